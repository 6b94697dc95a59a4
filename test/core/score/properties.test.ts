import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { ZERO, rational, roundHalfUp } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts } from '../../../src/core/rule/need.ts';
import type { Rule } from '../../../src/core/rule/rule.ts';
import { scoreCriterion } from '../../../src/core/score/score.ts';
import { totalOf } from '../../../src/core/score/totals.ts';
import { allStandards } from '../explain/examples.ts';
import { exact, factsOf, goal, source } from '../rule/facts.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Every standard of the example bank that may give a score; bonus and penalty rows score outside their weight. */
const COMPILED = allStandards().flatMap((standard) => {
  const compiled = compileCriterion(standard.criterion, standard);
  return compiled.rule && compiled.troubles.length === 0
    ? [{ ...standard, compiled, rule: compiled.rule, adjusts: standard.weight.equals(0) }]
    : [];
});

/** Answers by the name asked for, made from a seed, so that the same question always gets the same answer. */
function answers(seed: number): Facts {
  const spread = (name: string): number => {
    let hash = seed;
    for (const c of name) hash = (hash * 31 + c.charCodeAt(0)) % 100_003;
    return hash;
  };
  const value = (name: string): Rational => rational((spread(name) % 260) - 30, 100);
  return {
    figure: ({ name, unit }) => {
      const amount = unit === 'ratio' ? value(name) : value(name).mul(1000);
      return spread(`${name}?`) % 9 === 0
        ? null
        : { name, unit, value: amount, text: amount.toString(), source };
    },
    mean: (name) => ({ name, unit: 'ratio', value: value(name), text: '', source }),
    count: (event) => ({
      name: event,
      unit: 'count',
      value: rational((spread(event) % 9) - 1),
      text: '',
      source,
    }),
    verdict: (text) => ({ text, holds: spread(text) % 2 === 0, source }),
    goals: () => [goal(1, spread('一') % 200), goal(2, spread('二') % 200), goal(1, spread('三') % 200)],
    choice: (text) => ({ label: null, points: null, share: value(text), text: '', source }),
  };
}

const anyStandard = fc.constantFrom(...COMPILED);

