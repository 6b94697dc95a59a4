import type { ProseFigure } from '../prose/prose.ts';

/** What a project of several years costs in all, and what of it is this year's. */
const OF_ALL_YEARS = /总投资|总概算|概算总|投资总额|总预算/;
const PLANNED_NOW = /(?:本年度?|当年|今年|年度).{0,4}(?:计划|投资|安排|预算)/;
const OF_THEM_NOW = /^(?:其中|包括)[,，:]?(?:本年度?|当年|今年|本期|20\d{2}年)/;

/** 累计开工60个，本年开工30个. */
const NOW = /^(?:本年度?|当年|今年|年内)/;

/**
 * A total that counts more than this year says so by the part of it that is this year's: 累计举办12期，其中本年3期. So does one
 * that exceeds the year's plan of a project whose cost over all years stands beside it: 总投资2000万元，本年计划800万元，
 * 累计到位1600万元. Such totals are of another period.
 */
export function withoutRunningTotals(figures: readonly ProseFigure[]): readonly ProseFigure[] {
  const now = figures.filter((f) => OF_THEM_NOW.test(f.label) || OF_THEM_NOW.test(f.clause));
  // 上年度累计结转148万元，本年度累计结转126万元: each is a total of its own.
  const beside = figures.filter((f) => NOW.test(f.label) && !f.label.includes('累计'));
  const planned = figures.filter((f) => PLANNED_NOW.test(f.label));
  const beyond = (figure: ProseFigure): boolean =>
    figure.label.includes('累计') &&
    planned.some((plan) => exceeds(figure, plan) && figures.some((f) => isCostOf(f, figure)));
  // 总预算300万元，当年安排200万元: the one is of all years.
  const ofAll = (figure: ProseFigure): boolean =>
    isMoney(figure) && OF_ALL_YEARS.test(figure.label) && planned.some((plan) => exceeds(figure, plan));
  if (now.length + beside.length + planned.length === 0) return figures;
  return figures.map((figure) =>
    now.some((part) => isTotalOf(figure, part)) ||
    (figure.period !== 'last' &&
      beside.some((part) => figure.label.includes('累计') && isTotalOf(figure, part))) ||
    beyond(figure) ||
    ofAll(figure)
      ? { ...figure, period: 'other' }
      : figure,
  );
}

function isCostOf(cost: ProseFigure, total: ProseFigure): boolean {
  return isMoney(cost) && OF_ALL_YEARS.test(cost.label) && !exceeds(total, cost);
}

function exceeds(a: ProseFigure, b: ProseFigure): boolean {
  return isMoney(a) && isMoney(b) && a.quantity.value.compare(b.quantity.value) > 0;
}

function isMoney({ quantity }: ProseFigure): boolean {
  return quantity.unit.dimension === 'money';
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
