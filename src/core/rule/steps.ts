import type { Rational } from '../quantity/rational.ts';
import { ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import { differing } from './bands.ts';
import type { Context } from './evaluate.ts';
import { measure } from './measure.ts';
import type { Evaluated, Measured } from './outcome.ts';
import { open, scored } from './outcome.ts';
import type { StepsRule } from './rule.ts';

/** How far the value lies on the deducting side of the threshold; zero on the other side. */
function distance(rule: StepsRule, value: Rational): Rational {
  const gap = value.sub(parseDecimal(rule.from) ?? ZERO);
  if (rule.side === 'either') return gap.abs();
  return max(ZERO, rule.side === 'above' ? gap : gap.neg());
}

function stepsIn(rule: StepsRule, far: Rational): Rational {
  const exact = far.div(parseDecimal(rule.step) ?? far);
  switch (rule.partial) {
    case 'dropped':
      return exact.floor();
    case 'whole':
      return exact.ceil();
    case 'share':
      return exact;
  }
}

/** Evaluates 每超过…扣…: full less the points of every step, not below the floor. */
export function evaluateSteps(rule: StepsRule, context: Context): Evaluated {
  const full = (rule.base === undefined ? null : parseDecimal(rule.base)) ?? context.full;
  const found = measure(rule.measure, context.facts);
  if (found.state === 'missing' || found.state === 'undefined') {
    return { rule, full, outcome: open(...found.needs), detail: { kind: 'none' } };
  }
  if (found.state === 'differs') {
    const each = [found.stated, found.derived].map((m) => atValue(rule, m, full));
    return {
      rule,
      full,
      outcome: differing(
        each.map((e) => e.outcome),
        found.conflict,
      ),
      detail: each[1]?.detail ?? { kind: 'none' },
    };
  }
  return atValue(rule, found.measured, full);
}

function atValue(rule: StepsRule, measured: Measured, full: Rational): Evaluated {
  const far = distance(rule, measured.value);
  const steps = far.equals(0) ? ZERO : stepsIn(rule, far);
  const wanted = steps.mul(parseDecimal(rule.points) ?? ZERO);
  const least = full.sub(min(full, parseDecimal(rule.floor) ?? ZERO));
  const most = rule.most === undefined ? null : parseDecimal(rule.most);
  const deducted = min(wanted, most ? min(most, least) : least);
  return {
    rule,
    full,
    outcome: scored(full.sub(deducted)),
    detail: { kind: 'steps', measured, distance: far, steps, deducted, floored: !deducted.equals(wanted) },
  };
}
