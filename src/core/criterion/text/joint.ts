import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { isTime } from '../../rule/written-unit.ts';
import { readInterval } from './interval.ts';

/** A statement and a limit, joined. */
export interface Joint {
  readonly statement: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly interval: Interval;
}

/** 资金分配结果进行公示且公示期不少于7天: both have to be kept. Null where two statements or two limits are joined, or nothing is. */
export function jointIn(condition: string): Joint | null {
  if (!/且/.test(condition) || !/\d/.test(condition)) return null;
  const sides = condition.replace(/(?:的|时|,)+$/, '').split(/,?(?:并且|且)/);
  return sides.length === 2 ? ofSides(sides) : null;
}

/** 逾期超过10日或未上报: the two conditions by themselves; null where no limit is among them. */
export function casesIn(condition: string): readonly [string, string] | null {
  const [first = '', second = ''] = sidesOf(condition);
  const either = eitherIn(condition);
  if (!either || !isTime(either.unit)) return null;
  return readInterval(first) ? [first, second] : [second, first];
}

function sidesOf(condition: string): readonly string[] {
  return condition.replace(/(?:的|时|,)+$/, '').split(/,?(?:或者|或)(?!以[上下])/);
}

/** 占比不足60%,或运行管护效果较差: either of the two. */
export function eitherIn(condition: string): Joint | null {
  if (!condition.includes('或') || !/\d/.test(condition)) return null;
  const sides = sidesOf(condition);
  return sides.length === 2 ? ofSides(sides) : null;
}

function ofSides(sides: readonly string[]): Joint | null {
  const [first = '', second = ''] = sides.map((side) => side.replace(/(?:的|,)+$/, ''));
  const [a, b] = [first, second].map((side) => (/\d/.test(side) ? readInterval(side) : null));
  const limit = a ?? b;
  const statement = a ? second : first;
  if (!limit || (a && b) || limit.unit === null || statement.length < 3 || /\d/.test(statement)) return null;
  // 在村两级公示且不少于7天: for how long that was done.
  const name = limit.name !== '' || !isTime(limit.unit) ? limit.name : `${statement.slice(-2)}时间`;
  return { statement, name, unit: limit.unit, interval: limit.interval };
}
