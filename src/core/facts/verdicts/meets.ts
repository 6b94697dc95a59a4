import { overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { plainName, timeless } from '../prose/wording.ts';

const VERB = '达到|达|符合|满足|完成|实现';
const KIND = '要求|标准|目标值?|任务|指标值?|规定|计划|水平';
/** A figure is held against what some paper asks for: Ⅲ类以上水质比例达到年度任务书要求. */
const CLAIM = new RegExp(
  `^([^,未不没]{2,30}?(?:率|比例|比重|占比|[数量额]|面积|浓度|里程|长度|人次|水平|质量))(未能?|没有|不)?(?:${VERB})(?:了)?([^,]{2,16}?)(?:${KIND})(?:的)?$`,
);
const SAID = new RegExp(
  `^(.*?)(尚未|未能?|没有|没能?|不)?(?:${VERB})(?:了)?([^,，]{2,20}?)(?:${KIND})(?=$|[,，]|的?\\d)`,
);
const EMPTY = /^(?:但|均|都|已|仍|尚|也|全部|顺利|基本|并|且|故|因此|所以|总体|虽|全年|本年度?|今年|其中|,)+/;
const LIGHT = /年度|本年|规定|相关|有关|[的了各项]/g;

/** An answer to whether something comes up to what was asked of it. */
export interface Met {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * Whether a figure comes up to what a paper asks for, from the clauses that say it of this figure, or of what their sentence speaks
 * of (…比例为80%，未达到任务书要求). "not-said" where the statement is of another kind, or no clause speaks of that paper; null where
 * they speak of something else, or differ.
 */
export function meets(claimed: string, prose: Prose, row: string): Met | null | 'not-said' {
  const [, thing = '', denied, paper = ''] = CLAIM.exec(claimed) ?? [];
  const wanted = plain(paper);
  if (thing === '' || wanted.length < 2) return 'not-said';
  const said = prose.clauses.flatMap((clause) => {
    const [, subject = '', not, its = ''] = SAID.exec(clause.text) ?? [];
    if (its === '' || clause.period !== 'this' || isNotFact(clause.text)) return [];
    const same = plain(its);
    if (same.length < 2 || (overlap(wanted, same) < ALIKE && overlap(same, wanted) < ALIKE)) return [];
    return [{ clause, met: not === undefined, own: isOf(thing, subject, clause, prose, row) }];
  });
  const own = said.filter((s) => s.own);
  const [first] = own;
  if (said.length === 0) return 'not-said';
  if (!first || own.some((s) => s.met !== first.met || s.clause.limited)) return null;
  return { holds: first.met === (denied === undefined), text: sentenceAround(first.clause, prose) };
}

/** As much of a name as must be said for it to be meant. */
const ALIKE = 0.6;

function plain(paper: string): string {
  return paper.replace(LIGHT, '').replace(new RegExp(`(?:${KIND})$`), '');
}

/** The clause names the thing; or names nothing, and its sentence with the row's name speaks of it. */
function isOf(thing: string, subject: string, clause: Clause, prose: Prose, row: string): boolean {
  const asked = timeless(plainName(thing));
  const named = subject.replace(EMPTY, '').replace(/[\d.%％]+|为|达到?/g, '');
  if (named.length >= 2) return overlap(asked, plainName(named)) >= ALIKE;
  return overlap(asked, plainName(`${sentenceAround(clause, prose)} ${row}`)) >= ALIKE;
}
