import type { Rational } from '../quantity/rational.ts';
import { ONE, ZERO, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { mostPoints } from './most.ts';
import type { Evaluated, EvaluatedPart } from './outcome.ts';
import { choose, combine } from './outcome.ts';
import type { Part, PartsRule } from './rule.ts';

/** Evaluates sub-items and adds them up. */
export function evaluateParts(rule: PartsRule, context: Context): Evaluated {
  const { full } = context;
  const parts = rule.parts.map((part) =>
    rule.by === 'points' ? byPoints(part, context) : byShare(part, context),
  );
  const outcome = combine(
    parts.map((p) => p.evaluated.outcome),
    (each) => each.reduce((sum, points) => sum.add(points), ZERO),
  );
  return { rule, full, outcome, detail: { kind: 'parts', parts } };
}

function byPoints(part: Part, context: Context): EvaluatedPart {
  const full = parseDecimal(part.size) ?? ZERO;
  return evaluatedPart(part, full, evaluate(part.rule, { ...context, full }));
}

/**
 * A share can be meant in two ways when the item speaks of fixed points: scored on the whole weight and then multiplied,
 * or scored on its share. Where the item's own best score fits one of the two, that one is meant; where both or neither
 * fit and the results differ, a person must choose.
 */
function byShare(part: Part, context: Context): EvaluatedPart {
  const share = parseDecimal(part.size) ?? ONE;
  const full = context.full.mul(share);
  const within = evaluate(part.rule, { ...context, full });
  const whole = scaled(evaluate(part.rule, context), share);
  const best = mostPoints(part.rule, context.full);
  if (best && best.equals(full)) return evaluatedPart(part, full, within);
  if (best && best.equals(context.full)) return evaluatedPart(part, full, whole);
  if (within.outcome.state !== 'scored' || whole.outcome.state !== 'scored')
    return evaluatedPart(part, full, within);
  const outcome = choose('readings', [
    { points: whole.outcome.points, label: part.title },
    { points: within.outcome.points, label: part.title },
  ]);
  return evaluatedPart(part, full, { ...within, outcome });
}

function scaled(evaluated: Evaluated, share: Rational): Evaluated {
  return { ...evaluated, outcome: combine([evaluated.outcome], ([points = ZERO]) => points.mul(share)) };
}

function evaluatedPart(part: Part, full: Rational, evaluated: Evaluated): EvaluatedPart {
  const points = evaluated.outcome.state === 'scored' ? evaluated.outcome.points : null;
  return { title: part.title, full, points, evaluated };
}
