import { denied } from '../../wording/denial.ts';
import { overlap } from '../../wording/overlap.ts';
import { deniesEvent } from '../counts/cause.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Prose } from '../prose/prose.ts';
import { readProse } from '../prose/prose.ts';
import { ofPiece } from '../prose/subject.ts';
import type { Point } from './points.ts';
import { marksIn, sameStatement } from './points.ts';
import { provesQuality, saysQuality } from './qualities.ts';
import { asksForTime, saysInTime, saysLate } from '../prose/timeliness.ts';
import { actsIn, conjuncts, content, folded } from './statements.ts';

/** An answer to a numbered statement from the section of the same number. */
export interface SectionAnswer {
  readonly holds: boolean;
  readonly text: string;
}

/**
 * The section of a text that answers a numbered statement: the one of its number, where the text is numbered as the list is
 * (①…；②…；③… under three statements). Null where it is not.
 */
export function sectionFor(asked: string, prose: Prose, lists: readonly (readonly Point[])[]): Prose | null {
  const points = lists.find((list) => list.some((p) => sameStatement(p.text, asked)));
  const own = points?.filter((p) => sameStatement(p.text, asked)) ?? [];
  const [point] = own;
  if (!points || !point || own.length > 1 || points.length < 2) return null;
  const marks = marksIn(prose.text);
  if (marks.length !== points.length || !marks.every((m, i) => m.number === points[i]?.number)) return null;
  const at = marks.findIndex((m) => m.number === point.number);
  const from = marks[at]?.end ?? 0;
  const text = prose.original.slice(from, marks[at + 1]?.start ?? prose.original.length);
  return readProse(text.replace(/[\s;；]+$/, ''), prose.year, prose.asked);
}

const WELL = /^(?:均|完全)?(?:符合|满足|达标|达到)(?:要求|规定|标准|条件)?$/;
const ILL =
  /(?:^|本|该|此)(?:要点|项|条|评价要点)?(?:均)?(?:不符合?|不满足|未达到?|不达标)(?:要求|规定|标准|条件)?$/;
const FAULTLESS = /(?:无(?!法)|没有|未发现|未出现|未发生|不存在|未存在|零)[^,，。;；]*/g;
const FAULTY =
  /不[够太甚尽]?(?:符|足|全|当|准|严|实|力|畅|规范|合理|合规|合法|到位|完整|及时|清晰|明确|健全|完善|充分|匹配|一致|具体|细化)|未[能按及达完经办履列开制建公报整上签验归]|缺[少失乏漏]|漏|滞后|偏[高低差离]|超[标期范支出]|错|脱节|重复|存在[^,]{0,12}(?:问题|情况|现象)/;

/**
 * What a section says of its own statement. The section is known to be about it, so that it need not repeat the statement's
 * words, only its acts and some of its things, with nothing in it that is wrong.
 */
export function saidInSection(asked: string, section: Prose): SectionAnswer | null {
  const own = section.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  const ill = own.find((c) => ILL.test(c.text));
  if (ill) return { holds: false, text: ill.text };
  const [first] = own;
  if (first && WELL.test(first.text) && !faulty(section)) return { holds: true, text: section.text };
  if (own.length < section.clauses.length || deniesEvent(asked) || denied(asked) || faulty(section))
    return null;
  const whole = folded(section.text);
  const said =
    actsIn(asked).every((act) => whole.includes(act)) &&
    overlap(content(asked), content(section.text)) >= SOME &&
    conjuncts(asked).every((part) => provesQuality(part, section.text) && saysEnd(part, section)) &&
    (!asksForTime(asked) || saysInTime(section.text)) &&
    !section.clauses.some((c) => ofPiece(c.text, asked));
  return said ? { holds: true, text: section.text } : null;
}

/** As much of a statement's words a section about it repeats at least. */
const SOME = 0.4;

function saysEnd(part: string, section: Prose): boolean {
  return section.clauses.some((c) => saysQuality(part, c.text));
}

function faulty(section: Prose): boolean {
  return section.clauses.some(({ text, limited }) => {
    const rest = text.replace(FAULTLESS, '');
    return limited || saysLate(text) || FAULTY.test(rest) || denied(rest);
  });
}
