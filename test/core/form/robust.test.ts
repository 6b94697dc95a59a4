import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  oneof,
  property,
  record,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell } from '../../../src/core/grid/address.ts';
import type { CellContent, Grid } from '../../../src/core/grid/grid.ts';
import { readForms, readSheet } from '../../../src/core/form/readForms.ts';
import { linkGoals } from '../../../src/core/form/link.ts';
import { emptyDraft, toGrid } from '../../layouts/grid.ts';

const WORDS = constantFrom(
  '一级指标',
  '二级指标',
  '三级指标',
  '指标',
  '分值',
  '得分',
  '自评得分',
  '评分标准',
  '年度指标值',
  '实际完成值',
  '全年预算数',
  '全年执行数',
  '执行率',
  '合计',
  '总分',
  '小计',
  '注：说明',
  '评价等级',
  '√优 □良',
  '部门名称',
  '年度总体目标',
  '绩效自评表',
  '产出指标（50分）',
  '……',
  '/',
  '#DIV/0!',
  '',
  '',
  '',
);

const content = oneof(WORDS, WORDS, string({ maxLength: 8 }), integer({ min: -5, max: 200 }), double()).map(
  (value): CellContent => ({
    value: value === '' ? null : value,
    text: String(value),
    formula: null,
    format: typeof value === 'number' && value < 1 ? '0%' : 'General',
  }),
);

/** Headings of a form in any order, so that what is below them is read as one. */
const header = shuffledSubarray(
  ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '实际完成值', '评分标准', '得分', ''],
  {
    minLength: 5,
  },
).map((texts) => texts.map((text): CellContent => ({ value: text, text, formula: null, format: 'General' })));

const grids = record({
  rows: tuple(
    array(array(content, { maxLength: 9 }), { maxLength: 6 }),
    header,
    array(array(content, { maxLength: 9 }), { maxLength: 18 }),
  ).map(([head, headings, body]) => [...head, headings, ...body]),
  merges: array(
    record({
      top: integer({ min: 0, max: 24 }),
      left: integer({ min: 0, max: 9 }),
      height: integer({ min: 0, max: 5 }),
      width: integer({ min: 0, max: 5 }),
    }),
    { maxLength: 8 },
  ),
  origin: record({ row: integer({ min: 0, max: 5 }), column: integer({ min: 0, max: 5 }) }),
}).map(({ rows, merges, origin }): Grid => ({
  ...toGrid(emptyDraft()),
  origin,
  rows,
  // Overlapping ones too: a damaged file has them.
  merges: merges.map(({ top, left, height, width }) => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  })),
}));

/** Milliseconds that a shared machine may need for all runs. */
const SLOW = 120_000;

describe('whatever stands on a sheet', () => {
  it(
    'is read without failing, and every cell that is named is one of the sheet',
    () => {
      assert(
        property(grids, (grid) => {
          const forms = readForms([grid, grid]);
          for (const form of forms) {
            for (const one of form.indicators) {
              expect(one.name).not.toBe('');
              expect(one.bottom).toBeGreaterThanOrEqual(one.top);
              for (const cell of [one.nameCell, one.scoreCell, one.basisCell]) {
                if (cell !== null) expect(parseCell(cell)).not.toBeNull();
              }
              linkGoals(form, one, forms);
            }
          }
        }),
        { numRuns: 400 },
      );
    },
    SLOW,
  );
});

describe('sheets of many rows', () => {
  const HEADER = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'];
  const FEWER = 3_000;
  const MORE = 6_000;

  /** A sheet that counts how often its rows are looked at. */
  const sheet = (
    count: number,
    row: (n: number) => readonly (string | number)[],
  ): { readonly grid: Grid; readonly looks: () => number } => {
    let looks = 0;
    const rows = Array.from({ length: count }, (_, n) =>
      row(n).map((value) => ({
        value: value === '' ? null : value,
        text: String(value),
        formula: null,
        format: 'General',
      })),
    );
    const counted = new Proxy(rows, {
      get: (target, key, receiver): unknown => {
        looks++;
        return Reflect.get(target, key, receiver);
      },
    });
    return { grid: { ...toGrid(emptyDraft()), rows: counted }, looks: () => looks };
  };

  it.each([
    [
      'one long form',
      (n: number) => (n === 0 ? HEADER : [`产出${String(n)}`, '数量', `指标${String(n)}号`, 1, '按比例', 1]),
      (rows: number) => rows - 1,
    ],
    ['headers only', () => HEADER, 0],
    [
      'a header on every other row',
      (n: number) => (n % 2 === 0 ? HEADER : ['产出', '数量', `第${String(n)}项`, 1, '按比例', 1]),
      (rows: number) => rows / 2,
    ],
    [
      'one text cut over all rows',
      (n: number) =>
        n === 0 ? HEADER : n === 1 ? ['产出', '数量', '名称', 1, '开头', 1] : ['', '', '', '', '续', ''],
      1,
    ],
    [
      'a form on every fourth row',
      (n: number) =>
        [['自评表'], HEADER, ['产出', '数量', '名称', 1, '按比例', 1], ['合计', '', '', 1, '', 1]][n % 4] ??
        [],
      (rows: number) => rows / 4,
    ],
    [
      'notes without end',
      (n: number) =>
        n === 0 ? HEADER : n === 1 ? ['产出', '数量', '名称', 1, '按比例', 1] : [`注：第${String(n)}条`],
      1,
    ],
  ] as const)(
    '%s: twice the rows are twice the work',
    (_, row, indicators) => {
      const [fewer, more] = [FEWER, MORE].map((rows) => {
        const { grid, looks } = sheet(rows, row);
        const forms = readSheet(grid);
        const found = forms.reduce((sum, form) => sum + form.indicators.length, 0);
        expect(found).toBe(typeof indicators === 'number' ? indicators : indicators(rows));
        return looks();
      });
      expect(more! / fewer!).toBeLessThan(2.2);
    },
    SLOW,
  );
});
