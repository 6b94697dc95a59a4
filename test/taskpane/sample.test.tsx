// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../src/core/grid/grid.ts';
import { parseCell } from '../../src/core/grid/address.ts';
import { TaskPane } from '../../src/taskpane/TaskPane.tsx';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { click, draw, find, row, texts, until } from './screen.tsx';

async function valueOf(workbook: XlsxWorkbook, name: string) {
  const snapshot = await workbook.snapshot();
  const cell = parseCell(name)!;
  return snapshot.ok ? cellAt(snapshot.value.sheets[0]!, cell.row, cell.column).value : null;
}

describe('the blank Huadu 2024 form', () => {
  it('is scored in the pane and in the file on one press', async () => {
    const opened = openXlsx(readFileSync('assets/samples/huadu-market-2024.xlsx'), 'huadu-market-2024.xlsx');
    if (!opened.ok) throw new Error(opened.problem.code);
    await draw(<TaskPane workbook={opened.value} />);
    await until(() => texts('header').length > 0);
    expect(texts('header')[0]).toContain('广州市花都区市场采购贸易服务中心');
    expect(texts('header')[0]).toContain('已识别 25 个指标');

    await click(find('button', '一键重算'));
    await until(() => texts('section[aria-label=提示]').join('').includes('写入'));
    // The form's authors gave themselves 2; 88.65 % is in the band that gives 1.5.
    expect(row(34).textContent).toContain('1.5 / 2−0.5');
    expect(row(34).textContent).toContain('固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。');
    expect(row(28).textContent).toContain('0.9 / 1−0.1');
    expect(await valueOf(opened.value, 'I34')).toBe(1.5);
    expect(await valueOf(opened.value, 'I28')).toBe(0.9);
  });
});
