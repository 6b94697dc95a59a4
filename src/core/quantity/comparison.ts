import type { Rational } from './rational.ts';

/**
 * Why there is no completion rate; `met` may be known all the same.
 *
 * - target-missing, not-measured: one side is empty or says that nothing was measured
 * - unreadable, several-figures, scale-unclear (0.95 or 95 %, 万 twice), relative (完成目标的120%): no one figure is meant
 * - units-differ, currencies-differ, unit-missing, kinds-differ (a change against a level, a date against a number)
 * - only-a-bound (超90%, ≥600项), approximate (约100家)
 * - claimed (the target's own words, or 已完成), qualitative (words that need evidence), no-figures (是, 无)
 * - not-reached: the actual itself says so, without a figure
 * - lower-is-better, exact-value, direction-unknown, range, rank, date, sign-only (正增长): compared, but no rate exists
 * - zero-target, negative-target: nothing to divide by
 */
export type Gap =
  | 'target-missing'
  | 'not-measured'
  | 'unreadable'
  | 'several-figures'
  | 'scale-unclear'
  | 'relative'
  | 'units-differ'
  | 'currencies-differ'
  | 'unit-missing'
  | 'kinds-differ'
  | 'only-a-bound'
  | 'approximate'
  | 'claimed'
  | 'qualitative'
  | 'no-figures'
  | 'not-reached'
  | 'lower-is-better'
  | 'exact-value'
  | 'direction-unknown'
  | 'range'
  | 'rank'
  | 'date'
  | 'sign-only'
  | 'zero-target'
  | 'negative-target';

/** An actual value held against its target. */
export interface Comparison {
  /** Whether the target is met, as far as it can be told. */
  readonly met: boolean | null;
  /** Actual ÷ target where more is better and both are known: 0.8365 is 83.65 %. */
  readonly completionRate: Rational | null;
  /** Actual ÷ target wherever both are numbers of one unit. */
  readonly ratio: Rational | null;
  /** Why there is no completion rate; null where there is one. */
  readonly reason: Gap | null;
  /** false where a person should confirm: a claim, words read as a figure, one figure picked out of several. */
  readonly certain: boolean;
  /** The actual is the target's own bound or words over again. */
  readonly repeats: boolean;
}

/** A comparison without a rate. */
export function gap(reason: Gap, met: boolean | null = null, certain = true): Comparison {
  return { met, completionRate: null, ratio: null, reason, certain, repeats: false };
}
