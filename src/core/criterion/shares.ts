import { ONE, ZERO, parseDecimal, rational } from '../quantity/rational.ts';
import { decimalText } from '../quantity/rational.ts';

const LISTED =
  /(?:得分|分值|项|情况|合规性|性|权重|比重)?[^,;。\n]{0,14}?(?:(?:分别)?(?:按)?(?:分别)?(?:占|权重(?:分别)?(?:为|是)?|比重(?:分别)?(?:为|是)?|比例(?:分别)?(?:为|是)?))((?:\d+(?:\.\d+)?%(?:[、,和及与]|以及)*){2,})/;
const EACH = /各(?:自)?(?:占|按)(?:总分值?的?|权重的?|分值的?)?(\d+(?:\.\d+)?)%|(?:权重|分值)?各(?:占)?一半/;

/** Shares given after the items: 以上三项得分分别占30%、30%和40%. */
export interface Shares {
  /** Fractions of one, in order; one entry for 各占, meaning each. */
  readonly shares: readonly string[];
  readonly each: boolean;
}

const ONE_BY_ONE = /(?:占|权重(?:为)?|比重(?:为)?)(?:总分(?:值)?的?|权重的?)?(\d+(?:\.\d+)?)%/g;
const BY_NUMBER = /\(?\d\)?×(\d+(?:\.\d+)?)%/g;

/** Reads the shares that a sentence gives to the items before it; null when it gives none. */
export function readShares(text: string): Shares | null {
  const listed = LISTED.exec(text);
  if (listed?.[1]) {
    const shares = [...listed[1].matchAll(/(\d+(?:\.\d+)?)%/g)].map((m) => percent(m[1] ?? '0'));
    const sum = shares.reduce((total, s) => total.add(parseDecimal(s) ?? ZERO), ZERO);
    return sum.equals(ONE) ? { shares, each: false } : null;
  }
  for (const pattern of [ONE_BY_ONE, BY_NUMBER]) {
    const found = [...text.matchAll(pattern)].map((m) => percent(m[1] ?? '0'));
    const sum = found.reduce((total, s) => total.add(parseDecimal(s) ?? ZERO), ZERO);
    if (found.length > 1 && sum.equals(ONE)) return { shares: found, each: false };
  }
  const each = EACH.exec(text);
  if (!each) return null;
  return { shares: [each[1] ? percent(each[1]) : '0.5'], each: true };
}

/** The shares spread over a number of items; null when they don't fit. */
export function sharesFor(shares: Shares, count: number): readonly string[] | null {
  if (!shares.each) return shares.shares.length === count ? shares.shares : null;
  const each = parseDecimal(shares.shares[0] ?? '');
  return each?.mul(rational(count)).equals(ONE)
    ? Array.from({ length: count }, () => shares.shares[0] ?? '')
    : null;
}

function percent(text: string): string {
  return decimalText((parseDecimal(text) ?? ZERO).div(100), 12);
}
