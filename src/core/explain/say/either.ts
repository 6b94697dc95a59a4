import type { Award, Condition, ConditionRule, PartsRule } from '../../rule/rule.ts';

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

/** Parts of which one statement must hold, or nothing is given; `number` is its place. */
interface Decisive {
  readonly parts: PartsRule;
  readonly number: number;
}

/** 第（4）项不符合的，本指标不得分: the parts behind a statement that is one of them; null for any other rule. */
export function decisiveIn({ condition, met, unmet }: ConditionRule): Decisive | null {
  const parts = met.kind === 'rule' && met.rule.kind === 'parts' ? met.rule : null;
  if (!parts || condition.kind !== 'claim' || unmet?.kind !== 'points' || unmet.points !== '0') return null;
  const at = parts.parts.findIndex(
    ({ rule }) =>
      rule.kind === 'condition' && rule.condition.kind === 'claim' && rule.condition.text === condition.text,
  );
  return at < 0 ? null : { parts, number: at + 1 };
}

function inner(award: Award): ConditionRule | null {
  return award.kind === 'rule' && award.rule.kind === 'condition' ? award.rule : null;
}
