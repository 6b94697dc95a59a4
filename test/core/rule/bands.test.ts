import { describe, expect, it } from 'vitest';
import type { Award, Band, Bounding, Expression, Rule } from '../../../src/core/rule/rule.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts } from '../../../src/core/rule/need.ts';
import { exact, factsOf, ratio, result } from './facts.ts';

const points = (n: string): Award => ({ kind: 'points', points: n });

function band(
  low: string | null,
  lowBound: Bounding,
  high: string | null,
  highBound: Bounding,
  award: Award,
): Band {
  return { interval: { low, lowBound, high, highBound }, award, span: null };
}

function bands(...all: readonly Band[]): Rule {
  return { kind: 'bands', measure: ratio('完成率'), bands: all };
}

const at = (rule: Rule, value: string, full = '10'): string =>
  result(rule, full, { figures: { 完成率: value } });

describe('bands written with signs', () => {
  // ≥90% 10分；90%>x≥75% 6分；<75% 0分
  const rule = bands(
    band('0.9', 'included', null, 'open', points('10')),
    band('0.75', 'included', '0.9', 'excluded', points('6')),
    band(null, 'open', '0.75', 'excluded', points('0')),
  );
  it.each([
    ['0.9', '10', '90% is written into the first band'],
    ['0.8999', '6', 'just below it'],
    ['0.75', '6', '75% is written into the second'],
    ['0.7499', '0', 'just below it'],
    ['0', '0', 'nothing done'],
    ['-0.1', '0', 'a negative figure is below 75% too'],
    ['3', '10', '300% is at least 90%'],
  ])('gives %s → %s points: %s', (value, expected) => {
    expect(at(rule, value)).toBe(expected);
  });
});

describe('bare ranges (60%-80%, 80%-100%) leave their common end open', () => {
  const rule = bands(
    band('0.6', 'open', '0.8', 'open', points('4')),
    band('0.8', 'open', '1', 'open', points('8')),
  );
  it('asks which band is meant where two claim the figure', () => {
    expect(at(rule, '0.8')).toBe('boundary: 4 | 8');
  });
  it('takes the only band that reaches an outer end', () => {
    expect(at(rule, '0.6')).toBe('4');
    expect(at(rule, '1')).toBe('8');
  });
  it('asks nothing where both bands give the same', () => {
    const same = bands(
      band('0.6', 'open', '0.8', 'open', points('5')),
      band('0.8', 'open', '1', 'open', points('5')),
    );
    expect(at(same, '0.8')).toBe('5');
  });
});

describe('以上 and 以下 include their figure, by convention only', () => {
  it('leaves 60% open between 60%以下 and 60%-100%', () => {
    const rule = bands(
      band(null, 'open', '0.6', 'convention', points('0')),
      band('0.6', 'open', '1', 'open', points('6')),
    );
    expect(at(rule, '0.6')).toBe('boundary: 0 | 6');
  });
  it('gives way to a band that takes the figure in by its own words', () => {
    const rule = bands(
      band(null, 'open', '0.6', 'convention', points('0')),
      band('0.6', 'included', '1', 'open', points('6')),
    );
    expect(at(rule, '0.6')).toBe('6');
  });
  it('takes the figure where the neighbour excludes it', () => {
    const rule = bands(
      band(null, 'open', '0.6', 'convention', points('0')),
      band('0.6', 'excluded', '1', 'open', points('6')),
    );
    expect(at(rule, '0.6')).toBe('0');
  });
});

describe('figures that no band claims', () => {
  const rule = bands(
    band('0.9', 'included', null, 'open', points('10')),
    band(null, 'open', '0.8', 'excluded', points('0')),
  );
  it.each(['0.85', '0.8'])('asks a person about %s, which lies in the gap', (value) => {
    expect(at(rule, value)).toBe('gap: ?');
  });
});

describe('a cascade of thresholds', () => {
  // ≥80% 6分；≥60% 4分；以上 without upper ends
  const rule = bands(
    band('0.6', 'included', null, 'open', points('4')),
    band('0.8', 'included', null, 'open', points('6')),
    band('1.3', 'excluded', null, 'open', points('3')),
  );
  it.each([
    ['0.59', 'gap: ?'],
    ['0.6', '4'],
    ['0.8', '6'],
    ['1.3', '6'],
    ['1.31', '3'],
  ])('takes the narrowest band that holds %s: %s', (value, expected) => {
    expect(at(rule, value)).toBe(expected);
  });
});

