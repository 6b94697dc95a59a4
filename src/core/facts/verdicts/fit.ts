import { overlap } from '../../wording/overlap.ts';
import { deniesEvent } from '../counts/cause.ts';
import { anyLate, lateAbout } from '../dates/lateness.ts';
import { onlySpeaksOf } from '../prose/not-such.ts';
import type { Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { eitherOf } from '../prose/rephrase.ts';
import { ofPiece } from '../prose/subject.ts';
import { assetsApproved } from './approvals.ts';
import { existenceOf } from './existence.ts';
import { framed } from './framed.ts';
import type { Answer } from './listed.ts';
import { ALL_ASKED, coverage, oneOf } from './listed.ts';
import { holdsFigure } from './measured.ts';
import { inOtherWords } from './paraphrases.ts';
import { provesQuality, qualityOf, saysQuality } from './qualities.ts';
import type { Stretch } from './statements.ts';
import { asksForTime, saysInTime, saysLate } from '../prose/timeliness.ts';
import { actsIn, conjuncts, content, isVague, stretchesAbout } from './statements.ts';
import type { Topic } from './topic.ts';

/** From this cover on a stretch of text is taken to answer a statement. */
const ANSWERS = 0.55;
/** A denial of half of it is enough to say that it does not hold. */
const DENIES = 0.5;
/** By so much better a stretch must fit to outweigh another that says the contrary. */
const CLEARLY = 0.3;

const ALL_SAID = /100%|百分之百|全部|全额|足额|均|全覆盖|所有|悉数|逐一|一律/;
const MANNER = /按要求|按规定|按照(?:要求|规定)|规范|严格/;
const MANNER_SAID = /按|依|符合|规定|要求|及时|规范|严格|同步|正常|准时|日内|随同|一并/;

/** 按要求公开: what was made public too late was not made so as required. */
const AS_REQUIRED = /^按(?:要求|规定)(?:公开|报送|上报)/;

/** What a figure of the text says of a part of a statement that is held against one. */
export type Held = (part: string) => Answer | null;

/** 其中3户少发，已补发: not all of it after all. */
const SOME_LESS = /少[发付拨缴]|漏[发缴报]|欠[发付缴]|补[发付缴]/;

/** 20日内公开 is what is required; whether a longer time is, the text does not say. */
const LONG = /(?:2[1-9]|[3-9]\d|\d{3})个?(?:工作)?[日天](?:之|以)?内/;

/** Whether the words of a text that fit a statement best say that it holds. */
export function byFit(claimed: string, prose: Prose, topic: Topic, held: Held): Answer | null {
  if (holdsFigure(claimed)) return together(claimed, prose, held);
  const listed = oneOf(claimed, prose) ?? (ALL_ASKED.test(claimed) ? coverage(claimed, prose) : null);
  if (listed) return listed;
  const late = anyLate(claimed, prose, content(`${topic.name}${topic.criterion}`));
  const told =
    late ??
    assetsApproved(claimed, prose) ??
    framed(claimed, prose) ??
    inOtherWords(claimed, prose) ??
    existenceOf(claimed, prose);
  if (told) return told;
  const there = STATE.exec(claimed)?.[1];
  const literal = there !== undefined && prose.text.includes(there);
  if (!literal && isVague(claimed) && overlap(content(topic.name), content(prose.text)) < 0.3) return null;
  const shared = eitherOf(claimed);
  const either = shared.length > 0 ? shared : alternatives(claimed);
  if (either.length > 1) return anyHolds(either, prose, held);
  return together(there ?? claimed, prose, held);
}

/** 有拖欠, 存在闲置: that there is such a thing. */
const STATE =
  /^(?:有|存在|发生|出现)((?:拖欠|闲置|截留|挤占|挪用|套取|虚列|拒付|滞留|沉淀|超支|违规|逾期)[一-龥]{0,4})$/;

/** 未编制或未按时报送: the sides of an 或 between statements; one element where it stands between nouns. */
function alternatives(claimed: string): readonly string[] {
  const sides = claimed.split('或').map((side) => side.replace(/^者/, '').trim());
  const negative = DENIES_FIRST.test(sides[0] ?? '');
  const whole = sides.every(
    (side) => side.length >= 2 && (negative ? DENIES_FIRST.test(side) : actsIn(side).length > 0),
  );
  return whole ? sides : [claimed];
}

const DENIES_FIRST = /^[^,]{0,8}?(?:未|没有|无(?!形|偿)|不(?!仅|断))/;

/** One statement that holds is enough; that none holds must be known of each. */
function anyHolds(sides: readonly string[], prose: Prose, held: Held): Answer | null {
  const verdicts = sides.map((side) => together(side, prose, held));
  const yes = verdicts.find((v) => v?.holds);
  if (yes) return yes;
  const [first] = verdicts;
  return first && verdicts.every((v) => v?.holds === false) ? first : null;
}

/** Every part must be said; one part denied is enough for no. */
function together(claimed: string, prose: Prose, held: Held): Answer | null {
  const told = (part: string): Answer | null =>
    holdsFigure(part)
      ? held(part)
      : ((part === claimed ? null : inOtherWords(part, prose)) ?? single(part, prose, claimed));
  const whole = told(claimed);
  const parts = conjuncts(claimed);
  const answers = parts.map(told);
  const no = answers.find((a) => a?.holds === false);
  if (no) return no;
  if (parts.length <= 1 && whole && !whole.holds) return whole;
  const [first] = answers;
  if (parts.length > 0 && first && answers.every((a) => a?.holds))
    return { holds: true, text: whole?.text ?? first.text };
  return parts.length <= 1 && whole ? whole : null;
}

/** One part of a statement. */
function single(part: string, prose: Prose, claimed: string): Answer | null {
  const quality = qualityOf(part, prose);
  if (quality) return quality;
  const wantsTime = asksForTime(part);
  const negative = deniesEvent(part);
  const stretches = stretchesAbout(part, prose).filter((s) => !negative || !onlySpeaksOf(s.main.text, part));
  const late = wantsTime || saysLate(part) || AS_REQUIRED.test(part) ? lateAbout(part, prose) : null;
  if (late) return { holds: negative || saysLate(part), text: late.text };
  const near = stretches.filter((s) => s.cover >= DENIES && s.direct);
  const failed = near.find((s) => s.predicate && fails(s, part, negative, wantsTime));
  const [best] = stretches.filter((s) => negative || provesQuality(part, s.text));
  const firm = best && best !== failed && best.cover > (failed?.cover ?? 0) + CLEARLY && !wantsTime;
  if (failed && !firm) {
    if (failed.limited && !ALL_ASKED.test(claimed) && !wantsTime) return null;
    // Said and denied in one text: of which part, a person must say.
    const said = near.some((s) => s.cover > failed.cover && !fails(s, part, negative, wantsTime));
    return said && !wantsTime && !ALL_ASKED.test(claimed) ? null : { holds: false, text: failed.text };
  }
  if (best && !negative && ofOtherThing(part, best.main.text)) return null;
  if (!best || best.cover < ANSWERS || best.limited || best.denied !== negative) return null;
  if (!negative && (!saysQuality(part, best.main.text) || ofPiece(best.main.text, claimed))) return null;
  if (wantsTime && !negative && !saysInTime(best.text) && !saysInTime(best.main.text)) return null;
  if (ALL_ASKED.test(part) && !negative && !ALL_SAID.test(best.text)) return null;
  if (ALL_ASKED.test(part) && !negative && SOME_LESS.test(sentenceAround(best.main, prose))) return null;
  if (AS_REQUIRED.test(part) && LONG.test(best.main.text)) return null;
  if (MANNER.test(part) && !negative && !MANNER_SAID.test(sentenceAround(best.main, prose))) return null;
  return { holds: true, text: best.text };
}

/** 预算细化到具体项目 says nothing of 目标细化: of so short a statement the clause with its act has no thing of its own. */
function ofOtherThing(part: string, said: string): boolean {
  const [act] = actsIn(part);
  const plain = content(part);
  if (act === undefined || plain.length > SHORT || !plain.endsWith(act)) return false;
  const thing = plain.slice(0, -act.length);
  const at = said.indexOf(act);
  const before = content(said.slice(0, Math.max(0, at))).replace(/但|未|没|将/g, '');
  if (at < 0 || HOW.test(said) || said.includes(thing) || content(said).includes(thing)) return false;
  return thing.length >= 2 && before.length >= 2 && overlap(thing, before) === 0;
}

const SHORT = 5;
/** 已随部门预算一并公开: how it was done, and not of what. */
const HOW = /^(?:已|均|都|也|并)*(?:随|与|同|在|于|经|由|通过|按|向|对)/;

function fails(s: Stretch, part: string, negative: boolean, wantsTime: boolean): boolean {
  if (negative && wantsTime && !s.denied) return saysInTime(s.text);
  if (s.denied !== negative) return s.denied || negative;
  if (negative) return false;
  if (wantsTime && saysLate(s.main.text)) return true;
  if (/完整|齐全/.test(part) && /漏|缺(?!陷)|不全/.test(s.main.text)) return true;
  return /符合|达到/.test(part) && /低于|不符|违反|违规|超标准|超范围/.test(s.main.text);
}
