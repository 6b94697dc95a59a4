import type { Rational } from '../quantity/rational.ts';
import { ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import type { Need } from './need.ts';
import type { CountLine, Evaluated } from './outcome.ts';
import { open, scored } from './outcome.ts';
import type { AdjustmentItem, AdjustmentRule } from './rule.ts';

function points(item: AdjustmentItem, count: Rational): Rational {
  const sum = max(ZERO, count).mul(parseDecimal(item.points) ?? ZERO);
  const most = item.most === null ? null : parseDecimal(item.most);
  return most ? min(sum, most) : sum;
}

/** What all items of one sign come to, and no more than the text lets them come to together. */
function together(
  rule: AdjustmentRule,
  sign: '+' | '-',
  each: ReadonlyMap<AdjustmentItem, Rational>,
): Rational {
  const items = rule.items.filter((item) => item.sign === sign);
  const sum = items.reduce((s, item) => s.add(each.get(item) ?? ZERO), ZERO);
  const most = sign === '+' ? rule.mostAdded : rule.mostDeducted;
  const shared = most === undefined ? null : parseDecimal(most);
  return shared ? min(sum, shared) : sum;
}

/** Bonus and penalty outside the ordinary weight, each with its own cap; the result may be negative. */
export function evaluateAdjustment(rule: AdjustmentRule, context: Context): Evaluated {
  const needs: Need[] = [];
  const lines: CountLine[] = [];
  const each = new Map<AdjustmentItem, Rational>();
  for (const item of rule.items) {
    const figure = context.facts.count(item.event, item.counter);
    const worth = figure && points(item, figure.value);
    if (worth) {
      each.set(item, worth);
      lines.push({ item, figure, deducted: item.sign === '+' ? worth : worth.neg() });
    } else needs.push({ kind: 'count', event: item.event, counter: item.counter });
  }
  const sum = together(rule, '+', each).sub(together(rule, '-', each));
  return {
    rule,
    full: context.full,
    outcome: needs.length > 0 ? open(...needs) : scored(sum),
    detail: { kind: 'counts', lines, deducted: sum, floored: false },
  };
}
