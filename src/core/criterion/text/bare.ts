import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { Interval, Measure } from '../../rule/rule.ts';

/** A rate of more than a thousand per cent is none: 执行率≥95 is 95%. */
const PER_CENT_FROM = 10;
/** Measures that are plain numbers. */
const PLAIN = /得分|评分|分值|分数|总分|成绩|指数|系数|比值|比率|比例|排名|名次|位次|倍数|[pP][hH]/;

/**
 * Bounds that are written without a unit, in the unit of what they bound: 执行率≥95 is 95%. Null where the unit can't be told: 投资额≥5000
 * may be 元 or 万元. `told` says that other bounds of the same measure have their unit written.
 */
export function bareIn(interval: Interval, { name, unit }: Measure, told: boolean): Interval | null {
  const values = [interval.low, interval.high].flatMap((v) => (v === null ? [] : [Math.abs(Number(v))]));
  const most = Math.max(0, ...values);
  if (most === 0) return interval;
  switch (unit) {
    case 'ratio':
      if (most > PER_CENT_FROM || (told && most > 1)) return hundredth(interval);
      return most <= 1 || PLAIN.test(name) ? interval : null;
    case 'amount':
      return null;
    case 'days':
      return /(?:天|日)数?$/.test(name) ? interval : null;
    case 'number':
      return PLAIN.test(name) ? interval : null;
    case 'count':
    default:
      return interval;
  }
}

/**
 * Where a rate's steps begin: 超过5的，每超过1个百分点 is from 5% on. `bare` says that no unit is written beside it; a rate of
 * more than a thousand per cent is none in any case.
 */
export function bareFrom(from: string, { unit }: Measure, bare: boolean): string {
  const most = bare ? 1 : PER_CENT_FROM;
  return unit === 'ratio' && Math.abs(Number(from)) > most ? perCent(from) : from;
}

function hundredth(interval: Interval): Interval {
  return {
    ...interval,
    low: interval.low === null ? null : perCent(interval.low),
    high: interval.high === null ? null : perCent(interval.high),
  };
}

function perCent(value: string): string {
  return decimalText((parseDecimal(value) ?? rational(0)).div(100), 12);
}
