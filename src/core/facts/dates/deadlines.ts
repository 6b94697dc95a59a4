import { overlap } from '../../wording/overlap.ts';
import { readChinese } from '../../quantity/chinese.ts';
import { inAnyYear, within } from './calendar.ts';
import type { DatedWords } from './dates.ts';
import { datedWords, tellsFact } from './dates.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { saysLate } from '../prose/timeliness.ts';
import { content, folded, otherKind } from '../verdicts/statements.ts';

/** A limit in days between two events, as a standard words it. */
interface Deadline {
  readonly from: string;
  readonly what: string;
  readonly days: number;
  readonly working: boolean;
  /** 不得晚于…前30日: at least so many days before. */
  readonly before: boolean;
}

const N = '(\\d{1,3}|[一二三四五六七八九十]{1,3})个?';
const AFTER = new RegExp(
  `(?:自|从|在|于|应当?在?)*([^,]{2,40}?)(?:之日起|之日后|之后|以后|后|起)[,，]?的?${N}(工作日|日|天)(?:之?内|以内)[,，]?([^]{0,60})$`,
);
const AHEAD = new RegExp(
  `^([^]{2,40}?)(?:时间|时限)?[,，]?(?:原则)?(?:上)?(?:不得|不能|应不)晚于([^,]{2,20}?)前${N}(工作日|日|天)`,
);
const IN_TIME = /及时|按时|按期|如期|规定(?:的)?(?:时间|时限|期限)(?:之?内)?|法定(?:时间|时限|期限)/;
const ACTS =
  /公开|备案|签订|报送|上缴|批复|下达|发出|发布|开始|(?<!转移)支付|拨付|反馈|印发|验收|转发|分配|取得|发放|通知|收到|到账|受理|办结|送达/g;

/** What makes a thing public, where nothing else is told of by these words. */
const SHOWN = /发布|公布|挂网|挂出/g;

const CALLED = new RegExp(`(?:${ACTS.source})的`, 'g');

/** An answer with the words it was read from. */
export interface Timed {
  readonly holds: boolean;
  readonly text: string;
  /** The limit. */
  readonly days: number;
  /** Days between the two dates, where both are known. */
  readonly took: number | null;
}

/**
 * Whether a limit in days was kept: from the two dates, or from the text saying so (在20日内公开, 及时). "no-deadline"
 * where the statement sets none; null where the text leaves it open.
 */
export function readDeadline(claimed: string, prose: Prose, row: string): Timed | null | 'no-deadline' {
  const deadline = deadlineIn(claimed);
  if (!deadline) return 'no-deadline';
  const dated = byDates(deadline, prose);
  if (dated) return dated;
  const said = byWords(deadline, prose, row);
  return said && { ...said, days: deadline.days, took: null };
}

function deadlineIn(claimed: string): Deadline | null {
  const ahead = AHEAD.exec(claimed);
  if (ahead?.[1] && ahead[2]) {
    return made(ahead[2], ahead[1], ahead[3] ?? '', ahead[4] ?? '', true);
  }
  const after = AFTER.exec(claimed);
  if (!after?.[1] || !after[4]) {
    const plain = new RegExp(`${N}(工作日|日|天)(?:之?内|以内)([^]{2,60})$`).exec(claimed);
    return plain?.[3] ? made('', plain[3], plain[1] ?? '', plain[2] ?? '', false) : null;
  }
  return made(after[1], after[4], after[2] ?? '', after[3] ?? '', false);
}

function made(from: string, what: string, number: string, unit: string, before: boolean): Deadline | null {
  const days = /^\d/.test(number) ? Number(number) : Number(readChinese(number, 0)?.value.n ?? 0);
  return days > 0 ? { from, what, days, working: unit === '工作日', before } : null;
}

function byDates(deadline: Deadline, prose: Prose): Timed | null {
  if (deadline.from === '') return null;
  return inAnyYear(
    prose.year,
    (year) => inYear(deadline, prose, year),
    (a, b) => a.holds === b.holds && a.took === b.took,
  );
}

