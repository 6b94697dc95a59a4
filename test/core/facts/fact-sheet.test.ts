import { describe, expect, test } from 'vitest';
import {
  FACT_COLUMNS,
  entriesFor,
  indicatorLabel,
  readFactSheet,
} from '../../../src/core/facts/tables/fact-sheet.ts';
import { EMPTY_CELL, type CellContent, type Grid } from '../../../src/core/grid/grid.ts';

function cell(value: string | number, text = String(value)): CellContent {
  return { ...EMPTY_CELL, value: value === '' ? null : value, text };
}

/** A fact sheet with a title above and these lines. */
function factSheet(...lines: readonly (readonly (string | number | CellContent)[])[]): Grid {
  const rows = [['评分底稿'], FACT_COLUMNS, ...lines];
  return {
    sheet: '评分底稿',
    origin: { row: 0, column: 0 },
    rows: rows.map((row) => row.map((content) => (typeof content === 'object' ? content : cell(content)))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
    protected: false,
    date1904: false,
    marks: { lost: [], open: [] },
  };
}

describe('indicators on the fact sheet', () => {
  const names = ['预算执行率', '采购政策效能', '采购政策效能', '资产盘点'];

  test('are called by their name, and numbered where it is not theirs alone', () => {
    expect(names.map((_, index) => indicatorLabel(names, index))).toEqual([
      '预算执行率',
      '采购政策效能（同名第1项）',
      '采购政策效能（同名第2项）',
      '资产盘点',
    ]);
  });

  test('keep their lines when rows move in the form', () => {
    const facts = readFactSheet([
      factSheet(
        [1, '自评表', 20, '采购政策效能（同名第1项）', '预留份额', '30%', '%', '', ''],
        [2, '自评表', 21, '采购政策效能（同名第2项）', '预留份额', '90%', '%', '', ''],
      ),
    ]);
    // A line was inserted above: the first of them is in row 21 now, where the second one was.
    const label = indicatorLabel(names, 1);
    const entries = entriesFor(facts, { sheet: '自评表', label }, () => false);
    expect(entries.map(({ text }) => text)).toEqual(['30%']);
  });
});

describe('values on the fact sheet', () => {
  test('are read as they are shown, but for a number that its column is too narrow to show', () => {
    const facts = readFactSheet([
      factSheet(
        [1, '自评表', 13, '支出率', '支出率', cell(0.985, '98.50%'), '%', '', ''],
        [2, '自评表', 14, '支出', '支出数', cell(179691960.25, '######'), '元', '', ''],
      ),
    ]);
    expect(facts?.lines.map(({ value }) => value)).toEqual(['98.50%', '179691960.25']);
  });

  test('that Ziping filled in count once they are confirmed', () => {
    const facts = readFactSheet([
      factSheet(
        [1, '自评表', 13, '支出率', '支出率', '72.52%', '%', 'J13：72.52%', ''],
        [2, '自评表', 13, '支出率', '支出进度', '80%', '%', 'J13：80%', '是'],
      ),
    ]);
    const entries = entriesFor(facts, { sheet: '自评表', label: '支出率' }, () => true);
    expect(entries.map(({ name }) => name)).toEqual(['支出进度']);
  });
});

test('a bare number for an amount is in the unit of its line', () => {
  const facts = readFactSheet([
    factSheet(
      [1, '自评表', 13, '支出率', '支出数', '1,102.39', '万元', '', ''],
      [2, '自评表', 13, '支出率', '预算数', '11023900元', '万元', '', ''],
      [3, '自评表', 13, '支出率', '支出率', '72.52', '%', '', ''],
    ),
  ]);
  const entries = entriesFor(facts, { sheet: '自评表', label: '支出率' }, () => false);
  expect(entries.map(({ text }) => text)).toEqual(['1,102.39万元', '11023900元', '72.52']);
});

test('a sheet with other columns is no fact sheet', () => {
  const grid = factSheet([1, '自评表', 13, '支出率', '支出率', '1', '', '', '']);
  const other = { ...grid, rows: grid.rows.map((row) => row.slice(1)) };
  expect(readFactSheet([other])).toBeNull();
});
