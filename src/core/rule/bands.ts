import type { Rational } from '../quantity/rational.ts';
import { parseDecimal } from '../quantity/rational.ts';
import { award } from './award.ts';
import type { Context } from './evaluate.ts';
import { measure, supposing } from './measure.ts';
import type { Conflict, Evaluated, Measured, Outcome } from './outcome.ts';
import { choose, combine, open } from './outcome.ts';
import type { Band, BandsRule, Bounding, Interval } from './rule.ts';

/** How firmly a band claims a value: 2 by its own words, 1 as a bare or conventional bound, 0 not at all. */
export function claim(interval: Interval, value: Rational): 0 | 1 | 2 {
  const low = side(interval.low, interval.lowBound, value, 1);
  const high = side(interval.high, interval.highBound, value, -1);
  return low < high ? low : high;
}

/** Whether the first interval lies inside the second and is smaller. */
function within(inner: Interval | undefined, outer: Interval | undefined): boolean {
  if (!inner || !outer) return false;
  const [a, b] = [edges(inner), edges(outer)];
  return a.low >= b.low && a.high <= b.high && (a.low > b.low || a.high < b.high);
}

function edges(interval: Interval): { readonly low: number; readonly high: number } {
  return {
    low: interval.low === null ? -Infinity : Number(interval.low),
    high: interval.high === null ? Infinity : Number(interval.high),
  };
}

function side(bound: string | null, bounding: Bounding, value: Rational, sign: 1 | -1): 0 | 1 | 2 {
  const limit = bound === null ? null : parseDecimal(bound);
  if (!limit) return 2;
  const compared = value.compare(limit) * sign;
  if (compared !== 0) return compared > 0 ? 2 : 0;
  if (bounding === 'included') return 2;
  return bounding === 'excluded' ? 0 : 1;
}

/** The bands that may hold the value: one, several on an open boundary, none in a gap. */
export function matching(bands: readonly Band[], value: Rational): readonly number[] {
  const strength = bands.map((band) => claim(band.interval, value));
  const firm = strength.flatMap((s, i) => (s === 2 ? [i] : []));
  const claims = firm.length > 0 ? firm : strength.flatMap((s, i) => (s === 1 ? [i] : []));
  // 超过130% stands inside 达到100%, and in a cascade (≥80%…, ≥60%…) the narrower band is meant.
  return claims.filter((i) => !claims.some((j) => j !== i && within(bands[j]?.interval, bands[i]?.interval)));
}

/** Evaluates a tiered standard: finds the band of the measured value and what it gives. */
export function evaluateBands(rule: BandsRule, context: Context): Evaluated {
  const found = measure(rule.measure, context.facts);
  const done = (outcome: Outcome, detail: Evaluated['detail'] = { kind: 'none' }): Evaluated => ({
    rule,
    full: context.full,
    outcome,
    detail,
  });
  if (found.state === 'missing' || found.state === 'undefined') {
    // Where every band gives the same (no item was missed, so no deduction whatever the band), the figure isn't needed.
    const inner = rule.bands.map((band) => award(band.award, context));
    const points = inner.map((e) => e.outcome);
    const first = points[0];
    if (
      rule.bands.length > 1 &&
      rule.bands.every((b) => b.award.kind === 'rule') &&
      first?.state === 'scored' &&
      points.every((p) => p.state === 'scored' && p.points.equals(first.points))
    ) {
      return done(first, { kind: 'untested', inner });
    }
    return done(open(...found.needs));
  }
  if (found.state === 'differs') {
    const { conflict } = found;
    const each = [
      atValue(rule, found.stated, supposed(context, conflict, conflict.stated.value)),
      atValue(rule, found.derived, supposed(context, conflict, conflict.worked)),
    ];
    const outcome = differing(
      each.map((e) => e.outcome),
      conflict,
    );
    return done(outcome, each[1]?.detail);
  }
  const exact = atValue(rule, found.measured, context);
  if (!found.stated) return exact;
  const rounded = atValue(rule, found.stated, context);
  const [a, b] = [exact.detail, rounded.detail];
  if (a.kind !== 'band' || b.kind !== 'band' || a.index === b.index) return exact;
  const [printed] = found.stated.figures;
  const conflict = printed && { name: rule.measure.name, stated: printed, worked: found.measured.value };
  return done(differing([rounded.outcome, exact.outcome], conflict), exact.detail);
}

/** Two figures for one thing: fine where both give the same points, otherwise a person must say which is right. */
export function differing(outcomes: readonly Outcome[], conflict?: Conflict): Outcome {
  const unsettled = outcomes.find((o) => o.state !== 'scored');
  if (unsettled) return unsettled;
  const outcome = choose(
    'figures-differ',
    outcomes.flatMap((o) => (o.state === 'scored' ? [{ points: o.points, label: '' }] : [])),
  );
  return outcome.state === 'choice' && conflict ? { ...outcome, conflict } : outcome;
}

function supposed(context: Context, conflict: Conflict, value: Rational): Context {
  return { ...context, facts: supposing(context.facts, conflict, value) };
}

function atValue(rule: BandsRule, measured: Measured, context: Context): Evaluated {
  const indexes = matching(rule.bands, measured.value);
  const inner = indexes.map((i) => award(rule.bands[i]?.award ?? { kind: 'points', points: '0' }, context));
  const single = inner.length === 1 ? inner[0] : undefined;
  const index = indexes[0] ?? -1;
  const detail: Evaluated['detail'] = { kind: 'band', measured, index, inner: inner[0] ?? null };
  if (index < 0) {
    return { rule, full: context.full, outcome: choose('gap', [{ points: null, label: '' }]), detail };
  }
  if (single) return { rule, full: context.full, outcome: single.outcome, detail };
  const outcomes = inner.map((e) => e.outcome);
  const settled = outcomes.every((o) => o.state === 'scored');
  const outcome = settled
    ? choose(
        'boundary',
        outcomes.flatMap((o) => (o.state === 'scored' ? [{ points: o.points, label: '' }] : [])),
      )
    : combine(outcomes, (each) => each[0] ?? context.full);
  return { rule, full: context.full, outcome, detail };
}