function inYear(deadline: Deadline, prose: Prose, year: number): Timed | null {
  const dates = datedWords(prose, year).filter(
    (d) => tellsFact(d, prose) && !ofOtherKind(d, deadline, prose),
  );
  const starts = dates.filter((d) => speaksOf(d, deadline.from, deadline.what));
  const named = dates.filter((d) => speaksOf(d, deadline.what, deadline.from));
  const ends =
    named.length > 0 ? named : dates.filter((d) => speaksOf(d, deadline.what, deadline.from, true));
  const [start, end] = [starts[0], ends[0]];
  if (!start || !end || starts.length > 1 || ends.length > 1 || start === end) return null;
  const holds = deadline.before
    ? start.day - end.day >= deadline.days
    : within(start.day, end.day, deadline.days, deadline.working);
  if (holds === null) return null;
  const text = prose.text.slice(Math.min(start.start, end.start), Math.max(start.start, end.start) + 30);
  const took = Math.abs(end.day - start.day);
  return { holds, text: text.split(/[。;\n]/)[0] ?? text, days: deadline.days, took };
}

/** 预决算公开专栏 is a place, whatever is shown there. */
const COLUMN = /预决算(?:信息)?公开(?:专栏|平台|栏目|专区)/g;

/** Its clause or its sentence speaks of 决算 where 预算 is asked for. */
function ofOtherKind(date: DatedWords, { from, what }: Deadline, prose: Prose): boolean {
  const clause = prose.clauses.find((c) => c.start <= date.start && date.start < c.end);
  if (clause === undefined) return false;
  const asked = folded(from + what);
  const said = (text: string): string => folded(text.replace(COLUMN, ''));
  return otherKind(asked, said(clause.text)) || otherKind(asked, said(sentenceAround(clause, prose)));
}

/** The date is of this event and not of the other: its last verb stands in the words around it. */
function speaksOf(date: DatedWords, event: string, other: string, otherwise = false): boolean {
  const mine = lastAct(event);
  const theirs = lastAct(other);
  // 收到省级提前下达的资金: what it is called by is not what happened that day.
  const shown = (words: string): string =>
    mine === '公开' && theirs !== '发布' && otherwise ? words.replace(SHOWN, '公开') : words;
  const behind = shown(folded(date.after).replace(CALLED, ''));
  const around = `${shown(folded(date.before).replace(CALLED, ''))} ${behind}`;
  if (!mine || !around.includes(mine)) return false;
  if (!theirs || mine === theirs || !around.includes(theirs)) return true;
  // 中标通知书5月31日发出: the verb behind the date decides.
  return behind.match(ACTS)?.[0] === mine;
}

function lastAct(text: string): string | null {
  return [...(folded(text).match(ACTS) ?? [])].pop() ?? null;
}

function byWords(
  deadline: Deadline,
  prose: Prose,
  row: string,
): { readonly holds: boolean; readonly text: string } | null {
  const verb = lastAct(deadline.what) ?? deadline.what.slice(-2);
  const limit = new RegExp(`(\\d{1,3}|[一二三四五六七八九十]{1,3})个?(工作日|日|天)(?:之?内|以内)`);
  for (const clause of prose.clauses) {
    if (!folded(clause.text).includes(verb) || isNotFact(clause.text) || clause.period !== 'this') continue;
    const whole = sentenceAround(clause, prose);
    const acts = folded(deadline.what).match(ACTS) ?? [];
    const named = acts.length >= 2 && acts.every((act) => folded(clause.text).includes(act));
    const bare = content(clause.text.replace(/[\d.]+个?(?:工作)?[日天]?|晚于|迟于|逾期/g, ''));
    const near = Math.max(
      overlap(bare, content(row)),
      overlap(content(deadline.what), content(whole)),
      overlap(content(clause.text), content(`${deadline.from}${deadline.what}`)),
    );
    if (!named && near < 0.4) continue;
    const said = limit.exec(clause.text);
    const days = said ? daysOf(said[1] ?? '') : null;
    const sameLimit = days === deadline.days && (said?.[2] === '工作日') === deadline.working;
    if (/未(?!涉)|没有|无法/.test(clause.text) && (sameLimit || IN_TIME.test(clause.text)))
      return { holds: false, text: whole };
    if (
      saysLate(clause.text) ||
      new RegExp(`超过[^,]{0,30}${deadline.days}个?(?:工作)?(?:日|天)`).test(whole)
    )
      return { holds: false, text: whole };
    if (clause.limited || /未|没有/.test(clause.text)) continue;
    if (sameLimit && !deadline.before) return { holds: true, text: whole };
    if (
      days !== null &&
      days < deadline.days &&
      !deadline.before &&
      (said?.[2] === '工作日') === deadline.working
    )
      return { holds: true, text: whole };
    if (days === null && IN_TIME.test(clause.text)) return { holds: true, text: whole };
  }
  return null;
}

function daysOf(number: string): number {
  return /^\d/.test(number) ? Number(number) : Number(readChinese(number, 0)?.value.n ?? 0);
}
