import type { Figure } from '../../rule/need.ts';
import type { Expression, Measure } from '../../rule/rule.ts';
import type { Prose } from '../prose/prose.ts';
import { said, telling } from './features.ts';
import { leavesOf } from './leaves.ts';

/**
 * Whether the one figure that a text tells was taken for two names of a quotient: 固定资产总额2150万元 is not 在用固定资产总额 and
 * 全部固定资产总额 at once. The name that says more of it (在用) is the one that it is not.
 */
export function sharesFigure(
  measure: Measure,
  formulas: readonly Expression[],
  prose: Prose,
  find: (measure: Measure) => Figure | null,
): boolean {
  return formulas.some((formula) => {
    if (formula.op !== '/') return false;
    const leaves = leavesOf(formula);
    if (!leaves.some((leaf) => leaf.name === measure.name)) return false;
    const own = find(measure);
    if (!own) return false;
    const told = prose.figures.filter((f) => f.quantity.value.equals(own.value));
    const [only] = told;
    if (!only || told.length > 1) return false;
    if (TOGETHER.test(only.label) || ALL.test(only.sentence)) return false;
    return leaves.some((leaf) => {
      if (leaf.name === measure.name || find(leaf)?.value.equals(own.value) !== true) return false;
      return tellingOf(measure) >= tellingOf(leaf);
    });
  });
}

/** 预算数与决算数均为80万元: one figure told of both. */
const TOGETHER = /[与和同及、]/;
/** 预算资金800万元，全部到位 */
const ALL = /均|都|全部|全额|足额|一致|持平|相等|相同/;

function tellingOf({ name }: Measure): number {
  return telling(said(name).features).length;
}
