import type { Grade } from '../../rule/rule.ts';
import type { Day } from '../dates/calendar.ts';
import { dayOf, inAnyYear, yearOf } from '../dates/calendar.ts';
import { datedWords, tellsFact } from '../dates/dates.ts';
import { actsIn } from '../dates/two-dates.ts';
import type { Prose } from '../prose/prose.ts';
import type { Step } from './marks.ts';

const DATE = '(\\d{1,2})月(\\d{1,2})日(?:\\(含\\))?';
const BEFORE = new RegExp(`^(?:在|于)?${DATE}(?:之|以)?前`);
const BETWEEN = new RegExp(`^(?:在|于)?${DATE}(?:至|到|-|—)${DATE}`);
const AFTER = new RegExp(`^(?:在|于)?${DATE}(?:之|以)?后`);
/** Dates further apart than this may be of two years. */
const HALF_A_YEAR = 183;

/** The days of a step, first and last; those of 12月20日前 end before the day itself, whose place the words leave open. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The step whose days hold the one day on which the text says that the thing was done: 12月20日前完成 / 12月21日至12月31日完成.
 * Null where a step has no days of its own but the last, the day is none told for certain, or is one that no step holds.
 */
export function byDate(grades: readonly Grade[], prose: Prose): Step | null {
  const [first] = grades;
  if (!first || !BEFORE.test(first.label)) return null;
  return inAnyYear(
    prose.year,
    (year) => inYear(grades, prose, year),
    (a, b) => a.grade === b.grade,
  );
}

function inYear(grades: readonly Grade[], prose: Prose, year: number): Step | null {
  const acts = actsIn(grades[0]?.label ?? '');
  const done = datedWords(prose, year).filter(
    (d) => tellsFact(d, prose) && actsIn(d.before + d.after).some((act) => acts.includes(act)),
  );
  const [only] = done;
  if (!only || done.length > 1 || acts.length === 0) return null;
  const clause = prose.clauses.find((c) => c.start <= only.start && only.start < c.end);
  if (!clause || clause.limited || clause.period !== 'this') return null;
  const own = grades.filter((grade) => {
    const days = daysOf(grade.label, yearOf(only.day));
    return days !== null && days.from <= only.day && only.day <= days.to;
  });
  const [grade] = own;
  return grade && own.length === 1 ? { grade, text: clause.text } : null;
}

function daysOf(label: string, year: number): Days | null {
  const day = (found: RegExpExecArray, at: number): Day | null =>
    dayOf(year, Number(found[at]), Number(found[at + 1]));
  const between = BETWEEN.exec(label);
  if (between) {
    const [from, to] = [day(between, 1), day(between, 3)];
    return from !== null && to !== null ? { from, to } : null;
  }
  const before = BEFORE.exec(label);
  const last = before && day(before, 1);
  if (last !== null) return { from: last - HALF_A_YEAR, to: last - 1 };
  const after = AFTER.exec(label);
  const since = after && day(after, 1);
  return since !== null ? { from: since + 1, to: since + HALF_A_YEAR } : null;
}
