import type { Bounding, Interval } from './rule.ts';

function opposite(bounding: Bounding): Bounding {
  return bounding === 'excluded' ? 'included' : 'excluded';
}

/** The values that the intervals leave over: what 否则 means after bands. */
export function intervalComplement(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = intervals.toSorted((a, b) => edge(a.low, -Infinity) - edge(b.low, -Infinity));
  const left: Interval[] = [];
  let from: { value: string | null; bound: Bounding } | null = { value: null, bound: 'open' };
  for (const interval of sorted) {
    if (interval.low !== null && from && edge(from.value, -Infinity) <= Number(interval.low)) {
      const touching = from.value === interval.low;
      if (!touching) {
        left.push({
          low: from.value,
          lowBound: from.bound,
          high: interval.low,
          highBound: opposite(interval.lowBound),
        });
      }
    }
    if (interval.high === null) {
      from = null;
      break;
    }
    if (from === null || edge(interval.high, Infinity) >= edge(from.value, -Infinity)) {
      from = { value: interval.high, bound: opposite(interval.highBound) };
    }
  }
  if (from && intervals.length > 0)
    left.push({ low: from.value, lowBound: from.bound, high: null, highBound: 'open' });
  return left;
}

function edge(value: string | null, unbounded: number): number {
  return value === null ? unbounded : Number(value);
}
