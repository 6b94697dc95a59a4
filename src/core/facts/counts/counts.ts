import { denied, overlap } from '../../criterion/text/polarity.ts';
import { findQuantities } from '../../quantity/find.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import { deniesEvent } from './cause.ts';
import type { CountedEvent } from './events.ts';
import { readEvent } from './events.ts';
import type { Quote } from '../figures/figures.ts';
import { answerByDeeds } from '../deeds/answer.ts';
import { thingsFolded } from '../deeds/things.ts';
import { daysPast } from '../dates/days-past.ts';
import { allWithin, kindsOf, noneOf } from './kinds.ts';
import { lateBatches } from '../dates/late-batches.ts';
import { agentFits } from '../prose/predicate.ts';
import { FAULT, NONE, TELLING, lastOf, occurrencesIn, otherLevelsOnly } from './occurrences.ts';
import { countsBegun } from '../dates/lengths.ts';
import type { Span } from '../dates/lengths.ts';
import { overdue } from '../dates/overdue.ts';
import { lateAgainst } from '../dates/late-against.ts';
import { lateByDays } from '../dates/late-list.ts';
import { missedPeriods } from './missed-periods.ts';
import { namedThings } from './named-things.ts';
import { listIn, missingItems } from './missing-items.ts';
import { byDuration } from './by-duration.ts';
import { toldAgainst } from './told-against.ts';
import { saysSomeNot } from '../prose/modality.ts';
import { namedOnce } from '../prose/named-once.ts';
import { shortOfPlan } from './shortfall.ts';
import { deniedPoints } from './denied-points.ts';
import type { Prose } from '../prose/prose.ts';
import { asksForTime, content, isVague, saysInTime, stretchesAbout } from '../verdicts/statements.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findVerdict } from '../verdicts/verdicts.ts';

const ABSENT =
  /(?:没有(?:符合条件的|需要|开展|应)?|无(?:需|须)?|未(?:有|发生|产生|开展|涉及)|不涉及|不存在)([^,。;]{2,20})/;
const HEDGED = /但(?!是否)|除[^,。;]+外|尚(?!未发现|无)|仍|个别|部分(?!门)|年底|尚未出具/;
const ABOUT = 0.5;
const ALL = /均|全部|所有|全都|一律|逐一|100%/;
const LACKS = /(?:缺少|缺失|少|缺|漏报|漏)[^,]{0,4}$/;
const WHOLE = /齐全|均已|全部|完整|无缺/;
/** 制度健全 says that no 制度 is lacking, and nothing of papers. */
const SOUND = /健全|完备/;
const AUDIT = /审计|财监|财会监督|监督检查|巡视|巡察|专项检查/;
/** One item of a list that is there or missing: 制定管理办法:少. */
const ONE_MISSING = /:(?:每)?(?:缺少|少|缺)$/;
const SAME_ONCE = /同一[^,。;]{0,16}按(?:一|1)次/;

/** Counters of time: what is counted then is how late. */
const SPANS: readonly (readonly [RegExp, Span])[] = [
  [/工作日/, 'working days'],
  [/^[天日]$/, 'days'],
  [/周|星期/, 'weeks'],
  [/^个?月$/, 'months'],
];

/** 招商引资工作先后获……表彰: all of it for one piece of work. */
const ONE_WORK = /^[^,，、。工]{2,14}工作(?:先后|分别)?(?:获|受到|被)(?!.*工作)/;

/** Makes the count as a figure, with the words that tell it. */
export type Make = (value: Rational, text: string) => Figure;

/**
 * How often something happened according to a basis text: a count beside it ("发现2例"), or a denial that it happened at
 * all ("未被采购投诉", "均已及时上缴"). Null when the text does not say, or says that it happened without saying how often.
 */
