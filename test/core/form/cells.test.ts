import { describe, expect, it } from 'vitest';
import type { CellContent, Grid } from '../../../src/core/grid/grid.ts';
import { readSheet } from '../../../src/core/form/readForms.ts';
import { emptyDraft, put, toGrid } from '../../layouts/grid.ts';

const ROWS = [
  ['部门整体支出绩效自评表'],
  ['一级指标', '三级指标', '分值', '年度指标值', '实际完成值', '得分', '备注'],
  ['产出', '培训人数（人）', 60, 100, 120, 58, ''],
  ['效益', '满意度', 40, '≥90%', 0.93, 40, ''],
];

function sheet(change: Readonly<Record<string, Partial<CellContent>>> = {}): Grid {
  const draft = emptyDraft();
  for (const [row, cells] of ROWS.entries()) {
    for (const [column, cell] of cells.entries()) put(draft, row, column, cell);
  }
  for (const [key, content] of Object.entries(change)) {
    const there = draft.cells.get(key);
    if (there) draft.cells.set(key, { ...there, ...content });
  }
  return toGrid(draft);
}

describe('cells that are not what they seem', () => {
  it('reads a figure that its column is too narrow to show', () => {
    const [form] = readSheet(sheet({ '2,2': { text: '###' }, '2,3': { text: '####' } }));
    expect(form?.indicators[0]?.weight?.value?.toString()).toBe('60');
    expect(form?.indicators[0]?.target?.text).toBe('100');
  });

  it('keeps the figure of a target beside its text, and the unit behind the name', () => {
    const [form] = readSheet(sheet({ '3,4': { text: '93%', format: '0%' } }));
    expect(form?.indicators[0]?.target).toMatchObject({ text: '100', unit: '人', sign: '' });
    expect(form?.indicators[0]?.target?.value?.toString()).toBe('100');
    expect(form?.indicators[1]?.actual).toMatchObject({ text: '93%', format: '0%' });
    expect(form?.indicators[1]?.actual?.value?.toString()).toBe('0.93');
    expect(form?.indicators[1]?.target).toMatchObject({ text: '≥90%', value: null });
  });

  it('says when the result of a formula is not known to be current', () => {
    const [form] = readSheet(sheet({ '2,5': { formula: '=C3*E3/D3', stale: true } }));
    expect(form?.indicators[0]?.selfScore?.formula).toBe(true);
    expect(form?.unread).toEqual([{ cell: 'F3', row: 2, reason: 'formula-stale', text: '58' }]);
  });

  it('takes an error for no figure', () => {
    const [form] = readSheet(sheet({ '2,5': { value: '#DIV/0!', text: '#DIV/0!' } }));
    expect(form?.indicators[0]?.selfScore).toMatchObject({ value: null, text: '#DIV/0!' });
  });

  it('takes figures that happen to count up beside a total for its points, not for column numbers', () => {
    const draft = emptyDraft();
    const rows = [
      ['部门整体支出绩效自评表'],
      ['一级指标', '得分', '三级指标', '分值', '评分标准'],
      ['产出', 0, '培训人数', 1, '按完成比例得分'],
      ['合计', 0, '', 1, ''],
    ];
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) put(draft, row, column, cell);
    }
    const [form] = readSheet(toGrid(draft));
    expect(form?.total?.selfScore?.text).toBe('0');
    expect(form?.total?.weight?.text).toBe('1');
  });
});

describe('columns that Ziping wrote', () => {
  it('are no part of the form, and nothing unread', () => {
    const draft = emptyDraft();
    const own = [[''], ['系统得分', '计算说明'], [60, '完成率120%，得满分。'], [40, '达到目标，得满分。']];
    for (const [row, cells] of ROWS.entries()) {
      for (const [column, cell] of [...cells.slice(0, 7), ...(own[row] ?? [])].entries()) {
        put(draft, row, column, cell);
      }
    }
    const [before] = readSheet(sheet());
    const [after] = readSheet(toGrid(draft));
    expect(after).toEqual(before);
  });
});

describe('the fact sheet', () => {
  it('is no form', () => {
    const draft = emptyDraft();
    const lines = [
      ['评分底稿'],
      ['序号', '工作表', '行', '指标', '数据项', '数值', '单位', '来源', '已确认'],
      [1, '自评表', 13, '部门预算资金支出率', '年度平均执行率', '72.52%', '%', '文字', '是'],
    ];
    for (const [row, cells] of lines.entries()) {
      for (const [column, cell] of cells.entries()) put(draft, row, column, cell);
    }
    expect(readSheet(toGrid(draft, '评分底稿'))).toEqual([]);
  });
});
