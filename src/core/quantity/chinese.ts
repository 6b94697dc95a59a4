import { Fraction } from 'fraction.js';
import { rational, type Rational } from './rational.ts';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Bank forms (大写) and contracted tens, spelt as the plain forms they stand for. */
const PLAIN: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  億: '亿',
  廿: '二十',
  卅: '三十',
};

const RUN = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅]+/y;
const DECIMALS = /点([零〇一二三四五六七八九]+)/y;
const BELOW_TEN_THOUSAND =
  /^(?:([一二两三四五六七八九])?千)?(?:零?([一二两三四五六七八九])?百)?(?:零?([一二三四五六七八九])?十)?(?:(零)?([一二两三四五六七八九]))?$/;

/** A number written in Chinese characters. */
export interface ChineseNumber {
  readonly value: Rational;
  readonly end: number;
  /** It starts with a scale and no digit (百, 千, 万): a figure only in company, as in 超百家, 近千人, 百分之百. */
  readonly bare: boolean;
  /** Digits strung together without scales: 二〇二五. */
  readonly positional: boolean;
}

/**
 * Reads the whole run of numeral characters at `at`; null where there is none or the run is no number: 三五 (three to
 * five), 十四五 (a plan), 一二 (two ordinals). The part of a run is never read.
 */
export function readChinese(text: string, at: number): ChineseNumber | null {
  RUN.lastIndex = at;
  const run = RUN.exec(text)?.[0];
  if (run === undefined) return null;
  const plain = Array.from(run, (character) => PLAIN[character] ?? character).join('');
  const positional = readPositional(plain);
  const whole = positional ?? readWhole(plain);
  if (whole === null) return null;
  const end = at + run.length;
  DECIMALS.lastIndex = end;
  const decimals = DECIMALS.exec(text)?.[1];
  const value = decimals === undefined ? rational(whole) : new Fraction(`${whole}.${digitsOf(decimals)}`);
  return {
    value,
    end: decimals === undefined ? end : end + 1 + decimals.length,
    bare: /^[百千万亿]/.test(plain),
    positional: positional !== null,
  };
}

/** 二〇二五, 一二三四: at least three digits, or two with a nought; two digits side by side are a colloquial range. */
function readPositional(plain: string): bigint | null {
  if (!/^[零〇一二三四五六七八九]{2,}$/.test(plain)) return null;
  if (plain.length === 2 && !/[零〇]/.test(plain)) return null;
  return BigInt(digitsOf(plain));
}

function digitsOf(characters: string): string {
  return Array.from(characters, (character) => String(DIGITS[character] ?? '')).join('');
}

function readWhole(plain: string): bigint | null {
  if (plain === '零' || plain === '〇') return 0n;
  return readScaled(plain, '亿', 100_000_000n, (left) =>
    readScaled(left, '万', 10_000n, readBelowTenThousand),
  );
}

/** The part before the last `scale`, the scale, and the rest below it; the part before may use the scale's own kind. */
function readScaled(
  plain: string,
  scale: string,
  factor: bigint,
  below: (part: string) => bigint | null,
): bigint | null {
  const split = plain.lastIndexOf(scale);
  if (split < 0) return below(plain);
  const head = plain.slice(0, split);
  const tail = plain.slice(split + 1);
  const count = head === '' ? 1n : below(head);
  const rest = readTail(tail, factor, below);
  if (count === null || count === 0n || rest === null || rest >= factor) return null;
  return count * factor + rest;
}

/** What follows a scale: nothing, a number below it, or one digit of the next place (三万二 is 32,000). */
function readTail(tail: string, factor: bigint, below: (part: string) => bigint | null): bigint | null {
  if (tail === '') return 0n;
  const digit = tail.length === 1 ? DIGITS[tail] : undefined;
  if (digit !== undefined) return digit === 0 ? null : (BigInt(digit) * factor) / 10n;
  const rest = below(tail.startsWith('零') ? tail.slice(1) : tail);
  return rest === 0n ? null : rest;
}

function readBelowTenThousand(plain: string): bigint | null {
  const match = BELOW_TEN_THOUSAND.exec(plain);
  if (match === null || plain === '') return null;
  if (/.(?<![一二两三四五六七八九])[百千]/.test(plain.replace(/^[百千]/, '一$&'))) return null;
  const [, thousands, hundreds, tens, nought, ones] = match;
  const has = (scale: string): boolean => plain.includes(scale);
  const value =
    place(thousands, has('千')) * 1000 + place(hundreds, has('百')) * 100 + place(tens, has('十')) * 10;
  if (ones === undefined) return BigInt(value);
  const digit = DIGITS[ones] ?? 0;
  // 一百五 is 150, 一百零五 is 105; behind 十 a digit is always ones.
  const colloquial = nought === undefined && !has('十');
  if (colloquial && has('百')) return BigInt(value + digit * 10);
  if (colloquial && has('千')) return BigInt(value + digit * 100);
  return BigInt(value + digit);
}

/** A scale without a digit counts once. */
function place(digit: string | undefined, scaleWritten: boolean): number {
  if (!scaleWritten) return 0;
  return digit === undefined ? 1 : (DIGITS[digit] ?? 0);
}
