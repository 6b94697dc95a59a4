import type { Expression } from '../../rule/rule.ts';
import { operands, some } from '../../rule/walk.ts';

/**
 * Whether a formula comes to a mere ratio, with no points in it: 得分=到位资金/计划资金 breaks off before ×分值, and read as
 * points it would give one at most.
 */
export function isPointless(expression: Expression): boolean {
  switch (expression.op) {
    case 'number':
      return Number(expression.value) <= 1;
    case 'full':
      return false;
    case 'name':
      return expression.unit === 'ratio';
    case 'measure':
      return expression.measure.unit === 'ratio';
    case 'mean':
    case 'holds':
      return true;
    case 'abs':
      return isPointless(expression.of);
    case '/':
      return !speaksOfPoints(expression.left) || expression.right.op === 'number';
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
      return isPointless(expression.left) && isPointless(expression.right);
  }
}

/** 各项得分合计÷项数 is points again, whatever it is divided by. */
function speaksOfPoints(expression: Expression): boolean {
  return some(expression, operands, (e) => e.op === 'full' || (e.op === 'name' && e.name.includes('分')));
}
