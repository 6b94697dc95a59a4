import type { Band, Expression, Interval, Measure, MeasureUnit } from '../../rule/rule.ts';
import { awardOf } from './award.ts';
import type { Bench, Run } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { readComparison } from '../text/comparison.ts';
import { intervalComplement } from './complement.ts';
import { readInterval } from '../text/interval.ts';
import { NUM, readNum } from '../text/numeral.ts';
import { stepsOf, withSteps } from './steps.ts';

/** One figure held against another: 实际成本不超过目标成本. */
interface Pair {
  readonly actual: NamedFigure;
  readonly limit: NamedFigure;
}

type NamedFigure = Extract<Expression, { op: 'name' }>;

/**
 * 实际成本不超过目标成本的得满分；超过5%以内的得6分；超过10%以上的不得分: tiers by how far one figure exceeds the other, as a share
 * of the other. Null where the clauses say anything else.
 */
export function excessRun(clauses: readonly Clause[], at: number, bench: Bench): Run | null {
  const first = clauses[at];
  const condition = first?.kind === 'claim' ? readComparison(first.text) : null;
  if (!first || condition?.kind !== 'compare' || (condition.op !== '<=' && condition.op !== '<')) return null;
  const { left: actual, right: limit } = condition;
  if (actual.op !== 'name' || limit.op !== 'name' || !comparable(actual, limit)) return null;
  const within = awardOf(first.piece.outcome, null, bench, first.piece.condition);
  const next = clauses[at + 1];
  if (!within || !next) return null;
  const highBound = condition.op === '<=' ? 'included' : 'excluded';
  const fit: Interval = { low: null, lowBound: 'open', high: '0', highBound };
  let bands: readonly Band[] = [{ interval: fit, award: within, span: spanOf(first, bench) }];
  const pair: Pair = { actual, limit };
  const counted = countedOver(next);
  if (counted) return stepwise(counted, clauses, bands, pair, bench, at + 2);
  const measure = excessRate(pair);
  let i = at + 1;
  for (; i < clauses.length; i += 1) {
    const clause = clauses[i];
    if (!clause) break;
    const goesOn = i > at + 1 && clause.kind === 'band' && clause.name === '' && clause.unit === 'ratio';
    const told = clause.kind === 'band' || clause.kind === 'claim' ? excess(clause, pair) : null;
    const interval = told ?? (goesOn ? clause.interval : null);
    const award = interval && awardOf(clause.piece.outcome, measure, bench, clause.piece.condition);
    if (!interval || !award) break;
    bands = [...endingAt(interval, bands), { interval, award, span: spanOf(clause, bench) }];
  }
  const last = clauses[i];
  // Within the limit or not is a comparison; it needs no rate.
  if (bands.length === 1 || (bands.length === 2 && bands[1]?.interval === ANY_EXCESS)) return null;
  if (last?.kind === 'else') {
    const award = awardOf(last.piece.outcome, measure, bench, last.piece.condition);
    if (!award) return null;
    const rest = intervalComplement(bands.map((b) => b.interval));
    bands = [...bands, ...rest.map((interval): Band => ({ interval, award, span: spanOf(last, bench) }))];
    i += 1;
  }
  return { assembled: { kind: 'bands', measure, bands }, next: i };
}

/** 不超过上年的得满分，每超过1000元扣0.5分: counted in money, or as a share of the limit. */
function stepwise(
  clause: Extract<Clause, { kind: 'steps' }>,
  clauses: readonly Clause[],
  bands: readonly Band[],
  pair: Pair,
  bench: Bench,
  next: number,
): Run | null {
  if (!isOver(clause.name, pair) || clause.side !== 'above') return null;
  if (clause.threshold && clause.unit !== 'ratio') return null;
  const measure = clause.unit === 'ratio' ? excessRate(pair) : excessBy(pair, clause.unit);
  if (!measure) return null;
  // 超过概算10%以内的，每超1%扣0.5分；超过10%的不得分: the steps end where the next tier begins.
  const end = clause.threshold;
  if (end && !(end.low === null && end.high !== null)) return null;
  const beyond = clause.unit === 'ratio' ? tiersBehind(clauses, next, measure, pair, bench) : [];
  if (end && !beyond.some(({ interval }) => interval.low === end.high)) return null;
  const all = [...bands, ...beyond];
  const steps = stepsOf({ ...clause, threshold: null }, bands, measure, bench);
  const assembled = steps && withSteps(measure, all, [steps]);
  return assembled && { assembled, next: next + beyond.length };
}

/** …，每超1%扣1分，超10%以上的不得分: tiers of the same excess behind the steps. */
function tiersBehind(
  clauses: readonly Clause[],
  at: number,
  measure: Measure,
  pair: Pair,
  bench: Bench,
): readonly Band[] {
  const tiers: Band[] = [];
  for (const clause of clauses.slice(at)) {
    const told = clause.kind === 'band' || clause.kind === 'claim' ? excess(clause, pair) : null;
    const award = told && awardOf(clause.piece.outcome, measure, bench, clause.piece.condition);
    if (!told || told === ANY_EXCESS || told.low === null || !award) break;
    tiers.push({ interval: told, award, span: spanOf(clause, bench) });
  }
  return tiers;
}

const OVER =
  /^$|超(?:支|出|额|预算)?(?:率|比例|幅度)$|^超(?:过|出|支)?(?:预算|目标值?|计划|标准|上年|部分|限额)?(?:安排)?(?:数|的)*$/;

const OVER_IT =
  /^(?:实际)?(?:成本|支出|费用|投资|造价|决算|结算价?|金额)?(?:超过|超出|超支|高于|大于|超)(.{2,})$/;

