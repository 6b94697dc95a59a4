import type { Award, Rule } from '../../rule/rule.ts';

/** Stands in a cap (本项最高不超过3分) where the formula it caps is written elsewhere in the item. */
export const HOLE: Rule = { kind: 'formula', expression: { op: 'full' }, span: null };

/** Whether a cap in the rule never found what it caps: then the text was not understood. */
export function unfilled(rule: Rule): boolean {
  switch (rule.kind) {
    case 'bounded':
      return rule.rule === HOLE || unfilled(rule.rule);
    case 'bands':
      return rule.bands.some((b) => inAward(b.award));
    case 'goals':
      return rule.bands.some((b) => inAward(b.award));
    case 'condition':
      return inAward(rule.met) || (rule.unmet !== null && inAward(rule.unmet));
    case 'parts':
      return rule.parts.some((p) => unfilled(p.rule));
    case 'choice':
      return rule.options.some((o) => unfilled(o.rule));
    case 'veto':
      return unfilled(rule.rule);
    case 'formula':
    case 'deduction':
    case 'steps':
    case 'grades':
    case 'adjustment':
      return false;
  }
}

function inAward(award: Award): boolean {
  return award.kind === 'rule' && unfilled(award.rule);
}
