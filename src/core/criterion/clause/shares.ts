import { ONE, ZERO, parseDecimal, rational } from '../../quantity/rational.ts';
import { decimalText } from '../../quantity/rational.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { shareOf } from '../text/percent.ts';

const LISTED =
  /(?:得分|分值|项|情况|合规性|性|权重|比重)?[^,;。\n]{0,14}?(?:(?:分别)?(?:按)?(?:分别)?(?:占|权重(?:分别)?(?:为|是)?|比重(?:分别)?(?:为|是)?|比例(?:分别)?(?:为|是)?))(?:本?(?:项|指标)?(?:总)?(?:分值|权重|分数|分)的?)?((?:\d+(?:\.\d+)?%(?:[、,和及与]|以及)*){2,})/;
const EACH = /各(?:自)?(?:占|按)(?:总分值?的?|权重的?|分值的?)?(\d+(?:\.\d+)?)%|(?:权重|分值)?各(?:占)?一半/;

/** Shares given after the items: 以上三项得分分别占30%、30%和40%. */
export interface Shares {
  /** Fractions of one or points, in order; one entry for 各占, meaning each. */
  readonly shares: readonly string[];
  readonly each: boolean;
  readonly by: 'share' | 'points';
}

const ONE_BY_ONE = /(?:占|权重(?:为)?|比重(?:为)?)(?:总分(?:值)?的?|权重的?)?(\d+(?:\.\d+)?)%/g;
const BY_NUMBER = /\(?\d\)?×(\d+(?:\.\d+)?)%/g;

const SUMMED = new RegExp(
  `^\\s*(?:本|该)?(?:[项指标评价]*)(?:综合|最终)?得分(?:=|为)((?:[^+=(,;。]{1,20}\\((?:${NUM})分\\)\\+?){2,})[。;,]?\\s*$`,
);

const SUM_OF_ALL =
  /^\s*(?:本|该|此)?(?:项|评价|指标)*(?:的)?(?:综合|最终|总)?(?:得分|总分)(?:=|为|即为?|是)(?:以上|上述|前述)?(?:[一二两三四五六七八九十\d]|各)?(?:项|部分)?(?:指标|内容|要点)?(?:得分)?(?:之和|的?合计|相加|加总|的?总和|累加)\s*[。;,]?\s*$/;

/** Whether a sentence says nothing but that the items add up: 得分为以上三项得分之和. */
export function addsUp(sentence: string): boolean {
  return SUM_OF_ALL.test(sentence);
}

/** Whether a sentence says nothing but which parts add up: 本指标得分=A得分(2分)+B得分(3分). */
export function isSum(sentence: string): boolean {
  return SUMMED.test(sentence) || addsUp(sentence);
}

/** Reads the shares that a sentence gives to the items before it; null when it gives none. */
export function readShares(text: string): Shares | null {
  const listed = LISTED.exec(text);
  if (listed?.[1]) {
    const shares = [...listed[1].matchAll(/(\d+(?:\.\d+)?)%/g)].map((m) => shareOf(m[1] ?? '0'));
    const sum = shares.reduce((total, s) => total.add(parseDecimal(s) ?? ZERO), ZERO);
    return sum.equals(ONE) ? { shares, each: false, by: 'share' } : null;
  }
  for (const pattern of [ONE_BY_ONE, BY_NUMBER]) {
    const found = [...text.matchAll(pattern)].map((m) => shareOf(m[1] ?? '0'));
    const sum = found.reduce((total, s) => total.add(parseDecimal(s) ?? ZERO), ZERO);
    if (found.length > 1 && sum.equals(ONE)) return { shares: found, each: false, by: 'share' };
  }
  const summed = SUMMED.exec(text)?.[1];
  if (summed) {
    const points = [...summed.matchAll(new RegExp(`\\((${NUM})分\\)`, 'g'))].map(
      (m) => readNum(m[1] ?? '') ?? '',
    );
    return { shares: points, each: false, by: 'points' };
  }
  const each = EACH.exec(text);
  if (!each) return null;
  return { shares: [each[1] ? shareOf(each[1]) : '0.5'], each: true, by: 'share' };
}

const ONE_OF = '(?:评价|考核|评分)?(?:要点|内容|条件|要求|指标)*';
const SHARE_EACH = new RegExp(
  `(?:每个?|各个?|每一)(?:[项条点])?${ONE_OF}(?:均|各)?(?:占|按|权重(?:为)?|得|计)(?:总分值?|权重|分值|指标分值|本指标分值|总分)?的?(\\d+(?:\\.\\d+)?)%`,
);
const POINTS_EACH = new RegExp(
  `(?:以上|上述|[一二三四五六七八两\\d][项个条点])${ONE_OF}各(?:占|得|计)?(${NUM})分|每一?[项个条点]?${ONE_OF}(?:各)?(?:占|得|计|为)?(${NUM})分`,
);
const EACH_MET = new RegExp(
  `每?(?:有)?(?:符合|满足|达到|具备|做到)(?:其中|上述|以上)?(?:一|1)?[项个条点]${ONE_OF}(?:要求|标准)?的?,?(?:得|计)(?:权重|分值|总分)?的?(${NUM})(分|%)|每(?:有)?(?:一|1)[项个条点]${ONE_OF}(?:符合|满足|达到|具备)(?:要求|标准)?的?,?(?:得|计)(?:权重|分值)?的?(${NUM})(分|%)`,
);

/** Reads what each of the numbered statements before a sentence is worth: 两项各2分, 每符合一项得25%的权重分; null when it says none. */
export function readEach(text: string): Shares | null {
  const parts =
    /(?:每个?|各)(?:[项条点])?(?:评价)?(?:要点|内容|条件)*(?:均|各)?占(?:权重|分值|总分)?的?1\/(\d)/.exec(
      text,
    )?.[1];
  if (parts && Number(parts) > 0)
    return { shares: [decimalText(ONE.div(Number(parts)), 12)], each: true, by: 'share' };
  const share = SHARE_EACH.exec(text)?.[1];
  if (share) return { shares: [shareOf(share)], each: true, by: 'share' };
  const met = EACH_MET.exec(text);
  const figure = met?.[1] ?? met?.[3];
  if (met && figure) {
    const value = readNum(figure);
    if (value === null) return null;
    return (met[2] ?? met[4]) === '%'
      ? { shares: [shareOf(value)], each: true, by: 'share' }
      : { shares: [value], each: true, by: 'points' };
  }
  const points = POINTS_EACH.exec(text);
  const value = readNum(points?.[1] ?? points?.[2] ?? '');
  return value === null ? null : { shares: [value], each: true, by: 'points' };
}

/** The shares spread over a number of items; null when they don't fit. */
export function sharesFor(shares: Shares, count: number): readonly string[] | null {
  if (!shares.each) return shares.shares.length === count ? shares.shares : null;
  if (shares.by === 'points') return Array.from({ length: count }, () => shares.shares[0] ?? '');
  const each = parseDecimal(shares.shares[0] ?? '');
  return each?.mul(rational(count)).equals(ONE)
    ? Array.from({ length: count }, () => shares.shares[0] ?? '')
    : null;
}
