import type { Rule } from '../../rule/rule.ts';
import { childRules, some } from '../../rule/walk.ts';

/** Stands in a cap (本项最高不超过3分) where the formula it caps is written elsewhere in the item. */
export const HOLE: Rule = { kind: 'formula', expression: { op: 'full' }, span: null };

/** Whether a cap in the rule never found what it caps: then the text was not understood. */
export function unfilled(rule: Rule): boolean {
  return some(rule, childRules, (one) => one.kind === 'bounded' && one.rule === HOLE);
}
