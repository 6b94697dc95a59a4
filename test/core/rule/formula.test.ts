import { describe, expect, it } from 'vitest';
import type { Expression, Rule } from '../../../src/core/rule/rule.ts';
import { evaluated, result } from './facts.ts';

const rate: Expression = { op: 'name', name: '执行率', unit: 'ratio' };
const full: Expression = { op: 'full' };
const number = (value: string): Expression => ({ op: 'number', value });
const amount = (name: string): Expression => ({ op: 'name', name, unit: 'amount' });
const join = (left: Expression, op: '+' | '-' | '*' | '/', right: Expression): Expression => ({
  op,
  left,
  right,
});
const formula = (expression: Expression): Rule => ({ kind: 'formula', expression, span: null });

const proportion = formula(join(rate, '*', full));

describe('得分=执行率×分值', () => {
  it.each([
    ['0.7252', '1813/500', '72.52% × 5 = 3.626'],
    ['1', '5', 'exactly full'],
    ['1.68', '5', 'above 100% is full: no indicator gives more than its weight'],
    ['0', '0', 'nothing spent'],
    ['-0.2', '0', 'nor less than nothing'],
  ])('%s gives %s: %s', (value, expected) => {
    expect(result(proportion, '5', { figures: { 执行率: value } })).toBe(expected);
  });
  it('says that it was capped, and what it came to before', () => {
    const { detail } = evaluated(proportion, '5', { figures: { 执行率: '1.68' } });
    expect(detail.kind === 'formula' && [detail.raw.toFraction(), detail.capped]).toEqual(['42/5', true]);
  });
  it('stays exact: a third of the weight is no decimal', () => {
    const rule = formula(join(join(amount('实际'), '/', amount('计划')), '*', full));
    expect(result(rule, '2', { figures: { 实际: '1', 计划: '3' } })).toBe('2/3');
  });
});

describe('a formula without an answer', () => {
  const rule = formula(join(join(amount('实际'), '/', amount('计划')), '*', full));
  it('divides by zero: a person must say', () => {
    expect(result(rule, '5', { figures: { 实际: '3', 计划: '0' } })).toBe('undefined: ?');
  });
  it('names every figure that is missing', () => {
    expect(result(rule, '5', {})).toBe('open: 实际、计划');
  });
});

describe('weighted complements', () => {
  // (1-调剂率)×分值×60%+(1-追加率)×分值×40%
  const term = (name: string, share: string): Expression =>
    join(join(join(number('1'), '-', { op: 'name', name, unit: 'ratio' }), '*', full), '*', number(share));
  const rule = formula(join(term('调剂率', '0.6'), '+', term('追加率', '0.4')));
  it.each([
    ['0', '0', '4', 'nothing adjusted: all points'],
    ['0.1', '0.5', '74/25', '0.9×4×0.6 + 0.5×4×0.4 = 2.16 + 0.8 = 2.96'],
    ['1', '1', '0', 'all adjusted'],
    ['2', '0', '0', '−2.4 + 1.6 is below zero'],
  ])('%s and %s give %s: %s', (a, b, expected) => {
    expect(result(rule, '4', { figures: { 调剂率: a, 追加率: b } })).toBe(expected);
  });
});

describe('absolute values and means', () => {
  it('takes a deviation either way', () => {
    const rule = formula(
      join(join(number('1'), '-', { op: 'abs', of: join(rate, '-', number('1')) }), '*', full),
    );
    expect(result(rule, '10', { figures: { 执行率: '1.2' } })).toBe('8');
    expect(result(rule, '10', { figures: { 执行率: '0.8' } })).toBe('8');
  });
  it('asks for a mean by its name', () => {
    const rule = formula(join({ op: 'mean', name: '每月执行率', cap: '1' }, '*', full));
    expect(result(rule, '10', {})).toBe('open: 每月执行率');
    expect(result(rule, '10', { figures: { 每月执行率: '0.75' } })).toBe('15/2');
  });
});
