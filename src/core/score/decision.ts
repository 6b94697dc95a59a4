import type { WantedFact } from '../assessment.ts';
import type { EnteredFacts } from '../facts/facts.ts';
import { DECIDED } from '../facts/tables/entered.ts';
import type { FigureCell, Indicator } from '../form/form.ts';
import type { Rational } from '../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal, roundHalfUp } from '../quantity/rational.ts';
import type { GradeAnswer } from '../rule/need.ts';
import { gradeChoices } from '../rule/grades.ts';
import type { Option, Question } from '../rule/outcome.ts';
import { between, exactly, pick } from '../rule/point-choice.ts';
import type { PointChoice } from '../rule/point-choice.ts';
import { WANTED, foundAt } from './fact-parts.ts';
import { choiceText } from './graded.ts';
import type { GradeWords } from './graded.ts';
import type { ScoredIndicator } from './score-form.ts';
import type { Scored } from './score.ts';
import { SCORE_DECIMALS } from './score.ts';

/** What a person decided about a row that its standard leaves to judge, or typed and can't be taken. */
export interface Decision {
  /** Null where the answer lies outside of what the standard leaves open. */
  readonly points: Rational | null;
  /** The grade that the points lie in; "" where it has no name. */
  readonly label: string;
  readonly answer: GradeAnswer;
}

/**
 * The points that a row which is not scored leaves to a person: those of the question, any up to the weight where the text
 * sets none or was not understood; none while figures are missing.
 */
export function openPoints({ status, evaluated }: Scored, weight: Rational | null): readonly PointChoice[] {
  if (!weight || weight.compare(ZERO) <= 0) return [];
  if (status === 'not-understood') return [between(ZERO, weight)];
  if (status !== 'judgement' || evaluated?.outcome.state !== 'choice') return [];
  const { rule, full, outcome } = evaluated;
  if (rule.kind === 'grades') return gradeChoices(rule, full);
  const choices = outcome.options.map(choiceOf);
  const known = choices.filter((choice) => choice !== null);
  return known.length === choices.length ? distinct(known) : [between(ZERO, weight)];
}

function choiceOf({ points, range, label }: Option): PointChoice | null {
  if (points) return exactly(roundHalfUp(points, SCORE_DECIMALS));
  const [low, high] = [range?.low, range?.high].map((end) => parseDecimal(end ?? ''));
  return low && high ? between(low, high, label) : null;
}

function distinct(choices: readonly PointChoice[]): readonly PointChoice[] {
  const kept: PointChoice[] = [];
  for (const choice of choices) {
    if (!kept.some(({ low, high }) => low.equals(choice.low) && high.equals(choice.high))) kept.push(choice);
  }
  return kept.toSorted((a, b) => b.high.compare(a.high));
}

/**
 * What a person decided about a row that is left to judge: on the fact sheet, or by typing a score into the row's own cell.
 * Null where nobody did.
 */
export function decisionOf(
  scored: Scored,
  indicator: Indicator,
  entered: EnteredFacts,
  sheet: string,
): Decision | null {
  const weight = indicator.weight?.value ?? null;
  const choices = openPoints(scored, weight);
  if (!weight || choices.length === 0) return null;
  // A standard that was not understood may give points all the same: what stood in the cell before is no decision then.
  const typed = scored.status === 'judgement' ? typedScore(indicator, sheet) : null;
  const answer = entered.decision() ?? typed;
  const picked = answer && pick(answer, choices, weight);
  return answer && { answer, points: picked?.points ?? null, label: picked?.label ?? '' };
}

/** The row with what a person decided about it. */
export function decided(scored: Scored, decision: Decision | null): Scored {
  if (!decision?.points) return scored;
  const score = roundHalfUp(decision.points, SCORE_DECIMALS);
  return { ...scored, status: 'scored', score, sources: [decision.answer.source] };
}

/** Questions that are answered in another way than by points. */
const ANSWERED_OTHERWISE: readonly Question[] = ['reverse', 'tables', 'option', 'figures-differ'];

/**
 * The points of the whole row as a fact to be given: where it is left to judge and nothing else closes it, and where they
 * were given.
 * @param facts what the row asks for besides
 */
export function decidedFact(
  { decision, open, indicator }: ScoredIndicator,
  facts: readonly WantedFact[],
  words: GradeWords,
): readonly WantedFact[] {
  const choices = open ? openPoints(open, indicator.weight?.value ?? null) : [];
  const outcome = open?.evaluated?.outcome;
  const graded = facts.some(({ grades, value }) => grades !== undefined && value === null);
  const closed = outcome?.state === 'choice' && (ANSWERED_OTHERWISE.includes(outcome.question) || graded);
  if (choices.length === 0 || (closed && !decision)) return [];
  const grades = choices.map((choice) => choiceText(choice, words));
  const fact = { name: DECIDED, kind: 'points', unit: '分', grades } as const;
  if (!decision) return [{ ...WANTED, ...fact }];
  const { answer, points, label } = decision;
  if (!points) return [{ ...WANTED, ...fact, refused: answer.text }];
  const value = `${label === '' ? '' : `${words.label(label)}：`}${decimalText(points, SCORE_DECIMALS)}分`;
  return [{ ...fact, value, ...foundAt(answer.source) }];
}

/** A number in the cell where the row's score goes. A formula stands there whether or not anybody has judged. */
function typedScore({ scoreCell, selfScore, reviewedScore }: Indicator, sheet: string): GradeAnswer | null {
  const isScore = (figure: FigureCell | null): figure is FigureCell =>
    figure !== null && figure.cell === scoreCell && figure.value !== null && !figure.formula;
  const figure = [selfScore, reviewedScore].find(isScore);
  if (!figure) return null;
  const { value, text, cell } = figure;
  const source = { certainty: 'entered', sheet, cell, quote: text } as const;
  return { label: null, points: value, share: null, text: `${text}分`, source };
}
