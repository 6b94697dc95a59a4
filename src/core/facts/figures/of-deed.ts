import { overlap } from '../../wording/overlap.ts';
import type { Measure } from '../../rule/rule.ts';
import type { ProseFigure } from '../prose/prose.ts';
import { plainName } from '../prose/wording.ts';

/** Labels that say only that all of the year is meant. */
const OF_THE_YEAR = /^(?:(?:全年|年内|本年|当年|年度)(?:累计|合计)?)?$/;
const DONE = '开展|组织|举办|召开|实施|进行|举行';
/** 主管部门全年对项目开展监督检查: who did it and when are no part of what was done. */
const DEED = new RegExp(
  `^(?:[^,对]{0,8}?(?:部门|单位))?(?:全年|每年|年内|年度|当年)?(?:对([^,]{2,12}?))?(?:${DONE}){1,2}([^,]{2,16}?)(?:的?次数|次|数量)?(?:,(?:${DONE}))?$`,
);
const NOT_DONE = /未|没有|计划|拟|应(?!急|用|对)|目标|要求|原定|配合|协助|参加/;
const WORK = /项目|工程/;

/** 配合省厅组织检查，全年共4次: a number of the year behind words that say that it was somebody else's, or not done. */
export function ofDeedNotDone({ label, subject }: ProseFigure): boolean {
  return OF_THE_YEAR.test(label) && NOT_DONE.test(subject);
}

/** 对某项目开展监督检查，全年共3次: how well what the clause before says was done is the deed that a name counts. */
export function ofDeed({ label, after, subject }: ProseFigure, { name, unit }: Measure): number {
  if (unit !== 'count' || after !== '' || !OF_THE_YEAR.test(label) || NOT_DONE.test(subject)) return 0;
  const [, object, thing] = DEED.exec(name) ?? [];
  const plain = plainName(subject);
  if (thing === undefined || !plain.endsWith(plainName(thing))) return 0;
  if (!new RegExp(DONE).test(plain)) return 0;
  const whose = new RegExp(`对([^,]{2,30}?)(?:${DONE})`).exec(plain)?.[1];
  if (object === undefined || whose === undefined) return whose === undefined ? SAID : 0;
  return overlap(plainName(object), whose) > 0 || (WORK.test(object) && WORK.test(whose)) ? SAID : 0;
}

const SAID = 0.8;
