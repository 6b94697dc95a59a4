import type { Rational } from '../quantity/rational.ts';
import { ZERO, parseDecimal, roundHalfUp } from '../quantity/rational.ts';
import type { GradeAnswer } from './need.ts';

/** Shares are kept with twelve decimals; points found from them this near to round ones are those. */
const NEAR = 9;

/** Decimals that a score is written with. */
const WRITTEN = 2;

/** Points that a person may choose: a grade with its range, or what a reading of the standard comes to. */
export interface PointChoice {
  /** "" where it has no name. */
  readonly label: string;
  readonly low: Rational;
  readonly high: Rational;
  /** Which of the ends belong to it. */
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** So many points and no others. */
export function exactly(points: Rational, label = ''): PointChoice {
  return { label, low: points, high: points, lowIncluded: true, highIncluded: true };
}

/** Any points between two, both included. */
export function between(low: Rational, high: Rational, label = ''): PointChoice {
  return { label, low, high, lowIncluded: true, highIncluded: true };
}

/** Points that a share of the weight comes to. */
export function sharePoints(share: string, full: Rational): Rational {
  return roundHalfUp((parseDecimal(share) ?? ZERO).mul(full), NEAR);
}

/** The choice that an answer names or falls into, with its points; null where it lies in none. */
export function pick(
  answer: GradeAnswer,
  choices: readonly PointChoice[],
  full: Rational,
): { readonly label: string; readonly points: Rational } | null {
  const { label } = answer;
  const named = label === null ? choices : choices.filter((choice) => bare(choice.label) === bare(label));
  const points = answer.points ?? answer.share?.mul(full) ?? onlyPoints(named);
  const choice = points && named.find((each) => holds(each, points));
  if (!points || !choice) return null;
  return { label: choice.label, points: choice.low.equals(choice.high) ? choice.low : points };
}

/** A grade with fixed points needs no more than its name. */
function onlyPoints([choice, ...others]: readonly PointChoice[]): Rational | null {
  return choice && others.length === 0 && choice.low.equals(choice.high) ? choice.low : null;
}

function holds({ low, high, lowIncluded, highIncluded }: PointChoice, exact: Rational): boolean {
  // A third of 5 points is written as 1.67.
  if (low.equals(high)) return roundHalfUp(exact, WRITTEN).equals(roundHalfUp(low, WRITTEN));
  const points = roundHalfUp(exact, NEAR);
  const [above, below] = [points.compare(low), points.compare(high)];
  return (above > 0 || (lowIncluded && above === 0)) && (below < 0 || (highIncluded && below === 0));
}

/** A label without its punctuation: people leave it out or widen it. */
function bare(label: string): string {
  return label.replace(/[^\p{L}\p{N}%]/gu, '');
}
