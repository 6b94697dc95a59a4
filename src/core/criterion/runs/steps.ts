import { decimalText, fits, parseDecimal } from '../../quantity/rational.ts';
import type { Band, BandsRule, Measure, StepsRule } from '../../rule/rule.ts';
import { isFull } from '../../rule/rule.ts';
import { deducted } from './award.ts';
import type { Assembled, Bench } from './bench.ts';
import type { Clause } from '../clause/clause.ts';
import { gapBeside } from './complement.ts';
import { WORKDAYS, isWritten } from '../../rule/written-unit.ts';
import { bareFrom } from '../text/bare.ts';
import { converted } from '../text/convert.ts';
import type { OpenBand } from './open-bands.ts';
import { closed } from './open-bands.ts';

/** Points off per step of distance, from the threshold that the clause or the bands before it give; null where neither does. */
export function stepsOf(
  clause: Extract<Clause, { kind: 'steps' }>,
  bands: readonly OpenBand[],
  measure: Measure,
  bench: Bench,
): StepsRule | null {
  const { piece } = clause;
  // 每低1个百分点口0.5分,每发现1例…扣1分: the 扣 of a clause was lost, and it ran on into the next.
  if (/每[^,]*\d[^,]*,[^,]*每/.test(piece.condition)) return null;
  const points = deducted(piece.outcome, bench);
  // 每超过0%, 扣0分: a digit was lost.
  if (points === null || Number(points) === 0 || Number(clause.step) === 0) return null;
  const base = baseOf(clause, bands);
  if (base === null) return null;
  const found = threshold(clause, base === undefined ? bands : bands.slice(-1));
  const start = found && { ...found, from: bareFrom(found.from, measure, clause.bare === true) };
  const step = start && stepIn(measure, clause, start.from);
  if (!start || step === null) return null;
  return {
    kind: 'steps',
    measure,
    from: start.from,
    side: start.side,
    step,
    points,
    partial: clause.partial === 'whole' ? 'whole' : bench.partial,
    floor: '0',
    ...(piece.most === undefined ? {} : { most: piece.most }),
    ...(base === undefined ? {} : { base }),
    span: bench.span(piece.start, piece.end),
  };
}

/** 在4分基础上, 在此基础上: the points of the tier before; undefined where nothing is said of them, null where they don't fit. */
function baseOf(
  { base }: Extract<Clause, { kind: 'steps' }>,
  bands: readonly OpenBand[],
): string | null | undefined {
  if (base === undefined) return undefined;
  const before = bands.at(-1)?.award;
  if (before?.kind !== 'points') return null;
  return base === '' || Number(base) === Number(before.points) ? before.points : null;
}

/**
 * A step in the unit of what is measured. 每超1% of a cost of 1200万元 is a share of it: 12万元. Null where the two don't go
 * together.
 */
function stepIn(measure: Measure, clause: Extract<Clause, { kind: 'steps' }>, from: string): string | null {
  if (clause.unit === null || clause.unit === measure.unit) return clause.step;
  // 5个工作日内办结，每超1天: further days of those that are counted.
  if (measure.unit === WORKDAYS && clause.unit === 'days') return clause.step;
  if (clause.unit !== 'ratio') {
    if (isWritten(measure.unit) || isWritten(clause.unit))
      return converted(clause.step, clause.unit, measure.unit);
    return measure.unit === 'number' && clause.unit === 'count' ? clause.step : null;
  }
  const [share, whole] = [parseDecimal(clause.step), parseDecimal(from)];
  const step = share && whole && whole.compare(0) > 0 ? share.mul(whole) : null;
  return step && fits(step, DECIMALS) ? decimalText(step, DECIMALS) : null;
}

const DECIMALS = 12;

/** Where the counting of steps begins: the threshold of the clause itself, or the edge of the band with full marks. */
function threshold(
  clause: Extract<Clause, { kind: 'steps' }>,
  bands: readonly OpenBand[],
): { readonly from: string; readonly side: 'above' | 'below' | 'either' } | null {
  const own = clause.threshold;
  if (own) {
    if (own.low !== null && own.high === own.low) return { from: own.low, side: clause.side ?? 'either' };
    if (own.low !== null && own.high === null) return { from: own.low, side: 'above' };
    if (own.high !== null && own.low === null) return { from: own.high, side: 'below' };
    if (own.low !== null && own.high !== null) {
      return clause.side === 'above' ? { from: own.low, side: 'above' } : { from: own.high, side: 'below' };
    }
  }
  const full = bands[0]?.interval;
  if (!full) return null;
  if (full.low !== null && full.high === full.low) return { from: full.low, side: clause.side ?? 'either' };
  if (clause.side !== 'below' && full.high !== null && full.low === null)
    return { from: full.high, side: 'above' };
  if (clause.side !== 'above' && full.low !== null && full.high === null)
    return { from: full.low, side: 'below' };
  if (clause.side === 'above' && full.high !== null) return { from: full.high, side: 'above' };
  if (clause.side === 'below' && full.low !== null) return { from: full.low, side: 'below' };
  return null;
}

/**
 * Bands alone, steps alone (the full band is where no step is taken), or bands with steps between them, on one side or on both.
 * Null where the bands leave the steps no room: then it isn't plain which of the two holds.
 */
export function withSteps(
  measure: Measure,
  open: readonly OpenBand[],
  steps: readonly StepsRule[],
): Assembled | null {
  const [only] = steps;
  if (!only) return { kind: 'bands', measure, bands: open };
  const bands = closed(open);
  if (!bands) return null;
  if (steps.some((s) => s.base !== undefined)) return stepped(measure, bands, steps, null);
  const others = bands.filter((b) => !isFull(b.award) && !isFullAt(b, only));
  const worths = bands.flatMap((b) =>
    isFullAt(b, only) && b.award.kind === 'points' ? [b.award.points] : [],
  );
  // 90%以下得5分，90%-100%得4分，每超过1个百分点扣1分: from which of the two is not said.
  if (worths.some((w) => w !== worths[0])) return null;
  const worth = worths[0] ?? null;
  if (others.length === 0 && steps.length === 1) return { kind: 'rule', rule: only, worth };
  return stepped(measure, bands, steps, worth);
}

/** The bands with the steps in what they leave over beside where the counting begins; null where they leave nothing. */
function stepped(
  measure: Measure,
  bands: readonly Band[],
  steps: readonly StepsRule[],
  worth: string | null,
): Assembled | null {
  const intervals = bands.map((b) => b.interval);
  const beside = steps.flatMap((rule): Band[] => {
    const interval = gapBeside(intervals, rule);
    return interval ? [{ interval, award: { kind: 'rule', rule }, span: rule.span }] : [];
  });
  if (beside.length < steps.length || (steps.length === 2 && steps[0]?.side === steps[1]?.side)) return null;
  const rule: BandsRule = { kind: 'bands', measure, bands: [...bands, ...beside] };
  return { kind: 'rule', rule, worth };
}

/** The band where nothing is deducted yet: it touches the steps' threshold and gives the best award. */
function isFullAt(band: Band, steps: StepsRule): boolean {
  if (band.award.kind !== 'points' && band.award.kind !== 'share') return false;
  if (band.award.kind === 'points' && band.award.points === '0') return false;
  return band.interval.low === steps.from || band.interval.high === steps.from;
}
