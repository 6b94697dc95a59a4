import type { Rational } from '../quantity/rational.ts';
import { ZERO, parseDecimal } from '../quantity/rational.ts';
import type { Context } from './evaluate.ts';
import type { Evaluated } from './outcome.ts';
import { scored } from './outcome.ts';
import { pick, sharePoints } from './point-choice.ts';
import type { PointChoice } from './point-choice.ts';
import type { GradesRule } from './rule.ts';

/** The points of each grade. An end that two grades share belongs to the one that the standard gives it to. */
export function gradeChoices({ grades }: GradesRule, full: Rational): readonly PointChoice[] {
  return grades.map((grade) => ({
    // One grade alone is the standard's leave to judge, which has no name of its own.
    label: grades.length > 1 ? grade.label : '',
    low: sharePoints(grade.low, full),
    high: sharePoints(grade.high, full),
    lowIncluded: grade.lowIncluded || !grades.some((other) => other !== grade && other.high === grade.low),
    highIncluded:
      grade.highIncluded === true ||
      grade.low === grade.high ||
      !grades.some((other) => other !== grade && other.low === grade.high && other.lowIncluded),
  }));
}

const PARTLY = /^(?:部分|基本)(符合|满足|达到|完成|做到|具备|达标)$/;

/** Whether the steps are how far a statement is met: 符合, 部分符合, 不符合. The statement is the subject. */
export function gradesOneStatement({ subject, grades }: GradesRule): boolean {
  const [met, partly, unmet] = grades.map((grade) => grade.label);
  const verb = PARTLY.exec(partly ?? '')?.[1];
  if (grades.length !== 3 || subject === '' || verb === undefined || met !== verb) return false;
  return unmet === `不${verb}` || unmet === `未${verb}`;
}

/** Statements of which one is chosen (优的…，良的…) have no subject but themselves. */
export function isListed({ subject, grades }: GradesRule): boolean {
  return subject === grades.map(({ label }) => label).join('/');
}

/** Qualitative steps: a person's choice decides; without one the question is put with the steps' labels. */
export function evaluateGrades(rule: GradesRule, context: Context): Evaluated {
  const { full } = context;
  const answer = context.facts.choice(rule.subject);
  const picked = answer && pick(answer, gradeChoices(rule, full), full);
  if (answer && picked) {
    const { points, label } = picked;
    return { rule, full, outcome: scored(points), detail: { kind: 'chosen', label, points, answer } };
  }
  const options = rule.grades.map((grade) => ({
    points: grade.low === grade.high ? (parseDecimal(grade.high) ?? ZERO).mul(full) : null,
    label: grade.label,
  }));
  const outcome = { state: 'choice', question: 'grades', options } as const;
  return { rule, full, outcome, detail: answer ? { kind: 'refused', answer } : { kind: 'none' } };
}
