import type { Prose } from './prose.ts';

/** What is open is a figure, and not a matter of the row itself. */
const DATA =
  /数据|数字|数额|数目|口径|台账|报表|统计数?|(?:两|各)(?:边|处|家|头|个)的?数?|哪个|(?:的|这个|那个)数(?![量额目字据一二三四五六七八九十\d])/;
const OPEN =
  /(?:没有?|未|无法|不能|难以|没能)(?:完全|全部|最终|进一步)*(?:对上|核实|核对|核准|核定|查清|理清|弄清|搞清|报[齐全送上来]|收齐|汇总|统计|确定|确认|定下来|算出来|出来)|对不上|哪个.{0,4}为?准|待(?:进一步)?(?:核实|核对|核定|确认|统计|汇总)|正在(?:核实|核对|统计|汇总)|有待(?:核|确认|统计)|(?:两|二)[个边处组份家].{0,8}(?:不一致|有出入|不同)/;
/** 数据未核实2处 are faults that somebody counted, and 已核实 settles it. */
const COUNTED = /\d|[一二三四五六七八九十]+(?:处|个|项|笔|件|条|次)/;

/**
 * The stretches in which a text says of its own figures that they aren't settled: 哪个数为准还没有对上, 数据尚未报齐. What it tells
 * is then no ground for a score.
 */
export function doubtsIn({ clauses }: Prose): readonly string[] {
  return clauses.flatMap(({ text }) => {
    const open = OPEN.exec(text);
    if (!open || !DATA.test(text) || COUNTED.test(text.slice(open.index))) return [];
    return [text];
  });
}
