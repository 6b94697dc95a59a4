import { isCountOfStatements, statementsIn } from '../../rule/holding.ts';
import { measuresIn } from '../../rule/measures.ts';
import type { Expression, Measure, Rule } from '../../rule/rule.ts';
import type { SayWords } from './words.ts';

const SIGN = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

/** How tightly an expression holds together: a sum, a product, or one thing. */
function binding(expression: Expression): 1 | 2 | 3 {
  if (expression.op === '+' || expression.op === '-') return 1;
  return expression.op === '*' || expression.op === '/' ? 2 : 3;
}

/** An expression in words: （1-A）×分值. Named figures that have a formula are said by their name alone. */
export function sayExpression(expression: Expression, words: SayWords): string {
  switch (expression.op) {
    case 'name':
      return words.text(expression.name);
    case 'measure':
      return words.text(expression.measure.name);
    case 'number':
      return words.number(expression.value);
    case 'full':
      return words.full;
    case 'mean':
      return words.mean(expression.name);
    case 'abs':
      return `|${sayExpression(expression.of, words)}|`;
    case 'holds':
      return words.whether(expression.text);
    case 'min':
    case 'max':
      return words.extreme(
        expression.op,
        among(expression, expression.op).map((one) => sayExpression(one, words)),
      );
    case '+':
    case '-':
    case '*':
    case '/': {
      const own = binding(expression);
      const left = sayExpression(expression.left, words);
      const right = sayExpression(expression.right, words);
      const a = binding(expression.left) < own ? words.brackets(left) : left;
      const b = binding(expression.right) <= own ? words.brackets(right) : right;
      return a + SIGN[expression.op] + b;
    }
    default:
      return expression satisfies never;
  }
}

/** What the least or greatest is taken of: min(min(A,B),C) is said as that of three. */
function among(expression: Expression, op: 'min' | 'max'): readonly Expression[] {
  return expression.op === op ? [...among(expression.left, op), expression.right] : [expression];
}

/** 结转结余率=A÷B×100%. */
export function sayDefinition(measure: Measure, words: SayWords): string {
  const formula = measure.formula;
  if (!formula) return '';
  const quotient = formula.op === '/' && measure.unit === 'ratio' ? words.percent : '';
  const cap = formula.op === 'mean' && formula.cap !== null ? words.meanCap(formula.name, formula.cap) : '';
  const practice = measure.customary ? words.customary : '';
  return `${words.text(measure.name)}=${sayExpression(formula, words)}${quotient}${cap}${practice}`;
}

/** The statements that a measure counts, each with its number, where it counts any. */
export function sayStatements(measure: Measure, words: SayWords): string {
  const statements = measure.formula ? statementsIn(measure.formula) : [];
  return statements.map((text, i) => words.marker(i + 1, 0) + words.text(text)).join(words.item);
}

/** Whether a measure is how many of some statements hold. */
export function countsStatements({ formula }: Measure): boolean {
  return formula !== null && isCountOfStatements(formula);
}

/** The measures of a rule that have a formula, each once, in the order in which they are spoken of. */
export function definedMeasures(rule: Rule): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const measure of measuresIn(rule)) {
    if (measure.formula && !isItsOwnFormula(measure) && !found.has(measure.name))
      found.set(measure.name, measure);
  }
  return [...found.values()];
}

/** 调剂金额/年初预算数＞10%: what is measured was written as its formula, so the name defines it. */
function isItsOwnFormula({ name, formula }: Measure): boolean {
  if (formula?.op !== '/' || formula.left.op !== 'name' || formula.right.op !== 'name') return false;
  return (
    name === `${formula.left.name}/${formula.right.name}` ||
    name === `${formula.left.name}÷${formula.right.name}`
  );
}
