import type { AssessedIndicator } from '../assessment.ts';
import type { Language } from '../explain/language.ts';
import { explainGoal, explainNoRule } from '../explain/status.ts';
import { compareGoal } from '../facts/tables/goals.ts';
import type { Form, Indicator } from '../form/form.ts';
import { cellName } from '../grid/address.ts';
import { decimalText, roundHalfUp } from '../quantity/rational.ts';
import type { ScoredIndicator } from '../score/score-form.ts';
import { SCORE_DECIMALS } from '../score/score.ts';
import { byRule } from './by-rule.ts';
import { figureText } from './figure.ts';
import type { GoalScores, ScoredGoal } from './goal-scores.ts';
import { NOTHING } from './judged.ts';
import type { Judged } from './judged.ts';

/** One row of the answer. `goals` are the scores that other rows gave to goals. */
export function assessIndicator(
  form: Form,
  row: ScoredIndicator,
  goals: GoalScores,
  language: Language,
): AssessedIndicator {
  const { indicator } = row;
  const comparison = compareGoal(indicator);
  const common = {
    row: indicator.top + 1,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    weight: figureText(indicator.weight),
    selfScore: figureText(indicator.selfScore),
    reviewedScore: figureText(indicator.reviewedScore),
    target: indicator.target?.text ?? null,
    actual: indicator.actual?.text ?? null,
    completionRate: comparison?.completionRate ? decimalText(comparison.completionRate, 4) : null,
    ratio: comparison?.ratio ? decimalText(comparison.ratio, 4) : null,
    met: comparison?.met ?? null,
    reasonGiven: givesReason(indicator),
    cells: {
      score: indicator.scoreCell,
      basis: indicator.basisCell,
      rate: rateCell(form, indicator),
    },
  };
  const goal = goals.get(`${form.sheet}!${indicator.actual?.cell ?? indicator.nameCell}`);
  const judged = row.scored
    ? byRule(row, row.scored, language)
    : byGoal(goal, comparison?.met ?? null, indicator, language);
  return { ...common, ...judged };
}

const REASON = /因|由于|主要是|超额|超出|超过|偏差|增加|新增|扩大|调整/;

function givesReason({ basis, furtherBasis, actual }: Indicator): boolean {
  return [basis, furtherBasis, actual].some((text) => text && REASON.test(text.text));
}

/** What a goal is given by the rule of the department form that uses its table. */
function byGoal(
  goal: ScoredGoal | undefined,
  met: boolean | null,
  indicator: Indicator,
  language: Language,
): Judged {
  if (!goal)
    return {
      ...NOTHING,
      status: 'no-rule',
      failing: met === false,
      ...explainNoRule(indicator.criterion !== null, language),
    };
  const { line, rule } = goal;
  const { outcome } = line;
  const score = outcome.state === 'scored' ? roundHalfUp(outcome.points, SCORE_DECIMALS) : null;
  const said = explainGoal(line, language, rule);
  return {
    ...NOTHING,
    status: score ? 'scored' : outcome.state === 'open' ? 'needs-input' : 'judgement',
    score: score ? decimalText(score, SCORE_DECIMALS) : null,
    failing: met === false || (score !== null && score.compare(line.full) < 0),
    certainty: score ? 'table' : null,
    needs: said.needs,
    question: outcome.state === 'choice' ? outcome.question : null,
    explanation: said.sentence,
    steps: said.steps,
  };
}

function rateCell(form: Form, indicator: Indicator): string | null {
  const column = form.columns.completionRate;
  return column === undefined ? null : cellName({ row: indicator.top, column });
}
