// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { openExcel } from '../../src/excel/open.ts';
import { TaskPane } from '../../src/taskpane/TaskPane.tsx';
import type { ExcelHost } from '../excel-host/host.ts';
import { activeSheet, sheetBy } from '../excel-host/model.ts';
import type { FixtureSheet } from '../fixtures/workbook.ts';
import { FORM, RATE, contentOf, openInExcel } from './excel-form.ts';
import { click, draw, find, row, texts, until } from './screen.tsx';

/** The pane on an Excel with these sheets. */
async function openPane(...sheets: readonly FixtureSheet[]): Promise<ExcelHost> {
  const host = openInExcel(...sheets);
  await draw(<TaskPane workbook={openExcel()} />);
  return host;
}

const notices = () => texts('section[aria-label=提示]').join('');
const isRead = () => texts('header').length > 0;

describe('the pane on a workbook', () => {
  it('reads and scores it at once, and writes nothing', async () => {
    const host = await openPane(FORM);
    expect(document.body.textContent).toContain('正在读取工作簿…');
    await until(isRead);
    expect(texts('header')[0]).toContain('已识别 3 个指标，2 个已计分，1 个待填');
    expect(texts('header')[0]).toContain('3.5/ 4 分 已计分');
    expect(row(6).textContent).toContain('1.5 / 2−0.5');
    expect(contentOf(host, 'E6')).toBe('');
  });

  it('writes the scores on 一键重算 and takes them back on 撤销', async () => {
    const host = await openPane(FORM);
    await until(isRead);
    await click(find('button', '一键重算'));
    await until(() => notices().includes('写入'));
    expect([contentOf(host, 'E5'), contentOf(host, 'E6'), contentOf(host, 'E7')]).toEqual([2, 1.5, '']);
    // The two reasons are hers: they stay, and ours stand beside the form.
    expect(contentOf(host, 'F6')).toBe('我部门固定资产利用率为88.65%。');
    expect(notices()).toContain('2 个单元格有您的内容，结果写在右侧');
    await click(find('section[aria-label=提示] button', '撤销'));
    await until(() => notices().includes('已撤销'));
    expect([contentOf(host, 'E5'), contentOf(host, 'E6')]).toEqual(['', '']);
  });

  it('clears the marks and leaves the scores', async () => {
    const host = await openPane(FORM);
    await until(isRead);
    await click(find('button', '一键重算'));
    await until(() => notices().includes('写入'));
    const formats = () => sheetBy(host.book, '自评表').conditionalFormats.length;
    expect(formats()).toBeGreaterThan(0);
    await click(find('button', '标记'));
    await click(find('[role=menuitem]', '清除标记'));
    await until(() => notices().includes('已清除标记'));
    expect(formats()).toBe(0);
    expect(contentOf(host, 'E6')).toBe(1.5);
  });

  it('shows the cell of an indicator in Excel', async () => {
    const host = await openPane({ name: '封面', cells: { A1: '封面' } }, FORM);
    await until(isRead);
    await click(row(6));
    await until(() => activeSheet(host.book).name === '自评表');
    expect(host.book.selection).toMatchObject({ top: 5, left: 4 });
  });

  it('points out that she changed a figure, and scores it anew when asked to', async () => {
    const host = await openPane(FORM);
    await until(isRead);
    await click(find('button', '一键重算'));
    await until(() => notices().includes('写入'));
    expect(notices()).not.toContain('数据已改动');
    host.type('自评表', 'F6', '我部门固定资产利用率为95%。');
    await until(() => notices().includes('数据已改动，请重新计算'));
    expect(contentOf(host, 'E6')).toBe(1.5);
    await click(find('section[aria-label=提示] button', '重新计算'));
    await until(() => contentOf(host, 'E6') === 2);
    await until(() => !notices().includes('数据已改动'));
  });

  it('tells what was looked for where there is no form, and finds it once it is there', async () => {
    const host = await openPane({ name: '自评表', cells: { A1: '收支总表', A2: '收入' } });
    await until(() => texts('h1').includes('未找到自评表。'));
    for (const [cell, text] of [
      ['A4', '三级指标'],
      ['B4', '分值'],
      ['C4', '评分标准'],
      ['D4', '自评分'],
      ['A5', '部门预算资金支出率'],
      ['B5', 5],
      ['C5', RATE],
    ] as const) {
      host.type('自评表', cell, text);
    }
    await click(find('button', '重试'));
    await until(isRead);
    expect(texts('header')[0]).toContain('已识别 1 个指标');
  });

  it('keeps the result on the screen when Excel refuses', async () => {
    const host = await openPane(FORM);
    await until(isRead);
    host.failNext('InvalidOperationInCellEditMode');
    await click(find('button', '一键重算'));
    await until(() => notices().includes('正在编辑'));
    expect(row(6).textContent).toContain('1.5 / 2');
    expect(contentOf(host, 'E6')).toBe('');
    await click(find('button', '一键重算'));
    await until(() => contentOf(host, 'E6') === 1.5);
  });
});
