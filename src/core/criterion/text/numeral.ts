import { decimalText, parseDecimal } from '../../quantity/rational.ts';

const DIGITS = '零一二三四五六七八九';

/**
 * A figure in a folded standard: "0.5", "两", "三十". To be used inside larger patterns. Its length is bounded, so that a
 * run of thousands of digits costs every pattern at every place a few steps only.
 */
export const NUM = '(?:\\d{1,16}(?:\\.\\d{1,12})?|[零一二两三四五六七八九十百]{1,9})';

/** Plain decimal text of a figure in digits or small Chinese numerals; null when it is neither. */
export function readNum(text: string): string | null {
  const plain = parseDecimal(text);
  if (plain) return decimalText(plain, 12);
  if (!/^[零一二两三四五六七八九十百]+$/.test(text)) return null;
  let total = 0;
  let digit = 0;
  for (const c of text.replaceAll('两', '二')) {
    const value = DIGITS.indexOf(c);
    if (value >= 0) digit = value;
    else {
      total += Math.max(1, digit) * (c === '百' ? 100 : 10);
      digit = 0;
    }
  }
  return String(total + digit);
}
