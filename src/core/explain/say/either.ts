import type { Award, Condition, ConditionRule } from '../../rule/rule.ts';

/** Two statements, and what both, one of them alone, and neither give. */
interface Either {
  readonly second: Condition;
  readonly full: Award;
  readonly half: Award;
  readonly nothing: Award;
}

/** The two statements of a rule that asks the second in either case of the first, where one alone gives the same whichever it is. */
export function eitherOf({ met, unmet }: ConditionRule): Either | null {
  const a = inner(met);
  const b = unmet && inner(unmet);
  if (!a?.unmet || !b?.unmet || JSON.stringify(a.condition) !== JSON.stringify(b.condition)) return null;
  if (JSON.stringify(a.unmet) !== JSON.stringify(b.met)) return null;
  return { second: a.condition, full: a.met, half: a.unmet, nothing: b.unmet };
}

function inner(award: Award): ConditionRule | null {
  return award.kind === 'rule' && award.rule.kind === 'condition' ? award.rule : null;
}
