import { statementsIn } from './holding.ts';
import type { Condition, Rule } from './rule.ts';
import { childRulesOfRow, collect, ownExpressions } from './walk.ts';

/** All statements and events in words that a rule asks about. */
export function saidBy(rule: Rule): readonly string[] {
  return collect(rule, childRulesOfRow).flatMap((one) => [
    ...ownStatements(one),
    ...ownExpressions(one).flatMap(statementsIn),
  ]);
}

function ownStatements(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'condition':
    case 'veto':
      return ofCondition(rule.condition);
    case 'deduction':
    case 'adjustment':
      return rule.items.map((item) => item.event);
    case 'formula':
    case 'bands':
    case 'steps':
    case 'parts':
    case 'goals':
    case 'grades':
    case 'bounded':
    case 'choice':
      return [];
  }
}

function ofCondition(condition: Condition): readonly string[] {
  return condition.kind === 'claim' ? [condition.text] : [];
}
