import { decimalText, fits, parseDecimal } from '../../quantity/rational.ts';
import { parseUnit, unitConflict } from '../../quantity/unit.ts';
import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { writtenIn } from '../../rule/written-unit.ts';

const DECIMALS = 12;

/** A figure in another unit of the same thing: 3天 as 72 in 小时. Null where the two don't go together, or not exactly. */
export function converted(value: string, from: MeasureUnit | null, to: MeasureUnit): string | null {
  if (from === null || from === to) return value;
  const [a, b] = [wordOf(from), wordOf(to)].map((word) => (word === null ? null : parseUnit(word)));
  const figure = parseDecimal(value);
  if (!a || !b || !figure || unitConflict(a.unit, b.unit) !== null) return null;
  const exact = figure.mul(a.factor).div(b.factor);
  return fits(exact, DECIMALS) ? decimalText(exact, DECIMALS) : null;
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

/** Whether figures are in a unit of time. */
export function isTime(unit: MeasureUnit | null): boolean {
  return unit !== null && (unit === 'days' || /^(?:小时|分钟|秒)$/.test(writtenIn(unit) ?? ''));
}
