import { plain } from './text.ts';

/** A column that asks what the score rests on, whatever else it asks for after that: 评分依据、未达标原因、改进措施. */
const BASIS_FIRST =
  /^.{0,6}(?:评分|得分|扣分|失分|计分|打分|赋分|评价|评审|加减分|自评)(?:计算)?(?:的)?(?:依据|理由|过程|说明)/u;

/** What only the person who fills in the form can say: why a goal was missed, what is to be done, what was done. */
const HERS =
  /偏差|偏离|差异|未完成|未达|未实现|未能|改进|整改|措施|建议|问题|(?:完成|开展|落实|实施|履职|执行|使用)情况|^(?:主要)?原因|情况$/u;

/** Whether the explanation of a score may be written under a heading. */
export function takesExplanation(heading: string): boolean {
  const key = plain(heading);
  return BASIS_FIRST.test(key) || !HERS.test(key);
}
