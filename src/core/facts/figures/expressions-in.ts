import type { Expression, Rule } from '../../rule/rule.ts';
import { childRulesOfRow, collect, ownExpressions } from '../../rule/walk.ts';

/** Every formula that a rule works with: its own, and those that its measures are worked out by. */
export function expressionsIn(rule: Rule): readonly Expression[] {
  return collect(rule, childRulesOfRow).flatMap(ownExpressions);
}
