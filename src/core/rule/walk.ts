import type { Award, Condition, Expression, Measure, Rule } from './rule.ts';

/** The rules directly inside a rule, in the order in which it speaks of them. */
export function childRules(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case 'bands':
      return rule.bands.flatMap((band) => ofAward(band.award));
    case 'condition':
      return [...ofAward(rule.met), ...ofAward(rule.unmet)];
    case 'parts':
      return rule.parts.map((part) => part.rule);
    case 'goals':
      return [...rule.bands.flatMap((band) => ofAward(band.award)), ...(rule.grades ? [rule.grades] : [])];
    case 'choice':
      return rule.options.map((option) => option.rule);
    case 'bounded':
      return [rule.rule];
    case 'veto':
      return [...ofAward(rule.award), rule.rule];
    case 'deduction':
      return rule.from ? [rule.from] : [];
    case 'formula':
    case 'steps':
    case 'grades':
    case 'adjustment':
      return [];
  }
}

/** The rules directly inside one that speak of the row itself: what is inside 'goals' is asked of each goal of a table. */
export function childRulesOfRow(rule: Rule): readonly Rule[] {
  return rule.kind === 'goals' ? [] : childRules(rule);
}

function ofAward(award: Award | null): readonly Rule[] {
  return award?.kind === 'rule' ? [award.rule] : [];
}

/** The expressions a rule itself works with: its formula, both sides of its comparison, what its measure is worked out by. */
export function ownExpressions(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'formula':
      return [rule.expression];
    case 'bands':
    case 'steps':
      return ofMeasure(rule.measure);
    case 'condition':
    case 'veto':
      return ofCondition(rule.condition);
    case 'deduction':
    case 'parts':
    case 'goals':
    case 'grades':
    case 'adjustment':
    case 'bounded':
    case 'choice':
      return [];
  }
}

function ofMeasure({ formula }: Measure): readonly Expression[] {
  return formula ? [formula] : [];
}

function ofCondition(condition: Condition): readonly Expression[] {
  return condition.kind === 'compare' ? [condition.left, condition.right] : [];
}

/** What an expression is written of, where a defined figure is a figure like others. */
export function operands(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'abs':
      return [expression.of];
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/':
      return [expression.left, expression.right];
    case 'name':
    case 'measure':
    case 'number':
    case 'full':
    case 'mean':
    case 'holds':
      return [];
  }
}

/** What an expression is worked out from: its operands, and the formula of a figure that has one of its own. */
export function childExpressions(expression: Expression): readonly Expression[] {
  return expression.op === 'measure' ? ofMeasure(expression.measure) : operands(expression);
}

/** A rule or an expression with everything inside it, each before what it holds. */
export function collect<T>(root: T, children: (of: T) => readonly T[]): readonly T[] {
  return [root, ...children(root).flatMap((child) => collect(child, children))];
}

/** Whether something holds of a rule or an expression or of anything inside it. */
export function some<T>(root: T, children: (of: T) => readonly T[], test: (of: T) => boolean): boolean {
  return test(root) || children(root).some((child) => some(child, children, test));
}
