import type { Rational } from '../quantity/rational.ts';
import { decimalText, fits, parseDecimal, roundHalfUp, ZERO } from '../quantity/rational.ts';
import { sharePoints } from '../rule/point-choice.ts';
import type { Grade, MeasureUnit } from '../rule/rule.ts';
import { isWritten, writtenIn } from '../rule/written-unit.ts';
import type { Language } from './language.ts';

const MOST_DECIMALS = 6;
/** Shares are kept as fractions of one with twelve decimals. */
const SHARE_DECIMALS = 10;
const PLAIN_DECIMALS = 4;
const WAN = 10_000;
const YI = 100_000_000;

/** Decimal text: exact where few decimals suffice, otherwise rounded to `decimals` with its zeros (-0.197 → "-0.20"). */
function rounded(value: Rational, decimals: number): string {
  if (fits(value, decimals)) return decimalText(value, decimals);
  const text = decimalText(value, decimals);
  const sign = value.compare(0) < 0 && !text.startsWith('-') ? '-' : '';
  const [whole = '0', rest = ''] = text.split('.');
  return `${sign}${whole}.${rest.padEnd(decimals, '0')}`;
}

/** Percent text of a fraction of one: 0.8865 → "88.65%"; two decimals unless more are asked for. */
export function ratioText(value: Rational, decimals = 2): string {
  return `${rounded(value.mul(100), decimals)}%`;
}

/** "85%" for the share "0.85". */
export function shareText(share: string): string {
  return ratioText(parseDecimal(share) ?? ZERO, SHARE_DECIMALS);
}

/** Points in 分 or another plain number: "3.626", at most four decimals where it has no end. */
export function numberText(value: Rational): string {
  return fits(value, MOST_DECIMALS) ? decimalText(value, MOST_DECIMALS) : rounded(value, PLAIN_DECIMALS);
}

/** Money given in 元, said in 万元 or 亿元 where that is shorter. */
function amountText(value: Rational, language: Language): string {
  const size = value.abs();
  const [unit, zh, en] =
    size.compare(YI) >= 0 && fits(value.div(YI), 4)
      ? ([YI, '亿元', ' hundred million yuan'] as const)
      : size.compare(WAN) >= 0
        ? ([WAN, '万元', ' ×10,000 yuan'] as const)
        : ([1, '元', ' yuan'] as const);
  return rounded(value.div(unit), fits(value.div(unit), 6) ? 6 : 2) + (language === 'zh' ? zh : en);
}

/** A value of a unit family; `decimals` is for ratios. */
export function valueText(value: Rational, unit: MeasureUnit, language: Language, decimals = 2): string {
  if (isWritten(unit)) {
    const word = writtenIn(unit) ?? '';
    // 1.2万元/亩
    return word.startsWith('元/') ? amountText(value, language) + word.slice(1) : numberText(value) + word;
  }
  switch (unit) {
    case 'ratio':
      return ratioText(value, decimals);
    case 'amount':
      return amountText(value, language);
    case 'days':
      return numberText(value) + (language === 'zh' ? '天' : ' days');
    case 'count':
    case 'number':
      return numberText(value);
    default:
      return unit satisfies never;
  }
}

/** A bound of a band in its measure's unit; zero needs no unit. */
export function boundText(bound: string, unit: MeasureUnit, language: Language): string {
  const value = parseDecimal(bound) ?? ZERO;
  if (value.equals(0)) return unit === 'count' && language === 'zh' ? '0个' : '0';
  if (unit === 'ratio') return ratioText(value, MOST_DECIMALS);
  if (unit === 'count') return numberText(value) + (language === 'zh' ? '个' : '');
  return valueText(value, unit, language);
}

/**
 * Decimals that a ratio needs so that its text stands on the same side of every bound as the exact value: 89.996% must
 * not be shown as 90.00% where the bands part at 90%.
 */
export function decimalsBeside(value: Rational, bounds: readonly (string | null)[]): number {
  for (let decimals = 2; decimals < MOST_DECIMALS; decimals += 1) {
    const shown = roundHalfUp(value.mul(100), decimals).div(100);
    const faithful = bounds.every((bound) => {
      const limit = bound === null ? null : parseDecimal(bound);
      return !limit || Math.sign(shown.compare(limit)) === Math.sign(value.compare(limit));
    });
    if (faithful) return decimals;
  }
  return MOST_DECIMALS;
}

/** Percentage points with two decimals, or four where two would reach a whole number that was not reached. */
export function pointsApart(distance: Rational): string {
  const points = distance.mul(100);
  return decimalText(points, roundHalfUp(points, 2).floor().equals(points.floor()) ? 2 : 4);
}

/** "8.5", or "8–10" where a person chooses within a range. */
export function gradePoints(grade: Grade, full: Rational): string {
  const high = numberText(sharePoints(grade.high, full));
  return grade.low === grade.high ? high : `${numberText(sharePoints(grade.low, full))}–${high}`;
}
