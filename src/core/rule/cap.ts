import type { Rational } from '../quantity/rational.ts';
import { parseDecimal } from '../quantity/rational.ts';
import type { Cap } from './rule.ts';

/** A cap in points, where `full` points are available; null where there is none. */
export function capPoints(cap: Cap | null, full: Rational): Rational | null {
  if (cap === null) return null;
  if (typeof cap === 'string') return parseDecimal(cap);
  return parseDecimal(cap.share)?.mul(full) ?? null;
}
