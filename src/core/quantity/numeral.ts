import { Fraction } from 'fraction.js';
import { readChinese } from './chinese.ts';
import { rational, type Rational } from './rational.ts';

/** A number at a place in a text. */
export interface Numeral {
  readonly value: Rational;
  readonly end: number;
  /**
   * digits: 1,102.39, 1.3亿 · chinese: 两万, 一百五十 · fraction: 百分之九十, 三分之二, a share by itself, so 0.9 ·
   * bare: 百, 千万, a scale without a digit, a figure only with 超, 近, 余 or the like beside it
   */
  readonly form: 'digits' | 'chinese' | 'fraction' | 'bare';
  /** 万, 亿 or another scale was written. */
  readonly scaled: boolean;
}

const DIGITS =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:，\d{3}){2,}(?!\d)(?:\.\d+)?|\d{1,3}，\d{3}\.\d+(?! ?%)|\d{1,3}(?: \d{3})+(?![\d.,%])|\d+(?:\.\d+)?/y;
/**
 * A comma that groups nothing (1,0000), or a full-width one that may group or may end a clause (5，300家): the digits on
 * either side are no figures of their own.
 */
const BAD_GROUPS = /\d{1,30}(?:,\d{1,30}){0,8},\d{4,}|\d{4,},\d{3}(?!\d)|\d{1,3}，\d{3}(?![\d.，]| ?%)/y;
/** No amount has more digits than this. */
const LONGEST = 30;
const SCALE =
  / ?(万亿|千亿|百亿|十亿|千万|百万|十万|亿(?![达纬])|万(?![达科州宁载])|千(?![克瓦米伏卡帕字])|百(?!分))/y;
const SCALES: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
  十亿: 1_000_000_000n,
  百亿: 10_000_000_000n,
  千亿: 100_000_000_000n,
  万亿: 1_000_000_000_000n,
};
const PART_OF = /\s?分之\s?/y;

/**
 * Reads the number that starts at `at` in a normalised text: digits with thousands separators, Chinese numerals,
 * fractions (百分之九十 is 0.9), scales behind digits (1.3亿, 80亿8500万). No sign, no unit.
 *
 * @returns null where no number starts, or where the characters can't be read as one with certainty (1,0000; 三五).
 */
export function readNumeral(text: string, at: number): Numeral | null {
  if (/\d/.test(text.charAt(at - 1)) && /[\d.,]/.test(text.charAt(at))) return null;
  return readDigits(text, at) ?? readCharacters(text, at);
}

/** A scale (万, 百万, 亿) at a place, one space before it allowed; null where there is none. */
export function readScale(text: string, at: number): { factor: Rational; end: number } | null {
  SCALE.lastIndex = at;
  const match = SCALE.exec(text);
  const factor = match?.[1] === undefined ? undefined : SCALES[match[1]];
  return factor === undefined ? null : { factor: rational(factor), end: SCALE.lastIndex };
}

function readDigits(text: string, at: number): Numeral | null {
  BAD_GROUPS.lastIndex = at;
  if (BAD_GROUPS.test(text)) return null;
  const first = plainDigits(text, at);
  if (first === null) return null;
  const share = readShare(text, first.end, first.value);
  if (share !== null) return share;
  const scale = readScale(text, first.end);
  if (scale === null) return { ...first, form: 'digits', scaled: false };
  return readBelow(text, first.value.mul(scale.factor), scale.factor, scale.end);
}

function plainDigits(text: string, at: number): { value: Rational; end: number } | null {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  if (match === null || match[0].length > LONGEST) return null;
  return { value: new Fraction(match[0].replace(/[,， ]/g, '')), end: DIGITS.lastIndex };
}

/** What follows a scaled figure and belongs to it: 80亿8500万, 3万5千, 2万5000. null where it can't be told (3万2, 1亿5千). */
function readBelow(text: string, sum: Rational, factor: Rational, at: number): Numeral | null {
  const next = plainDigits(text, at);
  if (next === null) return { value: sum, end: at, form: 'digits', scaled: true };
  const scale = readScale(text, next.end);
  const ones = rational(1);
  const step = scale?.factor ?? ones;
  const value = next.value.mul(step);
  const written = text.slice(at, next.end).replace(/[, ]/g, '').length;
  const fills = scale === null ? String(factor.sub(ones).n).length === written : isNextScale(factor, step);
  if (!fills || value.compare(factor) >= 0) return null;
  const end = scale?.end ?? next.end;
  return scale === null
    ? { value: sum.add(value), end, form: 'digits', scaled: true }
    : readBelow(text, sum.add(value), step, end);
}

/** 万 under 亿, 千 and 百 under 万. "1亿5千" says 1.5亿 to most people and 100,005,000 by the letter. */
function isNextScale(upper: Rational, lower: Rational): boolean {
  if (upper.compare(100_000_000) >= 0) return lower.compare(10_000) >= 0;
  return lower.compare(100) >= 0;
}

function readCharacters(text: string, at: number): Numeral | null {
  const number = readChinese(text, at);
  if (number === null) return null;
  const share = readShare(text, number.end, number.value);
  if (share !== null) return share;
  const scaled = /[万亿萬億]/.test(text.slice(at, number.end));
  return { value: number.value, end: number.end, form: number.bare ? 'bare' : 'chinese', scaled };
}

/** 分之 and the numerator behind a denominator: 百|分之九十, 3|分之2. */
function readShare(text: string, at: number, denominator: Rational): Numeral | null {
  PART_OF.lastIndex = at;
  if (!PART_OF.test(text) || denominator.equals(0)) return null;
  const from = PART_OF.lastIndex;
  const numerator = plainDigits(text, from) ?? readChinese(text, from);
  if (numerator === null) return null;
  return { value: numerator.value.div(denominator), end: numerator.end, form: 'fraction', scaled: false };
}
