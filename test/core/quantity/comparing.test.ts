import { describe, expect, test } from 'vitest';
import { relationIn } from '../../../src/core/criterion/runs/compare-run.ts';
import { readComparison } from '../../../src/core/criterion/text/comparison.ts';
import { readInterval } from '../../../src/core/criterion/text/interval.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import type { OwnRow } from '../../../src/core/facts/tables/own-row.ts';
import { ownRow, ownVerdict } from '../../../src/core/facts/tables/own-row.ts';
import { compareClaim } from '../../../src/core/facts/verdicts/compared.ts';
import { signText } from '../../../src/core/form/figures.ts';
import type { Indicator } from '../../../src/core/form/form.ts';
import { wordsBefore } from '../../../src/core/quantity/bound.ts';
import { COMPARING, allows, comparing, comparingWords } from '../../../src/core/quantity/comparing.ts';
import type { Bound } from '../../../src/core/quantity/quantity.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

const WORDS: Readonly<Record<Bound, readonly string[]>> = {
  '>=': [
    '不低于',
    '不得低于',
    '不少于',
    '不得少于',
    '不小于',
    '未低于',
    '没有低于',
    '不应低于',
    '不早于',
    '大于等于',
    '大于或等于',
    '大于或者等于',
    '高于或等于',
    '多于等于',
    '等于或大于',
    '等于或者高于',
    '达到或超过',
    '≥',
  ],
  '<=': [
    '不超过',
    '不得超过',
    '不能超过',
    '未超过',
    '没有超过',
    '没超过',
    '不高于',
    '不得高于',
    '不大于',
    '不多于',
    '未超出',
    '不突破',
    '不晚于',
    '小于等于',
    '小于或等于',
    '小于或者等于',
    '低于或等于',
    '少于等于',
    '等于或小于',
    '控制在',
    '≤',
  ],
  '<': ['低于', '少于', '小于', '不足', '不到', '未满', '未达到', '未达', '没有达到', '达不到', '早于', '<'],
  '>': ['超过', '超出', '突破', '大于', '高于', '多于', '高出', '晚于', '超', '>'],
  '=': ['等于', '='],
};
const EACH = Object.entries(WORDS).flatMap(([bound, words]) => words.map((word) => [word, bound] as const));

const BOUNDS: readonly Bound[] = ['<', '<=', '=', '>=', '>'];

/** Which comparison answers yes and no as these three do: below, the same, above. */
function boundOf(answers: readonly (boolean | null | undefined)[]): string | undefined {
  return BOUNDS.find((bound) => answers.every((answer, i) => answer === allows(bound, i - 1)));
}

const NOTHING_ELSE = {
  top: 5,
  bottom: 5,
  level1: '',
  level2: '',
  nameCell: 'D5',
  weight: null,
  selfScore: null,
  reviewedScore: null,
  definition: null,
  criterion: null,
  basis: null,
  evidence: null,
  completionRate: null,
  scoreCell: null,
  basisCell: null,
  hidden: false,
} as const;
const row = (actual: string): OwnRow => {
  const cell = (text: string, at: string, sign = '') => ({
    text,
    value: parseDecimal(text),
    format: 'General',
    sign,
    unit: '万元',
    cell: at,
  });
  const indicator: Indicator = {
    ...NOTHING_ELSE,
    name: '项目支出',
    target: cell('10', 'E5', '≥'),
    actual: cell(actual, 'F5'),
  };
  return ownRow(indicator, '自评表')!;
};
const NEAR = ['9', '10', '11'];
const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'A1', quote: text }) as const;

describe.each(EACH)('%s is %s', (word, bound) => {
  test('by itself', () => {
    expect(comparing(word)).toBe(bound);
    expect(new RegExp(comparingWords()).exec(`支出${word}预算`)?.[0]).toBe(word);
  });

  test('before the figure of a tier', () => {
    const { interval } = readInterval(`完成率${word}90%的`) ?? {};
    const included = { low: interval?.lowBound, high: interval?.highBound };
    const [low, high] = [interval?.low === '0.9', interval?.high === '0.9'];
    const read =
      low && high
        ? '='
        : low
          ? included.low === 'excluded'
            ? '>'
            : '>='
          : included.high === 'excluded'
            ? '<'
            : '<=';
    expect(read).toBe(bound);
  });

  test('between two figures that a standard names', () => {
    expect(readComparison(`实际支出数${word}计划支出数的`)).toMatchObject({ kind: 'compare', op: bound });
  });

  test('as one of three outcomes of a comparison', () => {
    const relations = relationIn(`${word}平均值的`)?.relations ?? [];
    expect(boundOf((['<', '=', '>'] as const).map((one) => relations.includes(one)))).toBe(bound);
  });

  test('in a statement that the text answers with two figures', () => {
    const answers = NEAR.map((now) => {
      const prose = readProse(`会议费支出${now}万元，培训费支出10万元。`);
      const verdict = compareClaim(`会议费支出${word}培训费支出`, prose, quote, '费用');
      return verdict === 'no-comparison' ? null : verdict?.holds;
    });
    expect(boundOf(answers)).toBe(bound);
  });

  test('against the row’s own target', () => {
    expect(boundOf(NEAR.map((actual) => ownVerdict(`${word}目标值`, row(actual))?.holds))).toBe(bound);
  });

  test('before a figure of a report', () => {
    const text = `支出${word}90`;
    expect(wordsBefore(text, text.length - 2).bound).toBe(bound);
  });

  test('in a column of signs', () => {
    expect(signText(word)).toBe(word);
  });
});

test('no word hides one behind it: each stands before those it contains', () => {
  const all = EACH.map(([word]) => word);
  for (const word of all) {
    const found = COMPARING.find(([words]) => new RegExp(`^(?:${words})`).test(word));
    expect(found && new RegExp(`^(?:${found[0]})$`).test(word), word).toBe(true);
  }
});

test.each(['超支', '超标', '超额', '反超', '不足额', '未到位', '未完成', '相等的'])(
  '%s compares nothing',
  (word) => {
    expect(comparing(word)).toBe(null);
  },
);

test.each([
  ['实际支出数大于或者等于计划支出数的得满分，否则不得分。', '>='],
  ['“三公”经费实际支出数不得高于预算安排数的得满分，否则不得分。', '<='],
  ['项目资金支出进度未达到序时进度的不得分，否则得满分。', '<'],
])('%s', (criterion, op) => {
  expect(readComparison(criterion.split('的得满分')[0]!.split('的不得分')[0]!)).toMatchObject({ op });
});
