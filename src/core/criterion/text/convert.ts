import { decimalText, fits, parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { parseUnit, unitConflict } from '../../quantity/unit.ts';
import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { MONTHS, writtenIn } from '../../rule/written-unit.ts';

const DECIMALS = 12;

/** A figure in another unit of the same thing: 3天 as 72 in 小时. Null where the two don't go together, or not exactly. */
export function converted(value: string, from: MeasureUnit | null, to: MeasureUnit): string | null {
  if (from === null || from === to) return value;
  const [a, b] = [wordOf(from), wordOf(to)].map((word) => (word === null ? null : parseUnit(word)));
  const figure = parseDecimal(value);
  if (!a || !b || !figure) return null;
  const exact =
    byMonths(figure, from, to) ??
    (unitConflict(a.unit, b.unit) === null ? figure.mul(a.factor).div(b.factor) : null);
  if (!exact) return null;
  return fits(exact, DECIMALS) ? decimalText(exact, DECIMALS) : null;
}

/** 逾期15天以内, 1个月以上: a standard that bounds one thing by both means 30 days by a month. */
const MONTH_DAYS = 30;

function byMonths(figure: Rational, from: MeasureUnit, to: MeasureUnit): Rational | null {
  if (from === MONTHS && to === 'days') return figure.mul(MONTH_DAYS);
  return from === 'days' && to === MONTHS ? figure.div(MONTH_DAYS) : null;
}

/** The bounds in another unit; null where they are not to be had in it. */
export function intervalIn(interval: Interval, from: MeasureUnit | null, to: MeasureUnit): Interval | null {
  const bound = (value: string | null): string | null => (value === null ? null : converted(value, from, to));
  const [low, high] = [bound(interval.low), bound(interval.high)];
  const lost = (low === null && interval.low !== null) || (high === null && interval.high !== null);
  return lost ? null : { ...interval, low, high };
}

function wordOf(unit: MeasureUnit): string | null {
  return unit === 'days' ? '天' : writtenIn(unit);
}

/** Bounds of one thing in the first unit that is written among them (15天至1个月); null where they don't go together. */
export function inOneUnit<B extends { readonly value: string; readonly unit: MeasureUnit | null }>(
  bounds: readonly B[],
): readonly B[] | null {
  const to = bounds.find(({ unit }) => unit !== null)?.unit ?? null;
  if (to === null) return bounds;
  const alike = bounds.flatMap((bound): readonly B[] => {
    if (bound.unit === null || bound.unit === to) return [bound];
    const value = converted(bound.value, bound.unit, to);
    return value === null ? [] : [{ ...bound, value, unit: to }];
  });
  return alike.length === bounds.length ? alike : null;
}
