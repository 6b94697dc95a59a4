import type { AssessedIndicator } from '../core/assessment.ts';
import { ZERO, decimalText, fits, parseDecimal } from '../core/quantity/rational.ts';
import type { Rational } from '../core/quantity/rational.ts';

/** Scores carry two decimals; six leave room for weights written more finely. */
const DECIMALS = 6;

/** Units whose figure is kept as a share of one: 0.7252 with "%" is 72.52 %. */
const SHARE_UNITS: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, 个百分点: 100 };

const MONEY_SCALES = [
  { factor: 100_000_000, word: '亿' },
  { factor: 10_000, word: '万' },
];

/** The exact value of a decimal text; nothing counts as zero. */
export function exact(decimal: string | null): Rational {
  return (decimal === null ? null : parseDecimal(decimal)) ?? ZERO;
}

/** The exact sum of decimal texts. */
export function sum(decimals: readonly (string | null)[]): Rational {
  return decimals.reduce((total, decimal) => total.add(exact(decimal)), ZERO);
}

/** A score or weight as shown: "1.5". */
export function shown(value: Rational): string {
  return decimalText(value, DECIMALS);
}

/** Points lost against the weight; null where nothing was lost or nothing is known. */
export function pointsLost({ weight, score }: AssessedIndicator): Rational | null {
  if (weight === null || score === null) return null;
  const lost = exact(weight).sub(exact(score));
  return lost.compare(ZERO) > 0 ? lost : null;
}

/** Whether the department wrote another score than the standard gives. */
export function differs({ selfScore, score }: AssessedIndicator): boolean {
  return selfScore !== null && score !== null && !exact(selfScore).equals(exact(score));
}

/** A fact as a person writes it: "72.52%", "6,084.79万元"; a value that is no figure stays as it is. */
export function factText(value: string, unit: string): string {
  const figure = parseDecimal(value);
  if (figure === null) return value + unit;
  const scale = unit.endsWith('元') ? moneyScale(figure) : null;
  if (scale) return grouped(decimalText(figure.div(scale.factor), 2)) + scale.word + unit;
  return grouped(decimalText(figure.mul(SHARE_UNITS[unit] ?? 1), DECIMALS)) + unit;
}

/** Large sums of money in 万 or 亿, where two decimals lose nothing. */
function moneyScale(figure: Rational) {
  return MONEY_SCALES.find(({ factor }) => figure.abs().compare(factor) >= 0 && fits(figure.div(factor), 2));
}

/** A rate as percent: "0.8365" → "83.65%". */
export function rateText(rate: string): string {
  return factText(rate, '%');
}

function grouped(decimal: string): string {
  const [whole = '', rest] = decimal.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? separated : `${separated}.${rest}`;
}
