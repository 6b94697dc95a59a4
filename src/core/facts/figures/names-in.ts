import type { Expression } from '../../rule/rule.ts';
import { childExpressions, collect } from '../../rule/walk.ts';

/** The names that a formula is made of. */
export function namesIn(formula: Expression | null): readonly string[] {
  if (!formula) return [];
  return collect(formula, childExpressions).flatMap((e) => {
    if (e.op === 'name' || e.op === 'mean') return [e.name];
    return e.op === 'measure' ? [e.measure.name] : [];
  });
}
