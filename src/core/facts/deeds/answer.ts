import { overlap } from '../../wording/overlap.ts';
import { isPartial } from '../prose/modality.ts';
import type { Clause, Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { saysInTime, saysLate } from '../prose/timeliness.ts';
import type { Field, Place } from './about.ts';
import { OWN, fieldOf, isAbout, isMine } from './about.ts';
import type { Asked } from './asked.ts';
import { askedIn } from './asked.ts';
import { asksElse } from './guards.ts';
import { kindOf } from './papers.ts';
import type { Remark } from './remarks.ts';
import { remarksOf } from './remarks.ts';
import type { Thing } from './things.ts';
import { bare, headOf, thingsFolded, weighed } from './things.ts';
import type { DeedName, Found } from './words.ts';

/** An answer to a statement, with the words that give it. */
export interface DeedAnswer {
  readonly holds: boolean;
  readonly text: string;
}

/** Deeds that say another one as well. */
const ALSO: Partial<Readonly<Record<DeedName, readonly DeedName[]>>> = {
  exist: ['follow'],
  follow: ['exist', 'match'],
  match: ['follow'],
  ready: ['exist'],
};

const MANNER_SAID = /日内|随同|一并|按|依|符合|规定|要求|及时|规范|严格|同步|正常|准时|手续|批准|程序|报/;
const ALL_SAID = /100%|百分之百|全部|全额|足额|均|都|全覆盖|所有|悉数|逐一|一律/;
const FULL_SAID = /足额|全额|如数|全数|100%|无一?拖欠|没有拖欠|未拖欠/;
const REGULAR_SAID = /每|按[月季年旬]|定期|半年|季度|[2-9]次|[两二三四]次|年末|年终|年底/;
const OF_OTHERS = /[省市]|国家|上级|全国|财政部|统一/;
const HEDGED = /(?:基本|大体|大致|总体|较为?|相对)上?$/;
/** 按月发放 of what is due every month. */
const REGULAR = /按[月季旬]/;
const LASTING = /制度|机制|机构|小组|预案|体系|平台|电话|台账|专班/;
/** 缺资料 denies that there is any, and that it is complete. */
const LACKED = new Set<DeedName>(['exist', 'complete', 'contain']);
/** What once was done stays done, whatever a clause behind takes back. */
const DONE_ONCE = new Set<DeedName>(['exist', 'event', 'happen', 'sign', 'record', 'decide']);

/** 政府采购制度 is no 政府采购内部控制制度: what kind of rules they are is said. */
function named(asked: Asked, thing: string, remark: Remark, { row }: Row): boolean {
  const kind = asked.deed === 'exist' ? kindOf(thing) : '';
  if (kind.length < 2 || remark.text.includes(kind)) return true;
  // 建了台账 in the row on 信访: the text names no kind either.
  const before = remark.text.slice(0, Math.max(0, remark.text.lastIndexOf(headOf(thing))));
  return row.includes(kind) && /(?:^|[了有个项套]|立|定|设)$/.test(before);
}

/** A thing made is known by its name: more of it must be said. */
const NAMED = 0.6;

interface Row extends Field {
  readonly prose: Prose;
}

/**
 * Whether a text says that a statement of deeds holds, by the meaning of its words and by which statement of its row every
 * clause is about.
 */
export function answerByDeeds(claim: string, prose: Prose, place: Place): DeedAnswer | null {
  const undone = UNDONE.exec(claim)?.[1];
  if (undone !== undefined) {
    const whole = thingsFolded(undone);
    // Its own opposite is no rival: 20日内公开 beside 未公开.
    const others = place.others.filter((other) => overlap(whole, other) < OPPOSITE);
    const done = answerSaid(undone, prose, { ...place, whole, others });
    return done && { ...done, holds: !done.holds };
  }
  return answerSaid(claim, prose, place);
}

/** 未公开预算或决算, 对未公开预算的部门: that something was not done. */
const UNDONE =
  /^(?:.*,)?(?:对|如|若)?(?:部门|单位)?(?:未能?|没有|尚未)([^,未没不无]{3,30}?)(?:的[^,的]{0,6}(?:部门|单位))?$/;

const OPPOSITE = 0.6;

function answerSaid(claim: string, prose: Prose, place: Place): DeedAnswer | null {
  const asked = askedIn(claim);
  if (!asked) return null;
  const row = { ...fieldOf(place), prose };
  const answers = asked.map((one) => answerOne(one, row));
  const no = answers.find((a) => a?.holds === false);
  if (no) return no;
  const [first] = answers;
  return first && answers.every((a) => a?.holds) ? first : null;
}

function answerOne(asked: Asked, row: Row): DeedAnswer | null {
  const { things } = asked;
  const apart = asked.deed === 'exist' && things.length > 1;
  const together = apart ? null : answerFor(asked, things.join('、'), [headOf(things.at(-1) ?? '')], row);
  if (together || things.length < 2) return together;
  const each = things.map((thing) => answerFor(asked, thing, [headOf(thing), bare(thing).slice(0, 2)], row));
  const no = each.find((a) => a?.holds === false);
  if (no) return no;
  const [first] = each;
  return first && each.every((a) => a?.holds) ? first : null;
}

function answerFor(asked: Asked, text: string, heads: readonly string[], row: Row): DeedAnswer | null {
  const thing = weighed(text, row.others, row.row);
  const said = remarksOf(row.prose).flatMap((remark) => {
    const deed = deedSaid(asked, remark);
    if (!deed || !named(asked, text, remark, row)) return [];
    if (
      !isAbout(thing, heads, asked.deed === 'exist' ? NAMED : OWN, remark, row) ||
      asksElse(row.whole, remark.clause.text)
    )
      return [];
    return [{ remark, deed }];
  });
  const late = asked.timely ? said.find(({ remark }) => saysLate(remark.clause.text)) : undefined;
  if (late) return { holds: false, text: late.remark.clause.text };
  const yes = said.find(({ remark, deed }) => deed.holds && isSure(asked, remark, deed, row));
  if (yes && deniedSomewhere(asked, thing, row)) return null;
  const no = said.find(({ remark, deed }) => !deed.holds && !remark.clause.limited);
  if (no) return { holds: false, text: no.remark.clause.text };
  if (!yes || (asked.timely && !inTime(asked, yes.remark, row.prose))) return null;
  return { holds: true, text: yes.remark.clause.text };
}

/** The same deed is denied of something that no other statement of the row is about. */
function deniedSomewhere(asked: Asked, thing: Thing, row: Row): boolean {
  return remarksOf(row.prose).some((remark) => {
    const deed = deedSaid(asked, remark);
    return deed?.holds === false && isMine(thing, remark.text, row);
  });
}

/** The deed asked for as a remark says or denies it. */
function deedSaid(asked: Asked, remark: Remark): Found | null {
  if (!remark.fact) return null;
  if (remark.clause.period !== 'this' && !LASTING.test(remark.text)) return null;
  if (asked.deed === 'event') return eventSaid(asked, remark);
  const lack = LACKED.has(asked.deed) ? remark.deeds.find((d) => d.name === 'lack') : undefined;
  if (lack) return { ...lack, holds: !lack.holds };
  const names: readonly DeedName[] = [asked.deed, ...(ALSO[asked.deed] ?? [])];
  const found = remark.deeds.filter((d) => names.includes(d.name));
  const own = found.find((d) => d.name === asked.deed);
  // 移交档案的手续还没有办完
  if (own?.holds && remark.deeds.some((d) => d.name === 'happen' && !d.holds && d.start > own.start))
    return { ...own, holds: false };
  // To keep to the rules of others is to have none.
  return own ?? (OF_OTHERS.test(remark.text) ? null : (found[0] ?? null));
}

const DONE = /[了过]|已|均|都|全部|后|随|\d[次场期个家户项份]|一次|完成/;

function eventSaid(asked: Asked, { deeds, text }: Remark): Found | null {
  const event = deeds.find((d) => d.word.endsWith(asked.word) || asked.word.endsWith(d.word));
  if (!event) return null;
  const acts = deeds.filter((d) => d.name === 'happen');
  const undone = acts.find((d) => !d.holds);
  if (undone) return { ...event, holds: false };
  if (!event.holds) return event;
  return acts.length > 0 || deeds.some((d) => d.name === 'exist') || DONE.test(text) ? event : null;
}

function isSure(asked: Asked, remark: Remark, deed: Found, row: Row): boolean {
  const { clause, text } = remark;
  if (remark.loose || HEDGED.test(text.slice(0, deed.start)) || isLimited(clause, asked, row.prose))
    return false;
  if (asked.all && !ALL_SAID.test(clause.text)) return false;
  if (asked.full && !FULL_SAID.test(clause.text)) return false;
  if (asked.regular && !REGULAR_SAID.test(sentenceAround(clause, row.prose))) return false;
  return !asked.byRule || MANNER_SAID.test(sentenceAround(clause, row.prose));
}

/** It holds for a part only; what a clause behind takes back of how it was done leaves it done. */
function isLimited(clause: Clause, asked: Asked, prose: Prose): boolean {
  if (!clause.limited || !DONE_ONCE.has(asked.deed)) return clause.limited;
  const own = prose.spans.get(clause.sentence)?.clauses ?? [clause];
  return isPartial(clause.text, own.findLast((c) => c.start < clause.start)?.text ?? '');
}

function inTime(asked: Asked, remark: Remark, prose: Prose): boolean {
  if (saysInTime(remark.clause.text)) return true;
  if (asked.deed === 'pay' && REGULAR.test(remark.text)) return true;
  const sentence = prose.spans.get(remark.clause.sentence);
  const next = sentence?.clauses.find((c) => c.start > remark.clause.start);
  return next !== undefined && saysInTime(next.text);
}
