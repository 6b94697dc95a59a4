import type { Rational } from '../quantity/rational.ts';
import {
  ONE,
  ZERO,
  decimalText,
  max,
  min,
  parseDecimal,
  percentText,
  rational,
} from '../quantity/rational.ts';
import type { Facts, Figure, Need } from './need.ts';
import { isCountOfStatements, statementFigure, statementsIn } from './holding.ts';
import type { Conflict, Measured } from './outcome.ts';
import type { Expression, Measure } from './rule.ts';

/** A figure that is stated as one value and worked out as another. */
export interface Differing {
  readonly state: 'differs';
  /** The figure itself, which may be one of those that the value is worked out from. */
  readonly conflict: Conflict;
  readonly stated: Measured;
  readonly derived: Measured;
}

/** What looking for a measure's value came to. */
export type Measuring =
  /** `stated` where the figure is also printed, rounded: the two may fall into different bands. */
  | { readonly state: 'known'; readonly measured: Measured; readonly stated?: Measured }
  | Differing
  | { readonly state: 'missing'; readonly needs: readonly Need[] }
  | { readonly state: 'undefined'; readonly needs: readonly Need[] };

/**
 * The value of a measure: as stated, or worked out by its formula from the figures in it. Where both are known and agree
 * within the printed precision, the exact one is used.
 */
export function measure(of: Measure, facts: Facts): Measuring {
  const figure = ownFigure(of, facts);
  if (figure?.otherwise) return contradicted(of.name, figure, figure.otherwise);
  if (figure?.supposed)
    return { state: 'known', measured: { value: figure.value, figures: [figure], derived: false } };
  const stated: Measured | null = figure && { value: figure.value, figures: [figure], derived: false };
  // National practice says how to work a rate out that nobody states; it doesn't correct one that is.
  const worked = of.formula && !(of.customary && stated) ? calculate(of.formula, ONE, facts) : null;
  const derived: Measured | null =
    worked?.state === 'known' ? { value: worked.value, figures: worked.figures, derived: true } : null;
  if (stated && derived && figure) {
    if (within(stated.value, derived.value, precision(figure))) {
      return { state: 'known', measured: { ...derived, figures: [figure, ...derived.figures] }, stated };
    }
    const surer = confirmedOne(stated, derived);
    return surer
      ? { state: 'known', measured: surer }
      : {
          state: 'differs',
          conflict: { name: of.name, stated: figure, worked: derived.value },
          stated,
          derived,
        };
  }
  const measured = stated ?? derived;
  if (measured) return { state: 'known', measured };
  const wanted: Need = { kind: 'figure', name: of.name, unit: of.unit };
  if (of.formula && worked?.state === 'differs') return eitherWay(of.formula, worked, facts);
  if (worked?.state === 'undefined') return { state: 'undefined', needs: [wanted] };
  // Half of the formula's figures known: the other half is what to ask for.
  if (worked?.state === 'missing' && worked.known > 0) return { state: 'missing', needs: worked.needs };
  const itself = of.formula?.op === 'mean' || (of.formula && isCountOfStatements(of.formula));
  if (itself && worked?.state === 'missing') return { state: 'missing', needs: worked.needs };
  return { state: 'missing', needs: [wanted] };
}

/** A measure's own figure; how many statements are met can't be more than there are. */
function ownFigure(of: Measure, facts: Facts): Figure | null {
  const figure = facts.figure(of);
  if (!figure || !of.formula || !isCountOfStatements(of.formula)) return figure;
  const most = statementsIn(of.formula).length;
  const { value } = figure;
  return value.compare(0) >= 0 && value.compare(most) <= 0 && value.equals(value.floor()) ? figure : null;
}

/** The same facts with a figure that is told in two ways taken to be one of the two. */
export function supposing(facts: Facts, { name, stated }: Conflict, value: Rational): Facts {
  const { unit, source } = stated;
  const text = unit === 'ratio' ? percentText(value) : decimalText(value, SHOWN_DECIMALS);
  const supposed: Figure = { name, unit, value, text, supposed: true, source };
  return { ...facts, figure: (of) => (of.name === name ? supposed : facts.figure(of)) };
}

const SHOWN_DECIMALS = 4;

/** The value of which a person has confirmed every figure, where that is true of one of the two only. */
function confirmedOne(stated: Measured, derived: Measured): Measured | null {
  const confirmed = ({ figures }: Measured): boolean =>
    figures.length > 0 && figures.every(({ source }) => source.certainty === 'entered');
  if (confirmed(stated) === confirmed(derived)) return null;
  return confirmed(stated) ? stated : derived;
}

