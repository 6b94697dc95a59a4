import type { Rational } from '../quantity/rational.ts';
import { ONE, ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import type { Need } from './need.ts';
import type { CountLine, Evaluated } from './outcome.ts';
import { combine, open, scored } from './outcome.ts';
import type { DeductionItem, DeductionRule } from './rule.ts';

/** Points off for a number of occurrences; an incomplete group (每两次) takes nothing off unless the text counts it whole. */
export function deductionFor(item: DeductionItem, count: Rational): Rational {
  const per = parseDecimal(item.per) ?? ONE;
  const exact = max(ZERO, count).div(per);
  const groups = item.partial === 'whole' ? exact.ceil() : exact.floor();
  const points = groups.mul(parseDecimal(item.points) ?? ZERO);
  const most = item.most === null ? null : parseDecimal(item.most);
  return most ? min(points, most) : points;
}

/** Whether so many occurrences leave nothing, whatever each of them takes off. */
export function leavesNothing({ allFrom }: DeductionItem, count: Rational): boolean {
  const limit = allFrom === undefined ? null : parseDecimal(allFrom);
  return limit !== null && count.compare(limit) >= 0;
}

/** Evaluates a deduction per occurrence, from full and not below zero (扣完为止 is the usual meaning, written or not); or from what a rule gives. */
export function evaluateDeduction(rule: DeductionRule, context: Context): Evaluated {
  const { full, facts } = context;
  const needs: Need[] = [];
  const lines: CountLine[] = [];
  for (const item of rule.items) {
    const figure = facts.count(item.event, item.counter);
    if (figure) lines.push({ item, figure, deducted: deductionFor(item, figure.value) });
    else needs.push({ kind: 'count', event: item.event, counter: item.counter });
  }
  const most = rule.most === null ? full : min(full, parseDecimal(rule.most) ?? full);
  const from = rule.from ? evaluate(rule.from, context) : null;
  const wanted = lines.reduce((sum, line) => sum.add(line.deducted), ZERO);
  const deducted = min(wanted, most);
  const base = from?.outcome.state === 'scored' ? from.outcome.points : full;
  const none = lines.some(({ item, figure }) => 'allFrom' in item && leavesNothing(item, figure.value));
  const lost = none ? base : min(deducted, base);
  const detail: Evaluated['detail'] = {
    kind: 'counts',
    ...(from ? { from } : {}),
    lines,
    deducted: lost,
    floored: !none && !lost.equals(wanted),
  };
  if (none) return { rule, full, outcome: scored(ZERO), detail };
  // Once all that may be taken off is gone, what is still unknown cannot change the score.
  const settled = needs.length === 0 || deducted.equals(most);
  if (!from) {
    const outcome = settled ? scored(max(ZERO, full.sub(deducted))) : open(...needs);
    return { rule, full, outcome, detail };
  }
  if (deducted.compare(base) >= 0) return { rule, full, outcome: scored(ZERO), detail };
  const off = settled ? scored(deducted) : open(...needs);
  const outcome = combine([from.outcome, off], ([points = ZERO, less = ZERO]) => max(ZERO, points.sub(less)));
  return { rule, full, outcome, detail };
}
