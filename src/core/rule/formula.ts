import { ZERO, max, min } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { calculate, supposing } from './measure.ts';
import type { Facts } from './need.ts';
import type { Evaluated } from './outcome.ts';
import { choose, open, scored } from './outcome.ts';
import type { FormulaRule } from './rule.ts';

/** Works out 得分=…×分值; the result stays within 0 and full, since no indicator gives more than its weight. */
export function evaluateFormula(rule: FormulaRule, context: Context): Evaluated {
  const { full, facts } = context;
  const result = calculate(rule.expression, full, facts);
  if (result.state === 'missing') {
    return { rule, full, outcome: open(...result.needs), detail: { kind: 'none' } };
  }
  if (result.state === 'differs') {
    const { conflict } = result;
    const by = (value: Rational): Facts => supposing(facts, conflict, value);
    const options = [conflict.stated.value, conflict.worked].map((value) => {
      const one = calculate(rule.expression, full, by(value));
      return { points: one.state === 'known' ? within(one.value, full) : null, label: conflict.name };
    });
    const outcome = choose('figures-differ', options);
    if (outcome.state === 'scored') return evaluateFormula(rule, { full, facts: by(conflict.worked) });
    const asked = outcome.state === 'choice' ? { ...outcome, conflict } : outcome;
    return { rule, full, outcome: asked, detail: { kind: 'none' } };
  }
  if (result.state === 'undefined') {
    return {
      rule,
      full,
      outcome: choose('undefined', [{ points: null, label: '' }]),
      detail: { kind: 'none' },
    };
  }
  const points = within(result.value, full);
  return {
    rule,
    full,
    outcome: scored(points),
    detail: {
      kind: 'formula',
      figures: result.figures,
      raw: result.value,
      capped: !points.equals(result.value),
    },
  };
}

function within(points: Rational, full: Rational): Rational {
  return max(ZERO, min(full, points));
}
