import { isNotFact } from '../prose/modality.ts';
import type { Clause, Prose, ProseFigure } from '../prose/prose.ts';
import { saysInTime, saysLate } from '../prose/timeliness.ts';
import type { Counted } from './counted.ts';
import type { Days } from './durations.ts';
import { NUMBER, UNIT, daysOf, durationsIn } from './durations.ts';
import { namesIn } from './names.ts';

/** Things of one length of time, or all others of it. */
interface Told extends Days {
  readonly count: number | 'rest';
}

const SPAN = `(${NUMBER})(${UNIT})`;
const BELOW = new RegExp(`(?:不足|少于|不满|未满|未达到?|不到|低于)${SPAN}`);
const WITHIN = new RegExp(`${SPAN}(?:\\(含\\))?(?:以内|之内|内|以下)`);
const FROM = new RegExp(`${SPAN}(?:\\(含\\))?(?:及|\\(含\\))?以上`);
const ABOVE = new RegExp(`(?:超过|大于|多于|超出)${SPAN}`);
const NEXT_TO = 0.001;

/** The lengths of time of which an event counts the things (逾期3个月以内, 不足30日); null where it sets none, or two. */
export function classOf(event: string): Days | null {
  const late = saysLate(event) ? NEXT_TO : 0;
  const kinds: readonly (readonly [RegExp, (days: number) => readonly [number, number]])[] = [
    [BELOW, (days) => [late, days - NEXT_TO]],
    [WITHIN, (days) => [late, days]],
    [FROM, (days) => [days, Infinity]],
    [ABOVE, (days) => [days + NEXT_TO, Infinity]],
  ];
  const own = event.replace(/^.*,/, '');
  const found = kinds.flatMap(([pattern, between]) => {
    const [, number = '', unit = ''] = pattern.exec(own) ?? [];
    const days = number === '' ? null : daysOf(number, unit);
    if (days === null) return [];
    const [low, high] = between(days);
    return [{ low, high, working: unit.includes('工作') }];
  });
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

/**
 * How many things lie in the class of lengths that an event names, from the length that a text tells of each (甲晚了40天，乙晚了
 * 5个月, 其余按期). Null unless every thing is told of, by number or as the rest.
 */
export function byDuration(event: string, counter: string, prose: Prose): Counted | null {
  const asked = classOf(event);
  if (!asked || counter === '') return null;
  const clauses = prose.clauses.filter((c) => c.period === 'this' && !isNotFact(c.text));
  const late = saysLate(event);
  const each = clauses.map((clause, i) => toldIn(clause, clauses[i - 1], counter, prose, late));
  if (each.some((told) => told === null) || clauses.some((c) => /除.*外/.test(c.text))) return null;
  const told = each.flatMap((one) => one ?? []);
  const long = told.filter((one) => one.count !== 'rest' || one.low > 0 || !late);
  if (told.length === 0 || told.some((one) => one.high > 0 && one.working !== asked.working)) return null;
  if (!isAll(told, counter, prose) || !long.every((one) => isDecided(one, asked))) return null;
  const inside = told.filter((one) => one.low >= asked.low && one.high <= asked.high);
  if (inside.some((one) => one.count === 'rest')) return null;
  const [first] = clauses;
  return {
    count: inside.reduce((sum, one) => sum + (one.count === 'rest' ? 0 : one.count), 0),
    text: clauses.find((c) => durationsIn(c.text).length > 0)?.text ?? first?.text ?? '',
  };
}

/** Wholly inside the class or wholly outside it. */
function isDecided(told: Days, asked: Days): boolean {
  const inside = told.low >= asked.low && told.high <= asked.high;
  return inside || told.high < asked.low || told.low > asked.high;
}

/** All things are told of: their numbers make up the whole, or the rest of them is told of. */
function isAll(told: readonly Told[], counter: string, prose: Prose): boolean {
  if (told.some((one) => one.count === 'rest')) return true;
  const some = told.map((one) => (one.count === 'rest' ? 0 : one.count));
  const others = prose.figures.filter((f) => isCount(f, counter)).map((f) => Number(f.quantity.value));
  for (const one of some) if (others.includes(one)) others.splice(others.indexOf(one), 1);
  return others.length > 0 && Math.max(...others) === some.reduce((sum, one) => sum + one, 0);
}

function isCount({ quantity, period }: ProseFigure, counter: string): boolean {
  const { unit, approximate } = quantity;
  return period === 'this' && unit.dimension === 'count' && unit.word === counter && !approximate;
}

/** 4项工程中: the whole of which things are told. */
function isWhole({ after }: ProseFigure): boolean {
  return /^[^,]{0,8}中/.test(after);
}

const ALL = /全部|所有/;
const REST = /其余|其他|其它|余下|全部|所有|均|都/;

/** What a clause tells of how long; nothing where it speaks of something else, null where it can't be told of how many. */
function toldIn(
  clause: Clause,
  before: Clause | undefined,
  counter: string,
  prose: Prose,
  late: boolean,
): readonly Told[] | null {
  const { text } = clause;
  const durations = durationsIn(text).filter(() => !late || saysLate(text));
  const counts = prose.figures.filter((f) => f.clause === text && isCount(f, counter) && !isWhole(f));
  const last = counts.at(-1);
  const some = last ? Number(last.quantity.value) : null;
  const inTime = late && durations.length === 0 && saysInTime(text) && !/未|没有|不/.test(text);
  if (inTime) {
    const all = ALL.test(text) || (some === null && REST.test(text));
    return [{ count: all ? 'rest' : (some ?? 0), low: 0, high: 0, working: false }];
  }
  const [first] = durations;
  if (!first) return [];
  if (durations.length > 1) return severally(durations, text, before, counter, prose);
  if (some !== null) return [{ ...first, count: some }];
  if (REST.test(text)) return [{ ...first, count: 'rest' }];
  const names = namesIn(thingsBefore(text.slice(0, first.start)).replace(/^.*中(?=[一-龥]{2})/, ''), false);
  return names === null ? null : [{ ...first, count: names.length }];
}

/** 两个项目分别只提前18天和25天: one each, as many as the things before them. */
function severally(
  durations: readonly Days[],
  text: string,
  before: Clause | undefined,
  counter: string,
  prose: Prose,
): readonly Told[] | null {
  const around = prose.figures.filter(
    (f) => (f.clause === text || f.clause === before?.text) && isCount(f, counter),
  );
  const things = around.at(-1);
  if (!/分别|依次/.test(text) || !things || Number(things.quantity.value) !== durations.length) return null;
  return durations.map((one) => ({ ...one, count: 1 }));
}

const BEHIND =
  /(?:因|由于).*$|(?:只|仅|才|各|均|已|又|再)*(?:提前|逾期|超期|延期|延迟|推迟|拖延|拖|晚|迟|公示|历时|用时)(?:了|至|到|公开)?$|(?:只|仅|才|各|第|在)+$/;

/** The words in front of a length of time that name whose it is: 黄泥塘水库 of 黄泥塘水库晚了. */
function thingsBefore(text: string): string {
  let left = text;
  for (let old = ''; old !== left;) {
    old = left;
    left = left.replace(BEHIND, '');
  }
  return left;
}
