import type { Rational } from '../quantity/rational.ts';
import { ONE, ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import { isCountOfStatements } from './holding.ts';
import type { Expression } from './rule.ts';
import { operands, some } from './walk.ts';

/** Between which points an expression lies when every ratio in it lies between 0 and 100 %. */
interface Reach {
  readonly low: Rational;
  readonly high: Rational;
}

const RATIO: Reach = { low: ZERO, high: ONE };

/**
 * The most points that 得分=… can give where `full` points are available and every ratio in it is at most 100 %:
 * 执行率×10分 gives ten, (1-x)×分值×60% six tenths of the weight. Null where that can't be told, and where it is just the
 * weight, since such a formula fits any weight.
 */
export function mostOfFormula(expression: Expression, full: Rational): Rational | null {
  const reach = reachOf(expression, full);
  if (!reach) return null;
  return mentionsFull(expression) && reach.high.equals(full) ? null : reach.high;
}

function reachOf(expression: Expression, full: Rational): Reach | null {
  switch (expression.op) {
    case 'number': {
      const value = parseDecimal(expression.value);
      return value && { low: value, high: value };
    }
    case 'full':
      return { low: full, high: full };
    case 'name':
      return expression.unit === 'ratio' ? RATIO : null;
    case 'measure': {
      const { unit, formula } = expression.measure;
      if (formula && isCountOfStatements(formula)) return reachOf(formula, full);
      return unit === 'ratio' ? RATIO : null;
    }
    case 'mean':
    case 'holds':
      return RATIO;
    case 'abs':
      return null;
    case '/':
      return quotient(expression.left, expression.right, full);
    case 'min':
    case 'max':
      return extreme(expression.op, reachOf(expression.left, full), reachOf(expression.right, full));
    case '+':
    case '-':
    case '*': {
      const left = reachOf(expression.left, full);
      const right = reachOf(expression.right, full);
      return left && right && join(expression.op, left, right);
    }
  }
}

/** The lesser of something and a figure not told is at most that something. */
function extreme(op: 'min' | 'max', left: Reach | null, right: Reach | null): Reach | null {
  if (left && right) {
    const of = op === 'min' ? min : max;
    return { low: of(left.low, right.low), high: of(left.high, right.high) };
  }
  const known = left ?? right;
  return op === 'min' && known ? { low: ZERO, high: known.high } : null;
}

/** A figure over a figure is a ratio; what is divided by a number, or a number by a figure, is not told. */
function quotient(left: Expression, right: Expression, full: Rational): Reach | null {
  const divided = reachOf(left, full);
  const by = reachOf(right, full);
  return divided === null && by === null && isFigure(left) && isFigure(right) ? RATIO : null;
}

function isFigure(expression: Expression): boolean {
  if (expression.op === 'name') return expression.unit === 'amount' || expression.unit === 'count';
  return (
    (expression.op === '+' || expression.op === '-') &&
    isFigure(expression.left) &&
    isFigure(expression.right)
  );
}

function join(op: '+' | '-' | '*', left: Reach, right: Reach): Reach {
  if (op === '+') return { low: left.low.add(right.low), high: left.high.add(right.high) };
  if (op === '-') return { low: left.low.sub(right.high), high: left.high.sub(right.low) };
  const corners = [left.low, left.high].flatMap((a) => [a.mul(right.low), a.mul(right.high)]);
  const first = corners[0] ?? ZERO;
  return { low: corners.reduce(min, first), high: corners.reduce(max, first) };
}

function mentionsFull(expression: Expression): boolean {
  return some(expression, operands, (e) => e.op === 'full');
}
