import { denied, overlap } from '../../criterion/text/polarity.ts';
import type { Verdict } from '../../rule/need.ts';
import { stockAgrees } from './stock.ts';
import { deniesEvent } from '../counts/cause.ts';
import { compareClaim } from './compared.ts';
import { heldBy, holdsFigure } from './measured.ts';
import { inPrintedTime } from '../dates/each-deadline.ts';
import { byDueDate } from '../dates/due-dates.ts';
import { readDeadline } from '../dates/deadlines.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { inOtherWords } from './paraphrases.ts';
import { existenceOf } from './existence.ts';
import { generic } from './generic.ts';
import { isNotFact } from '../prose/modality.ts';
import { onlySpeaksOf } from '../prose/not-such.ts';
import { provesQuality, qualityOf, saysQuality } from './qualities.ts';
import { contrasted, eitherOf, rephrased } from '../prose/rephrase.ts';
import { sentenceAround } from '../prose/prose.ts';
import { pairIn } from '../figures/ratios.ts';
import { byNumber, pointNamed, pointsIn } from './points.ts';
import { saidInSection, sectionFor } from './sections.ts';
import type { Stretch } from './statements.ts';
import type { Topic } from './topic.ts';
import { ofPiece } from '../prose/subject.ts';
import { anyLate, lateAbout } from '../dates/lateness.ts';
import {
  actsIn,
  asksForTime,
  conjuncts,
  content,
  isVague,
  saysInTime,
  saysLate,
  stretchesAbout,
} from './statements.ts';

/** From this cover on a stretch of text is taken to answer a statement. */
const ANSWERS = 0.55;
/** A denial of half of it is enough to say that it does not hold. */
const DENIES = 0.5;

/** By so much better a stretch must fit to outweigh another that says the contrary. */
const CLEARLY = 0.3;

const GENERIC =
  /^(?:(?:全部|均|完全|都)?(?:符合|满足|达到|遵守|执行)(?:上述|以上|相关|有关|国家|各项|制度|政策)*(?:规定|要求|标准|条件|程序)?(?:要求|规定|标准|条件)?|达标|合格|合规|规范|是|完成|有|按要求完成)(?:的)?$/;
const PREAMBLE = /^(?:根据|按照?|依据)[^,]{0,60}(?:计算得分|评分|计分|打分|得分)[,，]|^(?:单位|部门)?是否/;
const TAIL = /,(?:均|全部)?(?:符合|满足)(?:上述|相关|以上)?(?:规定|要求|条件)$/;
/** Steps to choose between are no statement. */
const CHOICE = /[三两四五]档|分为|评级|等级|酌情/;
const ALL_ASKED = /100%|百分之百|全部|全额|足额|均|全覆盖|所有/;
const ALL_SAID = /100%|百分之百|全部|全额|足额|均|全覆盖|所有|悉数|逐一|一律/;
const MANNER = /按要求|按规定|按照(?:要求|规定)|规范|严格/;
const MANNER_SAID = /按|依|符合|规定|要求|及时|规范|严格|同步|正常|准时/;

/** Whether a basis text says that a statement holds; null when it does not speak of it, or only of a part. */
export function findVerdict(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  if (prose.clauses.length === 0) return null;
  const lists = [topic.criterion, topic.definition];
  const point = pointNamed(asked, lists);
  if (point) {
    const told = findVerdict(point.text, prose, topic, quote);
    return told && { ...told, text: asked, holds: !told.holds };
  }
  const numbered = byNumber(asked, prose, lists);
  const section = sectionFor(asked, prose, lists.map(pointsIn));
  const worded = section
    ? bySection(asked, section, prose, topic, quote)
    : inWords(asked, prose, topic, quote);
  if (!numbered) return worded;
  if (worded && worded.holds !== numbered.met) return null;
  return { text: asked, holds: numbered.met, source: quote(numbered.text) };
}

/** What the section of the statement's own number says; the whole text where it leaves it open. Null where the two differ. */
function bySection(asked: string, section: Prose, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  const said = saidInSection(asked, section);
  const own =
    inWords(asked, section, topic, quote) ??
    (said && { text: asked, holds: said.holds, source: quote(said.text) });
  const whole = inWords(asked, prose, topic, quote);
  if (!own) return whole;
  return own.holds && whole?.holds === false ? null : own;
}

