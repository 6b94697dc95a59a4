import { ONE, ZERO } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import type { Facts, Figure, Verdict } from './need.ts';
import type { Evaluated } from './outcome.ts';
import type { Expression, Rule } from './rule.ts';
import { childExpressions, collect, ownExpressions } from './walk.ts';

/** More statements than this unknown at once are asked for without trying what they could come to. */
const MOST_UNKNOWN = 6;

/** The statements that an expression counts, in order. */
export function statementsIn(expression: Expression): readonly string[] {
  return collect(expression, childExpressions).flatMap((e) => (e.op === 'holds' ? [e.text] : []));
}

/** Whether an expression is nothing but a sum of statements: how many of them hold. */
export function isCountOfStatements(expression: Expression): boolean {
  if (expression.op === 'holds') return true;
  return (
    expression.op === '+' && isCountOfStatements(expression.left) && isCountOfStatements(expression.right)
  );
}

/** A statement as a figure of one or nothing. */
export function statementFigure({ text, holds, source }: Verdict): Figure {
  const value = holds ? ONE : ZERO;
  return { name: text, unit: 'count', value, text: holds ? '1' : '0', source };
}

/**
 * Where a rule stays open for nothing but statements that it counts, and whatever they are gives the same points, those
 * points are the score: 符合两项及以下的不得分 does not ask for the last one when none of the others holds.
 */
export function whateverHolds(
  evaluated: Evaluated,
  context: Context,
  again: (rule: Rule, context: Context) => Evaluated,
): Evaluated {
  const { rule, outcome } = evaluated;
  const statements = new Set(countedIn(rule));
  if (statements.size === 0 || outcome.state !== 'open') return evaluated;
  const unknown = [...new Set(outcome.needs.flatMap((need) => (need.kind === 'claim' ? [need.text] : [])))];
  const only = outcome.needs.every((need) => need.kind === 'claim' && statements.has(need.text));
  if (!only || unknown.length > MOST_UNKNOWN) return evaluated;
  const each = Array.from(
    { length: 2 ** unknown.length },
    (_, set) => again(rule, { ...context, facts: supposing(context.facts, unknown, set) }).outcome,
  );
  const [first] = each;
  const same =
    first?.state === 'scored' && each.every((o) => o.state === 'scored' && o.points.equals(first.points));
  if (!same) return evaluated;
  const verdicts = [...statements].flatMap((text) => context.facts.verdict(text) ?? []);
  return { ...evaluated, outcome: first, detail: { kind: 'holding', verdicts, unknown } };
}

/** The same facts with the unknown statements supposed to hold where their bit is set. */
function supposing(facts: Facts, unknown: readonly string[], set: number): Facts {
  const source = { certainty: 'entered', sheet: '', cell: '', quote: '' } as const;
  return {
    ...facts,
    verdict: (text) => {
      const at = unknown.indexOf(text);
      return at < 0 ? facts.verdict(text) : { text, holds: (set & (2 ** at)) !== 0, source };
    },
  };
}

/** Statements that a rule's own figure counts. */
function countedIn(rule: Rule): readonly string[] {
  return rule.kind === 'condition' || rule.kind === 'veto' ? [] : ownExpressions(rule).flatMap(statementsIn);
}
