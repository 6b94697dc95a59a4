import { latestYear, withoutTitles } from './period.ts';

/** 本年度尚未开展, 今年数据正在统计: this year has none. */
const NONE_YET =
  /(?:本年度?|今年|本年内|本期)(?![^,，。;；]*20\d{2}年)[^,，。;；]{0,30}(?:未|没有|尚|无法|正在|待|暂)/;

/** 应自评17个，另有1个本年度未完成: some of that very year. */
const SOME_UNDONE = /(?:本年度?|本年内)[^,，。;；]{0,6}未(?:完成|支付|实施|能|达)/;

function noneYet(text: string, latest: number): boolean {
  return text.split(/[。;；\n]/).some((sentence) => {
    const at = NONE_YET.exec(sentence)?.index;
    if (at === undefined) return false;
    return !(sentence.slice(0, at).includes(`${String(latest)}年`) && SOME_UNDONE.test(sentence.slice(at)));
  });
}

/** 全年收到锦旗9面。2022年满意度96.1%: this year goes without its number, and the one named later is another. */
function goesUnnamed(text: string, latest: number): boolean {
  const first = text.indexOf(`${String(latest)}年`);
  const before = text.slice(0, first);
  return !/20\d{2}年/.test(before) && /(?:全年(?!预算)|本年度?|当年|今年)[^。]*。/.test(before);
}

/**
 * The year that a text reports on: the latest that it names; the next one where it speaks of this year without its number,
 * before it names one or to say that there is nothing yet. Null where it names none.
 */
export function yearReported(text: string): number | null {
  const latest = latestYear(text);
  if (latest === null) return null;
  const plain = withoutTitles(text);
  return noneYet(plain, latest) || goesUnnamed(plain, latest) ? latest + 1 : latest;
}
