import { overlap } from '../../wording/overlap.ts';
import { isPartial } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { dayOf, inAnyYear, yearOf } from './calendar.ts';
import type { DatedWords } from './dates.ts';
import { datedWords, tellsFact } from './dates.ts';
import { isOfPiece } from './two-dates.ts';

const PAY = '返还|退还|兑付|兑现|发放|拨付|支付';
/** 7月31日前完成返还: payment, of the money that the row is about. */
const CLAIM = new RegExp(
  `^(?:应?(?:于|在))?(\\d{1,2})月(\\d{1,2})日(?:之|以)?前,?将?(?:资金|补贴|补助)?(全部|足额)?(?:完成|实现)?(${PAY})(?:完毕|到位|到户|到账|到人)?$`,
);
/** It reached those whom it is for. */
const REACHED =
  /返还|退还|兑付|兑现|打卡|打入|发放|(?:拨付|支付|发|付)[到至](?:户|人|企业|个人|农户|账)|到[户账人]/;
/** On its way, or something else than paying it. */
const NOT_YET =
  /下达|指标|文件|通知|批复|公示|审核|申请|财政所|乡镇(?!企业)|街道|主管部门|分[两二三四]?批|\d%/;
const OTHER_MONEY = /设备|工程|材料|服务|工资|货款|进度款|首付|预付|尾款|质保/;
/** Without years on either side, dates further apart may be of two years. */
const HALF_A_YEAR = 183;

/**
 * Whether the money of a row was paid by a printed day (7月31日前完成返还), from the one day on which it reached those whom it is for: 资金7月18日兑付到户.
 * "no-date" for other statements; null where that day is not told, is the very last, or is of a part only.
 */
export function paidBy(
  claimed: string,
  prose: Prose,
  row: string,
): { readonly holds: boolean; readonly text: string } | null | 'no-date' {
  const [, month, day, all, verb] = CLAIM.exec(claimed) ?? [];
  if (!month || !day || !verb) return 'no-date';
  return inAnyYear(
    prose.year,
    (assumed) => {
      const paid = datedWords(prose, assumed).filter((d) => tellsFact(d, prose) && isPaying(d, verb, prose));
      const [only] = paid;
      const clause = only && clauseOf(only, prose);
      if (!clause || paid.length > 1 || isPartial(clause.text, '') || !ofRow(clause.text, row)) return null;
      if (all && !/全部|全额|足额|均|悉数/.test(clause.text)) return null;
      const due = dayOf(yearOf(only.day), Number(month), Number(day));
      if (due === null || due === only.day || Math.abs(only.day - due) > HALF_A_YEAR) return null;
      return { holds: only.day < due, text: clause.text };
    },
    (a, b) => a.holds === b.holds,
  );
}

function clauseOf(date: DatedWords, { clauses }: Prose): Prose['clauses'][number] | undefined {
  return clauses.find((c) => c.start <= date.start && date.start < c.end);
}

function isPaying(date: DatedWords, verb: string, prose: Prose): boolean {
  const clause = clauseOf(date, prose);
  if (
    !clause ||
    clause.period !== 'this' ||
    isOfPiece(clause.text) ||
    NOT_YET.test(clause.text.replace(/100%/g, ''))
  )
    return false;
  const said = date.before + date.after;
  return (REACHED.test(said) || said.includes(verb)) && !/计划|拟|要求|应于|截[至止]|预计|未|没有/.test(said);
}

/** The clause names no other money than the row's. */
function ofRow(text: string, row: string): boolean {
  const other = OTHER_MONEY.exec(text)?.[0];
  if (other !== undefined && !row.includes(other)) return false;
  return /资金|补贴|补助|保证金|奖补|款|费/.test(text) || overlap(row, text) > 0;
}
