import { parseDecimal, ZERO } from '../../quantity/rational.ts';
import type { Detail } from '../../rule/outcome.ts';
import type { StepsRule } from '../../rule/rule.ts';
import { boundText } from '../figures.ts';
import { tellMeasured } from './measured.ts';
import type { Told } from './told.ts';
import type { TellWords } from './words.ts';

/** 每超过…扣…: the figure, how far it lies beyond the threshold, and what that takes off. */
export function tellSteps(
  rule: StepsRule,
  detail: Extract<Detail, { kind: 'steps' }>,
  words: TellWords,
): Told {
  const measured = tellMeasured(rule.measure, detail.measured, [rule.from], words);
  const applies = words.line('applies', words.say.steps(rule, true));
  const done = (clauses: readonly string[]): Told => ({
    ...measured,
    clauses: [...measured.clauses, ...clauses],
    steps: [...measured.steps, applies, ...clauses],
  });
  if (detail.distance.equals(0)) {
    const within = words.withinSteps[rule.side] + boundText(rule.from, rule.measure.unit, words.language);
    const line = [within, words.nothingDeducted].join(words.clause);
    return { ...done([within]), steps: [...measured.steps, applies, line] };
  }
  const wanted = detail.steps.mul(parseDecimal(rule.points) ?? ZERO);
  const far = words.steps(rule, { distance: detail.distance, steps: detail.steps, wanted });
  return done(detail.floored ? [far, words.deductionLimit(detail.deducted, rule.most === undefined)] : [far]);
}
