import type { PointRange } from '../../rule/rule.ts';
import { readNum } from '../text/numeral.ts';
import { shareOf } from '../text/percent.ts';
import type { Reader } from './outcome.ts';

/** 得4-5分: the points that a person may choose, 得3-5分(不含) less than 5; any other end that is left out leaves the whole to judge. */
export const pointRange: Reader = (m) => {
  const range = rangeOf(m);
  if (!range) return null;
  const [whole] = m;
  const last = readNum(/(?<=[-至到])[^-至到]+?(?=分)/.exec(whole)?.[0] ?? '');
  const open = last === range.high && new RegExp(`分\\(不含(?:${range.high}分?)?\\)$`).test(whole);
  const end = m.index + whole.length;
  if (open) return { outcome: { kind: 'discretion', range: { ...range, open } }, end };
  return { outcome: { kind: 'discretion', ...(whole.includes('不含') ? {} : { range }) }, end };
};

/** 得60%-80%权重分: the shares of full that a person may choose. */
export const shareRange: Reader = (m) => {
  const range = rangeOf(m);
  const shares = range && { low: shareOf(range.low), high: shareOf(range.high) };
  return shares && { outcome: { kind: 'discretion', shares }, end: m.index + m[0].length };
};

function rangeOf([, ...ends]: RegExpExecArray): PointRange | null {
  const [low, high] = ends.flatMap((end) => readNum(end) ?? []).toSorted((a, b) => Number(a) - Number(b));
  return low === undefined || high === undefined ? null : { low, high };
}
