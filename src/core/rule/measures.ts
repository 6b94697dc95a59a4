import type { Expression, Measure, Rule } from './rule.ts';
import { childExpressions, childRulesOfRow, collect, ownExpressions } from './walk.ts';

/** All measures a rule looks at, formulas' own included. */
export function measuresIn(rule: Rule): readonly Measure[] {
  return collect(rule, childRulesOfRow).flatMap((one) => [
    ...(one.kind === 'bands' || one.kind === 'steps' ? [one.measure] : []),
    ...ownExpressions(one).flatMap(inExpression),
  ]);
}

function inExpression(expression: Expression): readonly Measure[] {
  return collect(expression, childExpressions).flatMap((e) => (e.op === 'measure' ? [e.measure] : []));
}
