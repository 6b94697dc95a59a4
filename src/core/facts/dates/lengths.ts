import { normalise } from '../../quantity/normalise.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Day } from './calendar.ts';
import { workdaysBetween, yearOf } from './calendar.ts';

/** What lateness is counted in. */
export type Span = 'working days' | 'days' | 'weeks' | 'months';

/** 不足1个月按1个月计: a standard counts a month begun as one. */
export function countsBegun(standard: string): boolean {
  return /不[足满](?:1|一)个?月[^,。;]{0,8}按(?:1|一)个?月/.test(normalise(standard));
}

/** How long it is from one day to another; a month begun counts as one where `begun`, else once it has passed. */
export function lateness(span: Span, from: Day, on: Day, begun: boolean): Rational | null {
  switch (span) {
    case 'days':
      return rational(on - from);
    case 'weeks':
      return rational(on - from).div(7);
    case 'working days': {
      const days = workdaysBetween(from, on);
      return days === null ? null : rational(days);
    }
    case 'months': {
      // From 30 June to 31 August may be two months, or two and a day.
      const [plain, ending] = [monthsAfter, monthsToTheEnd].map((later) =>
        monthsSpent(from, on, begun, later),
      );
      return plain !== undefined && plain === ending ? rational(plain) : null;
    }
  }
}

type Later = (from: Day, months: number) => Day;

function monthsSpent(from: Day, on: Day, begun: boolean, later: Later): number {
  let whole = 0;
  while (later(from, whole + 1) <= on) whole += 1;
  return begun && on > later(from, whole) ? whole + 1 : whole;
}

const DAY_MS = 86_400_000;

/** From the last of a month to the last of another; from any other day to the same day. */
function monthsToTheEnd(from: Day, later: number): Day {
  const after = from + 1;
  const next = new Date(after * DAY_MS);
  if (next.getUTCDate() !== 1) return monthsAfter(from, later);
  return Date.UTC(yearOf(after), next.getUTCMonth() + later, 1) / DAY_MS - 1;
}

/** The same day so many months on, or the last day of a month that has none. */
function monthsAfter(from: Day, months: number): Day {
  const start = new Date(from * DAY_MS);
  const [year, month] = [yearOf(from), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), last)) / DAY_MS;
}
