import type { Expression, Measure } from '../../rule/rule.ts';

/** The names that a formula is made of, each once; none where it holds anything else. */
export function leavesOf(formula: Expression): readonly Measure[] {
  const leaves = new Map<string, Measure>();
  const take = (e: Expression): boolean => {
    switch (e.op) {
      case 'name':
        leaves.set(e.name, { name: e.name, unit: e.unit, formula: null });
        return true;
      case 'measure':
        if (e.measure.formula) return take(e.measure.formula);
        leaves.set(e.measure.name, e.measure);
        return true;
      case 'abs':
        return take(e.of);
      case 'min':
      case 'max':
      case '+':
      case '-':
      case '*':
      case '/':
        return take(e.left) && take(e.right);
      case 'number':
      case 'full':
        return true;
      case 'mean':
      case 'holds':
        return false;
    }
  };
  return take(formula) ? [...leaves.values()] : [];
}
