import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, decimalText, parseDecimal, roundHalfUp } from '../../quantity/rational.ts';
import { isCountOfStatements } from '../../rule/holding.ts';
import { joined as result } from '../../rule/measure.ts';
import type { Figure } from '../../rule/need.ts';
import type { Expression, Measure, MeasureUnit } from '../../rule/rule.ts';
import { boundText, numberText, valueText } from '../figures.ts';
import type { ShownFigure } from '../shown.ts';
import { shownFigure } from '../shown.ts';
import { tallyClause } from './tally.ts';
import type { TellWords } from './words.ts';

/** A named figure of an expression, as a clause says it. */
export interface Named {
  readonly name: string;
  /** "72.52%", or the whole working where it was worked out. */
  readonly clause: string;
}

/** An expression with its figures filled in. */
export interface Filled {
  readonly text: string;
  /** Exact value. */
  readonly value: Rational;
  /** What the figures as shown come to. */
  readonly shown: Rational;
  readonly binding: 1 | 2 | 3;
  /** The figure, where the expression is nothing but one. */
  readonly stated: ShownFigure | null;
  readonly named: readonly Named[];
  readonly rest: readonly Figure[];
}

/** What filling in depends on: the points available, the language, and how many decimals worked-out ratios show. */
export interface Filling {
  readonly full: Rational;
  readonly words: TellWords;
  readonly decimals: number;
}

const SIGN = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

/**
 * Puts the figures, which come in the order of the expression, back where they belong. A measure in it may have taken
 * its stated figure, the figures of its formula, or both; the reading whose value is the one known is the right one.
 * Null when none is.
 */
export function fill(
  expression: Expression,
  figures: readonly Figure[],
  value: Rational,
  filling: Filling,
): Filled | null {
  const readings = fillings(expression, figures, filling);
  return readings.find((f) => f.rest.length === 0 && f.value.equals(value)) ?? null;
}

function fillings(expression: Expression, figures: readonly Figure[], filling: Filling): readonly Filled[] {
  switch (expression.op) {
    case 'holds':
      return taken(expression.text, figures, filling);
    case 'name':
    case 'mean':
      return taken(expression.name, figures, filling);
    case 'number': {
      const value = parseDecimal(expression.value) ?? ZERO;
      const text = filling.words.say.number(expression.value);
      return [{ text, value, shown: value, binding: 3, stated: null, named: [], rest: figures }];
    }
    case 'full':
      return [
        {
          text: numberText(filling.full),
          value: filling.full,
          shown: filling.full,
          binding: 3,
          stated: null,
          named: [],
          rest: figures,
        },
      ];
    case 'measure':
      return measureFillings(expression.measure, figures, filling);
    case 'abs':
      return fillings(expression.of, figures, filling).map((inner) => ({
        ...inner,
        text: `|${inner.text}|`,
        value: inner.value.abs(),
        shown: inner.shown.abs(),
        binding: 3,
        stated: null,
      }));
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/': {
      const op = expression.op;
      const unit = op === '*' ? null : unitOf(expression.left);
      return fillings(expression.left, figures, filling).flatMap((left) =>
        fillings(expression.right, left.rest, filling).flatMap((right) =>
          joined(op, left, inUnit(right, expression.right, unit, left, filling), filling),
        ),
      );
    }
    default:
      return expression satisfies never;
  }
}

/** 1.8亿元÷2亿元, 560人÷600人: a plain number beside a figure is in the figure's unit. */
function inUnit(
  filled: Filled,
  { op }: Expression,
  unit: MeasureUnit | null,
  beside: Filled,
  { words }: Filling,
): Filled {
  if (op !== 'number' || unit === null || filled.value.equals(0)) return filled;
  const text =
    unit === 'count'
      ? numberText(filled.value) + (/[^\d.,)）]{0,3}$/.exec(beside.text)?.[0] ?? '')
      : boundText(decimalText(filled.value, DECIMALS), unit, words.language);
  return { ...filled, text };
}

const DECIMALS = 12;

function unitOf(expression: Expression): MeasureUnit | null {
  if (expression.op === 'name') return expression.unit;
  return expression.op === 'measure' ? expression.measure.unit : null;
}

function taken(name: string, figures: readonly Figure[], { words, decimals }: Filling): readonly Filled[] {
  const [figure, ...rest] = figures;
  if (!figure) return [];
  const shown = shownFigure(figure, words.language, decimals);
  const named = [{ name, clause: words.stated(name, shown) }];
  return [
    { text: shown.text, value: figure.value, shown: shown.value, binding: 3, stated: shown, named, rest },
  ];
}

function measureFillings(measure: Measure, figures: readonly Figure[], filling: Filling): readonly Filled[] {
  const stated = taken(measure.name, figures, filling);
  const formula = measure.formula;
  if (!formula) return stated;
  const worked = (from: readonly Figure[]): readonly Filled[] =>
    fillings(formula, from, { ...filling, full: ONE }).map((inner) =>
      isCountOfStatements(formula)
        ? counted(measure, from.slice(0, from.length - inner.rest.length), inner, filling)
        : asOne(measure, inner, filling),
    );
  return [...stated, ...worked(figures), ...worked(figures.slice(1))];
}

function asOne(measure: Measure, inner: Filled, { words, decimals }: Filling): Filled {
  const text = valueText(inner.value, measure.unit, words.language, decimals);
  const own = inner.stated;
  const clause = own ? words.stated(measure.name, own) : words.worked(measure.name, inner.text, text);
  return {
    text: own ? inner.text : text,
    value: inner.value,
    shown: own ? inner.shown : shownValue(inner.value, measure, decimals),
    binding: 3,
    stated: own,
    named: [{ name: measure.name, clause }],
    rest: inner.rest,
  };
}

/** How many statements hold, as one number. */
function counted(measure: Measure, statements: readonly Figure[], inner: Filled, { words }: Filling): Filled {
  const named = [{ name: measure.name, clause: tallyClause(statements, words) }];
  return { ...inner, text: numberText(inner.value), shown: inner.value, binding: 3, stated: null, named };
}

/** The value that its text stands for. */
function shownValue(value: Rational, measure: Measure, decimals: number): Rational {
  return measure.unit === 'ratio' ? roundHalfUp(value.mul(100), decimals).div(100) : value;
}

function joined(
  op: 'min' | 'max' | keyof typeof SIGN,
  left: Filled,
  right: Filled,
  { words }: Filling,
): readonly Filled[] {
  const [value, shown] = [result(op, left.value, right.value), result(op, left.shown, right.shown)];
  if (!value || !shown) return [];
  const named = [...left.named, ...right.named.filter((n) => !left.named.some((l) => l.name === n.name))];
  if (op === 'min' || op === 'max') {
    const text = words.say.extreme(op, [left.text, right.text]);
    return [{ text, value, shown, binding: 3, stated: null, named, rest: right.rest }];
  }
  const binding = op === '+' || op === '-' ? 1 : 2;
  const a = left.binding < binding ? words.say.brackets(left.text) : left.text;
  const negative = right.text.startsWith('-');
  const b = right.binding <= binding || negative ? words.say.brackets(right.text) : right.text;
  return [
    {
      text: a + SIGN[op] + b,
      value,
      shown,
      binding,
      stated: null,
      named,
      rest: right.rest,
    },
  ];
}
