import type { Rational } from '../quantity/rational.ts';
import { ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import { capPoints } from './cap.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluated } from './outcome.ts';
import { combine } from './outcome.ts';
import type { BoundedRule } from './rule.ts';

/** Applies a floor or a cap that the text states. */
export function evaluateBounded(rule: BoundedRule, context: Context): Evaluated {
  const inner = evaluate(rule.rule, context);
  const floor = rule.floor === null ? null : parseDecimal(rule.floor);
  const cap = capPoints(rule.cap, context.full);
  const bound = (points: Rational): Rational => {
    const capped = cap ? min(points, cap) : points;
    return floor ? max(capped, floor) : capped;
  };
  const outcome = combine([inner.outcome], ([points = ZERO]) => bound(points));
  const points = inner.outcome.state === 'scored' ? inner.outcome.points : null;
  const at =
    points && cap && points.compare(cap) > 0
      ? 'cap'
      : points && floor && points.compare(floor) < 0
        ? 'floor'
        : null;
  return { rule, full: context.full, outcome, detail: { kind: 'bounded', inner, at } };
}
