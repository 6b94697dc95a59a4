import { overlap } from '../../wording/overlap.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { lessThan, ofAnotherThing, setApart } from './not-counted.ts';
import { sideBySide, stillOpen } from './alternatives.ts';
import { deniesEvent, sameCauseAndEffect, withoutCause } from './cause.ts';
import type { CountedEvent } from './events.ts';
import { kindsOf, localWords, otherLimit } from './kinds.ts';
import { ofBase, wordsAround } from './of-base.ts';
import { levelFits, ranksIn } from '../verdicts/levels.ts';
import { notSuch } from '../prose/not-such.ts';
import type { Count, Occurrence } from './settled.ts';
import { settled } from './settled.ts';
import { isWork } from './work-done.ts';
import { withoutMembers } from './enumerated.ts';
import { atListedPlaces } from './listed-places.ts';
import { besideIt } from './parallel.ts';
import { listedCase } from './listed-cases.ts';
import { isRival } from './rivals.ts';
import { sameBound, takenUp } from './taken-up.ts';
import {
  agentFits,
  inField,
  predicateSaid,
  partOf,
  spelledOut,
  withoutAgent,
  wordings,
} from '../prose/predicate.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { LACKING, NONE, saysFault } from '../prose/fault-words.ts';
import { ofPiece } from '../prose/subject.ts';
import { saysInTime, saysLate } from '../prose/timeliness.ts';
import { content, folded, otherKind } from '../verdicts/statements.ts';
import { asksForLastYear, contrast } from '../prose/wording.ts';

