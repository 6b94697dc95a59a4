import { overlap } from '../../wording/overlap.ts';
import { percentText } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import { thingGrown } from '../../rule/own-measures.ts';
import type { Measure } from '../../rule/rule.ts';
import { comparesWithOther } from './change-rate.ts';
import type { Quote } from './figures.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { isNotFact } from '../prose/modality.ts';
import { isAim } from '../prose/subject.ts';
import { countedAlike } from '../prose/side-words.ts';
import { plainName, timeless } from '../prose/wording.ts';

const GROWTH =
  /(?:较|比|同比)?(?:上一?年度?|去年)?(?:同期)?(增长|增加|上升|变动|变化|下降|减少|降低|压减)(?:率|幅度?|比例)$|(?:较|比)(?:上一?年度?|去年)[末底]?(?:同期)?(增长|增加|上升|下降|减少|降低|压减)$|(增幅|降幅|增速)$/;
const COUNTED = /money|count|length|area|weight/;

/**
 * A rise or fall against last year that the text does not work out, or only about (增长2%左右), from the one figure it gives for
 * either year: 上年12.4万元，本年12.65万元.
 */
export function grownBetween(measure: Measure, prose: Prose, quote: Quote, row: string): Figure | null {
  const [, named, compared, short] = GROWTH.exec(measure.name) ?? [];
  const own = thingGrown(measure);
  const way = own === null ? (named ?? compared ?? short) : '增长';
  if (!way || measure.unit !== 'ratio' || measure.formula) return null;
  const thing = timeless(plainName(own ?? measure.name.replace(GROWTH, ''))) || thingOf(row);
  const stated = compared || own !== null ? statedChange(measure, way, thing, prose, quote) : null;
  if (stated) return stated;
  const levels = prose.figures.filter(isLevel);
  const [now, then] = [only(levels, 'this', thing), only(levels, 'last', thing)];
  if (!now || !then || now.sentence !== then.sentence || !countedAlike(now, then)) return null;
  if (then.quantity.value.compare(0) <= 0) return null;
  if (thing.length < 2 || overlap(thing, plainName(now.sentence)) < 0.6) return null;
  const change = now.quantity.value.sub(then.quantity.value).div(then.quantity.value);
  const told = prose.figures.filter((f) => f.quantity.change !== null && f.sentence === now.sentence);
  if (told.some((f) => (f.quantity.change === 'up') !== change.compare(0) > 0)) return null;
  const value = /降|减/.test(way) ? change.neg() : change;
  const textOf = ({ quantity }: ProseFigure): string =>
    prose.original.slice(quantity.figureStart, quantity.figureEnd);
  const text = `（${textOf(now)}－${textOf(then)}）÷${textOf(then)}=${percentText(value)}`;
  return { name: measure.name, unit: 'ratio', value, text, source: quote(now.sentence) };
}

/** A rise or fall against last year as the text states it (较上年下降2.4%), in the way that the measure's name counts it. */
function statedChange(
  measure: Measure,
  way: string,
  thing: string,
  prose: Prose,
  quote: Quote,
): Figure | null {
  const told = prose.figures.filter(
    ({ quantity, label, clause, period }) =>
      quantity.change !== null &&
      quantity.unit.dimension === 'ratio' &&
      !/百分点/.test(quantity.unit.word) &&
      !quantity.approximate &&
      quantity.bound === null &&
      quantity.part === 'single' &&
      period !== 'other' &&
      /上一?年|去年|同比|同期/.test(clause) &&
      !comparesWithOther(clause, prose.year) &&
      !isNotFact(clause) &&
      !isAim(clause) &&
      !/目标|计划|任务/.test(label) &&
      overlap(thing, plainName(label)) >= 0.8,
  );
  const [stated] = told;
  if (!stated || told.length > 1 || thing.length < 2) return null;
  const up = stated.quantity.change === 'up';
  const size = stated.quantity.value.abs();
  const value = up === !/降|减/.test(way) ? size : size.neg();
  const { figureStart, figureEnd } = stated.quantity;
  const text = prose.original.slice(figureStart, figureEnd);
  return { name: measure.name, unit: 'ratio', value, text, source: quote(stated.clause) };
}

function isLevel({ quantity, clause, label }: ProseFigure): boolean {
  if (!COUNTED.test(quantity.unit.dimension) || /^(?:其中|包括)/.test(clause) || label === '') return false;
  return quantity.change === null && quantity.bound === null && !/(?:减少|增加)(?![到至])|预算/.test(label);
}

/** The only figure of a year, or the only one that ends on the thing's own noun (余额); none where it is only about so much. */
function only(
  figures: readonly ProseFigure[],
  period: ProseFigure['period'],
  thing: string,
): ProseFigure | null {
  const all = figures.filter((f) => f.period === period);
  const named = all.filter((f) => thing.length >= 2 && f.label.includes(thing.slice(-2)));
  const own = all.length > 1 ? named : all;
  const [first] = own;
  return first && own.length === 1 && !first.quantity.approximate ? first : null;
}

function thingOf(row: string): string {
  return timeless(plainName(row)).replace(/(?:变动|变化|增长|控制|压减)(?:情况|率|幅度)?$/, '');
}
