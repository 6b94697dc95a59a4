import type { ProseFigure } from '../prose/prose.ts';

/** Words that open a list of what was found to be wrong. */
const FOUND = /(?:发现|指出|查出|查实|反映|通报|存在)(?:了|有|以下|如下|的?问题)*/;
/** Of these nothing new is wrong: what was put right, a part of a number before, what was looked at. */
const NO_CASE =
  /整改|纠正|追回|退回|归还|其余|其他|其中|抽查|抽审|检查了|涉及|共有|合计|无(?!法)|没有|未发现|未发生|不存在/;

/**
 * Whether a number counts one more case of what is wrong, in a list that a finding opens: 指出：甲1例，乙1例. "unsure" where it
 * stands beside such a case and nothing says that it is one, or none.
 */
export function listedCase(figure: ProseFigure, beside: readonly ProseFigure[]): boolean | 'unsure' {
  const own = beside.filter((f) => f.sentence === figure.sentence);
  const [first] = own;
  if (!first || own.includes(figure)) return false;
  const words = `${figure.label}${figure.after}`;
  if (NO_CASE.test(words)) return false;
  const opened = FOUND.exec(figure.sentence);
  const at = (f: ProseFigure): number => figure.sentence.indexOf(f.clause);
  const within = opened !== null && own.every((f) => at(f) >= opened.index) && at(figure) >= opened.index;
  return within && words.length >= 3 ? true : 'unsure';
}
