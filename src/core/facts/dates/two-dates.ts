import { overlap } from '../../wording/overlap.ts';
import { inAnyYear } from './calendar.ts';
import type { DatedWords } from './dates.ts';
import { datedWords } from './dates.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { asksForTime } from '../prose/timeliness.ts';
import { content, folded, otherKind } from '../verdicts/statements.ts';

const DUE_BEFORE =
  /截止|截至日|要求|规定|约定|计划|合同|定于|工期|期限|不迟于|不晚于|应(?:当|该|于|在)?[^,]{0,12}$/;
const DUE_BEHIND = /^(?:\(含\))?(?:之|以)?前|^为?(?:截止|到期)/;
const UNDONE = /未|没有|尚|拟|将(?:于|在)|预计|力争/;
const ACTS = /完成|报送|公开|下达|签订|发放|备案|上缴|验收|编制|印发|开工|到位|投入使用|批复|交付|开通|整改/g;
/** Words for the same act. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/完毕|完工|竣工|建成/g, '完成'],
  [/上报|提交|呈报|递交|申报|填报|报(?=[省市县区财上主给到至])|报$/g, '报送'],
  [/拨付|支付|兑付|打到|打入|打卡|发到/g, '发放'],
  [/发布|公布|挂网/g, '公开'],
];

const DATE = /(?:20\d{2}年)?\d{1,2}月\d{1,2}日(?:之|以)?前?/g;

/** The last day for something and the day it was done. */
export interface DueAndDone {
  readonly due: DatedWords;
  readonly done: DatedWords;
  /** The clause that tells when it was done. */
  readonly text: string;
}

/** The one day by which something had to be done (合同约定9月30日完工) with the one on which it was: of one act. */
export function dueAndDone(dates: readonly DatedWords[], prose: Prose): DueAndDone | null {
  const own = dates.filter((d) => clauseOf(d, prose)?.period === 'this');
  const dues = own.filter(isDue);
  const [due] = dues;
  if (!due || dues.length > 1) return null;
  const acts = actsOf(due);
  const after = own.filter((d) => d.start > due.start && !UNDONE.test(d.before + d.after.slice(0, 8)));
  const same = after.filter((d) => actsOf(d).some((act) => acts.includes(act)));
  const actual = same.filter((d) => /实际/.test(d.before + d.after.slice(0, 6)));
  const [done] = same.length === 1 ? same : actual;
  const clause = done && clauseOf(done, prose);
  if (isProlonged(prose) || [due, done].some((d) => d && ofPiece(d, prose))) return null;
  if (!done || !clause || (same.length > 1 && actual.length !== 1) || clause.limited) return null;
  return { due, done, text: clause.text };
}

/** The day due was put off with leave: which one counts is for a person. */
export function isProlonged({ text }: Prose): boolean {
  return PROLONGED.test(text) && !NO_LEAVE.test(text);
}

const PROLONGED =
  /(?:批准|同意|确认|签证|批复)[^,，。;]{0,8}(?:延期|顺延|延长|展期)|(?:延期|顺延|延长|调整|展期)(?:工期)?(?:至|到)|工期(?:顺延|延长)/;
const NO_LEAVE = /(?:未|没有|无)[^,，。;]{0,8}(?:延期|顺延|延长|展期)/;

/** 二标段, 首批: of one of several only. */
export function ofPiece(date: DatedWords, prose: Prose): boolean {
  return isOfPiece(clauseOf(date, prose)?.text ?? '');
}

/** Whether words tell of one of several only. */
export function isOfPiece(text: string): boolean {
  return PIECE.test(text);
}

const PIECE =
  /[一二三四五六七八九十\dA-Z](?:号)?标段|(?:第[一二三四五六七八九十\d]+|首|末|最后一)[批期笔]|[一二三]期(?:工程|项目)|部分(?!门)|主体(?!责任)|装饰|附属|其余|剩余/;

function isDue({ before, after }: DatedWords): boolean {
  return (DUE_BEFORE.test(before) && !/实际/.test(before)) || DUE_BEHIND.test(after);
}

function clauseOf(date: DatedWords, { clauses }: Prose): Clause | undefined {
  return clauses.find((c) => c.start <= date.start && date.start < c.end);
}

function actsOf({ before, after }: DatedWords): readonly string[] {
  return actsIn(before + after);
}

/** The acts that words name, those of one meaning by one name. */
export function actsIn(text: string): readonly string[] {
  return plainly(text).match(ACTS) ?? [];
}

/** Words without the acts that they name. */
export function withoutActs(text: string): string {
  return plainly(text).replace(ACTS, '');
}

function plainly(text: string): string {
  let plain = text;
  for (const [words, act] of ALIKE) plain = plain.replace(words, act);
  return plain;
}

/**
 * Whether something that a statement wants done in time was (按时报送决算), from the day due and the day done told in one
 * sentence: 财政要求3月10日前上报，我单位3月8日报送. Null on the last day itself, whose being allowed the text leaves open.
 */
export function inTimeByDates(
  claimed: string,
  prose: Prose,
  row: string,
): { readonly holds: boolean; readonly text: string } | null {
  const acts = actsIn(claimed);
  if (!asksForTime(claimed) || acts.length !== 1 || /\d/.test(claimed)) return null;
  return inAnyYear(
    prose.year,
    (year) => kept(claimed, acts, prose, row, year),
    (a, b) => a.holds === b.holds,
  );
}

function kept(
  claimed: string,
  acts: readonly string[],
  prose: Prose,
  row: string,
  year: number,
): { readonly holds: boolean; readonly text: string } | null {
  const dates = datedWords(prose, year);
  const told = [...prose.spans.values()].flatMap(({ clauses, text }) => {
    const own = dates.filter((d) => clauses.some((c) => c.start <= d.start && d.start < c.end));
    const pair = own.length >= 2 ? dueAndDone(own, prose) : null;
    return pair && actsOf(pair.done).some((act) => acts.includes(act)) ? [{ pair, text }] : [];
  });
  const thing = content(withoutActs(claimed));
  const about = told.filter(
    ({ text }) =>
      !otherKind(folded(claimed), folded(text)) && overlap(thing, content(text.replace(DATE, ''))) >= 0.5,
  );
  const bare = told.length === 1 && overlap(thing, content(row)) >= 0.5 ? told : [];
  const [only] = about.length > 0 ? about : bare;
  if (!only || about.length > 1 || otherKind(folded(claimed), folded(only.text))) return null;
  const { due, done } = only.pair;
  return due.day === done.day ? null : { holds: done.day < due.day, text: only.pair.text };
}