/** What a formula comes to by either value of a figure in it that is told in two ways. */
function eitherWay(formula: Expression, { conflict }: Differing, facts: Facts): Measuring {
  const [stated, derived] = [conflict.stated.value, conflict.worked].map((value) =>
    calculate(formula, ONE, supposing(facts, conflict, value)),
  );
  if (stated?.state !== 'known' || derived?.state !== 'known') {
    return { state: 'missing', needs: [{ kind: 'figure', name: conflict.name, unit: conflict.stated.unit }] };
  }
  return {
    state: 'differs',
    conflict,
    stated: { value: stated.value, figures: stated.figures, derived: true },
    derived: { value: derived.value, figures: derived.figures, derived: true },
  };
}

/** A figure whose own equation comes to something else. */
function contradicted(name: string, figure: Figure, otherwise: Rational): Differing {
  return {
    state: 'differs',
    conflict: { name, stated: figure, worked: otherwise },
    stated: { value: figure.value, figures: [figure], derived: false },
    derived: { value: otherwise, figures: [figure], derived: true },
  };
}

export type Calculated =
  | { readonly state: 'known'; readonly value: Rational; readonly figures: readonly Figure[] }
  | { readonly state: 'missing'; readonly needs: readonly Need[]; readonly known: number }
  | Differing
  | { readonly state: 'undefined' };

/** Works an expression out. `full` is what 分值 stands for. */
export function calculate(expression: Expression, full: Rational, facts: Facts): Calculated {
  switch (expression.op) {
    case 'number':
      return { state: 'known', value: parseDecimal(expression.value) ?? ZERO, figures: [] };
    case 'full':
      return { state: 'known', value: full, figures: [] };
    case 'name': {
      const figure = facts.figure({ name: expression.name, unit: expression.unit, formula: null });
      if (figure?.otherwise) return contradicted(expression.name, figure, figure.otherwise);
      if (figure) return { state: 'known', value: figure.value, figures: [figure] };
      return {
        state: 'missing',
        needs: [{ kind: 'figure', name: expression.name, unit: expression.unit }],
        known: 0,
      };
    }
    case 'measure': {
      const found = measure(expression.measure, facts);
      if (found.state === 'known')
        return { state: 'known', value: found.measured.value, figures: found.measured.figures };
      if (found.state === 'differs') return found;
      return found.state === 'undefined'
        ? { state: 'undefined' }
        : { state: 'missing', needs: found.needs, known: 0 };
    }
    case 'mean': {
      const figure = facts.mean(expression.name, expression.cap);
      if (figure) return { state: 'known', value: figure.value, figures: [figure] };
      return {
        state: 'missing',
        needs: [{ kind: 'mean', name: expression.name, cap: expression.cap }],
        known: 0,
      };
    }
    case 'abs': {
      const inner = calculate(expression.of, full, facts);
      return inner.state === 'known' ? { ...inner, value: inner.value.abs() } : inner;
    }
    case 'holds': {
      const verdict = facts.verdict(expression.text);
      if (!verdict) {
        return { state: 'missing', needs: [{ kind: 'claim', text: expression.text }], known: 0 };
      }
      const figure = statementFigure(verdict);
      return { state: 'known', value: figure.value, figures: [figure] };
    }
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/':
      return join(
        expression.op,
        calculate(expression.left, full, facts),
        calculate(expression.right, full, facts),
      );
  }
}

type Joining = 'min' | 'max' | '+' | '-' | '*' | '/';

/** Two values put together; null where the arithmetic has no answer. */
export function joined(op: Joining, a: Rational, b: Rational): Rational | null {
  switch (op) {
    case '+':
      return a.add(b);
    case '-':
      return a.sub(b);
    case '*':
      return a.mul(b);
    case '/':
      return b.equals(0) ? null : a.div(b);
    case 'min':
      return min(a, b);
    case 'max':
      return max(a, b);
  }
}

function join(op: Joining, left: Calculated, right: Calculated): Calculated {
  if (left.state === 'undefined' || right.state === 'undefined') return { state: 'undefined' };
  if (left.state === 'differs') return left;
  if (right.state === 'differs') return right;
  if (left.state === 'missing' || right.state === 'missing') {
    const needs = [left, right].flatMap((x) => (x.state === 'missing' ? x.needs : []));
    const known = [left, right].reduce((n, x) => n + (x.state === 'missing' ? x.known : x.figures.length), 0);
    return { state: 'missing', needs, known };
  }
  const value = joined(op, left.value, right.value);
  if (!value) return { state: 'undefined' };
  return { state: 'known', value, figures: [...left.figures, ...right.figures] };
}

/** One unit of the last printed digit: documents truncate as often as they round. */
function precision(figure: Figure): Rational {
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  const unit = rational(1n, 10n ** BigInt(decimals));
  return figure.unit === 'ratio' && figure.text.includes('%') ? unit.div(100) : unit;
}

function within(a: Rational, b: Rational, distance: Rational): boolean {
  return a.sub(b).abs().compare(distance) <= 0;
}
