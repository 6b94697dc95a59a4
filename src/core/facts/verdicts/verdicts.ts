import type { Verdict } from '../../rule/need.ts';
import { findQuantities } from '../../quantity/find.ts';
import { heldBy, holdsFigure } from './measured.ts';
import { inPrintedTime } from '../dates/each-deadline.ts';
import { byDueDate } from '../dates/due-dates.ts';
import { readDeadline } from '../dates/deadlines.ts';
import { paidBy } from '../dates/paid-by.ts';
import { inTimeByDates } from '../dates/two-dates.ts';
import { deniesEvent } from '../counts/cause.ts';
import { otherDegree } from '../counts/degrees.ts';
import type { Place } from '../deeds/about.ts';
import { answerByDeeds } from '../deeds/answer.ts';
import { belongsElsewhere, quotesElse } from '../deeds/guards.ts';
import { otherPaper } from '../deeds/papers.ts';
import { thingsFolded } from '../deeds/things.ts';
import type { Quote } from '../figures/figures.ts';
import type { Prose } from '../prose/prose.ts';
import { sentenceAround } from '../prose/prose.ts';
import { namesBoth } from './qualities.ts';
import { contrasted, rephrased } from '../prose/rephrase.ts';
import { compareClaim } from './compared.ts';
import type { Held } from './fit.ts';
import { byFit } from './fit.ts';
import { generic } from './generic.ts';
import { lifted } from './lifted.ts';
import { VERB } from './listed.ts';
import { noneAtAll } from './none-at-all.ts';
import { officeOrPerson } from './office-or-person.ts';
import { meets } from './meets.ts';
import { byNumber, pointNamed, pointsIn } from './points.ts';
import { partDenied } from './part-denied.ts';
import { saidInSection, sectionFor } from './sections.ts';
import { saysInTime } from '../prose/timeliness.ts';
import { stockAgrees } from './stock.ts';
import { toldOfAll } from './told-of-all.ts';
import type { Topic } from './topic.ts';

const GENERIC =
  /^(?:(?:全部|均|完全|都)?(?:符合|满足|达到|遵守|执行)(?:上述|以上|相关|有关|国家|各项|制度|政策)*(?:规定|要求|标准|条件|程序)?(?:要求|规定|标准|条件)?|达标|合格|合规|规范|是|完成|有|按要求完成)(?:的)?$/;
const PREAMBLE = /^(?:根据|按照?|依据)[^,]{0,60}(?:计算得分|评分|计分|打分|得分)[,，]|^(?:单位|部门)?是否/;
const TAIL = /,(?:均|全部)?(?:符合|满足)(?:上述|相关|以上)?(?:规定|要求|条件)$/;
/** Steps to choose between are no statement. */
const CHOICE = /[三两四五]档|分为|评级|等级|酌情/;

/** Whether a basis text says that a statement holds; null when it does not speak of it, or only of a part. */
export function findVerdict(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  if (prose.clauses.length === 0) return null;
  const lists = [topic.criterion, topic.definition];
  const point = pointNamed(asked, lists);
  if (point) {
    const told = findVerdict(point.text, prose, topic, quote);
    return told && { ...told, text: asked, holds: !told.holds };
  }
  const says = (statement: string, text: Prose): boolean | null =>
    byNumber(statement, text, lists)?.met ?? inWords(statement, text, topic, quote)?.holds ?? null;
  const numbered = byNumber(asked, prose, lists) ?? toldOfAll(asked, prose, topic.statements ?? [], says);
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
  const plain = asWorded(asked, prose, topic, quote);
  if (plain) return plain;
  const free = lifted(asked, topic.statements ?? [], prose, (s, text) => asWorded(s, text, topic, quote));
  return (free && asWorded(asked, free, topic, quote)) ?? byOpposite(asked, prose, topic, quote);
}

const DENIAL =
  /^(|[^,、未没不无]{2,14}?)(?:尚未|未能?|没有)(?!发现|发生|出现|存在|收到|被)([^,、未没不无]{2,14})$/;

/** 管护经费未落实 is not so where 管护经费落实 is. */
function byOpposite(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
  const [, thing, deed] = DENIAL.exec(asked) ?? [];
  const claim = `${thing ?? ''}${deed ?? ''}`;
  const done = claim.length >= 4 ? asWorded(claim, prose, topic, quote) : null;
  return done?.holds ? { ...done, text: asked, holds: false } : null;
}

