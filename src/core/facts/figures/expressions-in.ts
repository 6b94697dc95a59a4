import type { Award, Condition, Expression, Measure, Rule } from '../../rule/rule.ts';

/** Every formula that a rule works with: its own, and those that its measures are worked out by. */
export function expressionsIn(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'formula':
      return [rule.expression];
    case 'bands':
      return [...ofMeasure(rule.measure), ...rule.bands.flatMap((b) => inAward(b.award))];
    case 'steps':
      return ofMeasure(rule.measure);
    case 'condition':
      return [
        ...inCondition(rule.condition),
        ...inAward(rule.met),
        ...(rule.unmet ? inAward(rule.unmet) : []),
      ];
    case 'parts':
      return rule.parts.flatMap((p) => expressionsIn(p.rule));
    case 'choice':
      return rule.options.flatMap((o) => expressionsIn(o.rule));
    case 'bounded':
      return expressionsIn(rule.rule);
    case 'veto':
      return [...inCondition(rule.condition), ...inAward(rule.award), ...expressionsIn(rule.rule)];
    case 'deduction':
    case 'goals':
    case 'grades':
    case 'adjustment':
      return [];
  }
}

function ofMeasure({ formula }: Measure): readonly Expression[] {
  return formula ? [formula] : [];
}

function inAward(award: Award): readonly Expression[] {
  return award.kind === 'rule' ? expressionsIn(award.rule) : [];
}

function inCondition(condition: Condition): readonly Expression[] {
  return condition.kind === 'compare' ? [condition.left, condition.right] : [];
}