export function findCount(
  event: string,
  counter: string,
  prose: Prose,
  topic: Topic,
  quote: Quote,
): Figure | null {
  if (prose.clauses.length === 0) return null;
  const wanted = readEvent(event, counter);
  const make: Make = (value, text) => ({
    name: event,
    unit: 'count',
    value,
    text: `${value.toString()}${wanted.counter}`,
    source: quote(text),
  });
  if (wanted.counter === '') {
    const verdict = findVerdict(event, prose, topic, quote);
    if (!verdict || (verdict.holds && saysHowOften(verdict.source.quote))) return null;
    return { ...make(verdict.holds ? ONE : ZERO, ''), source: verdict.source };
  }
  const batches = lateBatches(event, counter, prose);
  if (batches) return { ...make(batches.value, batches.text), text: `${batches.value.toString()}${counter}` };
  const counted = SPANS.find(([pattern]) => pattern.test(wanted.counter))?.[1];
  if (counted) {
    const span =
      overdue(counted, prose, countsBegun(standardOf(topic))) ??
      daysPast(event, counted, prose) ??
      lateAgainst(counted, prose, standardOf(topic));
    return span && make(span.value, span.text);
  }
  const listed = missingItems(event, prose) ?? byDuration(event, wanted.counter, prose);
  if (ONE_MISSING.test(event)) {
    const there = findVerdict(event.replace(ONE_MISSING, ''), prose, topic, quote);
    // Of a list that is not whole it is not known how much is missing.
    if (there?.holds === true || (there && !listIn(event)))
      return { ...make(there.holds ? ZERO : ONE, ''), source: there.source };
  }
  const found = occurrencesIn(wanted, prose, topic.name);
  if (listed) {
    const value = rational(listed.count);
    return found && found !== 'unsure' && !found.value.equals(value) ? null : make(value, listed.text);
  }
  const [only] = prose.sentences;
  if (found !== null && SAME_ONCE.test(topic.criterion) && only && prose.sentences.length === 1) {
    if (ONE_WORK.test(only) && !NONE.test(only.split(/[,，]/)[0] ?? '')) return make(ONE, only);
  }
  if (found === 'unsure') return null;
  if (found) {
    const once = SAME_ONCE.test(topic.criterion) && found.value.compare(1) > 0;
    return once && !/不同/.test(prose.text) ? null : make(found.value, found.text);
  }
  const otherwise =
    missedPeriods(wanted.core, prose, topic.criterion) ??
    shortOfPlan(event, wanted.counter, prose) ??
    lateByDays(event, wanted.counter, prose) ??
    namedOnce(wanted, prose) ??
    namedThings(wanted, prose);
  if (otherwise) return make(rational(otherwise.count), otherwise.text);
  const points = deniedPoints(wanted, prose, topic, quote, make);
  if (points || toldAgainst(wanted.core, prose)) return points;
  return none(event, wanted, prose, topic, quote, make);
}

function standardOf(topic: Topic): string {
  return `${topic.criterion}\n${topic.definition}`;
}

/** A yes that gives a number of its own is more than a yes. */
function saysHowOften(text: string): boolean {
  return findQuantities(text).some((q) => q.unit.dimension === 'count' && !q.value.equals(ONE));
}

/** It did not happen: denied, done well in every case, no faults found, or nothing took place that could have gone wrong. */
function none(
  event: string,
  wanted: CountedEvent,
  prose: Prose,
  topic: Topic,
  quote: Quote,
  make: Make,
): Figure | null {
  const subject = content(`${topic.name}${topic.definition}`);
  const base = event.includes(':') ? (event.split(':')[0] ?? '') : '';
  if (base !== '' && !HEDGED.test(prose.text) && !faultSaid(prose)) {
    const well = findVerdict(base, prose, topic, quote);
    if (well?.holds) return { ...make(ZERO, ''), source: well.source };
  }
  if (LACKS.test(wanted.text)) {
    const missing = content(wanted.core.replace(/缺少|缺失|漏报|[少缺漏]/g, ''));
    const whole = prose.sentences.find(
      (s) =>
        (WHOLE.test(s) || (SOUND.test(s) && overlap(missing, content(s)) >= ABOUT)) &&
        !denied(s) &&
        !HEDGED.test(s) &&
        overlap(subject, content(s)) >= 0.2,
    );
    return whole ? make(ZERO, whole) : null;
  }
  const kinds = kindsOf(wanted);
  // 应采购未采购、化整为零: what denies the one says the other.
  if (kinds.some((kind) => deniesEvent(kind.core) !== deniesEvent(kinds[0]?.core ?? ''))) {
    const text = noneOf(kinds, prose);
    return text === null ? null : make(ZERO, text);
  }
  const within = allWithin(wanted.core, prose);
  if (within !== null) return make(ZERO, within);
  const opposite = saidOtherwise(wanted, prose, topic);
  if (opposite) return opposite.happened ? null : make(ZERO, opposite.text);
  const act = lastOf(wanted.core.match(TELLING));
  const denial =
    act && prose.clauses.find((c) => NONE.test(c.text) && c.text.includes(act) && !/其他|另/.test(c.text));
  if (denial && !HEDGED.test(denial.text) && !prose.clauses.some((c) => c !== denial && c.text.includes(act)))
    return make(ZERO, denial.text);
  const level = otherLevelsOnly(wanted, prose);
  if (level) return make(ZERO, level);
  return noFault(wanted, prose, topic, make) ?? notApplicable(wanted, prose, subject, make);
}

/** What the text says against the event; `happened` where it says that it did happen. */
type Otherwise = { readonly happened: true } | { readonly happened: false; readonly text: string };

