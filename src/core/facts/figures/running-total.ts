import type { ProseFigure } from '../prose/prose.ts';

const OF_THEM_NOW = /^(?:其中|包括)[,，:]?(?:本年度?|当年|今年|本期|20\d{2}年)/;

/**
 * A total that counts more than this year says so by the part of it that is this year's: 累计举办12期，其中本年3期. Such totals
 * are of another period.
 */
export function withoutRunningTotals(figures: readonly ProseFigure[]): readonly ProseFigure[] {
  const now = figures.filter((f) => OF_THEM_NOW.test(f.label) || OF_THEM_NOW.test(f.clause));
  if (now.length === 0) return figures;
  return figures.map((figure) =>
    now.some((part) => isTotalOf(figure, part)) ? { ...figure, period: 'other' } : figure,
  );
}

function isTotalOf(total: ProseFigure, { quantity, sentence }: ProseFigure): boolean {
  const { unit, end, value } = total.quantity;
  if (total.sentence !== sentence || end > quantity.start || value.compare(quantity.value) <= 0) return false;
  return (
    unit.dimension === quantity.unit.dimension &&
    unit.word === quantity.unit.word &&
    /累计|共|总/.test(total.label)
  );
}
