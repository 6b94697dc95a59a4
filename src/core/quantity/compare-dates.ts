import { daySpan, type DateValue } from './date.ts';
import { gap, type Comparison } from './comparison.ts';
import type { Reading } from './reading.ts';

/** Any year will do where neither side writes one. */
const SOME_YEAR = 2000;

/**
 * A deadline against the date a thing was done, or against a claim of it. A side without a year takes the other's; a
 * month stands for all its days, so 11月 meets 11月底前 and leaves 11月15日前 open. On the day itself the deadline is kept.
 */
export function compareDeadlines(due: DateValue, got: Reading): Comparison {
  if (got.kind === 'claim') return gap('claimed', true, false);
  if (got.kind !== 'deadline') return gap(got.kind === 'phrase' ? 'qualitative' : 'kinds-differ');
  const assumed = due.year ?? got.date.year ?? SOME_YEAR;
  const limit = daySpan(due, assumed).last;
  const done = daySpan(got.date, assumed);
  const yearsKnown = due.year !== null && got.date.year !== null;
  if (done.last <= limit) return gap('date', true, yearsKnown);
  return gap('date', done.first > limit ? false : null, yearsKnown);
}
