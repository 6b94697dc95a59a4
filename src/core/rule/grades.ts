import type { Rational } from '../quantity/rational.ts';
import { ZERO, parseDecimal, roundHalfUp } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import type { GradeAnswer } from './need.ts';
import type { Evaluated } from './outcome.ts';
import { scored } from './outcome.ts';
import type { Grade, GradesRule } from './rule.ts';

/** Shares are kept with twelve decimals; points found from them this near to round ones are those. */
const NEAR = 9;

/** The points that a grade holds, and which of its ends belong to it. */
export interface GradeRange {
  readonly grade: Grade;
  readonly low: Rational;
  readonly high: Rational;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** Points that a share of the weight comes to. */
export function sharePoints(share: string, full: Rational): Rational {
  return roundHalfUp((parseDecimal(share) ?? ZERO).mul(full), NEAR);
}

/** The points of each grade. An end that two grades share belongs to the one that the standard gives it to. */
export function gradeRanges({ grades }: GradesRule, full: Rational): readonly GradeRange[] {
  return grades.map((grade) => ({
    grade,
    low: sharePoints(grade.low, full),
    high: sharePoints(grade.high, full),
    lowIncluded: grade.lowIncluded || !grades.some((other) => other !== grade && other.high === grade.low),
    highIncluded:
      grade.highIncluded === true ||
      grade.low === grade.high ||
      !grades.some((other) => other !== grade && other.low === grade.high && other.lowIncluded),
  }));
}

const PARTLY = /^(?:部分|基本)(符合|满足|达到|完成|做到|具备|达标)$/;

/** Whether the steps are how far a statement is met: 符合, 部分符合, 不符合. The statement is the subject. */
export function gradesOneStatement({ subject, grades }: GradesRule): boolean {
  const [met, partly, unmet] = grades.map((grade) => grade.label);
  const verb = PARTLY.exec(partly ?? '')?.[1];
  if (grades.length !== 3 || subject === '' || verb === undefined || met !== verb) return false;
  return unmet === `不${verb}` || unmet === `未${verb}`;
}

/** Qualitative steps: a person's choice decides; without one the question is put with the steps' labels. */
export function evaluateGrades(rule: GradesRule, context: Context): Evaluated {
  const { full } = context;
  const answer = context.facts.choice(rule.subject);
  const chosen = answer && chosenBy(answer, gradeRanges(rule, full), full);
  if (answer && chosen) {
    const { points, grade } = chosen;
    return { rule, full, outcome: scored(points), detail: { kind: 'chosen', grade, points, answer } };
  }
  const options = rule.grades.map((grade) => ({
    points: grade.low === grade.high ? (parseDecimal(grade.high) ?? ZERO).mul(full) : null,
    label: grade.label,
  }));
  const outcome = { state: 'choice', question: 'grades', options } as const;
  return { rule, full, outcome, detail: answer ? { kind: 'refused', answer } : { kind: 'none' } };
}

/** The grade that an answer names or falls into, and its points; null where it lies in none. */
function chosenBy(
  answer: GradeAnswer,
  ranges: readonly GradeRange[],
  full: Rational,
): { readonly grade: Grade; readonly points: Rational } | null {
  const { label } = answer;
  const named = label === null ? ranges : ranges.filter(({ grade }) => bare(grade.label) === bare(label));
  const points = answer.points ?? answer.share?.mul(full) ?? onlyPoints(named);
  const range = points && named.find((each) => holds(each, roundHalfUp(points, NEAR)));
  return points && range ? { grade: range.grade, points } : null;
}

/** A grade with fixed points needs no more than its name. */
function onlyPoints([range, ...others]: readonly GradeRange[]): Rational | null {
  return range && others.length === 0 && range.low.equals(range.high) ? range.low : null;
}

function holds({ low, high, lowIncluded, highIncluded }: GradeRange, points: Rational): boolean {
  const [above, below] = [points.compare(low), points.compare(high)];
  return (above > 0 || (lowIncluded && above === 0)) && (below < 0 || (highIncluded && below === 0));
}

/** A label without its punctuation: people leave it out or widen it. */
function bare(label: string): string {
  return label.replace(/[^\p{L}\p{N}%]/gu, '');
}