function inWords(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  const claimed = rephrased(
    named(
      asked
        .replace(/\([^()]*\)/g, '')
        .replace(PREAMBLE, '')
        .replace(TAIL, '')
        .replace(SUBJECTS, ''),
      topic,
    ),
  );
  if (CHOICE.test(claimed)) return null;
  const answer = (holds: boolean, text: string): Verdict => ({ text: asked, holds, source: quote(text) });
  if (GENERIC.test(claimed)) return generic(asked, prose, topic, quote);
  const stock = stockAgrees(claimed, prose);
  if (stock !== 'no-stock') return stock && answer(stock.holds, stock.text);
  const compared = compareClaim(claimed, prose, quote, topic.name);
  if (compared !== 'no-comparison') return compared && { ...compared, text: asked };
  const printed = inPrintedTime(claimed, prose, `${topic.criterion}\n${topic.definition}`, topic.name);
  if (printed) return answer(printed.holds, printed.text);
  const due = byDueDate(claimed, prose);
  if (due !== 'no-date') return due && answer(due.holds, due.text);
  const deadline = readDeadline(claimed, prose, `${topic.name}${topic.criterion}`);
  if (deadline !== 'no-deadline') return deadline && answer(deadline.holds, deadline.text);
  const held: Held = (part) => heldBy(part, prose, quote, topic.name);
  if (holdsFigure(claimed)) return together(claimed, prose, answer, held);
  const anyOf = oneOf(claimed, prose);
  if (anyOf) return answer(anyOf.holds, anyOf.text);
  const pair = ALL_ASKED.test(claimed) ? coverage(claimed, prose) : null;
  if (pair) return answer(pair.holds, pair.text);
  const both = contrasted(claimed)?.map((side) => findVerdict(side, prose, topic, quote));
  if (both) {
    const [first] = both;
    const no = both.find((v) => v?.holds === false);
    return no
      ? { ...no, text: asked }
      : first && both.every((v) => v?.holds)
        ? { ...first, text: asked }
        : null;
  }
  const late = anyLate(claimed, prose, content(`${topic.name}${topic.criterion}`));
  if (late) return answer(late.holds, late.text);
  const paraphrased = inOtherWords(claimed, prose);
  if (paraphrased) return answer(paraphrased.holds, paraphrased.text);
  const existing = existenceOf(claimed, prose);
  if (existing) return answer(existing.holds, existing.text);
  const there = STATE.exec(claimed)?.[1];
  const literal = there !== undefined && prose.text.includes(there);
  if (!literal && isVague(claimed) && overlap(content(topic.name), content(prose.text)) < 0.3) return null;
  const shared = eitherOf(claimed);
  const either = shared.length > 0 ? shared : alternatives(claimed);
  if (either.length > 1) return anyHolds(either, prose, answer, held);
  return together(there ?? claimed, prose, answer, held);
}

/** 有拖欠, 存在闲置: that there is such a thing. */
const STATE =
  /^(?:有|存在|发生|出现)((?:拖欠|闲置|截留|挤占|挪用|套取|虚列|拒付|滞留|沉淀|超支|违规|逾期)[一-龥]{0,4})$/;

/** 资金使用单位、基层资金管理单位建立……: whose duty it is; the text is of the department itself. */
const SUBJECTS =
  /^(?:[^,、按组对向由督]{2,12}(?:单位|部门|机构)、)*[^,、按组对向由督]{0,12}(?:单位|部门|机构)(?=建立|制定|按|开展|对(?!口)|严格|及时|能够?)/;

/** 公开的得1分 under the heading 绩效信息公开: a statement of one verb is of what its heading names. */
function named(claimed: string, topic: Topic): string {
  if (claimed.length > 3 || !new RegExp(`^(?:${VERB.source})$`).test(claimed)) return claimed;
  const heading = new RegExp(`([一-龥]{4,16})(?:\\([^()]*\\))?[:：]\\s*${claimed}的`).exec(
    topic.criterion.replaceAll('（', '(').replaceAll('）', ')'),
  )?.[1];
  return heading?.endsWith(claimed) ? heading : claimed;
}

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
function anyHolds(
  sides: readonly string[],
  prose: Prose,
  answer: (holds: boolean, text: string) => Verdict,
  held: Held,
): Verdict | null {
  const verdicts = sides.map((side) => together(side, prose, answer, held));
  const yes = verdicts.find((v) => v?.holds);
  if (yes) return yes;
  const [first] = verdicts;
  return first && verdicts.every((v) => v?.holds === false) ? first : null;
}

interface Answer {
  readonly holds: boolean;
  readonly text: string;
}

/** What a figure of the text says of a part that is held against one. */
type Held = (part: string) => Answer | null;

