import type { Interval } from '../../rule/rule.ts';
import type { Clause } from '../clause/clause.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { bandRun } from './band-run.ts';
import type { Bench, Run } from './bench.ts';

const COUNTER = '起|次|个|例|项|件|处|笔|宗|条|篇|家|户|人次|人';
const TIME = '(?:全年|年度内|本年度?|当年|年内|期内|期间|评价期内|项目实施期间|实施期间|考核期内)?';
const VERB = '(?:有|发现|发生|出现|存在|收到|被)?';
const SOME = new RegExp(
  `^${TIME}(?<verb>${VERB})(?<before>[^\\d零一二两三四五六七八九十]{0,16}?)(?:为|达到?)?(?<more>超过|多于)?(?<low>${NUM})(?:-(?<high>${NUM}))?(?:${COUNTER})(?<bound>(?:[及或])?以上|(?:[及或])?以[内下])?(?<after>[^\\d]{0,12}?)(?:的)?$`,
);
const NONE = new RegExp(
  `^(?<who>.{0,8}?)(?:(?<verb>未发现|未发生|未出现|未收到|没有发现|没有发生)(?:任何)?|没有|无|不存在|零|未)(?<thing>[^\\d,;]{1,16}?)(?:的|情况|情形|现象)*$`,
);

const ZERO: Interval = { low: '0', lowBound: 'included', high: '0', highBound: 'included' };

/** What one clause counts, and how many of it. */
interface Counted {
  readonly thing: string;
  /** The thing with the verb it is found by: 发现问题. */
  readonly event: string;
  readonly interval: Interval;
}

/**
 * 无有效投诉得满分；1起扣1分；2起扣2分；3起及以上不得分: tiers over how often a thing has happened. Null where the clauses do not begin
 * with none of it, or count unlike things.
 */
export function countedTiers(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const first = none(clauses[at]);
  if (!first) return null;
  const tiers: Counted[] = [];
  for (const clause of clauses.slice(at + 1)) {
    const counted = some(clause);
    if (!counted || !alike(first, counted)) break;
    tiers.push(counted);
  }
  const all = [first, ...tiers];
  const of = clauses.slice(at, at + all.length);
  // 发生1起扣1分 alone is said of each; beside 2起扣2分 it is a tier.
  if (tiers.length < (of.some((c) => c.kind === 'count') ? 2 : 1) || !inARow(tiers)) return null;
  if (mixed(of)) return null;
  const bands = of.map(({ piece }, i): Clause => ({
    kind: 'band',
    name: first.event,
    unit: 'count',
    interval: all[i]?.interval ?? first.interval,
    piece,
  }));
  return bandRun([...clauses.slice(0, at), ...bands, ...clauses.slice(at + all.length)], at, bench);
}

/** 1起1分,2起扣2分: points and points off side by side; a word may have been lost. */
function mixed(clauses: readonly Clause[]): boolean {
  const given = clauses.slice(1).map(({ piece }) => piece.outcome);
  return given.some((o) => o.kind === 'deduct') && given.some((o) => o.kind === 'points' && o.points !== '0');
}

/** Whether each tier begins where the one before ended: a gap would have to be guessed. */
function inARow(tiers: readonly Counted[]): boolean {
  return tiers.every(({ interval }, i) => {
    const before = i === 0 ? '0' : (tiers[i - 1]?.interval.high ?? null);
    if (before === null || interval.low === null) return false;
    const next = interval.lowBound === 'excluded' ? Number(interval.low) : Number(interval.low) - 1;
    return next === Number(before);
  });
}

function none(clause: Clause | undefined): Counted | null {
  if (
    clause?.kind === 'band' &&
    clause.unit === 'count' &&
    clause.name !== '' &&
    clause.interval.high === '0'
  )
    return { thing: clause.name, event: clause.name, interval: ZERO };
  const found = clause?.kind === 'claim' ? NONE.exec(clause.text)?.groups : undefined;
  const thing = found?.['thing'];
  if (!found || !thing || /^(?:按|及时|在|完成)/.test(thing)) return null;
  const verb = found['verb']?.replace(/^未|^没有/, '') ?? '';
  const who = (found['who'] ?? '').replace(new RegExp(`^${TIME}$`), '');
  return {
    thing,
    event: `${who}${verb}${thing}`,
    interval: ZERO,
  };
}

function some(clause: Clause): Counted | null {
  if (clause.kind !== 'claim' && clause.kind !== 'band' && clause.kind !== 'count') return null;
  if (clause.piece.condition.includes('每') || clause.piece.words.includes('每')) return null;
  const found = SOME.exec(clause.piece.condition)?.groups;
  const low = readNum(found?.['low'] ?? '');
  if (!found || low === null) return null;
  const thing = `${found['before'] ?? ''}${found['after'] ?? ''}`;
  const interval = intervalOf(low, readNum(found['high'] ?? ''), found['more'] ?? '', found['bound'] ?? '');
  return interval && { thing, event: thing, interval };
}

function intervalOf(low: string, high: string | null, more: string, bound: string): Interval | null {
  if (high !== null) return bound || more ? null : { low, lowBound: 'included', high, highBound: 'included' };
  if (more) return bound ? null : { low, lowBound: 'excluded', high: null, highBound: 'open' };
  if (bound.endsWith('上')) return { low, lowBound: 'included', high: null, highBound: 'open' };
  // 2起以内 behind none at all.
  if (bound) return { low: '0', lowBound: 'excluded', high: low, highBound: 'included' };
  return { low, lowBound: 'included', high: low, highBound: 'included' };
}

/** Whether a tier counts what the first one has none of; a tier without a name goes on about it. */
function alike(first: Counted, { thing }: Counted): boolean {
  return thing === '' || first.thing === thing || (thing.length > 1 && first.thing.endsWith(thing));
}
