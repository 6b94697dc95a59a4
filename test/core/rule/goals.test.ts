import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Goal } from '../../../src/core/rule/need.ts';
import type { Band, GoalsRule } from '../../../src/core/rule/rule.ts';
import { FULL, NOTHING } from '../../../src/core/rule/rule.ts';
import { goal, result } from './facts.ts';

const inProportion: Band['award'] = {
  kind: 'rule',
  rule: {
    kind: 'formula',
    expression: { op: '*', left: { op: 'name', name: '指标完成率', unit: 'ratio' }, right: { op: 'full' } },
    span: null,
  },
};

/** 60%以下不得分；60%-100%按比例；100%-150%满分；高于150%一半 */
const BANDS: readonly Band[] = [
  {
    interval: { low: null, lowBound: 'open', high: '0.6', highBound: 'convention' },
    award: NOTHING,
    span: null,
  },
  {
    interval: { low: '0.6', lowBound: 'open', high: '1', highBound: 'open' },
    award: inProportion,
    span: null,
  },
  { interval: { low: '1', lowBound: 'open', high: '1.5', highBound: 'open' }, award: FULL, span: null },
  {
    interval: { low: '1.5', lowBound: 'excluded', high: null, highBound: 'open' },
    award: { kind: 'share', share: '0.5' },
    span: null,
  },
];

function rule(by: 'sum' | 'mean'): GoalsRule {
  return { kind: 'goals', group: '产出指标', by, bands: BANDS, grades: null, span: null };
}

const sum = (full: string, ...goals: readonly Goal[]): string => result(rule('sum'), full, { goals });
const mean = (full: string, ...goals: readonly Goal[]): string => result(rule('mean'), full, { goals });

describe('one goal on its own weight', () => {
  it.each([
    [59, '0', 'below 60%'],
    [60, 'boundary: 0 | 3', '60%以下 and 60%-100% both claim it: 0 or 60%×5'],
    [80, '4', '80%×5'],
    [100, '5', '100%×5 and full are the same'],
    [150, '5', '高于150% excludes it'],
    [151, '5/2', 'half'],
    [323, '5/2', 'half, however far'],
    [-10, '0', 'a fall where growth was wanted'],
  ])('%s%% gives %s of 5: %s', (percent, expected) => {
    expect(sum('5', goal(5, percent))).toBe(expected);
  });
});

describe('goals together', () => {
  it('sum what each earns on its own weight', () => {
    // 2 + 80%×3 + 1/2
    expect(sum('6', goal(2, 120), goal(3, 80), goal(1, 200))).toBe('49/10');
  });
  it('take the mean of what each earns on full', () => {
    // (10 + 10 + 8 + 5) ÷ 4
    expect(mean('10', goal(null, 100), goal(null, 130), goal(null, 80), goal(null, 160))).toBe('33/4');
  });
  it('one of 25 missed costs a twenty-fifth under the mean', () => {
    const all = [goal(null, 40), ...Array.from({ length: 24 }, () => goal(null, 100))];
    expect(mean('20', ...all)).toBe('96/5');
  });
  it('whose weights come to more than the indicator is worth are put to a person', () => {
    expect(sum('5', goal(4, 100), goal(4, 100))).toBe('readings: 8 | 5');
  });
});

describe('goals that can not be scored', () => {
  it('leave the sum open, not zero', () => {
    expect(sum('6', goal(3, 100), goal(3, null, { name: '满意度', why: 'not-measured' }))).toBe(
      'open: 满意度',
    );
  });
  it('are open without a weight of their own', () => {
    expect(sum('6', goal(null, 100))).toBe('open: 目标');
  });
  it('are asked for where no table holds them', () => {
    expect(sum('6')).toBe('open: 产出指标');
    expect(result(rule('sum'), '6', {})).toBe('open: 产出指标');
  });
});

describe('goals in words', () => {
  const words = { name: '持续改善', qualitative: true };
  it('count in full when met', () => {
    expect(sum('5', goal(5, null, { ...words, met: true }))).toBe('5');
  });
  it("are a person's judgement when not", () => {
    expect(sum('5', goal(5, null, { ...words, met: false }))).toBe('grades: ?');
  });
  it('take the share that a person gave, within the weight', () => {
    expect(sum('5', goal(5, null, { ...words, met: false, share: rational(7, 10) }))).toBe('7/2');
    expect(sum('5', goal(5, null, { ...words, met: false, share: rational(2) }))).toBe('5');
  });
});

describe('goals for which less is better, missed', () => {
  // ≤90, actual 100: 90/100 = 0.9 of the weight, or 1 − 10/90 = 8/9
  const missed = (by: 'none' | 'ratio' | 'excess', weight: number): Goal =>
    goal(weight, null, { met: false, reverse: { ratio: rational(100, 90), by } });
  it('wait for the formula to be chosen', () => {
    expect(sum('9', missed('none', 9))).toBe('reverse: 81/10 | 8');
  });
  it('offer two totals, however many goals the formula decides', () => {
    // 8.1 + 4.5 or 8 + 40/9… on weights 9 and 4.5: 8.1+4.05 = 12.15, 8+4 = 12
    expect(sum('13.5', missed('none', 9), missed('none', 4.5))).toBe('reverse: 243/20 | 12');
  });
});
