import type { Expression } from '../../rule/rule.ts';

/** The names that a formula is made of. */
export function namesIn(formula: Expression | null): readonly string[] {
  if (!formula) return [];
  switch (formula.op) {
    case 'name':
    case 'mean':
      return [formula.name];
    case 'measure':
      return [formula.measure.name, ...namesIn(formula.measure.formula)];
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'abs':
      return namesIn(formula.of);
    case 'number':
    case 'full':
    case 'holds':
      return [];
  }
}
