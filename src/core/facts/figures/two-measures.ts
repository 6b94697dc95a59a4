import type { Prose, ProseFigure } from '../prose/prose.ts';

const MEASURED = /^[(,，]?(?:其中)?(?:不含|不包括|不包含|不计|未含|未计|剔除|扣除|含|包括|包含|计入)/;
const OTHERWISE = /(?:不含|不包括|不包含|未含|剔除|扣除|含|包括|包含|计入)[^,，。;；%]{0,16}$/;
/** In brackets behind an amount: it holds what does not belong there. */
const STRANGE =
  /^\((?:其中)?(?:含|包括|包含)[^()\d]{0,10}(?:目录外|预算外|范围外|计划外|标准外|重复|代[收付管发]|其他单位|非本)/;

/** In brackets behind an amount stands what it is by other books: （财政局口径为528万元）. */
const ELSEWHERE = /^\([^()\d]{0,12}(?:口径|核定|审定|认定|报表|账面|系统)[^()\d]{0,4}\d/;

/** Whether the text gives the same rate another value by another measure: 95%（不含…，含…则为91.2%）. */
export function isByOneMeasure({ quantity, sentence }: ProseFigure, { text, figures }: Prose): boolean {
  const behind = text.slice(quantity.end);
  if (quantity.unit.dimension === 'money') return STRANGE.test(behind) || ELSEWHERE.test(behind);
  if (quantity.unit.dimension !== 'ratio' || !MEASURED.test(behind)) return false;
  return figures.some(
    (other) =>
      other.sentence === sentence &&
      other.quantity.start > quantity.end &&
      other.quantity.unit.dimension === 'ratio' &&
      !other.quantity.value.equals(quantity.value) &&
      OTHERWISE.test(text.slice(quantity.end, other.quantity.start)),
  );
}
