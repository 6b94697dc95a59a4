import { HOLIDAYS } from './holidays.ts';

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** A day as a whole number of days since 1970-01-01. */
export type Day = number;

/** The day of a date; null where the calendar has none such. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY_MS : null;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

const EXCEPTIONS: ReadonlyMap<Day, boolean> = new Map(
  HOLIDAYS.flatMap(({ year, off, work }) => [
    ...off.flatMap((range) => daysOf(year, range).map((day): [Day, boolean] => [day, false])),
    ...work.flatMap((range) => daysOf(year, range).map((day): [Day, boolean] => [day, true])),
  ]),
);
/** The years whose holidays are known. */
export const KNOWN_YEARS: readonly number[] = HOLIDAYS.map((h) => h.year);

/**
 * What dates without a year answer: what they answer in every year whose holidays are known, null where two of these differ
 * (a weekend between them, a 29 February). `told` is the year the text or the standard names; then only that one counts.
 */
export function inAnyYear<T>(
  told: number | null,
  ask: (year: number) => T | null,
  same: (a: T, b: T) => boolean,
): T | null {
  if (told !== null) return ask(told);
  const answers = KNOWN_YEARS.map(ask);
  const [first] = answers;
  if (first === undefined || first === null) return null;
  return answers.every((one) => one !== null && same(one, first)) ? first : null;
}

function daysOf(year: number, range: string): readonly Day[] {
  const [from = '', to = from] = range.split('/');
  const at = (text: string): Day => dayOf(year, Number(text.slice(0, 2)), Number(text.slice(3))) ?? 0;
  return Array.from({ length: at(to) - at(from) + 1 }, (_, i) => at(from) + i);
}

/** Whether a day is worked; null in years whose holidays are not in the table. */
export function isWorkday(day: Day): boolean | null {
  if (!KNOWN_YEARS.includes(yearOf(day))) return null;
  const weekday = new Date(day * DAY_MS).getUTCDay();
  return EXCEPTIONS.get(day) ?? (weekday !== SUNDAY && weekday !== SATURDAY);
}

const LONGEST = 400;

/** Working days after `from`, up to and with `to`; null where the table does not say, or the span is too long to mean. */
export function workdaysBetween(from: Day, to: Day): number | null {
  if (to < from || to - from > LONGEST) return null;
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) {
    const worked = isWorkday(day);
    if (worked === null) return null;
    if (worked) count += 1;
  }
  return count;
}

/**
 * Whether something done on `on` was done within so many days of `start`. The start day does not count, and a last day
 * that is a day off moves to the next working day (Civil Code, articles 201 and 203). null where the table of holidays
 * would have to say and does not.
 */
export function within(start: Day, on: Day, days: number, working: boolean): boolean | null {
  if (on < start) return null;
  if (working) {
    const used = workdaysBetween(start, on);
    if (used === null) return null;
    // Done on a day off after the last working day of the period is late, though no further working day has passed.
    return used < days || (used === days && (isWorkday(on) === true || on === start));
  }
  if (on <= start + days) return true;
  let last = start + days;
  for (;;) {
    const worked = isWorkday(last);
    if (worked === null) return on - last > LONGEST ? false : null;
    if (worked) return on <= last;
    last += 1;
  }
}
