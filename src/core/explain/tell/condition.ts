import type { Detail, Evaluated } from '../../rule/outcome.ts';
import type { Award, ConditionRule } from '../../rule/rule.ts';
import { NOTHING } from '../../rule/rule.ts';
import { isFault } from './bands.ts';
import { tellSide } from './measured.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';
import { told } from './told.ts';
import type { TellWords } from './words.ts';

/** A statement that holds or not: the statement, or its denial with the standard's words quoted. */
export function tellCondition(
  rule: ConditionRule,
  detail: Extract<Detail, { kind: 'condition' }>,
  words: TellWords,
): Told {
  const { holds } = detail.verdict;
  const claim = rule.condition.kind === 'claim' ? rule.condition.text : detail.verdict.text;
  const clause = holds ? words.holds(claim) : words.fails(claim, !isFault(rule));
  return withAward([clause], holds ? rule.met : (rule.unmet ?? NOTHING), detail.inner, words);
}

/** A comparison of two figures: A 385.91万元，不超过 B 478.26万元. */
export function tellCompared(
  rule: ConditionRule,
  evaluated: Evaluated,
  detail: Extract<Detail, { kind: 'compared' }>,
  words: TellWords,
): Told {
  const { condition } = rule;
  if (condition.kind !== 'compare') return told([], []);
  const left = tellSide(condition.left, detail.left, evaluated.full, words);
  const right = tellSide(condition.right, detail.right, evaluated.full, words);
  const clause = words.compared(left, condition.op, detail.holds, right);
  return withAward([clause], detail.holds ? rule.met : (rule.unmet ?? NOTHING), detail.inner, words);
}

function withAward(
  clauses: readonly string[],
  award: Award,
  inner: Evaluated | null,
  words: TellWords,
): Told {
  if (award.kind !== 'rule' || !inner) return told([...clauses, words.award(award)], clauses);
  const more = tell(inner, words);
  return { ...more, clauses: [...clauses, ...more.clauses], steps: [...clauses, ...more.steps] };
}