/** 超概算的，每超1%, behind 不超过批复概算: by the limit's own name, or a word for any limit. */
function isOver(name: string, { actual, limit }: Pair): boolean {
  const said = name.startsWith(actual.name) ? name.slice(actual.name.length) : name;
  const words = OVER_IT.exec(said)?.[1]?.replace(/(?:金?额|数额?|价|的|部分)+$/, '') ?? '';
  return OVER.test(name) || (words.length >= 2 && limit.name.includes(words));
}

/** Where a rate is held against a rate, 超过5% may mean points or a share of the other: neither is taken. */
function comparable(actual: NamedFigure, limit: NamedFigure): boolean {
  return actual.unit !== 'ratio' && limit.unit !== 'ratio' && !/[率比]$/.test(actual.name);
}

const EXCEEDS = /超过|超出|超支|高于|高出|大于|超|>/;
const TIMES = new RegExp(`^(未达到|未达|不足|低于|不到|达到|达)(${NUM})倍(?:及以上|或以上|以上)?$`);
const ONCE_OVER = new RegExp(`^(${NUM})倍(?:及以上|或以上|以上)$`);

/** By how much a clause says that the limit is exceeded: 超出预算成本5%-10%(含10%), 超过目标成本但未达到2倍. */
function excess(clause: Clause, { actual, limit }: Pair): Interval | null {
  const text = clause.piece.condition.replace(/(?:的|时|,)+$/, '');
  const exceeds = EXCEEDS.exec(text);
  const times = TIMES.exec(text);
  if (times) return times[1]?.startsWith('达') ? from(lessOne(times[2] ?? '')) : null;
  if (!exceeds || !actual.name.endsWith(text.slice(0, exceeds.index))) return null;
  const rest = withoutName(text.slice(exceeds.index + exceeds[0].length), limit.name).replace(
    /^[的但且,、]+/,
    '',
  );
  if (rest === '') return ANY_EXCESS;
  const short = TIMES.exec(rest);
  if (short) {
    const share = lessOne(short[2] ?? '');
    if (short[1]?.startsWith('达')) return from(share);
    return share === null ? null : { low: '0', lowBound: 'excluded', high: share, highBound: 'excluded' };
  }
  const over = ONCE_OVER.exec(rest);
  if (over) return from(readNum(over[1] ?? ''));
  const interval = shareIn(rest) ?? shareIn(exceeds[0] + rest);
  return interval && (interval.low === null ? { ...interval, low: '0', lowBound: 'excluded' } : interval);
}

/** 5%以内, 5%-10%(含10%), 超过10%不超过20%: nothing but the bounds. */
function shareIn(text: string): Interval | null {
  const read = /^[\d.]+%?$/.test(text) ? null : readInterval(text);
  return read?.unit === 'ratio' && /^[的比例幅度]*$/.test(read.name) ? read.interval : null;
}

const ANY_EXCESS: Interval = { low: '0', lowBound: 'excluded', high: null, highBound: 'open' };

function from(low: string | null): Interval | null {
  return low === null ? null : { low, lowBound: 'included', high: null, highBound: 'open' };
}

/** What follows the limit's name or the end of it: 目标值 for 年度目标值. */
function withoutName(text: string, name: string): string {
  for (let length = Math.min(text.length, name.length); length >= 2; length -= 1) {
    if (name.endsWith(text.slice(0, length))) return text.slice(length);
  }
  return text;
}

/** 超过的按公式计分；超过一倍及以上的不得分: the first tier ends where the next begins. */
function endingAt(next: Interval, bands: readonly Band[]): readonly Band[] {
  const last = bands[bands.length - 1];
  if (last?.interval !== ANY_EXCESS || next.low === null || next.low === '0') return bands;
  const highBound = next.lowBound === 'included' ? 'excluded' : 'included';
  return [...bands.slice(0, -1), { ...last, interval: { ...ANY_EXCESS, high: next.low, highBound } }];
}

/** Twice as much is once more than the limit. */
function lessOne(times: string): string | null {
  const n = Number(readNum(times) ?? Number.NaN);
  return Number.isInteger(n) && n > 1 ? String(n - 1) : null;
}

function excessRate({ actual, limit }: Pair): Measure {
  const over: Expression = { op: '-', left: actual, right: limit };
  return {
    name: `${actual.name}超出率`,
    unit: 'ratio',
    formula: { op: '/', left: over, right: limit },
  };
}

function excessBy({ actual, limit }: Pair, unit: MeasureUnit | null): Measure | null {
  if (unit !== 'amount' && unit !== 'count') return null;
  const formula: Expression = { op: '-', left: { ...actual, unit }, right: { ...limit, unit } };
  return { name: `超出${limit.name}的${unit === 'amount' ? '金额' : '数量'}`, unit, formula };
}

/** 每超1人扣1分: a step of the difference, written as a count. */
function countedOver(clause: Clause): Extract<Clause, { kind: 'steps' }> | null {
  if (clause.kind === 'steps') return clause;
  if (clause.kind !== 'count' || !/^(?:超|超过|超出|多|增加)$/.test(clause.event)) return null;
  const { piece, per: step } = clause;
  const partial = 'dropped';
  return {
    kind: 'steps',
    step,
    unit: 'count',
    side: 'above',
    threshold: null,
    name: '',
    partial,
    counted: null,
    piece,
  };
}

function spanOf(clause: Clause, bench: Bench): ReturnType<Bench['span']> {
  return bench.span(clause.piece.start, clause.piece.end);
}
