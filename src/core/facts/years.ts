import { latestYear, withoutTitles } from './period.ts';

/** 本年度尚未开展, 今年数据正在统计: this year has none. */
const NONE_YET =
  /(?:本年度?|今年|本年内|本期)(?![^,，。;；]*20\d{2}年)[^,，。;；]{0,30}(?:未|没有|尚|无法|正在|待|暂)/;

/**
 * The year that a text reports on: the latest that it names; the next one where it says of this year, without its number,
 * that there is nothing yet. Null where it names none.
 */
export function yearReported(text: string): number | null {
  const latest = latestYear(text);
  return latest !== null && NONE_YET.test(withoutTitles(text)) ? latest + 1 : latest;
}
