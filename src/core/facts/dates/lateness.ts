import { overlap } from '../../wording/overlap.ts';
import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { saysLate } from '../prose/timeliness.ts';
import { actsIn, content, folded, otherKind } from '../verdicts/statements.ts';

/**
 * The clause that says that what a statement is about was done too late: 决算晚公开6天 of 按规定时限公开预决算信息, 未按时报送
 * of the report that the clauses before it speak of.
 */
export function lateAbout(asked: string, prose: Prose): Clause | null {
  const verbs = actsIn(asked);
  const things = thingsOf(asked, verbs);
  return (
    prose.clauses.find((clause) => {
      if (clause.period !== 'this' || isNotFact(clause.text) || !saysLate(clause.text)) return false;
      const said = folded(upTo(clause, prose));
      if (!verbs.every((verb) => said.includes(verb)) || otherKind(folded(asked), folded(clause.text)))
        return false;
      const own = thingsOf(clause.text, verbs);
      if (own.length >= 2) return things === '' || sharesPair(own, things);
      return things === '' || overlap(things, content(said)) >= 0.5;
    }) ?? null
  );
}

/** So many clauses back something may have been named that a late clause leaves out. */
const BACK = 6;

function upTo(clause: Clause, prose: Prose): string {
  const own = prose.spans.get(clause.sentence)?.clauses ?? [clause];
  const at = own.findIndex((c) => c.start === clause.start);
  return own
    .slice(Math.max(0, at - BACK), at + 1)
    .map((c) => c.text)
    .join(',');
}

/** The nouns of a wording: what is left without its verbs and without when it was done. */
function thingsOf(text: string, verbs: readonly string[]): string {
  let left = content(
    text
      .replace(
        /(?:比|较|晚于|迟于|超过|逾期)[^,。;]*?(?:时间|时限|期限|日期)?[^,。;]*?(?=公开|报送|上报|$)/g,
        '',
      )
      .replace(/未?(?:能)?按[时期]|因[^,。;]*?(?=未|晚|迟|逾|超|$)|\d+[^,。;]{0,3}[天日周月]/g, ''),
  );
  for (const verb of verbs) left = left.replaceAll(verb, '');
  return left.replace(/但|晚|迟|逾期|天|延迟|推迟|超过|报送|公开|完成|提交|时间|日期/g, '');
}

function sharesPair(a: string, b: string): boolean {
  return overlap(a, b) > 0;
}

const ONLY_LATE = /^(?:有|存在|出现|发生)(?:\d|一)?[个件项次份笔]?(?:超期|逾期|超时|延期|迟报)$/;

/**
 * 有1件超期 without its thing, of a row on `subject`: yes where a clause on it tells of one, no where all were done in time.
 */
export function anyLate(
  claimed: string,
  prose: Prose,
  subject: string,
): { holds: boolean; text: string } | null {
  if (!ONLY_LATE.test(claimed)) return null;
  const own = prose.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  const on = (clause: Clause): boolean => {
    const said = content(sentenceAround(clause, prose));
    return Math.max(overlap(said, subject), overlap(subject, said)) >= 0.4;
  };
  const late = own.find((c) => saysLate(c.text) && on(c));
  if (late) return { holds: true, text: late.text };
  if (own.some((c) => saysLate(c.text))) return null;
  const whole = own.find(
    (c) => /全部|均|都|无一/.test(c.text) && IN_TIME.test(c.text) && !c.limited && on(c),
  );
  return whole && !/未|没有|不/.test(whole.text) ? { holds: false, text: whole.text } : null;
}

const IN_TIME = /(?:规定|法定)(?:的)?(?:时间|时限|期限)(?:之|以)?内|按时|按期|如期|及时/;
