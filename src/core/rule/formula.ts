import { ZERO, max, min } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { calculate, supposing } from './measure.ts';
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
    const label = result.stated.figures[0]?.name ?? '';
    const each = [result.stated, result.derived].map((m) =>
      calculate(rule.expression, full, supposing(facts, label, m)),
    );
    const options = each.map((one) => ({
      points: one.state === 'known' ? within(one.value, full) : null,
      label,
    }));
    const outcome = choose('figures-differ', options);
    if (outcome.state === 'scored')
      return evaluateFormula(rule, { full, facts: supposing(facts, label, result.derived) });
    return { rule, full, outcome, detail: { kind: 'none' } };
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
