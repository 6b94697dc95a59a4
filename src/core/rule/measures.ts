import type { Award, Condition, Expression, Measure, Rule } from './rule.ts';

/** All measures a rule looks at, formulas' own included. */
export function measuresIn(rule: Rule): readonly Measure[] {
  switch (rule.kind) {
    case 'formula':
      return inExpression(rule.expression);
    case 'bands':
      return [rule.measure, ...inFormula(rule.measure), ...rule.bands.flatMap((b) => inAward(b.award))];
    case 'condition':
      return [
        ...inCondition(rule.condition),
        ...inAward(rule.met),
        ...(rule.unmet ? inAward(rule.unmet) : []),
      ];
    case 'steps':
      return [rule.measure, ...inFormula(rule.measure)];
    case 'parts':
      return rule.parts.flatMap((p) => measuresIn(p.rule));
    case 'choice':
      return rule.options.flatMap((o) => measuresIn(o.rule));
    case 'bounded':
      return measuresIn(rule.rule);
    case 'veto':
      return [...inCondition(rule.condition), ...inAward(rule.award), ...measuresIn(rule.rule)];
    case 'deduction':
    case 'goals':
    case 'grades':
    case 'adjustment':
      return [];
  }
}

function inAward(award: Award): readonly Measure[] {
  return award.kind === 'rule' ? measuresIn(award.rule) : [];
}

function inCondition(condition: Condition): readonly Measure[] {
  return condition.kind === 'compare'
    ? [...inExpression(condition.left), ...inExpression(condition.right)]
    : [];
}

function inFormula(measure: Measure): readonly Measure[] {
  return measure.formula ? inExpression(measure.formula) : [];
}

function inExpression(expression: Expression): readonly Measure[] {
  switch (expression.op) {
    case 'measure':
      return [expression.measure, ...inFormula(expression.measure)];
    case 'abs':
      return inExpression(expression.of);
    case 'min':
    case 'max':
    case '+':
    case '-':
    case '*':
    case '/':
      return [...inExpression(expression.left), ...inExpression(expression.right)];
    case 'name':
    case 'number':
    case 'full':
    case 'mean':
    case 'holds':
      return [];
  }
}
