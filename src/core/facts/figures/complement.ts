import { ONE, percentText } from '../../quantity/rational.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { isOpposite, withoutDenial } from '../prose/opposite.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { likeness } from '../prose/wording.ts';
import { notTheValue, oneOfPeriods } from './no-value.ts';

/** Between these and their opposites stand other answers. */
const OF_OPINION = /满意|认可|支持|知晓|了解|好评|信任/;
const RATE = /(?:率|比例|占比)$/;
const SAME = 0.9;

/**
 * A rate that is told by its opposite: 合格率 is 98.5% where 不合格率 is 1.5%. Null where there is anything between the two (满意 and
 * 不满意), or where the text tells several.
 */
export function complementRate(
  measure: Measure,
  prose: Prose,
  quote: (text: string) => Source,
): Figure | null {
  const { name } = measure;
  if (measure.unit !== 'ratio' || !RATE.test(name) || OF_OPINION.test(name)) return null;
  const opposites = prose.figures.filter(
    (f) => isOpposite(f.label, name) && isStated(f, prose, measure) && isOfSame(f.label, name),
  );
  const [only] = opposites;
  if (!only || opposites.some((f) => !f.quantity.value.equals(only.quantity.value))) return null;
  const value = ONE.sub(only.quantity.value);
  if (value.compare(0) < 0) return null;
  const { figureStart, figureEnd } = only.quantity;
  const text = prose.original.slice(figureStart, figureEnd);
  return {
    name,
    unit: 'ratio',
    value,
    text: `100%-${text}=${percentText(value)}`,
    source: quote(only.sentence),
  };
}

function isStated(figure: ProseFigure, prose: Prose, measure: Measure): boolean {
  const { quantity, period } = figure;
  if (quantity.unit.dimension !== 'ratio' || quantity.unit.word === '倍' || quantity.approximate)
    return false;
  if (period !== 'this' || quantity.change !== null || quantity.part !== 'single') return false;
  return !notTheValue(figure, prose.text, measure.name) && !oneOfPeriods(figure, measure, prose);
}

/** But for the denial, the two are called the same. */
function isOfSame(label: string, name: string): boolean {
  const [said, asked] = [withoutDenial(label, name), withoutDenial(name, label)];
  return (
    (said !== null && likeness(said, name) >= SAME) || (asked !== null && likeness(label, asked) >= SAME)
  );
}
