import type { Prose, ProseFigure } from '../prose/prose.ts';

/** 5个中队各开展巡查4次: each of them so many. 各类, 各乡镇 only say of whom. */
const EACH =
  /(?:各自?|分别|均)(?:开展|组织|举办|召开|完成|进行|实施|建成?|新建|改造|安排|配备|发生|发放|巡查|检查|培训|宣传|举行|走访|督查|演练)[^,，。;；、\d]{0,12}$/;

const TOTAL = /共|合计|总计|累计/;

/** Whether a count was told of each of several, so that it is not what they come to together. */
export function isDistributed(figure: ProseFigure, { text, figures }: Prose): boolean {
  if (figure.quantity.unit.dimension !== 'count') return false;
  if (TOTAL.test(text.slice(Math.max(0, figure.quantity.start - 4), figure.quantity.start))) return false;
  const { word } = figure.quantity.unit;
  return figures.some(
    ({ quantity, sentence }) =>
      quantity.unit.word === word &&
      sentence === figure.sentence &&
      EACH.test(text.slice(Math.max(0, quantity.start - 24), quantity.start)),
  );
}