function asWorded(asked: string, prose: Prose, topic: Topic, quote: Quote): Verdict | null {
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
  const either = officeOrPerson(claimed, (claim) => findVerdict(claim, prose, topic, quote));
  if (either) return { ...either, text: asked };
  const none = noneAtAll(claimed, prose, topic.name);
  if (none !== null) return answer(false, none);
  const met = meets(claimed, prose, topic.name);
  if (met !== 'not-said') return met && answer(met.holds, met.text);
  const compared = compareClaim(claimed, prose, quote, topic.name);
  if (compared !== 'no-comparison') return compared && { ...compared, text: asked };
  const printed = inPrintedTime(claimed, prose, `${topic.criterion}\n${topic.definition}`, topic.name);
  if (printed) return answer(printed.holds, printed.text);
  const due = byDueDate(claimed, prose);
  if (due !== 'no-date') return due && answer(due.holds, due.text);
  const paid = paidBy(claimed, prose, topic.name);
  if (paid !== 'no-date') return paid && answer(paid.holds, paid.text);
  const deadline = readDeadline(claimed, prose, `${topic.name}${topic.criterion}`);
  if (deadline !== 'no-deadline') return deadline && answer(deadline.holds, deadline.text);
  const dated = inTimeByDates(claimed, prose, topic.name);
  if (dated) return answer(dated.holds, dated.text);
  const held: Held = (part) => heldBy(part, prose, quote, topic.name);
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
  const place = placeOf(asked, topic);
  const fitting = byFit(claimed, prose, topic, held);
  const elsewhere =
    fitting &&
    (quotesElse(asked, fitting.text) ||
      belongsElsewhere(fitting.text, place) ||
      (fitting.holds && otherPaper(claimed, fitting.text)));
  const fits = elsewhere ? null : fitting;
  const meant = holdsFigure(claimed) ? null : answerByDeeds(asked, prose, place);
  const said = fits ?? meant;
  if (!said || (meant?.holds ?? said.holds) !== said.holds || deniesWorse(claimed, said.text)) return null;
  const around = sentenceOf(said.text, prose);
  const others = prose.sentences.some((s) => NONE_OF_ITS_OWN.test(s) && THAT_OF_OTHERS.test(s));
  if (!said.holds) return others && NONE_OF_ITS_OWN.test(around) ? null : answer(false, said.text);
  const lacking = partDenied(claimed, said.text, prose);
  if (lacking !== null) return answer(false, lacking);
  if (OUGHT.test(around) || otherSide(claimed, said.text, around)) return null;
  if (!tellsNumber(claimed, around) || !tellsWhen(claimed, around)) return null;
  const each = !EACH_TIME.test(asked) || EACH_SAID.test(around);
  return each && namesBoth(claimed, around) ? answer(true, said.text) : null;
}

const SIDES = ['收入', '支出'];
/** 支出预算统筹了事业收入: where the money came from. */
const KIND_OF_INCOME = /(?:事业|经营|其他|非税|财政拨款|基金|利息|租金)收入/g;

/** All of the spending is in the budget: nothing is said of the income. */
function otherSide(claimed: string, said: string, around: string): boolean {
  const sidesIn = (text: string): readonly string[] => {
    const bare = text.replace(KIND_OF_INCOME, '');
    return SIDES.filter((side) => bare.includes(side));
  };
  const told = sidesIn(said).length > 0 ? sidesIn(said) : sidesIn(around);
  const [asked, ...both] = SIDES.filter((side) => claimed.includes(side));
  return asked !== undefined && both.length === 0 && told.length === 1 && told[0] !== asked;
}

/** 按规定应先立项，经集体决策后实施: how it ought to be done. */
const OUGHT = /规定[^,。;]{0,4}应(?:当|该)?(?:先|经|由)(?!.*(?:已|均))/;

/** 未发生较大以上事故 says nothing of lesser ones. */
function deniesWorse(claimed: string, said: string): boolean {
  return said.split(',').some((clause) => deniesEvent(clause) && otherDegree(claimed, clause));
}

const BY_DATE = /\d{1,2}月(?:\d{1,2}日|底|末)?(?:之|以)?前|年[底末]前/;

/** Whether words tell when: of what was to be done by a date, more must be said than that it is done. */
function tellsWhen(claimed: string, said: string): boolean {
  if (!BY_DATE.test(claimed)) return true;
  const facts = said.split(/[,;]/).filter((clause) => !/计划|预计|要求|约定|应|拟/.test(clause));
  return facts.some(
    (clause) =>
      saysInTime(clause) || /\d{1,2}月|年[底末]|当年|年内/.test(clause.replace(/开工|签订|批复|下达/g, '')),
  );
}

/** Whether words tell the number that a statement asks for: 463个 are not the 500个 of 新增停车位500个. */
function tellsNumber(claimed: string, said: string): boolean {
  const asked = findQuantities(claimed).filter(
    (q) => q.unit.dimension === 'count' && q.bound === null && q.value.compare(1) > 0,
  );
  const told = findQuantities(said);
  return asked.every(
    (q) => told.some((t) => t.value.equals(q.value)) || !told.some((t) => t.unit.word === q.unit.word),
  );
}

/** 未单独制定，参照上级办法执行: whether that is to have one, a person must say. */
const NONE_OF_ITS_OWN = /(?:未|没有)(?:单独|专门|另行|再)/;
const THAT_OF_OTHERS = /(?:参照|执行|沿用|适用|按照?)[^。;]{0,30}(?:制度|办法|规定|文件|细则|《)/;

/** What is due every quarter was done every quarter only where the text says so. */
const EACH_TIME = /每个?(?:季度?|月|周|旬|半年)|按[季月周旬]/;
const EACH_SAID = /每|[按逐各]个?[季月周旬]|定期|四个季度|一.{0,3}二.{0,3}三.{0,3}四季度|均|\d+次/;

/** The sentence that a quote begins in. */
function sentenceOf(text: string, prose: Prose): string {
  const first = text.split(',')[0] ?? '';
  const clause = prose.clauses.find((c) => c.text.includes(first));
  return clause ? `${sentenceAround(clause, prose)},${text}` : text;
}

/** Where a statement stands among those of its row. */
export function placeOf(asked: string, { name, statements = [] }: Topic): Place {
  const others = statements.filter((s) => s !== asked).map(thingsFolded);
  return { row: name, whole: thingsFolded(asked), others };
}

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
