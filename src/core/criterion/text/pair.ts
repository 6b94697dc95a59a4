import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { readInterval } from './interval.ts';

/** A figure within a limit, as one side of two that are joined. */
export interface Side {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly interval: Interval;
}

const AND = /,?(?:并且|而且|同时|且|但)|[,、]/;
const OR = /,?(?:或者|或)(?!以[上下])/;

/** 合格率100%且优良率≥70%: two figures that both have to be kept. Null where anything else is joined. */
export function pairIn(condition: string): readonly [Side, Side] | null {
  return sidesOf(condition, AND);
}

/** 合格率低于90%或优良率低于60%: either of the two. */
export function eitherPairIn(condition: string): readonly [Side, Side] | null {
  return sidesOf(condition, OR);
}

function sidesOf(condition: string, by: RegExp): readonly [Side, Side] | null {
  const text = condition.replace(/(?:的|时|,)+$/, '').replace(/^(?:当|如果?|若)/, '');
  const [first, second, ...others] = text.split(by);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const [a, b] = [sideIn(first), sideIn(second)];
  return a && b && !a.name.endsWith(b.name) && !b.name.endsWith(a.name) ? [a, b] : null;
}

function sideIn(text: string): Side | null {
  if (!/\d/.test(text) || /每|\d月|[季年]/.test(text)) return null;
  const read = readInterval(text.replace(/的$/, ''));
  return read && read.name !== '' && read.unit !== null && read.name.length <= 20
    ? { name: read.name, unit: read.unit, interval: allOf(read.interval, read.unit) }
    : null;
}

/** 合格率100%: a rate of all is the most there is. */
export function allOf(interval: Interval, unit: MeasureUnit): Interval {
  const whole = unit === 'ratio' && interval.low === '1' && interval.high === '1';
  return whole ? { low: '1', lowBound: 'included', high: null, highBound: 'open' } : interval;
}
