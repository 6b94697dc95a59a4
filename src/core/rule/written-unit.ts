import type { MeasureUnit, UnitFamily, WrittenUnit } from './rule.ts';

const PREFIX = 'in ';

/** The unit a measure's figures are written in: 公里 of "in 公里"; null for a family of units. */
export function writtenIn(unit: MeasureUnit): string | null {
  return isWritten(unit) ? unit.slice(PREFIX.length) : null;
}

/** Whether a measure's figures are in a unit as written. */
export function isWritten(unit: MeasureUnit): unit is WrittenUnit {
  return unit.startsWith(PREFIX);
}

/** The measure unit of figures written in a word: "in 公里". */
export function unitIn(word: string): WrittenUnit {
  return `${PREFIX}${word}`;
}

/** The family of a unit: of one as written, plain numbers. */
export function familyOfUnit(unit: MeasureUnit): UnitFamily {
  return isWritten(unit) ? 'number' : unit;
}

/** Working days are no days, and a month has no fixed number of them: either is a unit of its own. */
export const WORKDAYS = unitIn('个工作日');
export const MONTHS = unitIn('个月');

const TIMES: readonly MeasureUnit[] = [
  'days',
  WORKDAYS,
  MONTHS,
  unitIn('小时'),
  unitIn('分钟'),
  unitIn('秒'),
];

/** Whether figures are in a unit of time. */
export function isTime(unit: MeasureUnit | null): boolean {
  return unit !== null && TIMES.includes(unit);
}
