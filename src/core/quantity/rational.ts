import { Fraction } from 'fraction.js';

/** An exact number. Nothing inside the engine is computed in floating point. */
export type Rational = Fraction;

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);

/** Exact quotient of two integers: rational(1, 3). */
export function rational(numerator: number | bigint, denominator: number | bigint = 1): Rational {
  return new Fraction(numerator, denominator);
}

/** Reads plain decimal text ("-3.5", "100"); null for anything else, separators and signs of width included. */
export function parseDecimal(text: string): Rational | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? new Fraction(text) : null;
}

/**
 * The exact value of a cell's number: the shortest decimal that reads back as the same double, which is what was typed.
 * null for NaN and infinities.
 */
export function fromDouble(value: number): Rational | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return new Fraction(mantissa).mul(new Fraction(10).pow(Number(exponent)) ?? ONE);
}

/** Rounds half away from zero (四舍五入) to the given number of decimals. */
export function roundHalfUp(value: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const scaled = value.abs().mul(new Fraction(scale));
  const doubled = (scaled.n * 2n + scaled.d) / (scaled.d * 2n);
  const rounded = new Fraction(doubled, scale);
  return value.compare(0) < 0 ? rounded.neg() : rounded;
}

/** Whether the value has a finite decimal text of at most this many decimals. */
export function fits(value: Rational, decimals: number): boolean {
  return roundHalfUp(value, decimals).equals(value);
}

/** Decimal text with at most this many decimals, trailing zeros dropped: 3.626 → "3.63", 2 → "2". */
export function decimalText(value: Rational, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const scale = 10n ** BigInt(decimals);
  const units = (rounded.n * scale) / rounded.d;
  const whole = units / scale;
  const rest = String(units % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  const sign = rounded.s < 0n && units !== 0n ? '-' : '';
  return sign + String(whole) + (rest && decimals > 0 ? `.${rest}` : '');
}

/** Percent text: 0.7252 → "72.52%". */
export function percentText(value: Rational, decimals = 2): string {
  return `${decimalText(value.mul(100), decimals)}%`;
}

/** The smaller of two. */
export function min(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

/** The larger of two. */
export function max(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

/**
 * The value at the precision of a spreadsheet, which shows and keeps 15 significant digits: 9904.799999999999, left by a
 * computation in floating point, is 9904.8.
 */
export function cellPrecision(value: Rational): Rational {
  const whole = String(value.abs().floor().n).length;
  const small = value.abs().compare(1) < 0;
  return small ? roundHalfUp(value, 15 + leadingNoughts(value)) : roundHalfUp(value, Math.max(0, 15 - whole));
}

function leadingNoughts(value: Rational): number {
  if (value.equals(ZERO)) return 0;
  const reciprocal = value.abs().inverse().floor();
  return Math.max(0, String(reciprocal.n).length - 1);
}
