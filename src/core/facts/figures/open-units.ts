import { findQuantities } from '../../quantity/find.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { namesIn } from './names-in.ts';

/**
 * Whether a figure is one side of a quotient of unlike things and an area, length or weight of which neither the name nor the
 * threshold says in what unit it is to be counted: 产值÷面积 differs by whether the area is in 亩 or 平方米.
 */
export function isOfOpenUnit({ name, unit, text }: Figure, measures: readonly Measure[]): boolean {
  if (unit !== 'number') return false;
  const [only] = findQuantities(text);
  if (!only || !/area|length|weight/.test(only.unit.dimension)) return false;
  return measures.some(
    (of) => of.unit !== 'ratio' && of.formula?.op === '/' && namesIn(of.formula).includes(name),
  );
}
