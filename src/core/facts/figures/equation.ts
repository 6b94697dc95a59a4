import { readExpression } from '../../criterion/text/expression.ts';
import { readSource } from '../../criterion/text/source.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { FoundQuantity } from '../../quantity/quantity.ts';
import { parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { joined } from '../../rule/measure.ts';
import type { Figure } from '../../rule/need.ts';
import type { Expression } from '../../rule/rule.ts';
import type { Quote } from './figures.ts';
import type { Prose } from '../prose/prose.ts';
import { inUnit } from './unit-values.ts';

/**
 * Reads the figures of a written-out equation ("=1,102.39万元/（1,111.46万元+247,860.54万元+0）") by holding it against the
 * formula it fills in: same shape, figures in place of names.
 */
export function equationFigures(
  formula: Expression,
  prose: Prose,
  quote: Quote,
): ReadonlyMap<string, Figure> {
  const { text } = readSource(prose.original);
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    const read = readExpression(text, at + 1);
    if (!read) continue;
    const found = new Map<string, Figure>();
    if (fill(formula, read.expression, found, quote) && found.size > 0) return scaledLike(found, prose);
  }
  return new Map();
}

/** "208.08/204" behind 决算支出208.08万元: a leaf without its unit is the figure of the text with the same digits. */
function scaledLike(found: ReadonlyMap<string, Figure>, prose: Prose): ReadonlyMap<string, Figure> {
  return new Map(
    [...found].map(([name, figure]): [string, Figure] => {
      if (!/^[\d.,]+$/.test(figure.text)) return [name, figure];
      const digits = figure.text.replaceAll(',', '');
      const same = prose.figures.find(
        ({ quantity }) =>
          quantity.unit.dimension === 'money' &&
          /^[\d.,]+/.exec(prose.text.slice(quantity.figureStart))?.[0]?.replaceAll(',', '') === digits,
      );
      return [name, same ? { ...figure, value: same.quantity.value } : figure];
    }),
  );
}

const LONGEST = 200;

/** What the equation comes to whose result stands at `at`: "验收率=52/60×100%=90.67%" works out as 13/15. */
export function equationValue(prose: Prose, at: number): Rational | null {
  const before = prose.text.slice(Math.max(0, at - LONGEST), at);
  const middle = /[=:]([^=,;。]*)=\s*-?$/.exec(before.replace(/(\d),(?=\d{3})/g, '$1'))?.[1];
  if (!middle || !/[+\-×*÷/]/.test(middle)) return null;
  const { text } = readSource(middle);
  const read = readExpression(text, 0);
  return read && read.end === text.length && read.expression.op !== 'name' ? worked(read.expression) : null;
}

function worked(expression: Expression): Rational | null {
  switch (expression.op) {
    case 'number':
      return parseDecimal(expression.value);
    case 'name':
      return leafQuantity(expression)?.value ?? null;
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/': {
      const [a, b] = [worked(expression.left), worked(expression.right)];
      return a && b && joined(expression.op, a, b);
    }
    case 'abs':
      return worked(expression.of)?.abs() ?? null;
    case 'measure':
    case 'full':
    case 'mean':
    case 'holds':
      return null;
  }
}

/** Whether the equation has the formula's shape; the figures are collected by name. */
function fill(formula: Expression, equation: Expression, found: Map<string, Figure>, quote: Quote): boolean {
  switch (formula.op) {
    case 'name': {
      const figure = figureOf(formula.name, formula.unit, equation, quote);
      if (!figure) return false;
      const before = found.get(formula.name);
      if (before && !before.value.equals(figure.value)) return false;
      found.set(formula.name, figure);
      return true;
    }
    case 'measure':
      return formula.measure.formula ? fill(formula.measure.formula, equation, found, quote) : false;
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/':
      return (
        equation.op === formula.op &&
        fill(formula.left, equation.left, found, quote) &&
        fill(formula.right, equation.right, found, quote)
      );
    case 'number':
      return equation.op === 'number' && equation.value === formula.value;
    case 'abs':
      return equation.op === 'abs'
        ? fill(formula.of, equation.of, found, quote)
        : fill(formula.of, equation, found, quote);
    case 'full':
    case 'mean':
    case 'holds':
      return false;
  }
}

/** A leaf of the equation as a figure: "1102.39万元", "支出总额15.25万元", "0". */
function figureOf(
  name: string,
  unit: Extract<Expression, { op: 'name' }>['unit'],
  leaf: Expression,
  quote: Quote,
): Figure | null {
  const only = leafQuantity(leaf);
  if (!only) return null;
  const value = unit === 'amount' && only.unit.dimension === 'number' ? only.value : inUnit(only, unit, name);
  return value && { name, unit, value, text: only.text, source: quote(only.text) };
}

function leafQuantity(leaf: Expression): (FoundQuantity & { readonly text: string }) | null {
  const text = leaf.op === 'number' ? leaf.value : leaf.op === 'name' ? leaf.name : null;
  if (text === null) return null;
  const quantities = findQuantities(text);
  const [only] = quantities;
  return only && quantities.length === 1
    ? { ...only, text: text.slice(only.figureStart, only.figureEnd) }
    : null;
}