/** Every part must be said; one part denied is enough for no. */
function together(
  claimed: string,
  prose: Prose,
  answer: (holds: boolean, text: string) => Verdict,
  held: Held,
): Verdict | null {
  const told = (part: string): Answer | null =>
    holdsFigure(part) ? held(part) : single(part, prose, claimed);
  const whole = told(claimed);
  const parts = conjuncts(claimed);
  const answers = parts.map(told);
  const no = answers.find((a) => a?.holds === false);
  if (no) return answer(false, no.text);
  if (parts.length <= 1 && whole && !whole.holds) return answer(false, whole.text);
  const [first] = answers;
  if (parts.length > 0 && first && answers.every((a) => a?.holds))
    return answer(true, whole?.text ?? first.text);
  return parts.length <= 1 && whole ? answer(whole.holds, whole.text) : null;
}

/** One part of a statement. */
function single(part: string, prose: Prose, claimed: string): Answer | null {
  const quality = qualityOf(part, prose);
  if (quality) return quality;
  const wantsTime = asksForTime(part);
  const stretches = stretchesAbout(part, prose);
  const negative = deniesEvent(part);
  const late = wantsTime || saysLate(part) ? lateAbout(part, prose) : null;
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
  if (!best || best.cover < ANSWERS || best.limited || best.denied !== negative) return null;
  if (!negative && (!saysQuality(part, best.main.text) || ofPiece(best.main.text, claimed))) return null;
  if (wantsTime && !negative && !saysInTime(best.text) && !saysInTime(best.main.text)) return null;
  if (ALL_ASKED.test(part) && !negative && !ALL_SAID.test(best.text)) return null;
  if (MANNER.test(part) && !negative && !MANNER_SAID.test(sentenceAround(best.main, prose))) return null;
  return { holds: true, text: best.text };
}

function fails(s: Stretch, part: string, negative: boolean, wantsTime: boolean): boolean {
  if (negative && wantsTime && !s.denied) return saysInTime(s.text);
  if (s.denied !== negative) return s.denied || negative;
  if (negative) return false;
  if (wantsTime && saysLate(s.main.text)) return true;
  if (/完整|齐全/.test(part) && /漏|缺(?!陷)|不全/.test(s.main.text)) return true;
  return /符合|达到/.test(part) && /低于|不符|违反|违规|超标准|超范围/.test(s.main.text);
}

const LISTED =
  /^(?:如|若|有)?(存在|发生|出现|有|[^,、]{0,12}(?:无|没有|不存在|未发生|未出现|未发现))([^,]*、[^,]*?)(?:等)?(?:情况|情形|行为|问题|现象)*(?:之一)?$/;

/** 存在截留、挤占、挪用等情况之一: one of them is enough; denying the list denies them all. 无…: the other way round. */
function oneOf(claimed: string, prose: Prose): Answer | null {
  const listed = LISTED.exec(claimed);
  const found = occurs(listed?.[2]?.split('、') ?? [], prose);
  return found && denied(listed?.[1] ?? '') ? { ...found, holds: !found.holds } : found;
}

function occurs(items: readonly string[], prose: Prose): Answer | null {
  if (items.length < 2) return null;
  const cores = items
    .map((item) => item.replace(/(?:专项)?(?:资金|支出|经费)$/, ''))
    .filter((c) => c.length >= 2);
  for (const clause of prose.clauses) {
    const said = cores.filter((core) => clause.text.includes(core));
    if (said.length === 0 || clause.period !== 'this' || isNotFact(clause.text)) continue;
    if (onlySpeaksOf(clause.text)) continue;
    if (denied(clause.text))
      return said.length >= Math.min(2, cores.length) ? { holds: false, text: clause.text } : null;
    return { holds: true, text: clause.text };
  }
  return null;
}

const VERB = /公开|上缴|编制|整改|完成|签订|备案|发放|到位|验收|报送|兑付|拨付|评价/;
const EXCEPT = /除[^,。;]{1,40}(?:未|没有|漏|外)|(?:\d+|[一二两三四五六七八九十])[^,。;]{0,10}(?:未|没有|漏)/;

/** 采购意向100%公开: 应公开14项，已公开14项, or an exception that is named. */
function coverage(claimed: string, prose: Prose): Answer | null {
  const verb = VERB.exec(claimed)?.[0];
  if (!verb) return null;
  const pair = pairIn(verb, prose);
  if (pair)
    return {
      holds: pair.done.quantity.value.compare(pair.due.quantity.value) >= 0,
      text: pair.done.sentence,
    };
  const subject = content(claimed.replace(ALL_ASKED, ''));
  for (const sentence of prose.sentences) {
    if (!sentence.includes(verb) || !EXCEPT.test(sentence) || overlap(subject, content(sentence)) < 0.5)
      continue;
    const exception = prose.clauses.find((c) => sentence.includes(c.text) && EXCEPT.test(c.text));
    if (exception && new RegExp(`(?:未|没有|漏)[^,。]{0,8}${verb}`).test(exception.text))
      return { holds: false, text: sentence };
  }
  return null;
}
