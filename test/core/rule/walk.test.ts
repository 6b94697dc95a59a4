import { describe, expect, test } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';
import { FULL, isFull } from '../../../src/core/rule/rule.ts';
import type { Award, Expression, Rule } from '../../../src/core/rule/rule.ts';
import {
  childExpressions,
  childRules,
  childRulesOfRow,
  collect,
  operands,
  ownExpressions,
  some,
} from '../../../src/core/rule/walk.ts';

const named = (name: string): Expression => ({ op: 'name', name, unit: 'ratio' });
const leaf = (name: string): Rule => ({ kind: 'formula', expression: named(name), span: null });
const giving = (name: string): Award => ({ kind: 'rule', rule: leaf(name) });
const ANY = { low: null, lowBound: 'open', high: null, highBound: 'open' } as const;
const band = (name: string) => ({ interval: ANY, award: giving(name), span: null });
const MEASURE = { name: '完成率', unit: 'ratio', formula: named('公式') } as const;
const COMPARED = { kind: 'compare', left: named('左'), op: '<', right: named('右') } as const;

const RULES: readonly (readonly [Rule, readonly string[], readonly string[]])[] = [
  [leaf('甲'), [], ['甲']],
  [{ kind: 'bands', measure: MEASURE, bands: [band('甲'), band('乙')] }, ['甲', '乙'], ['公式']],
  [
    { kind: 'condition', condition: COMPARED, met: giving('甲'), unmet: giving('乙'), span: null },
    ['甲', '乙'],
    ['左', '右'],
  ],
  [{ kind: 'deduction', items: [], most: null }, [], []],
  [
    {
      kind: 'steps',
      measure: MEASURE,
      from: '1',
      side: 'below',
      step: '0.01',
      points: '1',
      partial: 'dropped',
      floor: '0',
      span: null,
    },
    [],
    ['公式'],
  ],
  [
    { kind: 'parts', by: 'points', parts: [{ title: '', size: '1', rule: leaf('甲'), span: null }] },
    ['甲'],
    [],
  ],
  [{ kind: 'goals', group: '', by: 'sum', bands: [band('甲')], grades: null, span: null }, ['甲'], []],
  [{ kind: 'grades', subject: '', grades: [], span: null }, [], []],
  [{ kind: 'adjustment', items: [] }, [], []],
  [{ kind: 'bounded', rule: leaf('甲'), floor: null, cap: '1', span: null }, ['甲'], []],
  [
    { kind: 'veto', condition: COMPARED, award: giving('甲'), rule: leaf('乙'), span: null },
    ['甲', '乙'],
    ['左', '右'],
  ],
  [
    { kind: 'choice', by: 'best', options: [{ title: '', rule: leaf('甲'), span: null }], span: null },
    ['甲'],
    [],
  ],
];

const nameOf = (e: Expression): string => (e.op === 'name' ? e.name : e.op);
const nameIn = (rule: Rule): string => (rule.kind === 'formula' ? nameOf(rule.expression) : rule.kind);

test.each(RULES)('what is directly inside a rule: %#', (rule, rules, expressions) => {
  expect(childRules(rule).map(nameIn)).toEqual(rules);
  expect(ownExpressions(rule).map(nameOf)).toEqual(expressions);
  expect(childRulesOfRow(rule).map(nameIn)).toEqual(rule.kind === 'goals' ? [] : rules);
});

test('the grades for goals in words are inside the goals', () => {
  const grades = { kind: 'grades', subject: '', grades: [], span: null } as const;
  const goals: Rule = { kind: 'goals', group: '', by: 'sum', bands: [], grades, span: null };
  expect(childRules(goals)).toEqual([grades]);
});

test('an expression is worked out from its operands and from the formula of a defined figure', () => {
  const defined: Expression = { op: 'measure', measure: MEASURE };
  const whole: Expression = { op: '*', left: { op: 'abs', of: defined }, right: { op: 'full' } };
  expect(collect(whole, operands).map(nameOf)).toEqual(['*', 'abs', 'measure', 'full']);
  expect(collect(whole, childExpressions).map(nameOf)).toEqual(['*', 'abs', 'measure', '公式', 'full']);
  expect(some(whole, operands, (e) => e.op === 'name')).toBe(false);
  expect(some(whole, childExpressions, (e) => e.op === 'name')).toBe(true);
});

describe('bands that contradict each other are seen wherever they stand', () => {
  const BANDS = '完成率≥80%得5分，70%-90%得3分，70%以下不得分';
  test.each([
    `${BANDS}。`,
    `${BANDS}；未按时报送的，本项最高不超过2分。`,
    `${BANDS}；存在弄虚作假的，不得分。`,
    `1.任务完成（5分）：${BANDS}。2.制度建设（5分）：建立制度的得5分，否则不得分。`,
  ])('%s', (criterion) => {
    const { troubles } = compileCriterion(criterion, {
      name: '完成率',
      weight: parseDecimal(criterion.startsWith('1.') ? '10' : '5'),
    });
    expect(troubles.map((t) => t.code)).toContain('contradiction');
  });
});

test('full marks are full marks however they are written down', () => {
  expect([FULL, { kind: 'share', share: '1' } as const].map(isFull)).toEqual([true, true]);
  expect(isFull({ kind: 'share', share: '0.5' })).toBe(false);
  expect(isFull({ kind: 'points' })).toBe(false);
});
