import { rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { inAnyYear, workdaysBetween } from './calendar.ts';
import { datedWords } from './dates.ts';
import { lateness } from './lengths.ts';
import type { Span } from './lengths.ts';
import { dueAndDone, isOfPiece, isProlonged, ofPiece } from './two-dates.ts';
import { isOfOther, ofOwn } from './of-other.ts';
import type { Prose } from '../prose/prose.ts';
import { saysInTime, saysLate } from '../prose/timeliness.ts';
import type { Topic } from '../verdicts/topic.ts';

const LATE = /逾期|超期|晚于?|迟|延[迟期后误]|超过|滞后|推迟/;
const DUE = /截止|要求|规定|应(?:当|于|在)?|期限|不迟于|前(?:报送|提交|完成|上报)?$|^前/;
const DONE = /实际|报送|提交|上报|完成|公开|印发|上缴|签订|备案/;

const WRITTEN: Readonly<Record<Span, RegExp>> = {
  'working days': /工作/,
  days: /^[天日]$/,
  weeks: /周|星期/,
  months: /月/,
};
const HOURS: Readonly<Record<Span, number>> = { 'working days': 1, days: 24, weeks: 168, months: 1 };

interface Late {
  readonly value: Rational;
  readonly text: string;
}

/**
 * How late: as said ("逾期5天", "延迟2个月"), from the date due and the date done, or none where the text says that it was in
 * time; only of the thing that the event or its row names. `begun`: a month begun counts as one. Working days are counted by the calendar of holidays; null where it does not reach, or the text does not say.
 */
export function overdue(event: string, span: Span, prose: Prose, topic: Topic, begun = false): Late | null {
  const said = prose.figures.filter(
    (f) =>
      f.period === 'this' &&
      f.quantity.unit.dimension === 'time' &&
      LATE.test(`${f.label}${f.after}`.slice(-14)) &&
      !/不超过|未超过/.test(f.label),
  );
  const [only] = said;
  if (said.some((f) => isOfOther(f, event, topic))) return null;
  if (only && said.length === 1) {
    if (!WRITTEN[span].test(only.quantity.unit.word)) return null;
    return { value: only.quantity.value.div(HOURS[span]), text: only.clause };
  }
  if (said.length > 1) return null;
  if (isProlonged(prose)) return null;
  const days = span === 'working days' || span === 'days';
  return (
    (days ? byDates(span === 'working days', prose) : null) ??
    byActs(span, begun, prose) ??
    inTime(event, prose, topic)
  );
}

/** From the day agreed on and the day of the same act, whatever else is dated: 合同约定9月30日完工，实际10月25日完工. */
function byActs(span: Span, begun: boolean, prose: Prose): Late | null {
  return inAnyYear(
    prose.year,
    (year) => {
      const pair = dueAndDone(datedWords(prose, year), prose);
      if (!pair) return null;
      if (pair.done.day <= pair.due.day) return { value: rational(0), text: pair.text };
      const value = lateness(span, pair.due.day, pair.done.day, begun);
      return value && { value, text: pair.text };
    },
    (a, b) => a.value.equals(b.value),
  );
}

function byDates(working: boolean, prose: Prose): Late | null {
  const dates = datedWords(prose);
  const [a, b] = dates;
  if (!a || !b || dates.length !== 2 || dates.some((d) => ofPiece(d, prose))) return null;
  const due = DUE.test(a.before) || DUE.test(a.after.slice(0, 4));
  if (!due || DUE.test(b.before.replace(/要求/g, '')) || !DONE.test(`${b.before}${b.after}`)) return null;
  const text = prose.text.slice(a.start, b.start + 20).split(/[。;\n]/)[0] ?? '';
  if (b.day <= a.day) return { value: rational(0), text };
  const days = working ? workdaysBetween(a.day, b.day) : b.day - a.day;
  return days === null ? null : { value: rational(days), text };
}

function inTime(event: string, prose: Prose, topic: Topic): Late | null {
  const clause = ofOwn(prose, event, topic).clauses.find(
    (c) =>
      saysInTime(c.text) && /按时|按期|及时|如期|规定(?:的)?(?:时间|时限|期限)|工期(?:之)?内/.test(c.text),
  );
  if (
    !clause ||
    isOfPiece(clause.text) ||
    prose.clauses.some((c) => saysLate(c.text) || /未(?!超|逾|延|迟|晚)/.test(c.text))
  )
    return null;
  return { value: rational(0), text: clause.text };
}