describe('every standard of the example bank, whatever the facts', () => {
  it('scores between nothing and its weight', () => {
    fc.assert(
      fc.property(anyStandard, fc.nat(), (standard, seed) => {
        fc.pre(!standard.adjusts);
        const { outcome } = evaluate(standard.rule, { full: standard.weight, facts: answers(seed) });
        if (outcome.state !== 'scored') return;
        expect(outcome.points.compare(ZERO), standard.criterion).toBeGreaterThanOrEqual(0);
        expect(outcome.points.compare(standard.weight), standard.criterion).toBeLessThanOrEqual(0);
      }),
      { numRuns: 4000 },
    );
  });

  it('gives the same answer to the same question, in exact points', () => {
    fc.assert(
      fc.property(anyStandard, fc.nat(), ({ compiled, weight }, seed) => {
        const once = scoreCriterion(compiled, weight, answers(seed));
        const again = scoreCriterion(compiled, weight, answers(seed));
        expect(again).toEqual(once);
        const { evaluated, score } = once;
        if (evaluated?.outcome.state === 'scored')
          expect(score?.equals(roundHalfUp(evaluated.outcome.points, 2))).toBe(true);
        else expect(score).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(anyStandard, { minLength: 2, maxLength: 6 }), fc.nat(), (standards, seed) => {
        const shared = answers(seed);
        const inOrder = standards.map(
          ({ rule, weight }) => evaluate(rule, { full: weight, facts: shared }).outcome,
        );
        const backwards = standards
          .toReversed()
          .map(({ rule, weight }) => evaluate(rule, { full: weight, facts: shared }).outcome)
          .toReversed();
        expect(backwards).toEqual(inOrder);
      }),
      { numRuns: 300 },
    );
  });

  it('never gives more for more of what is counted against it', () => {
    // Points that are counted down from another rule's need its figures too.
    const counting = COMPILED.filter(
      ({ rule, adjusts }) => rule.kind === 'deduction' && rule.from === undefined && !adjusts,
    );
    expect(counting.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...counting),
        fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }),
        fc.nat(5),
        (standard, counts, at) => {
          const { rule, weight } = standard;
          if (rule.kind !== 'deduction') return;
          const events = rule.items.map((i) => i.event);
          const more = events[at % events.length] ?? '';
          const known = (extra: number): Facts =>
            factsOf({
              counts: Object.fromEntries(
                events.map((e, i) => [
                  e,
                  String((counts[i % counts.length] ?? 0) + (e === more ? extra : 0)),
                ]),
              ),
            });
          const points = (extra: number): Rational => {
            const { outcome } = evaluate(rule, { full: weight, facts: known(extra) });
            if (outcome.state !== 'scored') throw new Error(outcome.state);
            return outcome.points;
          };
          expect(points(1).compare(points(0)), standard.criterion).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never gives more the farther a figure lies from its threshold', () => {
    const stepping = COMPILED.flatMap(({ rule, weight }) =>
      rule.kind === 'steps' ? [{ rule, weight }] : [],
    );
    expect(stepping.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(
        fc.constantFrom(...stepping),
        fc.nat(300),
        fc.nat(100),
        ({ rule, weight }, far, farther) => {
          const at = (distance: number): Rational => {
            const sign = rule.side === 'below' ? -1 : 1;
            const value = exact(rule.from).add(rational(sign * distance, 200));
            const figure = { name: rule.measure.name, unit: rule.measure.unit, value, text: '', source };
            const facts: Facts = {
              ...factsOf({}),
              figure: ({ name }) => (name === rule.measure.name ? figure : null),
            };
            const { outcome } = evaluate(rule, { full: weight, facts });
            return outcome.state === 'scored' ? outcome.points : weight;
          };
          expect(at(far + farther).compare(at(far))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('proportion', () => {
  it('never gives less for more of a figure', () => {
    const rule: Rule = {
      kind: 'formula',
      expression: { op: '*', left: { op: 'name', name: '率', unit: 'ratio' }, right: { op: 'full' } },
      span: null,
    };
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 250 }), fc.nat(100), (percent, more) => {
        const at = (n: number): Rational => {
          const { outcome } = evaluate(rule, {
            full: rational(7),
            facts: factsOf({ figures: { 率: rational(n, 100).toString() } }),
          });
          return outcome.state === 'scored' ? outcome.points : ZERO;
        };
        expect(at(percent + more).compare(at(percent))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('totals', () => {
  const row = fc.record({
    score: fc.option(fc.integer({ min: -300, max: 2000 }).map((n) => rational(n, 100))),
    weight: fc.option(fc.integer({ min: 0, max: 20 }).map((n) => rational(n))),
  });
  it('are the sum of the rounded scores, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const hundredths = rows.reduce(
          (sum, { score }) => sum + (score ? Math.round(score.valueOf() * 100) : 0),
          0,
        );
        const total = totalOf(rows);
        expect(total.scored.equals(rational(hundredths, 100))).toBe(true);
        expect(total.complete).toBe(rows.length > 0 && rows.every((r) => r.score !== null));
        expect(totalOf(rows.toReversed())).toEqual(total);
      }),
    );
  });
  it('of nothing are not complete', () => {
    expect(totalOf([])).toEqual({ scored: ZERO, weight: ZERO, complete: false });
  });
  it('round each row before they add: 3.626 and 0.904 are 3.63 and 0.9', () => {
    const rows = ['3.626', '0.904'].map((p) => ({ score: roundHalfUp(exact(p), 2), weight: rational(5) }));
    expect(totalOf(rows).scored.toString()).toBe('4.53');
  });
});