/** The event denied, or its opposite said of all: 均已按期整改到位 for 未按期整改到位. */
function saidOtherwise(wanted: CountedEvent, prose: Prose, topic: Topic): Otherwise | null {
  const { core } = wanted;
  const negative = deniesEvent(core);
  if (isVague(core) && overlap(content(topic.name), content(prose.text)) < 0.25) {
    if (overlap(content(prose.text), content(topic.criterion)) < 0.3) return null;
  }
  const stretches = stretchesAbout(core, prose).filter(
    (s) => s.cover >= ABOUT && agentFits(core, s.text) !== false,
  );
  if (stretches.some((s) => s.denied === negative && (FAULT.test(s.main.text) || negative)))
    return { happened: true };
  const timely = negative && asksForTime(core);
  const good = stretches.find(
    (s) =>
      s.denied !== negative &&
      !s.limited &&
      !HEDGED.test(s.main.text) &&
      (!timely || saysInTime(s.main.text)),
  );
  if (!good) return doneByAll(core, prose, topic);
  const { text, main } = good;
  // 不足30日: only what speaks of those thirty days denies it.
  const limit = /(?<=不足|不满|少于|未满)\d+(?=个?(?:工作日|日|天|月|年|小时))/.exec(core)?.[0];
  if (limit !== undefined && !main.text.includes(limit)) return null;
  const figures = /\d/.test(main.text.replace(/20\d{2}年|\d{1,2}[月日]/g, ''));
  const whole = ALL.test(text) || (negative ? !figures : NONE.test(text));
  return whole ? { happened: false, text } : null;
}

const FAILING = /^([^,未不没]*)(?:未能?|没有|不)([^,未不没]{2,})$/;

/** 收支均已编入预算 for 收入或支出未纳入预算: the deed that the event denies is said of all. */
function doneByAll(core: string, prose: Prose, topic: Topic): Otherwise | null {
  const [, thing, deed] = FAILING.exec(core) ?? [];
  if (thing === undefined || deed === undefined) return null;
  const claim = `${thing}${deed}`;
  const done = answerByDeeds(claim, prose, { row: topic.name, whole: thingsFolded(claim), others: [] });
  if (!done || prose.sentences.some((s) => s.includes(done.text) && saysSomeNot(s))) return null;
  return done.holds
    ? ALL.test(done.text)
      ? { happened: false, text: done.text }
      : null
    : { happened: true };
}

/** Some clause says that something is wrong. */
function faultSaid(prose: Prose): boolean {
  return prose.clauses.some(
    (c) =>
      /超标准|超范围|不符|不合规|违规|超配|超出/.test(c.text) && !NONE.test(c.text) && !/未超/.test(c.text),
  );
}

/** 没有被审计指出问题: a denial of faults in the row's own subject, with nothing said against it. */
function noFault(wanted: CountedEvent, prose: Prose, topic: Topic, make: Make): Figure | null {
  const subject = content(`${topic.name}${topic.definition}`);
  if (HEDGED.test(prose.text)) return null;
  for (const { text, period } of prose.clauses) {
    if (period !== 'this' || !NONE.test(text) || !FAULT.test(text)) continue;
    // 其他方面未发现问题 says that something was found before.
    if (/其他|其它|其余|此外|另外/.test(text) && !/其他|其它/.test(wanted.text)) continue;
    const near = Math.max(overlap(content(text), subject), overlap(content(text), content(wanted.text)));
    const audit = AUDIT.test(text) && AUDIT.test(topic.criterion) && /问题|情形|情况/.test(text);
    if (near < 0.3 && !audit && !(wanted.generic && /不符合|不合规|违规|不规范/.test(text))) continue;
    // 未发现严重问题 says nothing of the others.
    if (/一般|严重|重大|较大/.test(text) && !/一般|严重|重大|较大/.test(wanted.core)) continue;
    if (otherFaults(prose, text)) return null;
    return make(ZERO, text);
  }
  return null;
}

function otherFaults(prose: Prose, but: string): boolean {
  return prose.clauses.some(
    (c) =>
      c.text !== but &&
      /发现|指出|存在|查出|反映|问题\d|\d+[个项条起]/.test(c.text) &&
      FAULT.test(c.text) &&
      !NONE.test(c.text),
  );
}

/** 没有新增预算项目, 没有开展资产处置: what could have gone wrong did not take place at all. */
function notApplicable(wanted: CountedEvent, prose: Prose, subject: string, make: Make): Figure | null {
  if (HEDGED.test(prose.text)) return null;
  for (const sentence of prose.sentences) {
    const absent = ABSENT.exec(sentence);
    if (!absent?.[1]) continue;
    const what = content(absent[1]);
    if (
      overlap(what, subject) >= 0.4 &&
      overlap(content(wanted.core), what) < 0.5 &&
      overlap(what, content(wanted.core)) < 0.5
    ) {
      return make(ZERO, sentence);
    }
  }
  return null;
}
