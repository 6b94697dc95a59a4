import { overlap } from '../../wording/overlap.ts';
import { dayOf, inAnyYear, yearOf } from './calendar.ts';
import { datedWords } from './dates.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { content } from '../verdicts/statements.ts';

const DUE =
  /^(.{0,30}?)(?:应?(?:于|在))?(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日(?:之|以)?前[,，]?(?:应)?([^]{2,40})$/;
const ACTS =
  /完成|完毕|完工|竣工|建成|报送|上报|提交|公开|下达|签订|拨付|支付|备案|上缴|验收|编制|印发|开工|发放|投入使用/g;
const FINISHED = /完毕|完工|竣工|建成/g;
/** 才报县财政局, 提交: handed in, whatever it is called. */
const HANDED_IN = /上报|提交|呈报|递交|报(?=[省市县区财上主给到至])|报$/g;
/** Without years on either side, dates further apart may be of two years. */
const HALF_A_YEAR = 183;

/** An answer to a statement that sets a date; null where the date done is the last day allowed or two are told. */
export type Due = { readonly holds: boolean; readonly text: string } | null | 'no-date';

/**
 * Whether a thing was done before a printed date (2022年12月20日前完成设备安装), from the one date that the text gives for
 * it; a date without a year is of the year of the date before it, or of the standard's.
 */
export function byDueDate(claimed: string, prose: Prose): Due {
  const [, before = '', year, month, day, behind = ''] = DUE.exec(claimed) ?? [];
  if (!month || !day) return 'no-date';
  // 未于8月15日前报送: that it was not.
  const denied = /(?:未能?|没有|没能)$/.test(before);
  const what = before.replace(/(?:未能?|没有|没能)$/, '') + behind;
  const act = plain(what).match(ACTS)?.pop();
  const thing = content(
    plain(what)
      .replace(ACTS, '')
      .replace(/向社会|(?<=自评|评价|监控)(?:结果|情况|报告)/g, ''),
  );
  if (!act || thing.length < 2) return 'no-date';
  const due = { year: year ? Number(year) : null, month: Number(month), day: Number(day), act, thing };
  const done = inAnyYear<Exclude<Due, null>>(
    due.year ?? prose.year,
    (assumed) => doneIn(assumed, due, prose),
    (a, b) => (a === 'no-date' || b === 'no-date' ? a === b : a.holds === b.holds),
  );
  return denied && done !== null && done !== 'no-date' ? { ...done, holds: !done.holds } : done;
}

interface Printed {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly act: string;
  readonly thing: string;
}

function doneIn(assumed: number, { year, month, day, act, thing }: Printed, prose: Prose): Due {
  const acting = datedWords(prose, assumed).filter((d) => plain(d.before + d.after).includes(act));
  const done = acting.filter((date) => {
    const clause = prose.clauses.find((c) => c.start <= date.start && date.start < c.end);
    if (!clause || clause.limited || isNotFact(clause.text)) return false;
    const sentence = prose.spans.get(clause.sentence)?.text ?? '';
    return overlap(thing, content(clause.text)) >= 0.5 && overlap(thing, content(sentence)) >= 0.6;
  });
  const [only] = done;
  if (!only) return 'no-date';
  if (acting.length > 1) return null;
  const due = dayOf(year ?? yearOf(only.day), month, day);
  if (due === null || only.day === due || (!year && Math.abs(only.day - due) > HALF_A_YEAR)) return null;
  const text = prose.clauses.find((c) => c.start <= only.start && only.start < c.end)?.text ?? '';
  return { holds: only.day < due, text };
}

function plain(text: string): string {
  return text.replace(FINISHED, '完成').replace(HANDED_IN, '报送');
}
