import { describe, expect, it } from 'vitest';
import { blankDraft, draftOf } from '../../../src/core/choices/draft-rule.ts';
import { DRAFT_KINDS } from '../../../src/core/choices/draft.ts';
import type { RuleDraft } from '../../../src/core/choices/draft.ts';
import { ruleOfDraft } from '../../../src/core/choices/rule-of-draft.ts';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import { parseRule, ruleToJson } from '../../../src/core/rule/exchange.ts';
import type { Facts, Source } from '../../../src/core/rule/need.ts';
import type { Rule } from '../../../src/core/rule/rule.ts';
import { allStandards } from '../explain/examples.ts';

const SOURCE: Source = { certainty: 'entered', sheet: '', cell: 'A1', quote: '' };
const RATE = { name: '固定资产利用率', unit: 'ratio', formula: null } as const;
const TWO = rational(2);

/** Facts in which every figure is `value`, everything happened `times` times, and every statement is `holds`. */
function facts(value: Rational, times: number, holds: boolean): Facts {
  const figure = (of: Rational, unit: 'ratio' | 'count') =>
    ({ name: '', unit, value: of, text: String(of), source: SOURCE }) as const;
  return {
    figure: () => figure(value, 'ratio'),
    mean: () => figure(value, 'ratio'),
    count: () => figure(rational(times), 'count'),
    verdict: (text) => ({ text, holds, source: SOURCE }),
    goals: () => null,
    choice: () => null,
  };
}

function score(rule: Rule, full: Rational, known: Facts): string | null {
  const { outcome } = evaluate(rule, { full, facts: known });
  return outcome.state === 'scored' ? outcome.points.toFraction() : null;
}

/** The faults of a draft as "field: reason". */
function faults(draft: RuleDraft): readonly string[] {
  const read = ruleOfDraft(draft, TWO);
  return read.ok ? [] : read.faults.map(({ field, reason }) => `${field}: ${reason}`);
}

describe('a rule on the desk', () => {
  it(
    'typed back unchanged scores as it did, for every standard of the example bank',
    { timeout: 30_000 },
    () => {
      let drafted = 0;
      for (const { name, weight, criterion } of allStandards()) {
        const { rule, troubles } = compileCriterion(criterion, { name, weight });
        const draft = rule && troubles.length === 0 ? draftOf(rule, weight) : null;
        if (!rule || !draft) continue;
        const typed = ruleOfDraft(draft, weight);
        if (!typed.ok) throw new Error(`${name}: ${JSON.stringify(typed.faults)}`);
        expect(parseRule(ruleToJson(typed.rule)).ok).toBe(true);
        drafted += 1;
        for (const percent of [-5, 0, 0.4, 8, 10, 15, 59.99, 60, 75, 88.65, 90, 95, 100, 100.01, 130, 400]) {
          const known = facts(
            rational(Math.round(percent * 100), 10_000),
            Math.trunc(Math.abs(percent)) % 7,
            percent > 50,
          );
          const before = score(rule, weight, known);
          // Where the text leaves a bound open, typing settles it: nothing to compare.
          if (before !== null)
            expect(score(typed.rule, weight, known), `${name} at ${percent}%`).toBe(before);
        }
      }
      expect(drafted).toBeGreaterThan(100);
    },
  );

  it('reads shares as percent, however they are typed', () => {
    const draft: RuleDraft = {
      kind: 'bands',
      measure: RATE,
      bands: [
        { low: ' 90% ', lowIncluded: true, high: '', highIncluded: false, points: '２分', kept: null },
        { low: '', lowIncluded: true, high: '90', highIncluded: false, points: '0.5', kept: null },
      ],
    };
    expect(ruleOfDraft(draft, TWO)).toEqual({
      ok: true,
      rule: {
        kind: 'bands',
        measure: RATE,
        bands: [
          {
            interval: { low: '0.9', lowBound: 'included', high: null, highBound: 'open' },
            award: { kind: 'points', points: '2' },
            span: null,
          },
          {
            interval: { low: null, lowBound: 'open', high: '0.9', highBound: 'excluded' },
            award: { kind: 'points', points: '0.5' },
            span: null,
          },
        ],
      },
    });
  });

  it('keeps what a band gave that is no plain figure until points are typed', () => {
    const { rule } = compileCriterion(
      '完成率60%以下不得分；60%-100%的，得分=完成率×分值；100%以上的，得满分。',
      {
        name: '完成率',
        weight: TWO,
      },
    );
    const draft = rule && draftOf(rule, TWO);
    if (draft?.kind !== 'bands') throw new Error('no bands');
    expect(draft.bands.map(({ points, kept }) => [points, kept?.kind ?? null])).toEqual([
      ['0', null],
      ['', 'rule'],
      ['2', null],
    ]);
    const typed = ruleOfDraft(
      { ...draft, bands: draft.bands.map((b) => ({ ...b, points: b.points || '1' })) },
      TWO,
    );
    expect(typed.ok && score(typed.rule, TWO, facts(rational(8, 10), 0, true))).toBe('1');
  });
});

describe('a draft that can’t be a rule names its fields', () => {
  const bands = (given: object): RuleDraft => ({
    kind: 'bands',
    measure: RATE,
    bands: [
      { low: '60', lowIncluded: true, high: '90', highIncluded: false, points: '1', kept: null, ...given },
    ],
  });
  const steps = (given: object): RuleDraft => ({
    kind: 'steps',
    measure: RATE,
    from: '100',
    side: 'below',
    step: '5',
    points: '0.5',
    partial: 'dropped',
    floor: '',
    ...given,
  });
  const proportion = (name: string): RuleDraft => ({ kind: 'proportion', measure: { ...RATE, name } });
  it.each<readonly [RuleDraft, readonly string[]]>([
    [bands({}), []],
    [bands({ low: '九成' }), ['bands.0.low: not-a-figure']],
    [bands({ low: '95' }), ['bands.0.high: reversed']],
    [bands({ low: '90' }), ['bands.0.high: reversed']],
    [bands({ low: '90', highIncluded: true }), []],
    [bands({ points: '' }), ['bands.0.points: blank']],
    [bands({ points: '-1' }), ['bands.0.points: negative']],
    [bands({ points: '2.01' }), ['bands.0.points: above-weight']],
    [{ kind: 'bands', measure: RATE, bands: [] }, ['bands: blank']],
    [proportion(' '), ['measure: blank']],
    [steps({}), []],
    [steps({ step: '0' }), ['step: zero']],
    [steps({ step: '-5', from: '', floor: '3' }), ['from: blank', 'step: negative', 'floor: above-weight']],
  ])('%j', (draft, expected) => expect(faults(draft)).toEqual(expected));

  it('and a blank one of any kind is never taken as it stands, but a proportion', () => {
    for (const kind of DRAFT_KINDS) {
      const ready = faults(blankDraft(kind, RATE, TWO)).length === 0;
      // Bands without bounds would claim everything at once.
      expect([kind, ready]).toEqual([kind, kind === 'proportion' || kind === 'bands']);
    }
  });
});
