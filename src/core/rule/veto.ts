import { award } from './award.ts';
import { holds } from './condition.ts';
import type { Context } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { calculate } from './measure.ts';
import type { Verdict } from './need.ts';
import type { Evaluated } from './outcome.ts';
import { open } from './outcome.ts';
import type { VetoRule } from './rule.ts';

/**
 * A statement that overrides the rest. It strikes only where it is known to hold: forms report what went wrong, and a
 * veto nobody mentions (如未报整体绩效目标) is taken not to apply once the rest of the rule has its figures. Discretion
 * (内容有缺漏的，酌情扣分) is different: whether it applies is exactly what a person must say.
 */
export function evaluateVeto(rule: VetoRule, context: Context): Evaluated {
  const verdict = struckBy(rule, context);
  const inner = evaluate(rule.rule, context);
  if (verdict?.holds) {
    const given = award(rule.award, context);
    return {
      rule,
      full: context.full,
      outcome: given.outcome,
      detail: { kind: 'veto', verdict, struck: true, inner },
    };
  }
  if (rule.award.kind === 'discretion' && !verdict && inner.outcome.state === 'scored') {
    const { text, words } = rule.award;
    const options = [
      { points: inner.outcome.points, label: '' },
      { points: null, label: text, ...(words === undefined ? {} : { words }) },
    ];
    const outcome = { state: 'choice', question: 'discretion', options } as const;
    return { rule, full: context.full, outcome, detail: { kind: 'veto', verdict, struck: false, inner } };
  }
  if (rule.award.kind === 'points' && !verdict && asked(rule) && inner.outcome.state === 'scored') {
    const outcome = open({ kind: 'claim', text: rule.condition.kind === 'claim' ? rule.condition.text : '' });
    return { rule, full: context.full, outcome, detail: { kind: 'veto', verdict, struck: false, inner } };
  }
  return {
    rule,
    full: context.full,
    outcome: inner.outcome,
    detail: { kind: 'veto', verdict, struck: false, inner },
  };
}

/** 存在截留、挪用的，不得分: a wrong that was done must be ruled out; a duty not done (如未报…) would show in the form itself. */
function asked(rule: VetoRule): boolean {
  return (
    rule.condition.kind === 'claim' && !/^(?:如果?|若|对|凡)?(?:未|没有|无|不)/.test(rule.condition.text)
  );
}

function struckBy(rule: VetoRule, context: Context): Verdict | null {
  const condition = rule.condition;
  if (condition.kind === 'claim') return context.facts.verdict(condition.text);
  const left = calculate(condition.left, context.full, context.facts);
  const right = calculate(condition.right, context.full, context.facts);
  const source = [left, right].flatMap((x) => (x.state === 'known' ? x.figures : []))[0]?.source;
  if (left.state !== 'known' || right.state !== 'known' || !source) return null;
  return { text: '', holds: holds(left.value, condition.op, right.value), source };
}
