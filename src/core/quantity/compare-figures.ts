import { frameOfName } from './better.ts';
import { gap, type Comparison, type Gap } from './comparison.ts';
import type { Bound } from './quantity.ts';
import { rational, type Rational } from './rational.ts';
import type { FigureReading, Reading, Target } from './reading.ts';
import { unitConflict } from './unit.ts';

/** Two figures: units first, then rises and falls brought to one count, then bounds, then the numbers. */
export function compareFigures(target: Target, wanted: FigureReading, got: FigureReading): Comparison {
  const conflict = conflictOf(wanted, got);
  // None at all needs no unit: 0 against 12/10万.
  const none = conflict === 'unit-missing' && got.unit.dimension === 'number' && got.value.equals(0);
  if (conflict !== null && !none) return gap(conflict);
  const framed = inFrame(target, wanted, got);
  if (framed === null) return gap(got.change === null ? 'direction-unknown' : 'kinds-differ');
  const { value, certain } = framed;
  if (got.bound !== null && got.bound !== '=')
    return gap('only-a-bound', provenBy(target, wanted, value, got.bound), certain);
  if (got.approximate) return gap('approximate');
  const met = isMet(target, wanted, value);
  if (wanted.unit.dimension === 'rank') return gap('rank', met, certain);
  const ratio = wanted.value.equals(0) ? null : value.div(wanted.value);
  const reason = whyNoRate(target, wanted);
  const sure = certain && !wanted.approximate && !got.said && isPlausible(ratio);
  return {
    met,
    completionRate: reason === null ? ratio : null,
    ratio,
    reason,
    certain: sure,
    repeats: false,
  };
}

function conflictOf(wanted: FigureReading, got: FigureReading): Gap | null {
  const conflict = unitConflict(wanted.unit, got.unit);
  if (conflict !== null) return conflict;
  const bare = [wanted, got].find(({ unit }) => unit.dimension === 'number');
  const other = bare === wanted ? got : wanted;
  // 5万人次 against a bare 6: nobody can tell whether the 万 was left out too.
  if (bare !== undefined && other.unit.dimension !== 'number' && other.scaled && !bare.scaled)
    return 'unit-missing';
  if (wanted.scope !== '' && got.scope !== '' && wanted.scope !== got.scope) return 'units-differ';
  return wanted.scaleOpen !== got.scaleOpen && !got.value.equals(0) && !wanted.value.equals(0)
    ? 'scale-unclear'
    : null;
}

/** The actual counted the way the target counts rises and falls; null where the two can't be told to count alike. */
function inFrame(
  target: Target,
  wanted: FigureReading,
  got: FigureReading,
): { value: Rational; certain: boolean } | null {
  const { frame } = target;
  if (got.change !== null) {
    if (frame === null) return null;
    return { value: got.change === frame ? got.value : got.value.neg(), certain: true };
  }
  if (frame !== 'down' || got.value.compare(0) >= 0)
    return { value: got.value, certain: wanted.change === null || frameOfName(target.name) !== null };
  // "下降3%" is the target: -5% is a fall. "下降率" is only a name: -5% may be a rise.
  return wanted.change === 'down' ? { value: got.value.neg(), certain: false } : null;
}

/** A quotient of a thousand, up or down, rather tells of 元 written for 万元. */
function isPlausible(ratio: Rational | null): boolean {
  if (ratio === null || ratio.equals(0)) return true;
  return ratio.abs().compare(1000) < 0 && ratio.abs().compare(rational(1, 1000)) > 0;
}

function isMet(target: Target, wanted: FigureReading, value: Rational): boolean | null {
  const order = value.compare(wanted.value);
  if (wanted.bound !== null && wanted.bound !== '=') return satisfies(order, wanted.bound);
  if (order === 0) return true;
  if (target.direction === 'unknown') return null;
  if (target.direction === 'equal') return false;
  const met = target.direction === 'higher' ? order > 0 : order < 0;
  // 4.9 % may well be "about 5 %".
  return !met && wanted.approximate ? null : met;
}

function satisfies(order: number, bound: Bound): boolean {
  if (bound === '>') return order > 0;
  if (bound === '>=') return order >= 0;
  if (bound === '<') return order < 0;
  return bound === '<=' ? order <= 0 : order === 0;
}

/** What an actual known only from one side proves: "超90%" meets 90 %, and tells nothing of 95 %. */
function provenBy(target: Target, wanted: FigureReading, value: Rational, known: Bound): boolean | null {
  const upward = known.startsWith('>');
  const wantsMore = target.direction === 'higher';
  if (target.direction === 'unknown' || target.direction === 'equal') return null;
  const order = value.compare(wanted.value);
  const openKnown = known === '>' || known === '<';
  const openWanted = wanted.bound === '>' || wanted.bound === '<';
  const reaches = order * (wantsMore ? 1 : -1) > 0 || (order === 0 && (openKnown || !openWanted));
  const misses = order * (wantsMore ? -1 : 1) > 0 || (order === 0 && (openKnown || openWanted));
  if (upward === wantsMore) return reaches ? true : null;
  return misses ? false : null;
}

function whyNoRate(target: Target, wanted: FigureReading): Gap | null {
  if (wanted.value.equals(0)) return 'zero-target';
  if (target.direction === 'lower') return 'lower-is-better';
  if (target.direction === 'equal') return 'exact-value';
  if (target.direction === 'unknown') return 'direction-unknown';
  return wanted.value.compare(0) < 0 ? 'negative-target' : null;
}

/** A target that is a range: inside is met. An actual range must lie inside as a whole, or outside as a whole. */
export function withinRange(
  wanted: Extract<Reading, { kind: 'range' }>,
  got: FigureReading | Extract<Reading, { kind: 'range' }>,
): Comparison {
  const ends = got.kind === 'figure' ? [got, got] : [got.low, got.high];
  const [low, high] = ends;
  if (low === undefined || high === undefined) return gap('unreadable');
  const conflict = unitConflict(wanted.low.unit, low.unit);
  if (conflict !== null) return gap(conflict);
  if (got.kind === 'figure' && got.bound !== null && got.bound !== '=') return gap('only-a-bound');
  if (got.kind === 'figure' && got.approximate) return gap('approximate');
  const inside = (value: Rational): boolean => {
    const fromLow = value.compare(wanted.low.value);
    const fromHigh = value.compare(wanted.high.value);
    return (
      (fromLow > 0 || (fromLow === 0 && wanted.includesLow)) &&
      (fromHigh < 0 || (fromHigh === 0 && wanted.includesHigh))
    );
  };
  const outside = high.value.compare(wanted.low.value) < 0 || low.value.compare(wanted.high.value) > 0;
  if (inside(low.value) && inside(high.value)) return gap('range', true);
  return gap('range', outside || got.kind === 'figure' ? false : null);
}
