import type { Rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { agree } from './candidate.ts';
import type { Quote } from './figures.ts';
import { ratePair } from './rate-pairs.ts';

/** A percentage as it is printed, and nothing worked out. */
const PRINTED = /^[\d.]+%$/;
const RATE = /([一-龥]{2})率$/;
const COUNTED = /money|count|area|length|weight/;
/** A part told as 按期办结 or 未办结 is not what an 办结率 is of. */
const OTHER_PART = /未|没有|(?<!不)不(?!含|低于|少于)|其余|剩余|尚|其中|按[期时]/;

/**
 * A rate that a text states, held against the two figures that it gives for it: 受理120件，办结114件，办结率98% has 95 % as the
 * other value that a person has to choose from.
 */
export function crossChecked(
  figure: Figure,
  measure: Measure,
  prose: Prose,
  quote: Quote,
  row: string,
): Figure {
  if (measure.unit !== 'ratio' || figure.otherwise || !PRINTED.test(figure.text)) return figure;
  const worked =
    ratePair({ ...measure, formula: null }, prose, quote, row)?.value ?? toldBefore(figure, prose);
  return worked && !agree(worked, figure.value, figure.text) ? { ...figure, otherwise: worked } : figure;
}

/** What the only two figures in front of a stated rate come to, where the second is told with the rate's own word. */
function toldBefore({ value }: Figure, { figures }: Prose): Rational | null {
  const [rate, ...more] = figures.filter(
    (f) => f.quantity.unit.dimension === 'ratio' && f.quantity.value.equals(value) && RATE.test(f.label),
  );
  const stem = RATE.exec(rate?.label ?? '')?.[1];
  if (!rate || more.length > 0 || stem === undefined) return null;
  const [whole, part, ...others] = figures.filter(
    (f) => f.sentence === rate.sentence && f.period === rate.period && f.quantity.end <= rate.quantity.start,
  );
  if (!whole || !part || others.length > 0 || !countAlike(whole, part)) return null;
  if (!part.label.includes(stem) || OTHER_PART.test(part.label)) return null;
  const [of, it] = [whole.quantity.value, part.quantity.value];
  return of.compare(it) < 0 || of.equals(0) ? null : it.div(of);
}

function countAlike({ quantity: a }: ProseFigure, { quantity: b }: ProseFigure): boolean {
  return (
    COUNTED.test(a.unit.dimension) &&
    a.unit.dimension === b.unit.dimension &&
    (a.unit.dimension !== 'count' || a.unit.word === b.unit.word) &&
    !a.change &&
    !b.change
  );
}