describe('what a band gives', () => {
  const one = (award: Award): Rule => bands(band(null, 'open', null, 'open', award));
  it.each<[string, Award, string, string]>([
    ['a share of the weight', { kind: 'share', share: '0.5' }, '7', '7/2'],
    ['full less points', { kind: 'minus', points: '1.5' }, '5', '7/2'],
    ['full less more points than there are', { kind: 'minus', points: '6' }, '5', '0'],
    ['discretion', { kind: 'discretion', text: '酌情扣分' }, '5', 'discretion: ?'],
  ])('is %s', (_, award, full, expected) => {
    expect(at(one(award), '0.5', full)).toBe(expected);
  });
  it('may be a formula of its own', () => {
    const award: Award = {
      kind: 'rule',
      rule: {
        kind: 'formula',
        expression: { op: '*', left: { op: 'name', name: '完成率', unit: 'ratio' }, right: { op: 'full' } },
        span: null,
      },
    };
    expect(at(one(award), '0.725', '4')).toBe('29/10');
  });
});

describe('the figure of a band', () => {
  const rule = bands(
    band('0.9', 'included', null, 'open', points('10')),
    band(null, 'open', '0.9', 'excluded', points('0')),
  );
  it('is asked for where it is missing', () => {
    expect(result(rule, '10', {})).toBe('open: 完成率');
  });

  const worked: Rule = {
    ...rule,
    kind: 'bands',
    bands: rule.kind === 'bands' ? rule.bands : [],
    measure: {
      name: '完成率',
      unit: 'ratio',
      formula: {
        op: '/',
        left: { op: 'name', name: '完成数', unit: 'count' },
        right: { op: 'name', name: '计划数', unit: 'count' },
      },
    },
  };
  it('is worked out where its formula has its figures', () => {
    expect(result(worked, '10', { figures: { 完成数: '9', 计划数: '10' } })).toBe('10');
  });
  it('asks for the half of the formula that is missing', () => {
    expect(result(worked, '10', { figures: { 完成数: '9' } })).toBe('open: 计划数');
  });
  it('has no answer over a plan of zero', () => {
    expect(result(worked, '10', { figures: { 完成数: '9', 计划数: '0' } })).toBe('open: 完成率');
  });
  it('is a question where it is stated as one value and works out as another that scores otherwise', () => {
    expect(result(worked, '10', { figures: { 完成率: '0.95', 完成数: '8', 计划数: '10' } })).toBe(
      'figures-differ: 10 | 0',
    );
  });
  it('gives both scores where they are worked out of it', () => {
    const { measure } = worked.kind === 'bands' ? worked : { measure: ratio('完成率') };
    const value: Expression = { op: 'measure', measure };
    const formula: Rule = {
      kind: 'formula',
      expression: { op: '*', left: value, right: { op: 'full' } },
      span: null,
    };
    const any = band(null, 'open', null, 'open', { kind: 'rule', rule: formula });
    const known = { figures: { 完成率: '0.95', 完成数: '8', 计划数: '10' } };
    expect(result(formula, '10', known)).toBe('figures-differ: 19/2 | 8');
    expect(result({ kind: 'bands', measure, bands: [any] }, '10', known)).toBe('figures-differ: 19/2 | 8');
  });
  it('is worked out twice where a figure in its formula is told in two ways', () => {
    const known = factsOf({ figures: { 完成数: '9', 计划数: '10' } });
    // 完成数 is written as 9, its own equation gives 7: 90 % or 70 %.
    const facts: Facts = {
      ...known,
      figure: (of) => {
        const figure = known.figure(of);
        return figure && of.name === '完成数' ? { ...figure, otherwise: exact('7') } : figure;
      },
    };
    const { outcome } = evaluate(worked, { full: exact('10'), facts });
    expect(outcome).toMatchObject({ question: 'figures-differ', conflict: { name: '完成数' } });
    expect(outcome.state === 'choice' && outcome.options.map((o) => o.points?.toFraction())).toEqual([
      '10',
      '0',
    ]);
  });
  it('is no question where both values score alike', () => {
    expect(result(worked, '10', { figures: { 完成率: '0.95', 完成数: '99', 计划数: '100' } })).toBe('10');
  });
});
