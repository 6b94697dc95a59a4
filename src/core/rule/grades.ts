import { ONE, ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import type { Evaluated } from './outcome.ts';
import { scored } from './outcome.ts';
import type { GradesRule } from './rule.ts';

/** Qualitative steps: a person's choice decides; without one the question is put with the steps' labels. */
export function evaluateGrades(rule: GradesRule, context: Context): Evaluated {
  const { full } = context;
  const figure = context.facts.choice(rule.subject);
  if (figure) {
    return {
      rule,
      full,
      outcome: scored(max(ZERO, min(ONE, figure.value)).mul(full)),
      detail: { kind: 'chosen', figure },
    };
  }
  const options = rule.grades.map((grade) => ({
    points: grade.low === grade.high ? (parseDecimal(grade.high) ?? ZERO).mul(full) : null,
    label: grade.label,
  }));
  return { rule, full, outcome: { state: 'choice', question: 'grades', options }, detail: { kind: 'none' } };
}
