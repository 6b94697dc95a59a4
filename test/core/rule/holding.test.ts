import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Award, Band, Expression, Measure, Rule } from '../../../src/core/rule/rule.ts';
import { result } from './facts.ts';

const ALL = ['甲', '乙', '丙', '丁'] as const;
const count = (texts: readonly string[]): Measure => {
  const [first = { op: 'full' }, ...others] = texts.map((text): Expression => ({ op: 'holds', text }));
  const formula = others.reduce<Expression>((left, right) => ({ op: '+', left, right }), first);
  return { name: '符合的项数', unit: 'count', formula };
};
const exactly = (n: number, points: string): Band => ({
  interval: { low: String(n), lowBound: 'included', high: String(n), highBound: 'included' },
  award: { kind: 'points', points },
  span: null,
});
/** 四项全部符合的得2分；符合三项的得1.5分；其余不得分. */
const TIERS: Rule = {
  kind: 'bands',
  measure: count(ALL),
  bands: [
    exactly(4, '2'),
    exactly(3, '1.5'),
    {
      interval: { low: null, lowBound: 'open', high: '2', highBound: 'included' },
      award: { kind: 'points', points: '0' },
      span: null,
    },
  ],
};

describe('how many statements hold', () => {
  it.each([
    [[true, true, true, true], '2'],
    [[true, false, true, true], '3/2'],
    [[true, false, true, false], '0'],
    [[false, false, false, false], '0'],
  ] as const)('%s', (holds, points) => {
    const verdicts = Object.fromEntries(ALL.map((text, i) => [text, holds[i] ?? false]));
    expect(result(TIERS, '2', { verdicts })).toBe(points);
  });
  it('asks for the statements that are unknown, by their names', () => {
    expect(result(TIERS, '2', { verdicts: { 甲: true, 乙: true, 丙: true } })).toBe('open: 丁');
    expect(result(TIERS, '2', {})).toBe('open: 甲、乙、丙、丁');
  });
  it('asks for none that can change nothing', () => {
    expect(result(TIERS, '2', { verdicts: { 甲: false, 乙: false } })).toBe('0');
    expect(result(TIERS, '2', { verdicts: { 甲: false, 乙: true } })).toBe('open: 丙、丁');
  });
  it('takes a number that is stated, where there are so many', () => {
    expect(result(TIERS, '2', { figures: { 符合的项数: '3' } })).toBe('3/2');
    expect(result(TIERS, '2', { figures: { 符合的项数: '12' } })).toBe('open: 甲、乙、丙、丁');
    expect(result(TIERS, '2', { figures: { 符合的项数: '2.5' } })).toBe('open: 甲、乙、丙、丁');
  });
  it('takes off for each that does not hold', () => {
    const steps: Rule = {
      kind: 'steps',
      measure: count(ALL),
      from: '4',
      side: 'below',
      step: '1',
      points: '2',
      partial: 'dropped',
      floor: '0',
      span: null,
    };
    expect(result(steps, '3', { verdicts: { 甲: true, 乙: true, 丙: true, 丁: false } })).toBe('1');
    // Two that fail leave nothing, so the rest is not asked for.
    expect(result(steps, '3', { verdicts: { 甲: false, 乙: false } })).toBe('0');
  });

  const awards = fc.array(
    fc.integer({ min: 0, max: 4 }).map((n): Award => ({ kind: 'points', points: String(n / 2) })),
    { minLength: 5, maxLength: 5 },
  );
  it('gives points before all is known only where every answer gives them', () => {
    const known = fc.array(fc.constantFrom(true, false, null), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(awards, known, (given, verdictsOf) => {
        const bands = given.map((award, n): Band => ({ ...exactly(n, '0'), award }));
        const rule: Rule = { kind: 'bands', measure: count(ALL), bands };
        const verdicts = Object.fromEntries(
          ALL.flatMap((text, i) => {
            const holds = verdictsOf[i] ?? null;
            return holds === null ? [] : [[text, holds] as const];
          }),
        );
        const open = ALL.filter((_, i) => (verdictsOf[i] ?? null) === null);
        const now = result(rule, '2', { verdicts });
        const each = Array.from({ length: 2 ** open.length }, (_, set) =>
          result(rule, '2', {
            verdicts: { ...verdicts, ...Object.fromEntries(open.map((t, i) => [t, (set & (2 ** i)) !== 0])) },
          }),
        );
        const same = new Set(each).size === 1;
        expect(now).toBe(same ? each[0] : `open: ${open.join('、')}`);
      }),
      { numRuns: 300 },
    );
  });
});
