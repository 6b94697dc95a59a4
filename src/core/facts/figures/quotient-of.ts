import { percentText } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import type { Quote } from './figures.ts';

/** The ratio of two figures of a text as an answer, told as it was worked out: 19处÷25处=76%. */
export function quotientOf(
  measure: Measure,
  part: ProseFigure,
  whole: ProseFigure,
  prose: Prose,
  quote: Quote,
): Figure {
  const value = part.quantity.value.div(whole.quantity.value);
  const textOf = ({ quantity }: ProseFigure): string =>
    prose.original.slice(quantity.figureStart, quantity.figureEnd);
  return {
    name: measure.name,
    unit: 'ratio',
    value,
    text: `${textOf(part)}÷${textOf(whole)}=${percentText(value)}`,
    source: quote(part.sentence),
  };
}
