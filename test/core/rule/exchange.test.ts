import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { exceedsWeight, parseRule, ruleToJson, withoutSpans } from '../../../src/core/rule/exchange.ts';
import type { BandsRule, Rule } from '../../../src/core/rule/rule.ts';
import { allStandards } from '../explain/examples.ts';

/** 比率≥90%的得2分, 75%（含）–90%得1.5分, 其余得0分. */
const BANDS: BandsRule = {
  kind: 'bands',
  measure: { name: '固定资产利用率', unit: 'ratio', formula: null },
  bands: [
    {
      interval: { low: '0.9', lowBound: 'included', high: null, highBound: 'open' },
      award: { kind: 'points', points: '2' },
      span: { start: 2, end: 13 },
    },
    {
      interval: { low: '0.75', lowBound: 'included', high: '0.9', highBound: 'excluded' },
      award: { kind: 'points', points: '1.5' },
      span: null,
    },
    {
      interval: { low: null, lowBound: 'open', high: '0.75', highBound: 'excluded' },
      award: { kind: 'points', points: '0' },
      span: null,
    },
  ],
};

/** The data of the rule with one place changed; undefined takes it away. */
function changed(path: string, value: unknown, data = ruleToJson(BANDS)): unknown {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let at: unknown = data;
  for (const step of steps) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : null;
  if (typeof at !== 'object' || at === null) throw new Error(`no ${path}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return data;
}

function faultsIn(json: unknown): readonly string[] {
  const parsed = parseRule(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('a rule as data', () => {
  it('comes back as it was, for every standard of the example bank', () => {
    const rules = allStandards().flatMap(({ name, weight, criterion }) => {
      const { rule } = compileCriterion(criterion, { name, weight });
      return rule ? [rule] : [];
    });
    expect(rules.length).toBeGreaterThan(200);
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(12);
    for (const rule of rules) {
      expect(parseRule(JSON.parse(JSON.stringify(ruleToJson(rule))))).toEqual({ ok: true, rule });
    }
  });

  it('can be given without its places in a text', () => {
    const bands = BANDS.bands.map((band) => ({ ...band, span: null }));
    expect(withoutSpans(BANDS)).toEqual({ ...BANDS, bands });
  });
});

describe('data that is no rule is refused with the place', () => {
  it.each([
    ['bands.1.interval.low', '七成半', 'rule.bands[1].interval.low: not-decimal'],
    ['bands.1.interval.low', 0.75, 'rule.bands[1].interval.low: wrong-type'],
    ['bands.1.interval.low', '0.95', 'rule.bands[1].interval: reversed'],
    ['bands.0.interval.high', undefined, 'rule.bands[0].interval.high: missing'],
    ['bands.0.interval.lowBond', 'open', 'rule.bands[0].interval.lowBond: unknown-field'],
    ['bands.2.award.points', '-1', 'rule.bands[2].award.points: not-amount'],
    ['bands.0.award.kind', 'bonus', 'rule.bands[0].award.kind: not-allowed'],
    ['bands', [], 'rule.bands: empty'],
    ['bands', Array.from({ length: 101 }, () => BANDS.bands[0]), 'rule.bands: too-many'],
    ['measure.unit', 'percent', 'rule.measure.unit: not-allowed'],
    ['measure.name', ' ', 'rule.measure.name: empty'],
    ['measure.name', '率'.repeat(2001), 'rule.measure.name: too-long'],
  ])('%s as %j', (path, value, fault) => {
    expect(faultsIn(changed(path, value))).toEqual([fault]);
  });

  it.each([
    ['nothing', null, 'rule: wrong-type'],
    ['a text', 'bands', 'rule: wrong-type'],
    ['no kind', {}, 'rule.kind: missing'],
    ['another kind', { kind: 'formula2' }, 'rule.kind: not-allowed'],
  ])('%s', (_, json, fault) => expect(faultsIn(json)).toEqual([fault]));

  it('names every place at once', () => {
    const two = changed('bands.2.award.points', '', changed('bands.0.award.points', 'two'));
    expect(faultsIn(two)).toEqual([
      'rule.bands[0].award.points: not-amount',
      'rule.bands[2].award.points: not-amount',
    ]);
  });

  const capped = (cap: unknown): unknown => ({
    kind: 'bounded',
    rule: ruleToJson(BANDS),
    floor: null,
    cap,
    span: null,
  });
  it.each([
    ['1.5', []],
    [{ share: '0.6' }, []],
    [null, []],
    ['-1', ['rule.cap: not-amount']],
    [{ share: '1.2' }, ['rule.cap.share: not-share']],
    [{ points: '1' }, ['rule.cap.share: missing', 'rule.cap.points: unknown-field']],
    [0.6, ['rule.cap: wrong-type']],
  ])('a cap of %j', (cap, faults) => expect(faultsIn(capped(cap))).toEqual(faults));

  const choice = { kind: 'choice', by: 'best', span: null };
  it.each([
    [{ ...choice, options: [] }, 'rule.options: empty'],
    [{ ...choice, options: [{ title: '', rule: null, span: null }] }, 'rule.options[0].rule: wrong-type'],
    [{ ...choice, by: 'worst', options: [{ title: '', rule: BANDS, span: null }] }, 'rule.by: not-allowed'],
  ])('ways of scoring %#', (json, fault) => expect(faultsIn(json)).toEqual([fault]));

  it('steps of nothing would never end', () => {
    const steps = {
      kind: 'steps',
      measure: BANDS.measure,
      from: '1',
      side: 'below',
      step: '0.00',
      points: '1',
      partial: 'dropped',
      floor: '0',
      span: null,
    };
    expect(faultsIn(steps)).toEqual(['rule.step: not-positive']);
    expect(faultsIn({ ...steps, step: '0.05' })).toEqual([]);
  });

  it.each([60, 100_000])('nesting %i deep, before it is looked at', (depth) => {
    let deep: unknown = ruleToJson(BANDS);
    for (let i = 0; i < depth; i += 1)
      deep = { kind: 'bounded', rule: deep, floor: null, cap: '2', span: null };
    expect(faultsIn(deep)).toEqual(['rule: too-deep']);
  });

  it('more than any standard says', () => {
    expect(faultsIn({ ...BANDS, bands: Array(10_000).fill(0) })).toEqual(['rule: too-large']);
  });
});

describe('a rule held against a weight', () => {
  const fits = (rule: Rule, weight: number): boolean => exceedsWeight(rule, rational(weight)) === null;
  it('may give all points or fewer, not more', () => {
    expect([fits(BANDS, 2), fits(BANDS, 3), fits(BANDS, 1)]).toEqual([true, true, false]);
  });
  it('may not leave more than there are', () => {
    const floor: Rule = { kind: 'bounded', rule: BANDS, floor: '2.5', cap: null, span: null };
    expect([fits(floor, 2), fits(floor, 3)]).toEqual([false, true]);
  });
});
