import { decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { NUM, readNum } from '../text/numeral.ts';
import type { OutlineItem } from '../text/outline.ts';

/** Points or a share that an item's heading gives it: "1.绩效监控得分(2分)", "(2)及时性(10%)". */
interface ItemSize {
  readonly by: 'points' | 'share';
  readonly size: string;
  readonly title: string;
  /** Where the heading ends in the item's text. */
  readonly end: number;
}

const POINTS = new RegExp(`^([^,;。(]{0,40}?)\\((?:[^()\\d]{0,8})(${NUM})分\\)(?:的?得分|得分)?[:,。]?`);
const LABELLED = new RegExp(`^([^,;。(\\d]{2,30}?),?(?:分值|权重|满分|占|计|共)?(?:为)?:?(${NUM})分:`);
const SHARE = /^([^,;。(]{0,40}?)\((?:[^()\d]{0,6})(\d+(?:\.\d+)?)%\)[:,。]?/;

/** Reads the size in an item's heading; null when there is none. */
export function readSize(text: string): ItemSize | null {
  const points = POINTS.exec(text) ?? LABELLED.exec(text);
  if (points && !/[得计扣加减]$/.test(points[1] ?? '')) {
    const size = readNum(points[2] ?? '');
    if (size !== null) return { by: 'points', size, title: plainTitle(points[1]), end: points[0].length };
  }
  const share = SHARE.exec(text);
  const percent = share && parseDecimal(share[2] ?? '');
  if (share && percent && (share[1] ?? '') !== '') {
    return {
      by: 'share',
      size: decimalText(percent.div(100), 12),
      title: plainTitle(share[1]),
      end: share[0].length,
    };
  }
  return null;
}

function plainTitle(text = ''): string {
  return text.replace(/[:,、]+$/, '').replace(/^\n+/, '');
}

/** 其他工程（10分）：…: an outline without the title that only says again what the whole standard is worth. */
export function withoutTitle(
  text: string,
  outline: readonly OutlineItem[],
  weight: Rational | null,
): readonly OutlineItem[] {
  const [first, ...others] = outline;
  if (!first || first.marker !== '' || first.start !== 0) return outline;
  const own = text.slice(first.textStart, first.textEnd);
  const told = readSize(own);
  const points = told?.by === 'points' ? parseDecimal(told.size) : null;
  const heads = told && /:\s*$/.test(own.slice(0, told.end)) && own.slice(told.end).trim() !== '';
  if (!heads || !points || weight?.equals(points) !== true) return outline;
  return [{ ...first, textStart: first.textStart + told.end }, ...others];
}
