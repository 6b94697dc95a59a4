import { findQuantities } from '../../quantity/find.ts';
import { percentText } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure, MeasureUnit } from '../../rule/rule.ts';
import type { Prose } from '../prose/prose.ts';
import type { Quote } from './figures.ts';
import { findFigure } from './figures.ts';

const RATE = /(?:的)?完成(?:率|比例)$/;
const UNITS: readonly MeasureUnit[] = ['count', 'amount', 'number'];

const MOST = 2;

/** The rate at which a goal was met that its name prints (新打机井15眼完成率), from what the text says was done of that thing. */
export function ofPrintedGoal(measure: Measure, prose: Prose, quote: Quote, row: string): Figure | null {
  if (measure.unit !== 'ratio' || measure.formula || !RATE.test(measure.name)) return null;
  const goal = measure.name.replace(RATE, '');
  const quantities = findQuantities(goal);
  const [target] = quantities;
  if (!target || quantities.length > 1 || target.value.compare(0) <= 0) return null;
  // 块, 盏 and others may be no unit that is known: they stand behind either figure.
  const counter = goal.slice(target.end);
  if (counter.length > MOST) return null;
  const thing = goal.slice(0, target.start);
  const told = prose.figures.filter(
    ({ quantity, period, after }) =>
      period === 'this' &&
      after.startsWith(counter) &&
      quantity.unit.dimension === target.unit.dimension &&
      quantity.unit.word === target.unit.word,
  );
  if (thing.length < 2 || told.some((f) => /计划|目标|任务|应(?!急|用|对)/.test(f.label))) return null;
  for (const unit of UNITS) {
    const done = findFigure({ name: thing, unit, formula: null }, prose, quote, row);
    if (!done || !told.some((f) => f.quantity.value.equals(done.value))) continue;
    const value = done.value.div(target.value);
    return {
      name: measure.name,
      unit: 'ratio',
      value,
      text: `${done.text}÷${goal.slice(target.figureStart, target.figureEnd)}=${percentText(value)}`,
      source: done.source,
    };
  }
  return null;
}
