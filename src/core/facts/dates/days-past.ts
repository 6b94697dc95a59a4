import { overlap } from '../../wording/overlap.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { dayOf, inAnyYear, workdaysBetween, yearOf } from './calendar.ts';
import { datedWords } from './dates.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Span } from './lengths.ts';
import type { Prose } from '../prose/prose.ts';
import { normalise } from '../../quantity/normalise.ts';
import { actsIn, withoutActs } from './two-dates.ts';
import { content } from '../verdicts/statements.ts';

const DATE = '(?:于|在)?(?:(20\\d{2})年)?(\\d{1,2})月(\\d{1,2})日(?:\\(含\\))?(?:之|以)?前';
const DUE = new RegExp(`${DATE}([^,:]{2,24}?)(?:的)?:`);
const PRINTED = new RegExp(`${DATE}([^,。;:\\d]{2,24}?)(?=的|,|得|。|;|$)`, 'g');
/** Without years on either side, dates further apart may be of two years. */
const HALF_A_YEAR = 183;

interface Past {
  readonly value: Rational;
  readonly text: string;
}

/**
 * How many days a thing was done after the date that an event prints (于3月31日前报送…:逾期), from the one date that the text gives
 * for it; none where it was done by then.
 */
export function daysPast(event: string, span: Span, prose: Prose): Past | null {
  const [, year, month, day, what = ''] = DUE.exec(event) ?? [];
  if (!month || !day || (span !== 'days' && span !== 'working days')) return null;
  const due = { year: year ? Number(year) : null, month: Number(month), day: Number(day), what };
  return inAnyYear(
    due.year ?? prose.year,
    (assumed) => pastIn(assumed, due, span, prose),
    (a, b) => a.value.equals(b.value),
  );
}

/** As `daysPast`, from the only date that the standard itself prints. */
export function daysPastPrinted(standard: string, span: Span, prose: Prose): Past | null {
  const printed = [...normalise(standard).matchAll(PRINTED)];
  const [only] = printed;
  return only && printed.length === 1 ? daysPast(`${only[0]}:`, span, prose) : null;
}

interface Due {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly what: string;
}

function pastIn(assumed: number, { year, month, day, what }: Due, span: Span, prose: Prose): Past | null {
  const acts = actsIn(what);
  const dates = datedWords(prose, assumed);
  const [done] = dates;
  if (acts.length === 0 || !done || dates.length !== 1) return null;
  const clause = prose.clauses.find((c) => c.start <= done.start && done.start < c.end);
  if (!clause || clause.limited || clause.period !== 'this' || isNotFact(clause.text)) return null;
  if (!actsIn(done.before + done.after).includes(acts.at(-1) ?? '')) return null;
  const thing = content(withoutActs(what));
  if (overlap(thing, content(clause.text)) < 0.5) return null;
  const due = dayOf(year ?? yearOf(done.day), month, day);
  if (due === null || due === done.day || (!year && Math.abs(done.day - due) > HALF_A_YEAR)) return null;
  if (done.day < due) return { value: rational(0), text: clause.text };
  const days = span === 'days' ? done.day - due : workdaysBetween(due, done.day);
  return days === null ? null : { value: rational(days), text: clause.text };
}
