import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/core/form/form.ts';
import { readSheet } from '../../../src/core/form/readForms.ts';
import type { Grid } from '../../../src/core/grid/grid.ts';
import { emptyDraft, put, toGrid, type Draft } from '../../layouts/grid.ts';

/** What a form says, however it is laid out. */
interface Row {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly weight: number;
  readonly target: string;
  readonly actual: string;
  readonly criterion: string;
  readonly score: number;
  readonly basis: string;
}

type Column = keyof Row;

const COLUMNS: readonly Column[] = [
  'level1',
  'level2',
  'name',
  'weight',
  'target',
  'actual',
  'criterion',
  'score',
  'basis',
];

/** Headings that mean the same. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  level1: ['一级指标', '一级\n指标', '绩效一级指标'],
  level2: ['二级指标', '二级指标名称'],
  name: ['三级指标', '三级指标名称', '三 级 指 标'],
  weight: ['分值', '权重', '标准分', '分值（权重）', '指标分值', '满分'],
  target: ['年度指标值', '年初目标值(A)', '目标值', '预期指标值'],
  actual: ['实际完成值', '完成情况', '年度实现值', '实际完成值（B）'],
  criterion: ['评分标准', '评价标准', '评分细则', '计分办法'],
  score: ['得分', '自评得分', '自评分', '得分/自评分', '自评\n得分'],
  basis: ['评分依据、未达标原因、改进措施', '扣分原因', '偏差原因分析及改进措施', '得分说明'],
};

const rowsOf = fc
  .array(
    fc.record({
      name: fc.constantFrom(
        '部门预算支出率',
        '培训人数',
        '采购意向公开',
        '固定资产利用率',
        '群众满意度',
        '办结率',
      ),
      weight: fc.constantFrom(0.5, 1, 1.5, 2, 5, 10, 20),
      target: fc.constantFrom('≥95%', '100', '及时', '≤50万元'),
      actual: fc.constantFrom('96.2%', '103', '及时', '48万元'),
      criterion: fc.constantFrom(
        '按完成比例得分',
        '符合规定的得满分，否则不得分。',
        '每发现1次扣0.5分，扣完为止',
      ),
      score: fc.constantFrom(0, 0.5, 1, 1.5),
      basis: fc.constantFrom('', '已按规定完成', '执行率98.6%，扣0.2分。'),
      newLevel1: fc.boolean(),
      newLevel2: fc.boolean(),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((cells): Row[] => {
    let first = 0;
    let second = 0;
    return cells.map(({ newLevel1, newLevel2, ...cell }, i) => {
      if (i > 0 && newLevel1) first++;
      if (i > 0 && (newLevel1 || newLevel2)) second++;
      return {
        ...cell,
        level1: `履职${'一二三四五六七八九十甲乙丙丁'[first] ?? ''}类`,
        level2: `方面${String(second)}`,
      };
    });
  });

/** How a form is laid out. */
const layoutOf = fc.record({
  order: fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  words: fc.array(fc.nat(5), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  merged: fc.boolean(),
  /** Repeats the header, and the levels with it, after so many rows; 0 never does. */
  page: fc.nat(5),
  blankRows: fc.array(fc.nat(14), { maxLength: 4 }),
  blankColumns: fc.array(fc.nat(9), { maxLength: 3 }),
  top: fc.nat(9),
  left: fc.nat(5),
  total: fc.boolean(),
});

type Layout = typeof layoutOf extends fc.Arbitrary<infer T> ? T : never;

function lay(rows: readonly Row[], layout: Layout): Grid {
  const draft = emptyDraft();
  const places = new Map<Column, number>();
  let column = layout.left;
  for (const [i, one] of layout.order.entries()) {
    if (layout.blankColumns.includes(i)) column++;
    places.set(one, column++);
  }
  const at = (one: Column): number => places.get(one) ?? 0;
  put(draft, layout.top, layout.left, '部门整体支出绩效自评表');
  let row = layout.top + 2;
  const header = (): void => {
    for (const [i, one] of COLUMNS.entries()) {
      const words = HEADINGS[one];
      put(draft, row, at(one), words[(layout.words[i] ?? 0) % words.length] ?? '');
    }
    row++;
  };
  header();
  const runs: Record<'level1' | 'level2', { text: string; from: number; to: number }> = {
    level1: { text: '', from: 0, to: 0 },
    level2: { text: '', from: 0, to: 0 },
  };
  const close = (level: 'level1' | 'level2'): void => {
    const { text, from, to } = runs[level];
    if (text !== '' && layout.merged && to > from) {
      draft.merges.push({ top: from, left: at(level), bottom: to, right: at(level) });
    }
    runs[level] = { text: '', from: 0, to: 0 };
  };
  for (const [i, one] of rows.entries()) {
    if (layout.page > 0 && i > 0 && i % (layout.page + 1) === 0) {
      close('level1');
      close('level2');
      header();
    }
    if (layout.blankRows.includes(i)) row++;
    for (const level of ['level1', 'level2'] as const) {
      const changed = one[level] !== runs[level].text;
      if (changed) {
        close(level);
        if (level === 'level1') close('level2');
        put(draft, row, at(level), one[level]);
        runs[level] = { text: one[level], from: row, to: row };
      }
      runs[level].to = row;
    }
    for (const other of COLUMNS) {
      if (other !== 'level1' && other !== 'level2') put(draft, row, at(other), one[other]);
    }
    row++;
  }
  close('level1');
  close('level2');
  if (layout.total) putTotal(draft, row, rows, at);
  return toGrid(draft);
}

function putTotal(draft: Draft, row: number, rows: readonly Row[], at: (one: Column) => number): void {
  put(draft, row, at('level1'), '合计');
  put(draft, row, at('weight'), sum(rows, 'weight'));
  put(draft, row, at('score'), sum(rows, 'score'));
}

function sum(rows: readonly Row[], one: 'weight' | 'score'): number {
  return rows.reduce((total, row) => total + row[one], 0);
}

function reading(form: Form | undefined): Row[] {
  return (form?.indicators ?? []).map((one) => ({
    level1: one.level1,
    level2: one.level2,
    name: one.name,
    weight: one.weight?.value?.valueOf() ?? NaN,
    target: one.target?.text ?? '',
    actual: one.actual?.text ?? '',
    criterion: one.criterion?.text ?? '',
    score: one.selfScore?.value?.valueOf() ?? NaN,
    basis: one.basis?.text ?? '',
  }));
}

/** Milliseconds that a shared machine may need for all runs. */
const SLOW = 120_000;

describe('a form reads the same however it is laid out', () => {
  it(
    'columns in any order, other words, blank rows and columns, headers again, merged or not, anywhere',
    () => {
      fc.assert(
        fc.property(rowsOf, layoutOf, (rows, layout) => {
          const forms = readSheet(lay(rows, layout));
          expect(forms).toHaveLength(1);
          expect(reading(forms[0])).toEqual(rows);
          expect(forms[0]?.unread).toEqual([]);
          expect(forms[0]?.total?.selfScore?.value?.valueOf()).toBe(
            layout.total ? sum(rows, 'score') : undefined,
          );
        }),
        { numRuns: 300 },
      );
    },
    SLOW,
  );

  it(
    'weights beside every level stay with their level, in whatever order the columns stand',
    () => {
      fc.assert(
        fc.property(
          rowsOf,
          unitsOf,
          fc.constantFrom('分值', '权重', '得分', '指标得分'),
          (rows, units, word) => {
            const { grid, weights } = layWithWeights(rows, units, word);
            const [form, ...others] = readSheet(grid);
            expect(others).toEqual([]);
            expect(
              reading(form).map(({ level1, level2, name, weight, score }) => [
                level1,
                level2,
                name,
                weight,
                score,
              ]),
            ).toEqual(
              rows.map(({ level1, level2, name, weight, score }) => [level1, level2, name, weight, score]),
            );
            const groups = new Map(form?.groups.map((group) => [group.name, group.weight?.value?.valueOf()]));
            for (const [name, weight] of weights) expect([name, groups.get(name)]).toEqual([name, weight]);
          },
        ),
        { numRuns: 200 },
      );
    },
    SLOW,
  );
});

/** Columns that stand together, in any order; the score comes last, where 得分 says both. */
const unitsOf = fc.shuffledSubarray(['level1', 'level2', 'name', 'criterion', 'basis'] as const, {
  minLength: 5,
  maxLength: 5,
});

function layWithWeights(
  rows: readonly Row[],
  units: readonly ('level1' | 'level2' | 'name' | 'criterion' | 'basis')[],
  word: string,
): { readonly grid: Grid; readonly weights: ReadonlyMap<string, number> } {
  const draft = emptyDraft();
  put(draft, 0, 0, '部门整体支出绩效自评表');
  const headings = {
    level1: '一级指标',
    level2: '二级指标',
    name: '三级指标',
    criterion: '评分标准',
    basis: '扣分原因',
  };
  const weights = new Map<string, number>();
  for (const level of ['level1', 'level2'] as const) {
    for (const row of rows) weights.set(row[level], (weights.get(row[level]) ?? 0) + row.weight);
  }
  let column = 0;
  for (const unit of units) {
    const weighted = unit === 'level1' || unit === 'level2' || unit === 'name';
    put(draft, 1, column, headings[unit]);
    if (weighted) put(draft, 1, column + 1, word);
    for (const [i, row] of rows.entries()) {
      const top = i === 0 || unit === 'name' || row[unit] !== rows[i - 1]?.[unit];
      if (!weighted || top) put(draft, i + 2, column, row[unit]);
      if (weighted && top)
        put(draft, i + 2, column + 1, unit === 'name' ? row.weight : (weights.get(row[unit]) ?? 0));
    }
    column += weighted ? 2 : 1;
  }
  put(draft, 1, column, '自评得分');
  for (const [i, row] of rows.entries()) put(draft, i + 2, column, row.score);
  return { grid: toGrid(draft), weights };
}
