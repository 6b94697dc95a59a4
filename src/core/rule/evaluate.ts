import type { Rational } from '../quantity/rational.ts';
import { evaluateAdjustment } from './adjustment.ts';
import { evaluateBands } from './bands.ts';
import { evaluateBounded } from './bounded.ts';
import { evaluateChoice } from './choice.ts';
import { evaluateCondition } from './condition.ts';
import { evaluateDeduction } from './deduction.ts';
import { evaluateFormula } from './formula.ts';
import { evaluateGoals } from './goals.ts';
import { evaluateGrades } from './grades.ts';
import { whateverHolds } from './holding.ts';
import type { Facts } from './need.ts';
import type { Evaluated } from './outcome.ts';
import { evaluateParts } from './parts.ts';
import type { Rule } from './rule.ts';
import { evaluateSteps } from './steps.ts';
import { evaluateVeto } from './veto.ts';

/** Where a rule is evaluated. */
export interface Context {
  /** Points available here, in 分. */
  readonly full: Rational;
  readonly facts: Facts;
}

/**
 * Evaluates a rule against facts. Total and pure: whatever is missing or doubtful comes back as an open outcome or a
 * choice, never as a guess. The result is the rule's own tree with figures filled in.
 */
export function evaluate(rule: Rule, context: Context): Evaluated {
  return whateverHolds(evaluateOnce(rule, context), context, evaluateOnce);
}

function evaluateOnce(rule: Rule, context: Context): Evaluated {
  switch (rule.kind) {
    case 'formula':
      return evaluateFormula(rule, context);
    case 'bands':
      return evaluateBands(rule, context);
    case 'condition':
      return evaluateCondition(rule, context);
    case 'deduction':
      return evaluateDeduction(rule, context);
    case 'steps':
      return evaluateSteps(rule, context);
    case 'parts':
      return evaluateParts(rule, context);
    case 'goals':
      return evaluateGoals(rule, context);
    case 'grades':
      return evaluateGrades(rule, context);
    case 'adjustment':
      return evaluateAdjustment(rule, context);
    case 'bounded':
      return evaluateBounded(rule, context);
    case 'veto':
      return evaluateVeto(rule, context);
    case 'choice':
      return evaluateChoice(rule, context);
  }
}
