import type { Figure, Goal, Verdict } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { percentText } from '../../quantity/rational.ts';
import type { GoalTables } from './goals.ts';

/** Names of the rate at which a target was met. */
export const GOAL_RATE =
  /^(?:该|本)?(?:指标|目标|任务|年度|实际|产出|数量)*(?:完成|实现)(?:率|比例)$|^完成(?:年度|预期)?(?:指标|目标)值?$|^实际(?:完成)?值?[/÷](?:年度|年初)?(?:目标|指标|计划)值$/;
/** Statements that a target was met. */
export const GOAL_MET = /^(?:完成|达到|达成|实现)(?:了)?(?:年度|预期|年初)?(?:指标|目标)(?:值)?$/;

/** The row of a goal table that the indicator itself is: of the same name, or the only one there is. */
function ownGoal(indicator: string, goals: GoalTables): Goal | null {
  const rows = goals('') ?? [];
  const named = rows.filter((g) => g.name === indicator);
  const [only] = named.length > 0 ? named : rows;
  return only && (named.length === 1 || (named.length === 0 && rows.length === 1)) ? only : null;
}

/** 完成率 of an indicator whose target and actual value stand in a goal table. */
export function ownGoalRate(measure: Measure, indicator: string, goals: GoalTables): Figure | null {
  if (measure.unit !== 'ratio' || !GOAL_RATE.test(measure.name)) return null;
  const goal = ownGoal(indicator, goals);
  if (!goal?.rate) return null;
  return {
    name: measure.name,
    unit: 'ratio',
    value: goal.rate,
    text: percentText(goal.rate),
    source: goal.source,
  };
}

/** 完成年度指标值 of such an indicator. */
export function ownGoalMet(text: string, indicator: string, goals: GoalTables): Verdict | null {
  const goal = GOAL_MET.test(text) ? ownGoal(indicator, goals) : null;
  return goal && goal.met !== null ? { text, holds: goal.met, source: goal.source } : null;
}
