import { overlap } from '../../criterion/text/polarity.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { lessThan, ofAnotherThing, setApart } from './not-counted.ts';
import { sideBySide, stillOpen } from './alternatives.ts';
import { deniesEvent, sameCauseAndEffect, withoutCause } from './cause.ts';
import type { CountedEvent } from './events.ts';
import { kindsOf, localWords, otherLimit } from './kinds.ts';
import { levelFits, ranksIn } from '../verdicts/levels.ts';
import { notSuch } from '../prose/not-such.ts';
import { besideIt } from './parallel.ts';
import { listedCase } from './listed-cases.ts';
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
import { ofPiece } from '../prose/subject.ts';
import { content, folded, otherKind, saysInTime, saysLate } from '../verdicts/statements.ts';
import { asksForLastYear, contrast } from '../prose/wording.ts';

/** Words that say that something is wrong. */
export const FAULT =
  /问题|违规|违纪|违法|投诉|不符|不合规|不规范|不全|不完整|不准确|不及时|不严|不到位|情形|处罚|通报|问责|差错|错误|缺陷|事故|纠纷|超标|超范围|超出|逾期|退回|失泄密|上访|案件|举报|诉讼|截留|挤占|挪用|虚列|遗漏|漏报|缺少|缺失|未按|未及时/;
/** What did not happen is not counted. */
export const NONE =
  /无(?!法|需|须|形|偿|责|效|关|主|障|证)|没有|未发现|未发生|未出现|不存在|未存在|未被|没有被|未收到|未受到|未查出|未获|未引[发起]|(?<!化整为)零(?!星|售|散|部|件|工|担|食|距|基|碳|排|花)/;
const MENDED = /已整改|整改完成|完成整改|已纠正|已退回|已处理|已整改到位/;
/** As far behind a number what is said of it is looked for. */
const NEXT = 60;
/** Of a case that keeps to no rule: 变更未办理手续, 缺验收单. */
const LEFT_UNDONE = /未(?:办理?|履行|经|附|提供|签字|盖章|审批|取得|执行)|缺(?:少|失|[一-龥]{2})/;
const LACKING = /缺少|缺失|少|缺|漏报|漏/;
/** Acts by which an event is known whatever else its clause says. */
export const TELLING = /问责|表彰|奖励|通报批评|退回|投诉|处罚|查处|上访|事故|报道|经验交流|约谈|立案/g;
/** 又发现3个, 共5个: of the same thing as the figure before. */
const AGAIN = /^[^,]{0,10}(?:又|再|另|共|合计)(?:计|有)?(?:发现|查出|指出|发生|出现)$/;
const SOMETIMES_ALIKE = '项个例次处起件条类点宗种笔';

/** How often an event happened, with the words that count it. */
export interface Occurrence {
  readonly value: Rational;
  readonly text: string;
}

interface Count {
  readonly figure: ProseFigure;
  readonly value: Rational;
  /** 各1次 without a number of them to multiply by is no count. */
  readonly sure: boolean;
  readonly local: string;
}

/** The number a text gives for an event; "unsure" where several numbers compete, null where it gives none. */
export function occurrencesIn(event: CountedEvent, prose: Prose, row: string): Occurrence | 'unsure' | null {
  const counts = prose.figures.flatMap((figure): Count[] => {
    if (!countable(figure, event) || setApart(figure, prose.text)) return [];
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
  const sides = sideBySide(event);
  if (stillOpen(sides, prose)) return 'unsure';
  const wanted = sides.length > 0 ? sides : [event, ...kindsOf(event)];
  const matching = counts.filter((c) => wanted.some((e) => matches(e, c, row)));
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
  accepted = [...accepted, ...beside];
  const exact = accepted.filter((c) => c.figure.quantity.unit.word === event.counter);
  return settled(exact.length > 0 ? exact : accepted, prose);
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
  if (lacking)
    return (
      LACKING.test(local) &&
      !/[不没无]缺/.test(local) &&
      (said === '' || near(event, local) || said.length >= 2)
    );
  if (MENDED.test(local) && !/未/.test(local)) return false;
  if (EVERY.test(local) && !EVERY.test(event.text)) return false;
  if (ofPiece(local, event.core) || (!event.generic && notSuch(event.core, local))) return false;
  const negative = deniesEvent(event.core);
  // 6座按期完工 is no count of 逾期完工.
  if (saysLate(event.core) && saysInTime(local)) return false;
  if (event.generic) {
    if (NONE.test(local)) return false;
    return (
      (FAULT.test(local) || LEFT_UNDONE.test(local)) && !/其余|整改/.test(figure.label) && !/表彰/.test(local)
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

/** One number: the only one, the total where the text adds up, or the sum of a list of classes. */
function settled(counts: readonly Count[], prose: Prose): Occurrence | 'unsure' {
  const [first] = counts;
  if (!first) return 'unsure';
  if (counts.length === 1) return { value: first.value, text: first.figure.sentence };
  const total = counts.find((c) =>
    /(?:共|合计|总计|累计)/.test(
      prose.text.slice(Math.max(0, c.figure.quantity.start - 6), c.figure.quantity.start),
    ),
  );
  const parts = counts.filter((c) => c !== total);
  const sum = parts.reduce((s, c) => s.add(c.value), ZERO);
  if (total)
    return total.value.equals(sum) || parts.every((p) => p.value.equals(total.value))
      ? { value: total.value, text: total.figure.sentence }
      : 'unsure';
  const labels = new Set(counts.map((c) => content(c.local)));
  const listed =
    counts.every((c) => c.figure.sentence === first.figure.sentence) && labels.size === counts.length;
  const within = counts.some((c) => /其中|包括|含/.test(c.figure.label));
  if (listed && !within) return { value: sum, text: first.figure.sentence };
  return counts.every((c) => c.value.equals(first.value)) && labels.size === 1
    ? { value: first.value, text: first.figure.sentence }
    : 'unsure';
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
