import type { Rational } from '../quantity/rational.ts';
import { ZERO } from '../quantity/rational.ts';

/** How far the scores of a form have come. */
export interface Totals {
  readonly scored: Rational;
  /** Weight of the indicators that are scored. */
  readonly weight: Rational;
  readonly complete: boolean;
}

/** Adds up rounded scores; adjustment rows (weight 0) count in the sum, not in the weight. */
export function totalOf(
  rows: readonly { readonly score: Rational | null; readonly weight: Rational | null }[],
): Totals {
  let scored = ZERO;
  let weight = ZERO;
  let complete = rows.length > 0;
  for (const row of rows) {
    if (row.score) {
      scored = scored.add(row.score);
      weight = weight.add(row.weight ?? ZERO);
    } else complete = false;
  }
  return { scored, weight, complete };
}
