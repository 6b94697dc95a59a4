import type { Expression, FormulaRule } from '../../rule/rule.ts';
import { sayExpression } from './expression.ts';
import type { SayWords } from './words.ts';

/** 得分=…; points for every occurrence (每完成一项得2分) are said as such. */
export function sayFormula({ expression }: FormulaRule, words: SayWords): string {
  const each = terms(expression).map((term) => earned(term, words));
  return each.every((said) => said !== null)
    ? each.join(words.item)
    : `${words.score}=${sayExpression(expression, words)}${cappedMean(expression, words)}`;
}

function terms(expression: Expression): readonly Expression[] {
  return expression.op === '+' ? [...terms(expression.left), expression.right] : [expression];
}

/** Points for every one of something counted; null for any other expression. */
function earned(expression: Expression, words: SayWords): string | null {
  if (expression.op !== '*' || expression.right.op !== 'number') return null;
  const { left, right } = expression;
  const grouped = left.op === '/' && left.right.op === 'number';
  const count = grouped ? left.left : left;
  if (count.op !== 'name' || count.unit !== 'count' || /[数量]$/.test(count.name)) return null;
  return words.earned(count.name, grouped ? left.right.value : '1', right.value);
}

/** 单项超过100%的，按100%计算: what caps the figures of a mean that stands in the formula itself. */
function cappedMean(expression: Expression, words: SayWords): string {
  if (expression.op === 'mean' && expression.cap !== null)
    return words.clause + words.eachAtMost(expression.cap);
  return expression.op === '*' || expression.op === '/' ? cappedMean(expression.left, words) : '';
}
