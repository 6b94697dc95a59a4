import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUANGZHOU } from './guangzhou.ts';
import { HUADU } from './huadu.ts';
import type { Worked } from './sample.ts';
import { allowed, assessed, formOf, madeOf, rowOf } from './sample.ts';

const ANNEX = 'guangzhou-commerce-2023-illustrative-annex.xlsx';
const ALONE = 'guangzhou-commerce-2023.xlsx';
const HUADU_2024 = 'huadu-market-2024.xlsx';

const PRODUCED = '部门整体绩效目标产出指标完成情况';
const ACHIEVED = '部门整体绩效目标效益指标完成情况';

/** Rows of the form alone: its goals are in an annex that it has not. */
const WITHOUT_ANNEX: readonly Worked[] = [
  { row: 13, name: PRODUCED, honest: ['needs-input'], why: '没有绩效目标表；“得合计9分”是自己打的分。' },
  { row: 14, name: ACHIEVED, honest: ['needs-input'], why: '没有绩效目标表。' },
];
/** And with the annex. */
const WITH_ANNEX: readonly Worked[] = [
  { row: 13, name: PRODUCED, score: '9', why: '2+0.5+1+0.5+1+1+2+1=9：186%和171%高于150%，各得一半分。' },
  { row: 14, name: ACHIEVED, score: '9.5', why: '19项共10分，165%和218%高于150%，各少0.25分。' },
];

describe.each([
  [ANNEX, [...WITH_ANNEX, ...GUANGZHOU]],
  [ALONE, [...WITHOUT_ANNEX, ...GUANGZHOU]],
  [HUADU_2024, HUADU],
] as const)('%s', (file, table) => {
  const form = formOf(assessed(file));

  it('has every row worked out by hand, and no other', () => {
    expect(form.indicators.map((i) => [i.row, i.name])).toEqual(table.map((w) => [w.row, w.name]));
  });

  it.each(table)('row $row $name: $score $honest — $why', (worked) => {
    expect(allowed(worked)).toContain(madeOf(rowOf(form, worked.row)));
  });

  it('asks for something, or says what is not understood, on every row that it does not score', () => {
    for (const { status, needs, explanation, name } of form.indicators) {
      if (status === 'scored') continue;
      expect(needs.length > 0 || status === 'not-understood', name).toBe(true);
      expect(explanation).toMatch(/还需要|请您|选择|判断|确认|未能读懂|不完整/);
    }
  });

  it('leaves the total open while a row is', () => {
    const scores = form.indicators.flatMap((i) => (i.score === null ? [] : [Number(i.score) * 100]));
    const sum = Math.round(scores.reduce((a, b) => a + b, 0)) / 100;
    expect(form.total?.score).toBeNull();
    expect(Number(form.total?.scoredSoFar)).toBe(sum);
  });
});

describe('scores that must be there', () => {
  it.each([
    [ANNEX, 13, '9'],
    [ANNEX, 14, '9.5'],
    [ANNEX, 15, '3.63'],
    [ANNEX, 17, '5'],
    [ANNEX, 19, '2'],
    [ANNEX, 39, '2'],
    [HUADU_2024, 28, '0.9'],
    [HUADU_2024, 34, '1.5'],
  ] as const)('%s row %i: %s', (file, row, score) => {
    expect(rowOf(formOf(assessed(file)), row)).toMatchObject({ status: 'scored', score });
  });
});

describe('facts behind the scores', () => {
  const figures = (file: string, row: number): readonly string[] =>
    rowOf(formOf(assessed(file)), row).facts.map((f) => `${f.value}@${f.cell}`);
  it('are the figures, not the limits written beside them', () => {
    // "…=0.44%≤10%的，得满分2分": the carry-over is 0.44 %, ten is the limit.
    expect(figures(ALONE, 19)).toEqual(['0.0044@J19']);
    expect(figures(ALONE, 15)).toEqual(['0.7252@J15']);
    expect(figures(HUADU_2024, 34)).toEqual(['0.8865@J34']);
    expect(figures(HUADU_2024, 28)).toEqual(['0.904@J28']);
  });
});

describe('explanations', () => {
  it.each([
    [HUADU_2024, 34, '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。'],
    [ANNEX, 15, '一般公共预算支出年度平均执行率72.52%，低于100%，得分=72.52%×5=3.626，四舍五入得3.63分。'],
    [HUADU_2024, 28, '数值90.4%，得分=90.4%×1=0.904，四舍五入得0.9分。'],
    [ANNEX, 40, '“三公”经费实际支出数385.91万元，不超过预算安排的“三公”经费数478.26万元，得满分2分。'],
    [ANNEX, 13, '共8项产出指标，其中2项完成率高于150%，各得一半分，其余得满分，合计9分。'],
  ] as const)('%s row %i: %s', (file, row, sentence) => {
    expect(rowOf(formOf(assessed(file)), row).explanation).toBe(sentence);
  });
});

interface Expected {
  readonly row: number;
  readonly expectedRate?: number | null;
  readonly expectedScore: number;
}

function isExpected(value: unknown): value is Expected {
  return typeof value === 'object' && value !== null && 'row' in value && 'expectedScore' in value;
}

/** The goals of the annex with the rate and the score that its author worked out. */
function expectedRows(): readonly Expected[] {
  const file = '../../samples/expected/blank/guangzhou-commerce-2023-illustrative-annex.json';
  const sheets: unknown = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const rows: readonly unknown[] = Object.values(sheets ?? {}).flat();
  return rows.filter(isExpected);
}

describe('the annex', () => {
  const goals = formOf(assessed(ANNEX), 1);
  const expected = expectedRows();

  it('has 27 goals', () => {
    expect(expected).toHaveLength(27);
    expect(goals.indicators).toHaveLength(27);
  });

  it.each(expected)(
    'row $row scores $expectedScore at $expectedRate',
    ({ row, expectedRate, expectedScore }) => {
      const goal = rowOf(goals, row);
      expect(Number(goal.score)).toBe(expectedScore);
      // ≤50 with 46.5 has no completion rate in the table's sense; the score takes target ÷ actual.
      if (expectedRate !== null && expectedRate !== undefined && row !== 12)
        expect(Number(goal.completionRate)).toBeCloseTo(expectedRate, 4);
    },
  );
});

it('gives the same answer twice', () => {
  expect(assessed(ANNEX)).toEqual(assessed(ANNEX));
});