const MENDED = /已整改|整改完成|完成整改|已纠正|已退回|已处理|已整改到位/;
/** As far behind a number what is said of it is looked for. */
const NEXT = 60;
/** Of a case that keeps to no rule: 变更未办理手续, 缺验收单. */
const LEFT_UNDONE = /未(?:办理?|履行|经|附|提供|签字|盖章|审批|取得|执行)|缺(?:少|失|[一-龥]{2})/;
const LASTING = /长期(?!规划|目标|股权|投资|借款)/;
const LASTS = /长期|[\d一二两三四五]年(?:及|或|\()?以上|超过?[\d一二两三四五]年|多年|逾期|超期|历年/;
/** Acts by which an event is known whatever else its clause says. */
export const TELLING = /问责|表彰|奖励|通报批评|退回|投诉|处罚|查处|上访|事故|报道|经验交流|约谈|立案/g;
/** 又发现3个, 共5个: of the same thing as the figure before. */
const AGAIN = /^[^,]{0,10}(?:又|再|另|共|合计)(?:计|有)?(?:发现|查出|指出|发生|出现)$/;
const SOMETIMES_ALIKE = '项个例次处起件条类点宗种笔';

/** The number a text gives for an event; "unsure" where several numbers compete, null where it gives none. */
export function occurrencesIn(event: CountedEvent, prose: Prose, row: string): Occurrence | 'unsure' | null {
  const told = prose.figures.flatMap((figure): Count[] => {
    if (!countable(figure, event) || setApart(figure, prose.text)) return [];
    if (ofBase(event, wordsAround(figure)) === false) return [];
    const value = multiplied(figure, prose);
    return [
      {
        figure,
        value: value === 'unsure' ? ZERO : value,
        sure: value !== 'unsure',
        local: localWords(figure, prose.text.slice(figure.quantity.end, figure.quantity.end + NEXT)),
      },
    ];
  });
  const counts = withoutMembers(told);
  const sides = sideBySide(event);
  if (stillOpen(sides, prose)) return 'unsure';
  const wanted = sides.length > 0 ? sides : [event, ...kindsOf(event)];
  const alike = counts.filter((c) => wanted.some((e) => matches(e, c, row)));
  const matching = alike.filter((c) => !isWork(event, c.figure));
  if (alike.length > 0 && matching.length === 0) return 'unsure';
  if (matching.some((c) => ofBase(event, wordsAround(c.figure)) === 'unsure')) return 'unsure';
  const fits = (c: Count): boolean | 'unsure' => {
    const level = levelFits(event.level, c.local);
    const here = agentFits(event.core, c.figure.clause);
    const agent = here === 'unsure' ? agentFits(event.core, c.figure.sentence) : here;
    return level === true ? agent : agent === false ? false : level;
  };
  let accepted = matching.filter((c) => fits(c) === true);
  // 表彰3次，其中省级1次: the sum of all levels is no count of one.
  const divided = accepted.some((c) => /其中|包括/.test(c.figure.clause));
  if (!divided && matching.some((c) => fits(c) === 'unsure')) return 'unsure';
  if (accepted.length === 0) return null;
  if (accepted.some((c) => !c.sure)) return 'unsure';
  const sentences = new Set(accepted.map((c) => c.figure.sentence));
  // "两次共发现5个": what stands beside in one sentence without words of its own is of the same thing.
  const more = counts.filter((c) => sentences.has(c.figure.sentence) && AGAIN.test(c.local));
  accepted = [...new Set([...accepted, ...more])];
  if (event.generic && accepted.every((c) => !AGAIN.test(c.local))) {
    const beside = accepted.map((c) => c.figure);
    const rest = counts
      .filter((c) => !accepted.includes(c))
      .map((c) => ({ c, one: listedCase(c.figure, beside) }));
    if (rest.some((r) => r.one === 'unsure')) return 'unsure';
    accepted = counts.filter((c) => accepted.includes(c) || rest.some((r) => r.c === c && r.one === true));
  }
  accepted = accepted.filter((c) => !accepted.some((d) => isRestated(c, d, prose)));
  const beside = besideIt(accepted, counts);
  if (beside === 'unsure') return 'unsure';
  const places = atListedPlaces(event, accepted, counts);
  if (places === 'unsure') return 'unsure';
  if (places.length > 0)
    return { value: sumOf([...accepted, ...places]), text: accepted[0]?.figure.sentence ?? '' };
  accepted = [...accepted, ...beside];
  const taken = accepted.map((c) => c.figure);
  if (counts.some(({ figure }) => isRival(figure, taken))) return 'unsure';
  const exact = accepted.filter((c) => c.figure.quantity.unit.word === event.counter);
  return settled(exact.length > 0 ? exact : accepted, prose);
}

function sumOf(counts: readonly Count[]): Rational {
  return counts.reduce((sum, c) => sum.add(c.value), ZERO);
}

/** 未完成的1项为…: the number told before, taken up again. */
function isRestated({ figure, value }: Count, before: Count, { text }: Prose): boolean {
  const { start } = figure.quantity;
  return text[start - 1] === '的' && before.figure.quantity.end <= start && before.value.equals(value);
}

/** 每季度3次 is no number of the year's. */
const EVERY = /每个?(?:季度?|月|周|星期|日|天|半年|旬)/;
const EACH = /各(?![级项类种季月区县市乡镇地科处]|单位|部门|主管|有关|相关)[^,，。;、\d]{0,8}$/;

/** 4月、7月、10月 */
const MONTHS = /(?:\d{1,2}月份?、)+\d{1,2}月/;

/** 2个项目各缺少1份: the number before it times this one; "unsure" where that number is not written. */
function multiplied(figure: ProseFigure, prose: Prose): Rational | 'unsure' {
  const { value, start } = figure.quantity;
  if (!EACH.test(prose.text.slice(Math.max(0, start - 10), start))) return value;
  const before = prose.figures.filter((f) => f.clause === figure.clause && f.quantity.end <= start);
  const months = MONTHS.exec(
    prose.text
      .slice(0, start)
      .split(/[,，。;\n]/)
      .pop() ?? '',
  )?.[0];
  if (months && before.every((f) => f.quantity.unit.dimension !== 'count'))
    return value.mul(months.split('、').length);
  const [only] = before.filter((f) => f.quantity.unit.dimension === 'count');
  return only && before.length === 1 ? value.mul(only.quantity.value) : 'unsure';
}

function countable(figure: ProseFigure, { counter, text }: CountedEvent): boolean {
  const { unit, bound, approximate } = figure.quantity;
  // 依据上一年度审计结果: last year's are asked for.
  const asked = figure.period === 'this' || (figure.period === 'last' && asksForLastYear(text));
  if (!asked || (bound !== null && bound !== '=') || approximate) return false;
  if (unit.dimension !== 'count') return false;
  return (
    counter.split('/').includes(unit.word) ||
    (SOMETIMES_ALIKE.includes(unit.word) && SOMETIMES_ALIKE.includes(counter.charAt(0)))
  );
}

function matches(event: CountedEvent, { figure, local }: Count, row: string): boolean {
  const said = content(local);
  const lacking = LACKING.test(event.core) && !/未/.test(event.core);
  if (lacking) {
    const told = LACKING.test(local) ? local : listBefore(figure);
    return (
      LACKING.test(told) &&
      !/[不没无]缺/.test(told) &&
      (said === '' || near(event, local) || said.length >= 2)
    );
  }
  if (MENDED.test(local) && !/未/.test(local)) return false;
  if (EVERY.test(local) && !EVERY.test(event.text)) return false;
  // 往来款挂账5笔 are not all 长期挂账.
  if (LASTING.test(event.core) && !LASTS.test(`${local}${figure.clause}${figure.subject}`)) return false;
  if (ofPiece(local, event.core) || (!event.generic && notSuch(event.core, local))) return false;
  const negative = deniesEvent(event.core);
  // 6座按期完工 is no count of 逾期完工.
  if (saysLate(event.core) && saysInTime(local)) return false;
  if (event.generic) {
    if (NONE.test(local)) return false;
    return (
      (saysFault(local) || LEFT_UNDONE.test(local)) &&
      !allWell(figure) &&
      !/其余|整改/.test(figure.label) &&
      !/表彰/.test(local)
    );
  }
  if (faultNoun(event, figure))
    return near(event, figure.clause) || inField(event.core, local, figure.subject);
  if (deniesEvent(local) !== negative || (!negative && NONE.test(local))) return false;
  const [asked, told] = [withoutCause(event.core), withoutCause(local)];
  if (
    otherLimit(asked, told) ||
    contrast(withoutLevel(asked), withoutLevel(told)) ||
    otherKind(folded(asked), folded(told))
  )
    return false;
  if (
    /一般|重大|严重|其他/.test(event.core) &&
    !/一般|重大|严重|其他/.test(local) &&
    !near(event, local, 0.9)
  )
    return false;
  return (
    ((near(event, local) || spelledOut(event.core, local + row)) && predicateSaid(event.core, local)) ||
    tellingAct(event, local) ||
    sameCauseAndEffect(event.core, local) ||
    levelOnly(event, figure) ||
    partOf(event.core, local, figure.subject) ||
    sameBound(event.core, local, figure.clause) ||
    takenUp(event.core, local, figure.subject) ||
    inField(event.core, local, figure.subject)
  );
}

/** 办理案件15件，均符合要求: what comes next says that none was wrong. */
function allWell({ sentence, clause }: ProseFigure): boolean {
  const next = sentence.slice(sentence.indexOf(clause) + clause.length + 1);
  return /^(?:经[^,]{0,8})?(?:均|全部|都|全都)(?!未|不|已整改)[^,]{0,4}(?:符合|合规|规范|按)|^(?:均|都|经[^,]{0,6})?(?:未发现|未出现|无违规|无不)/.test(
    next,
  );
}

/** 缺采购、内审、档案3项: the things in front of a number, from the first on. */
function listBefore({ clause, label }: ProseFigure): string {
  const before = clause.slice(0, clause.lastIndexOf(label) + label.length);
  return before.includes('、') ? before : '';
}

/** 获表彰5次，其中省级2次: only the level is said again. */
function levelOnly(event: CountedEvent, figure: ProseFigure): boolean {
  const act = lastOf(event.core.match(TELLING));
  if (!event.level || !act || !figure.sentence.includes(act) || figure.after !== '') return false;
  return /^(?:其中|包括)?(?:国家|省部|省|市|县|区)级$/.test(figure.label);
}

/** 印章登记不全两处问题: the noun of the event stands right behind its number. */
function faultNoun(event: CountedEvent, figure: ProseFigure): boolean {
  const noun = /(?:问题|缺陷|情况|情形|差错|错误)$/.exec(event.core)?.[0];
  return noun !== undefined && figure.after.startsWith(noun);
}

function withoutLevel(text: string): string {
  return text.replace(/国家级|省部级|省级|市级|县级|区级/g, '');
}

function near(event: CountedEvent, local: string, least = 0.6): boolean {
  const said = content(local);
  if (said.length < 2) return false;
  if (said === content(event.core.replace(/(?:案件|事件)$/, ''))) return true;
  return [event.core, withoutAgent(event.core)].flatMap(wordings).some((alternative) => {
    const asked = content(alternative);
    if (asked.length <= 3) return said.includes(asked) && asked.length >= 2;
    return overlap(asked, said) >= least || (least <= 0.6 && said.length >= 3 && asked.endsWith(said));
  });
}

/** The event is one of these acts, and the words around the figure say it. */
function tellingAct(event: CountedEvent, local: string): boolean {
  if (/问题/.test(local) || lessThan(event.core, local)) return false;
  return event.core.split('或').some((alternative) => {
    const act = lastOf(alternative.match(TELLING));
    if (!act || !local.includes(act) || ofAnotherThing(alternative, local, act)) return false;
    return content(alternative.slice(alternative.lastIndexOf(act) + act.length)).length <= 2;
  });
}

/** The last of what a pattern found; null where it found nothing. */
export function lastOf(found: readonly string[] | null): string | null {
  return found?.[found.length - 1] ?? null;
}

/** The text lists such acts by level, and none of the level asked for. */
export function otherLevelsOnly(event: CountedEvent, prose: Prose): string | null {
  if (!event.level) return null;
  const acts = event.text.match(TELLING) ?? [];
  const listing = prose.figures.filter(
    (f) => acts.some((act) => localWords(f).includes(act)) && f.quantity.unit.dimension === 'count',
  );
  const [first] = listing;
  const other = (f: ProseFigure): boolean =>
    ranksIn(localWords(f)).length > 0 && levelFits(event.level, localWords(f)) === false;
  // 又受到国家级表彰, without a number: told after all.
  const told = prose.clauses.some(
    (c) =>
      acts.some((act) => c.text.includes(act)) &&
      ranksIn(c.text).length > 0 &&
      levelFits(event.level, c.text) !== false,
  );
  return first && !told && listing.every(other) ? first.sentence : null;
}
