import { normalise } from '../../quantity/normalise.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Day } from './calendar.ts';
import { dayOf, workdaysBetween, yearOf } from './calendar.ts';
import { datedWords } from './dates.ts';
import type { Span } from './overdue.ts';
import type { Prose } from '../prose/prose.ts';

const FINISHED = '完工|完成|建成|竣工|投入使用|完毕';
const DUE = new RegExp(
  `(?:(20\\d{2})年)?(\\d{1,2})月(\\d{1,2})日(?:之|以)?前[^,。;\\d]{0,8}?(?:${FINISHED})`,
  'g',
);
/** A month begun counts as one where the standard says so, and not before it has passed where it doesn't. */
const BEGUN = /不[足满](?:1|一)个?月[^,。;]{0,8}按(?:1|一)个?月/;

/** How late against the date that the standard or its explanation prints, where the text gives the one date of finishing. */
export function lateAgainst(
  span: Span,
  prose: Prose,
  standard: string,
): { readonly value: Rational; readonly text: string } | null {
  const dues = [...normalise(standard).matchAll(DUE)];
  const [due] = dues;
  if (!due || dues.length > 1) return null;
  const done = datedWords(prose).filter((d) => new RegExp(FINISHED).test(`${d.before}${d.after}`));
  const [only] = done;
  if (!only || done.length > 1 || /应|计划|要求|未/.test(`${only.before}${only.after.slice(0, 8)}`))
    return null;
  const year = due[1] ? Number(due[1]) : prose.year;
  const from = year === null ? null : dayOf(year, Number(due[2]), Number(due[3]));
  if (from === null) return null;
  const text = prose.clauses.find((c) => c.start <= only.start && only.start < c.end)?.text ?? '';
  if (only.day < from) return { value: rational(0), text };
  const value = lateness(span, from, only.day, BEGUN.test(normalise(standard)));
  return value && { value, text };
}

function lateness(span: Span, from: Day, on: Day, begun: boolean): Rational | null {
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
      let months = 0;
      while (monthsAfter(from, months + 1) <= on) months += 1;
      const over = on > monthsAfter(from, months);
      return rational(begun && over ? months + 1 : months);
    }
  }
}

const DAY_MS = 86_400_000;

/** The same day so many months on, or the last day of a month that has none. */
function monthsAfter(from: Day, months: number): Day {
  const start = new Date(from * DAY_MS);
  const [year, month] = [yearOf(from), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), last)) / DAY_MS;
}
