import { gap, type Comparison } from './comparison.ts';
import type { Rational } from './rational.ts';
import type { FigureReading, Reading, Target } from './reading.ts';

type Trend = Extract<Reading, { kind: 'growth' }>;

/** A rise or a fall wanted without a figure (较去年实现正增长): the sign of the actual change decides. */
export function compareTrend(target: Target, wanted: Trend, got: Reading): Comparison {
  if (got.kind === 'growth') return trendAgainstTrend(wanted, got);
  if (got.kind === 'claim') return gap('claimed', true, false);
  if (got.kind === 'movement') {
    // A place in a ranking improves as its number falls.
    const rise = got.unit.dimension === 'rank' ? got.from.sub(got.to) : got.to.sub(got.from);
    return bySign(wanted, wanted.change === 'up' ? rise : rise.neg());
  }
  if (got.kind !== 'figure') return gap(got.kind === 'phrase' ? 'qualitative' : 'kinds-differ');
  if (got.approximate && got.bound === null && got.value.equals(0)) return gap('approximate');
  const rise = riseOf(target, wanted, got);
  if (rise === null) return gap('direction-unknown');
  if (got.bound !== null && got.bound !== '=') return boundedSign(wanted, rise, got);
  return bySign(wanted, wanted.change === 'up' ? rise : rise.neg());
}

/** The actual as a rise; null where a bare percentage may as well be a level, or a fall written without its sign. */
function riseOf(target: Target, wanted: Trend, got: FigureReading): Rational | null {
  if (got.change !== null) return got.change === 'up' ? got.value : got.value.neg();
  if (got.unit.dimension !== 'ratio' && got.unit.dimension !== 'points') return null;
  const fell = got.value.compare(0) < 0;
  if (target.frame === 'up') return got.value;
  if (target.frame === 'down') return fell ? null : got.value.neg();
  if (!wanted.measured) return null;
  return wanted.change === 'up' || fell ? got.value : null;
}

function bySign(wanted: Trend, gained: Rational): Comparison {
  const sign = gained.compare(0);
  return gap('sign-only', wanted.strict ? sign > 0 : sign >= 0);
}

/** "增长超5%" proves a rise; "增长不到5%" proves nothing. */
function boundedSign(wanted: Trend, rise: Rational, got: FigureReading): Comparison {
  const atLeast = got.bound?.startsWith('>') ?? false;
  if (!atLeast || rise.compare(0) === 0) return gap('only-a-bound');
  const up = rise.compare(0) > 0;
  return gap('sign-only', up === (wanted.change === 'up'));
}

/** Two changes in words are held together only where the actual has no subject of its own: 效率提升 and 时间缩短 may agree. */
function trendAgainstTrend(wanted: Trend, got: Trend): Comparison {
  if (!got.bare) return gap('qualitative');
  if (wanted.change === got.change) {
    return got.strict || !wanted.strict ? gap('claimed', true, false) : gap('not-reached', false);
  }
  const denies = wanted.bare && (wanted.strict || got.strict);
  return denies ? gap('not-reached', false) : gap('qualitative');
}
