import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceRule, Rule } from '../../../src/core/rule/rule.ts';
import { FULL } from '../../../src/core/rule/rule.ts';
import { evaluated, result } from './facts.ts';

/** 得分=率×分值. */
const rate = (name: string): Rule => ({
  kind: 'formula',
  expression: { op: '*', left: { op: 'name', name, unit: 'ratio' }, right: { op: 'full' } },
  span: null,
});
const choice = (by: ChoiceRule['by'], ...names: readonly string[]): Rule => ({
  kind: 'choice',
  by,
  options: names.map((title) => ({ title, rule: rate(title), span: null })),
  span: null,
});

/** "9/2" as 4.5: what is compared has few decimals. */
function decimal(fraction: string): number {
  const [above = '0', below = '1'] = fraction.split('/');
  return Number(above) / Number(below);
}

describe('the best of several ways of scoring', () => {
  const rule = choice('best', '进度', '平均进度');
  it.each([
    ['0.9', '0.8', '9/2'],
    ['0.8', '0.9', '9/2'],
    ['0.9', '0.9', '9/2'],
  ])('of %s and %s is %s of 5', (a, b, points) => {
    expect(result(rule, '5', { figures: { 进度: a, 平均进度: b } })).toBe(points);
  });
  it('asks for what is missing', () => {
    expect(result(rule, '5', { figures: { 进度: '0.9' } })).toBe('open: 平均进度');
  });
  it('asks for nothing more once full marks are reached', () => {
    expect(result(rule, '5', { figures: { 平均进度: '1.1' } })).toBe('5');
  });
  it('is never less than any of them, and one of them', () => {
    const share = fc.integer({ min: 0, max: 130 }).map((n) => String(n / 100));
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 4 }), (shares) => {
        const names = shares.map((_, i) => `率${i}`);
        const figures = Object.fromEntries(shares.map((value, i) => [names[i] ?? '', value]));
        const each = names.map((name) => decimal(result(rate(name), '5', { figures })));
        const best = decimal(result(choice('best', ...names), '5', { figures }));
        expect(best).toBe(Math.max(...each));
      }),
    );
  });
  it('names the way that counts', () => {
    const { detail } = evaluated(rule, '5', { figures: { 进度: '0.8', 平均进度: '0.9' } });
    expect(detail.kind === 'options' && detail.index).toBe(1);
  });
});

describe('one of several ways of scoring, as chosen', () => {
  const rule = choice('chosen', '结余率', '变动率');
  const chosen = (name: string): Readonly<Record<string, boolean>> => ({ [`择一考核${name}`]: true });
  it('is the one that was chosen, whatever is known of the others', () => {
    expect(result(rule, '5', { figures: { 结余率: '0.6' }, verdicts: chosen('结余率') })).toBe('3');
    expect(result(rule, '5', { figures: { 结余率: '0.6', 变动率: '1' }, verdicts: chosen('结余率') })).toBe(
      '3',
    );
  });
  it('asks for the figure of the one that was chosen', () => {
    expect(result(rule, '5', { figures: { 变动率: '1' }, verdicts: chosen('结余率') })).toBe('open: 结余率');
  });
  it('needs no choice where all give the same', () => {
    expect(result(rule, '5', { figures: { 结余率: '0.6', 变动率: '0.6' } })).toBe('3');
  });
  it('is put to a person where they differ', () => {
    expect(result(rule, '5', { figures: { 结余率: '0.6', 变动率: '1' } })).toBe('option: 3 | 5');
  });
  it('asks which was chosen while one of them is unknown', () => {
    expect(result(rule, '5', { figures: { 结余率: '1' } })).toBe('open: 择一考核结余率、择一考核变动率');
  });
  it('stays open where both are said to be chosen', () => {
    const verdicts = { ...chosen('结余率'), ...chosen('变动率') };
    expect(result(rule, '5', { figures: { 结余率: '0.6', 变动率: '1' }, verdicts })).toBe('option: 3 | 5');
  });
});

describe('the lesser and the greater of two', () => {
  const of = (op: 'min' | 'max'): Rule => ({
    kind: 'formula',
    expression: {
      op: '*',
      left: {
        op,
        left: { op: 'name', name: '数量', unit: 'ratio' },
        right: { op: 'name', name: '质量', unit: 'ratio' },
      },
      right: { op: 'full' },
    },
    span: null,
  });
  it.each([
    ['min', '1.06', '0.92', '23/5'],
    ['min', '0.4', '0.92', '2'],
    ['max', '0.4', '0.92', '23/5'],
    ['max', '1.06', '0.92', '5'],
  ] as const)('%s of %s and %s', (op, a, b, points) => {
    expect(result(of(op), '5', { figures: { 数量: a, 质量: b } })).toBe(points);
  });
  it('needs both', () => {
    expect(result(of('min'), '5', { figures: { 数量: '0.4' } })).toBe('open: 质量');
  });
});

describe('a cap as a share of the weight', () => {
  const capped: Rule = { kind: 'bounded', rule: rate('率'), floor: null, cap: { share: '0.6' }, span: null };
  it.each([
    ['0.96', '18'],
    ['0.5', '15'],
  ])('at %s of 30', (value, points) => {
    expect(result(capped, '30', { figures: { 率: value } })).toBe(points);
  });
  const inACase: Rule = {
    kind: 'condition',
    condition: { kind: 'claim', text: '逾期' },
    met: { kind: 'rule', rule: capped },
    unmet: { kind: 'rule', rule: rate('率') },
    span: null,
  };
  it('holds in its case only, and is not asked about where it is not reached', () => {
    expect(result(inACase, '30', { figures: { 率: '0.9' }, verdicts: { 逾期: true } })).toBe('18');
    expect(result(inACase, '30', { figures: { 率: '0.9' }, verdicts: { 逾期: false } })).toBe('27');
    expect(result(inACase, '30', { figures: { 率: '0.9' } })).toBe('open: 逾期');
    expect(result(inACase, '30', { figures: { 率: '0.5' } })).toBe('15');
  });
  it('leaves other awards as they were', () => {
    const rule: Rule = { ...inACase, met: FULL };
    expect(result(rule, '30', { figures: { 率: '0.5' } })).toBe('open: 逾期');
  });
});
