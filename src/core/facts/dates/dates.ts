import type { FoundDate } from '../../quantity/date.ts';
import { findDates } from '../../quantity/date.ts';
import { dayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';

/** A day named in a text with the words that belong to it. */
export interface DatedWords {
  readonly day: Day;
  /** The clause around it, back to the date before and up to the date behind. */
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

const NEXT_YEAR = /(?:次年|翌年|第二年|下一?年|明年)$/;

/**
 * All full dates of a text; one without a year is of the year of the one before it, else of the year reported on, else of
 * the year assumed; 次年 is the one behind it, 同日 the day of it.
 */
export function datedWords(prose: Prose, assumed: number | null = null): readonly DatedWords[] {
  const dates = datesIn(prose.text);
  let year: number | null = null;
  let last: Day | null = null;
  return dates.flatMap((found, i): DatedWords[] => {
    const { start, end, date } = found;
    const known = year ?? prose.year ?? assumed;
    const next = known !== null && NEXT_YEAR.test(prose.text.slice(0, start));
    year = date?.year ?? (next ? known + 1 : known);
    const day = date === null ? last : year === null ? null : dayOf(year, date.month ?? 0, date.day ?? 0);
    last = day;
    if (day === null) return [];
    const clause = prose.clauses.find((c) => c.start <= start && start < c.end);
    const floor = Math.max(clause?.start ?? 0, dates[i - 1]?.end ?? 0);
    const ceiling = Math.min(clause?.end ?? prose.text.length, dates[i + 1]?.start ?? prose.text.length);
    return [{ day, before: prose.text.slice(floor, start), after: prose.text.slice(end, ceiling), start }];
  });
}

/** Whether something took place on that day: not 预计6月20日, nor 去年6月20日. */
export function tellsFact({ before, after, start }: DatedWords, { text }: Prose): boolean {
  return !isNotFact(`${before}${after}`) && !/(?:上一?年|去年|往年)$/.test(text.slice(0, start));
}

interface Place {
  readonly date: FoundDate['date'] | null;
  readonly start: number;
  readonly end: number;
}

function datesIn(text: string): readonly Place[] {
  const full = findDates(text).filter(({ date }) => date.month !== null && date.day !== null);
  const same = [...text.matchAll(/同日|同一日|当日/g)].map((m): Place => {
    return { date: null, start: m.index, end: m.index + m[0].length };
  });
  return [...full, ...same].toSorted((a, b) => a.start - b.start);
}
