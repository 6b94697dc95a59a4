import { ONE, ZERO, max, rational } from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * How far a goal for which less is better counts as complete when its target is missed. Two formulas are in use: 目标值÷实际值,
 * and 1 less the excess, 1－(实际值－目标值)÷目标值. Neither is taken unless a user chooses it.
 */
export type ReverseFormula = 'ratio' | 'excess';

export const REVERSE_FORMULAS: readonly ReverseFormula[] = ['ratio', 'excess'];

/** The completion by a formula, 1 for 100 %, never below zero; `ratio` is actual ÷ target, above 1. */
export function reverseCompletion(ratio: Rational, formula: ReverseFormula): Rational {
  return formula === 'ratio' ? ONE.div(ratio) : max(ZERO, rational(2).sub(ratio));
}
