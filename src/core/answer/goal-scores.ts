import type { Evaluated, GoalLine } from '../rule/outcome.ts';
import type { GoalsRule } from '../rule/rule.ts';
import type { ScoredForm } from '../score/score-form.ts';

/** What a rule gave one goal. */
export interface ScoredGoal {
  readonly line: GoalLine;
  readonly rule: GoalsRule;
}

/** Scores of goals that a department form's rule worked out row by row, by sheet and cell. */
export type GoalScores = ReadonlyMap<string, ScoredGoal>;

/** Collects the goals that the rules of department forms scored one by one. */
export function goalScores(forms: readonly ScoredForm[]): GoalScores {
  const scores = new Map<string, ScoredGoal>();
  for (const form of forms) {
    for (const row of form.rows) {
      const goals = row.scored?.evaluated ? scoredGoals(row.scored.evaluated) : [];
      for (const goal of goals) {
        const { sheet, cell } = goal.line.goal.source;
        scores.set(`${sheet}!${cell}`, goal);
      }
    }
  }
  return scores;
}

/** The goals that a rule scored, wherever in it they stand. */
export function scoredGoals({ rule, detail }: Evaluated): readonly ScoredGoal[] {
  switch (detail.kind) {
    case 'goals':
      return rule.kind === 'goals' ? detail.lines.map((line) => ({ line, rule })) : [];
    case 'veto':
    case 'bounded':
      return scoredGoals(detail.inner);
    case 'parts':
      return detail.parts.flatMap((p) => scoredGoals(p.evaluated));
    case 'options': {
      const counting = detail.index === null ? undefined : detail.options[detail.index];
      return counting ? scoredGoals(counting.evaluated) : [];
    }
    case 'none':
    case 'holding':
    case 'formula':
    case 'band':
    case 'untested':
    case 'condition':
    case 'compared':
    case 'counts':
    case 'steps':
    case 'chosen':
    case 'refused':
      return [];
    default:
      return detail satisfies never;
  }
}
