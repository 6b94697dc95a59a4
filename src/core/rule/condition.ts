import { allows } from '../quantity/comparing.ts';
import type { Bound } from '../quantity/quantity.ts';
import type { Rational } from '../quantity/rational.ts';
import { award } from './award.ts';
import type { Context } from './evaluate.ts';
import { calculate } from './measure.ts';
import type { Evaluated } from './outcome.ts';
import { choose, open } from './outcome.ts';
import type { Condition, ConditionRule } from './rule.ts';
import { NOTHING } from './rule.ts';

/** Compares two exact figures. */
export function holds(left: Rational, op: Bound, right: Rational): boolean {
  return allows(op, left.compare(right));
}

/** Evaluates 符合…得…，否则…: a statement that a person or a text answers, or a comparison of two figures. */
export function evaluateCondition(rule: ConditionRule, context: Context): Evaluated {
  const { full } = context;
  const tested = test(rule.condition, context);
  if (tested.state !== 'known') {
    return eitherWay(rule, context) ?? { rule, full, outcome: tested.outcome, detail: { kind: 'none' } };
  }
  const inner = award(tested.holds ? rule.met : (rule.unmet ?? NOTHING), context);
  return { rule, full, outcome: inner.outcome, detail: tested.detail(inner) };
}

/**
 * Both sides come to the same, of which one at least is worked out by a rule (the cap is not reached; what else is asked for is known
 * to be missing): then nothing need be asked.
 */
function eitherWay(rule: ConditionRule, context: Context): Evaluated | null {
  const { met } = rule;
  const unmet = rule.unmet ?? NOTHING;
  if (met.kind !== 'rule' && unmet.kind !== 'rule') return null;
  // What is worked out says why.
  const inner = (unmet.kind === 'rule' ? [unmet, met] : [met, unmet]).map((side) => award(side, context));
  const [first, second] = inner.map((e) => e.outcome);
  if (first?.state !== 'scored' || second?.state !== 'scored' || !first.points.equals(second.points))
    return null;
  return { rule, full: context.full, outcome: first, detail: { kind: 'untested', inner } };
}

type Tested =
  | {
      readonly state: 'known';
      readonly holds: boolean;
      readonly detail: (inner: Evaluated) => Evaluated['detail'];
    }
  | { readonly state: 'unknown'; readonly outcome: Evaluated['outcome'] };

function test(condition: Condition, context: Context): Tested {
  if (condition.kind === 'claim') {
    const verdict = context.facts.verdict(condition.text);
    if (!verdict) return { state: 'unknown', outcome: open({ kind: 'claim', text: condition.text }) };
    return {
      state: 'known',
      holds: verdict.holds,
      detail: (inner) => ({ kind: 'condition', verdict, inner }),
    };
  }
  const left = calculate(condition.left, context.full, context.facts);
  const right = calculate(condition.right, context.full, context.facts);
  if (left.state === 'undefined' || right.state === 'undefined') {
    return { state: 'unknown', outcome: choose('undefined', [{ points: null, label: '' }]) };
  }
  if (left.state === 'differs' || right.state === 'differs') {
    const differs = left.state === 'differs' ? left : right.state === 'differs' ? right : null;
    const options = [{ points: null, label: '' }];
    return {
      state: 'unknown',
      outcome: {
        state: 'choice',
        question: 'figures-differ',
        options,
        ...(differs && { conflict: differs.conflict }),
      },
    };
  }
  if (left.state === 'missing' || right.state === 'missing') {
    const needs = [left, right].flatMap((x) => (x.state === 'missing' ? x.needs : []));
    return { state: 'unknown', outcome: open(...needs) };
  }
  const result = holds(left.value, condition.op, right.value);
  return {
    state: 'known',
    holds: result,
    detail: (inner) => ({
      kind: 'compared',
      holds: result,
      left: { value: left.value, figures: left.figures, derived: true },
      right: { value: right.value, figures: right.figures, derived: true },
      inner,
    }),
  };
}
