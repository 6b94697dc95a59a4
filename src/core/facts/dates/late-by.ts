import type { Indicator } from '../../form/form.ts';
import { daySpan } from '../../quantity/date.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { readActual, readTarget } from '../../quantity/target.ts';
import { dayOf } from './calendar.ts';
import type { Day } from './calendar.ts';

/** How late a goal with a date was reached. */
export interface Lateness {
  readonly value: Rational;
  /** "1个月零20天" */
  readonly text: string;
}

interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * By how much a row's actual date is later than its target date, in days or months; none when in time. Null where either is no
 * date, a year is missing, the day done is not known, or months could be counted in two ways.
 */
export function lateBy({ name, target, actual }: Indicator, counter: string): Lateness | null {
  if (!target || !actual) return null;
  const due = readTarget({ ...target, name });
  const done = readActual({ ...actual, name });
  if (due.reading.kind !== 'deadline' || done.reading.kind !== 'deadline') return null;
  if (!due.certain || !done.certain || !due.reading.date.year || !done.reading.date.year) return null;
  const limit = daySpan(due.reading.date, due.reading.date.year).last;
  const finished = daySpan(done.reading.date, done.reading.date.year);
  if (finished.last <= limit) return { value: rational(0), text: actual.text };
  if (finished.first !== finished.last) return null;
  const [from, to] = [calendarOf(limit), calendarOf(finished.last)];
  if (/月/.test(counter)) return inMonths(from, to);
  const [a, b] = [dayIn(from), dayIn(to)];
  if (!/^[天日]$/.test(counter) || a === null || b === null) return null;
  return { value: rational(b - a), text: `${b - a}天` };
}

function calendarOf(written: number): Calendar {
  return { year: Math.floor(written / 10_000), month: Math.floor(written / 100) % 100, day: written % 100 };
}

function dayIn({ year, month, day }: Calendar): Day | null {
  return dayOf(year, month, day);
}

/** From the last of a month a month may end on the same day of the next or on its last: both have to agree. */
function inMonths(from: Calendar, to: Calendar): Lateness | null {
  const [plain, ending] = [monthsTo(from, to, false), monthsTo(from, to, true)];
  if (!plain || !ending || plain.whole !== ending.whole || (plain.days === 0) !== (ending.days === 0))
    return null;
  const rest = plain.days === 0 ? '' : `零${plain.days}天`;
  return { value: rational(plain.whole).add(rational(plain.days, 31)), text: `${plain.whole}个月${rest}` };
}

/** Whole months and the days left over. */
function monthsTo(
  from: Calendar,
  to: Calendar,
  atEnds: boolean,
): { readonly whole: number; readonly days: number } | null {
  const end = dayIn(to);
  if (end === null) return null;
  for (let whole = (to.year - from.year) * 12 + to.month - from.month; whole >= 0; whole--) {
    const mark = monthLater(from, whole, atEnds);
    if (mark !== null && mark <= end) return { whole, days: end - mark };
  }
  return null;
}

function monthLater({ year, month, day }: Calendar, by: number, atEnds: boolean): Day | null {
  const at = { year: year + Math.floor((month - 1 + by) / 12), month: ((month - 1 + by) % 12) + 1 };
  const last = daysIn(at.year, at.month);
  const wanted = atEnds && day === daysIn(year, month) ? last : Math.min(day, last);
  return dayOf(at.year, at.month, wanted);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
