import { normalise } from '../../quantity/normalise.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { dayOf, yearOf } from './calendar.ts';
import { datedWords } from './dates.ts';
import type { Span } from './lengths.ts';
import { countsBegun, lateness } from './lengths.ts';
import type { Prose } from '../prose/prose.ts';

const FINISHED = '完工|完成|建成|竣工|投入使用|完毕';
const DUE = new RegExp(
  `(?:(20\\d{2})年)?(\\d{1,2})月(\\d{1,2})日(?:\\(含\\))?(?:之|以)?前[^,。;\\d]{0,8}?(?:${FINISHED})`,
  'g',
);
/** Without years on either side, dates further apart may be of two years. */
const HALF_A_YEAR = 183;

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
  const year = due[1] ? Number(due[1]) : (prose.year ?? yearOf(only.day));
  const from = dayOf(year, Number(due[2]), Number(due[3]));
  if (from === null || (!due[1] && Math.abs(only.day - from) > HALF_A_YEAR)) return null;
  const text = prose.clauses.find((c) => c.start <= only.start && only.start < c.end)?.text ?? '';
  if (only.day < from) return { value: rational(0), text };
  const value = lateness(span, from, only.day, countsBegun(standard));
  return value && { value, text };
}
