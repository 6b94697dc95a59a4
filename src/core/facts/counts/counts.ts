import { findQuantities } from '../../quantity/find.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ONE, ZERO, rational } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import { readEvent } from './events.ts';
import type { Quote } from '../figures/figures.ts';
import { daysPast } from '../dates/days-past.ts';
import { lateBatches } from '../dates/late-batches.ts';
import { none } from './none.ts';
import { occurrencesIn } from './occurrences.ts';
import { NONE } from '../prose/fault-words.ts';
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
import { namedOnce } from '../prose/named-once.ts';
import { shortOfNumber, shortOfPlan } from './shortfall.ts';
import { foundByAll, ofSeveralFinders } from './by-finders.ts';
import { restOfAll } from './rest-of-all.ts';
import { saidBehind } from './said-behind.ts';
import { missedStages } from './missed-stages.ts';
import { brokenOfList } from './of-the-list.ts';
import { otherDegree } from './degrees.ts';
import { deniedPoints } from './denied-points.ts';
import type { Prose } from '../prose/prose.ts';
import type { Topic } from '../verdicts/topic.ts';
import { findVerdict } from '../verdicts/verdicts.ts';

/** One item of a list that is there or missing: 制定管理办法:少. */
const ONE_MISSING = /:(?:每)?(?:缺少|少|缺)$/;
/** A demand for all of several things. */
const WHOLENESS = /齐全|齐备|健全|完整|完备|完善|配齐|齐$|全$|均|都|各|全部|所有/;
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
  const wanted = readEvent(event, counter, topic.statements);
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
      overdue(event, counted, prose, topic, countsBegun(standardOf(topic))) ??
      daysPast(event, counted, prose) ??
      lateAgainst(counted, prose, standardOf(topic));
    return span && make(span.value, span.text);
  }
  const listed = missingItems(event, prose) ?? byDuration(event, wanted.counter, prose);
  const found = ofSeveralFinders(wanted)
    ? (foundByAll(wanted, prose) ?? (prose.figures.some((f) => f.after.startsWith('问题')) ? 'unsure' : null))
    : occurrencesIn(wanted, prose, topic.name);
  if (ONE_MISSING.test(event) && found === null) {
    const there = findVerdict(event.replace(ONE_MISSING, ''), prose, topic, quote);
    // Of what should be whole and is not, it is not known how much is missing.
    if (there?.holds === true || (there && !listIn(event) && !WHOLENESS.test(wanted.base)))
      return { ...make(there.holds ? ZERO : ONE, ''), source: there.source };
  }
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
  const behind = saidBehind(wanted, prose) ?? restOfAll(wanted, prose, topic.criterion);
  if (behind) return make(behind.value, behind.text);
  const otherwise =
    missedPeriods(wanted.core, prose, topic.criterion) ??
    missedStages(wanted.core, prose, topic.criterion) ??
    shortOfNumber(event, wanted.counter, prose) ??
    shortOfPlan(event, wanted.counter, prose) ??
    lateByDays(event, wanted.counter, prose) ??
    namedOnce(wanted, prose) ??
    namedThings(wanted, prose);
  if (otherwise) return make(rational(otherwise.count), otherwise.text);
  const points =
    brokenOfList(wanted, prose, topic, quote, make) ?? deniedPoints(wanted, prose, topic, quote, make);
  if (points || toldAgainst(wanted.core, prose)) return points;
  const zero = none(event, wanted, prose, topic, quote, make);
  return zero && otherDegree(wanted.core, zero.source.quote) ? null : zero;
}

function standardOf(topic: Topic): string {
  return `${topic.criterion}\n${topic.definition}`;
}

/** A yes that gives a number of its own is more than a yes. */
function saysHowOften(text: string): boolean {
  return findQuantities(text).some((q) => q.unit.dimension === 'count' && !q.value.equals(ONE));
}
