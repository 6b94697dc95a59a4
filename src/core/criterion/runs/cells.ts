import type { Award, Band, Interval } from '../../rule/rule.ts';

/** What an award holds for: values of one figure, of another, or of both. */
export interface Region {
  readonly a: Interval | null;
  readonly b: Interval | null;
  readonly award: Award;
}

/** A stretch of values without a bound inside it: a bound itself, or what lies between two. */
interface Cell {
  readonly low: string | null;
  readonly high: string | null;
  /** The cell is the one value. */
  readonly point: boolean;
}

/**
 * Regions of two figures as tiers of the first, with tiers of the second in each. Where several regions hold, the first counts, as long as
 * it lies inside the others (≥95%…, ≥90%…). Null where it does not, or a bound is left open.
 */
export function tiersOf(
  regions: readonly Region[],
  rest: Award | null,
  nested: (bands: readonly Band[]) => Award,
): readonly Band[] | null {
  const intervals = (side: 'a' | 'b'): readonly Interval[] => regions.flatMap((r) => r[side] ?? []);
  if ([...intervals('a'), ...intervals('b')].some(isOpen)) return null;
  const across = cellsOf(intervals('b'));
  let bands: readonly Band[] = [];
  for (const cell of cellsOf(intervals('a'))) {
    const inside = regions.filter((r) => holds(r.a, cell));
    let inner: readonly Band[] = [];
    for (const at of across) {
      const [first, ...others] = inside.filter((r) => holds(r.b, at));
      const clash = (r: Region): boolean => !!first && !sameAward(r.award, first.award) && !within(first, r);
      if (others.some(clash)) return null;
      const award = first?.award ?? rest;
      if (award) inner = joined(inner, at, award);
    }
    const [only] = inner;
    if (!only) continue;
    const all = inner.length === 1 && only.interval.low === null && only.interval.high === null;
    bands = joined(bands, cell, all ? only.award : nested(inner));
  }
  return bands;
}

function within(inner: Region, outer: Region): boolean {
  const inside = (of: Interval | null, other: Interval | null): boolean =>
    other === null ||
    (of !== null &&
      (other.low === null || (of.low !== null && Number(of.low) >= Number(other.low))) &&
      (other.high === null || (of.high !== null && Number(of.high) <= Number(other.high))));
  return inside(inner.a, outer.a) && inside(inner.b, outer.b);
}

function isOpen({ low, lowBound, high, highBound }: Interval): boolean {
  return (low !== null && lowBound === 'open') || (high !== null && highBound === 'open');
}

function cellsOf(intervals: readonly Interval[]): readonly Cell[] {
  const bounds = [...new Set(intervals.flatMap(({ low, high }) => [low, high]).filter((b) => b !== null))];
  const sorted = bounds.toSorted((x, y) => Number(x) - Number(y));
  const cells: Cell[] = [{ low: null, high: sorted[0] ?? null, point: false }];
  sorted.forEach((value, i) => {
    cells.push({ low: value, high: value, point: true });
    cells.push({ low: value, high: sorted[i + 1] ?? null, point: false });
  });
  return cells;
}

function holds(interval: Interval | null, { low, high, point }: Cell): boolean {
  if (!interval) return true;
  const from = interval.low === null ? -Infinity : Number(interval.low);
  const to = interval.high === null ? Infinity : Number(interval.high);
  if (point) {
    const at = Number(low);
    return (
      at >= from &&
      at <= to &&
      (at !== from || interval.lowBound !== 'excluded') &&
      (at !== to || interval.highBound !== 'excluded')
    );
  }
  return (low === null ? -Infinity : Number(low)) >= from && (high === null ? Infinity : Number(high)) <= to;
}

/** The bands with one more cell, which goes on with the last of them where both give the same. */
function joined(bands: readonly Band[], cell: Cell, award: Award): readonly Band[] {
  const last = bands.at(-1);
  const meets = last?.interval.high === cell.low && (cell.low !== null || bands.length === 0);
  const added: Interval = {
    low: cell.low,
    lowBound: cell.low === null ? 'open' : cell.point ? 'included' : 'excluded',
    high: cell.high,
    highBound: cell.high === null ? 'open' : cell.point ? 'included' : 'excluded',
  };
  if (!last || !meets || !sameAward(last.award, award) || !touches(last.interval, cell)) {
    return [...bands, { interval: added, award, span: null }];
  }
  const interval: Interval = { ...last.interval, high: added.high, highBound: added.highBound };
  return [...bands.slice(0, -1), { ...last, interval }];
}

/** Nothing lies between the end of a band and the next cell. */
function touches({ highBound }: Interval, { point }: Cell): boolean {
  return (highBound === 'included') !== point;
}

function sameAward(a: Award, b: Award): boolean {
  const plain = (of: Award): string =>
    JSON.stringify(of, (key, value: unknown) => (key === 'span' ? undefined : value));
  return plain(a) === plain(b);
}
