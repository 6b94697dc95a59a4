import { overlap } from '../../criterion/text/polarity.ts';
import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { dayOf, inAnyYear, workdaysBetween, yearOf } from './calendar.ts';
import { datedWords } from './dates.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Span } from './overdue.ts';
import type { Prose } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';

const DUE = /(?:于|在)?(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日(?:之|以)?前([^,:]{2,24}?)(?:的)?:/;
const ACTS = /报送|上报|提交|完工|竣工|完成|公开|下达|签订|拨付|支付|备案|上缴|验收|编制|印发|开工|发放/;
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

interface Due {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly what: string;
}

function pastIn(assumed: number, { year, month, day, what }: Due, span: Span, prose: Prose): Past | null {
  const act = ACTS.exec(what)?.[0];
  const dates = datedWords(prose, assumed);
  const [done] = dates;
  if (!act || !done || dates.length !== 1) return null;
  const clause = prose.clauses.find((c) => c.start <= done.start && done.start < c.end);
  if (!clause || clause.limited || isNotFact(clause.text) || !`${done.before}${done.after}`.includes(act))
    return null;
  const thing = content(what.replace(ACTS, ''));
  if (overlap(thing, content(clause.text)) < 0.5) return null;
  const due = dayOf(year ?? yearOf(done.day), month, day);
  if (due === null || due === done.day || (!year && Math.abs(done.day - due) > HALF_A_YEAR)) return null;
  if (done.day < due) return { value: rational(0), text: clause.text };
  const days = span === 'days' ? done.day - due : workdaysBetween(due, done.day);
  return days === null ? null : { value: rational(days), text: clause.text };
}
