import type { Figure } from '../../rule/need.ts';
import type { Expression } from '../../rule/rule.ts';
import { childExpressions, collect } from '../../rule/walk.ts';
import { findFigure } from './figures.ts';
import type { Quote } from './figures.ts';
import { ofPartOfYear } from './no-value.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { allOfIt, pairFor } from './two-sides.ts';
import { inUnit } from './unit-values.ts';

type Name = Extract<Expression, { op: 'name' }>;

/** The figures of both sides of each quotient of two names in a formula, where a text tells both in few words. */
export function quotientFigures(
  formula: Expression,
  prose: Prose,
  quote: Quote,
  row: string,
): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const { left, right } of quotientsIn(formula)) {
    const all = allOfIt(left.name, right.name, prose, row);
    const pair = pairFor(left.name, right.name, prose, row) ?? (all && { part: all, whole: all });
    if (!pair || ofOtherPart(left.name, pair.part) || ofOtherPart(right.name, pair.whole)) continue;
    const [part, whole] = [made(left, pair.part, prose, quote), made(right, pair.whole, prose, quote)];
    if (!part || !whole || [part, whole].some((side) => toldOtherwise(side, prose, quote, row))) continue;
    found.set(left.name, part);
    found.set(right.name, whole);
  }
  return found;
}

function made({ name, unit }: Name, figure: ProseFigure, prose: Prose, quote: Quote): Figure | null {
  const { quantity, sentence } = figure;
  // What a name leaves open as money may be counted in any unit, on both sides alike.
  const value =
    inUnit(quantity, unit, name) ?? (unit === 'amount' || unit === 'count' ? quantity.value : null);
  const text = prose.original.slice(quantity.figureStart, quantity.figureEnd);
  return value && { name, unit, value, text, source: quote(sentence) };
}

/** 截至6月30日已执行 is not what was spent in all the year. */
function ofOtherPart(name: string, { label }: ProseFigure): boolean {
  return name.includes('全年') && ofPartOfYear(label, name);
}

/** The text gives another figure under the very name. */
function toldOtherwise(side: Figure, prose: Prose, quote: Quote, row: string): boolean {
  const named = findFigure({ name: side.name, unit: side.unit, formula: null }, prose, quote, row);
  return named !== null && !named.value.equals(side.value);
}

function quotientsIn(formula: Expression): readonly { readonly left: Name; readonly right: Name }[] {
  return collect(formula, childExpressions).flatMap((e) => {
    if (e.op !== '/') return [];
    const [left, right] = [nameOf(e.left), nameOf(e.right)];
    return left && right ? [{ left, right }] : [];
  });
}

function nameOf(side: Expression): Name | null {
  if (side.op === 'name') return side;
  if (side.op === 'measure' && !side.measure.formula)
    return { op: 'name', name: side.measure.name, unit: side.measure.unit };
  return null;
}
