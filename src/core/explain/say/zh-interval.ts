import type { Interval, MeasureUnit } from '../../rule/rule.ts';
import { boundText } from '../figures.ts';
import { signs } from './words.ts';

/** Names that say themselves that they are shares. */
const SHARE = /(?:率|比例|比重|占比|程度|进度|幅度|度)$/;

/** A bound; zero carries its sign of percent where the name does not tell. */
export function sayBound(bound: string, unit: MeasureUnit, name: string): string {
  const text = boundText(bound, unit, 'zh');
  // 满意度80分: without its unit the figure of a share would be one in percent.
  if (unit === 'number' && SHARE.test(name)) return `${text}分`;
  return text === '0' && unit === 'ratio' && !SHARE.test(name) ? '0%' : text;
}

/** Values of a named measure between bounds: 75%≤利用率＜90%, 完成率在60%以下. */
export function sayInterval(name: string, interval: Interval, unit: MeasureUnit): string {
  const { lowBound, highBound } = interval;
  const low = interval.low === null ? null : sayBound(interval.low, unit, name);
  const high = interval.high === null ? null : sayBound(interval.high, unit, name);
  if (low !== null && high !== null) {
    if (interval.low === interval.high) return `${name}=${low}`;
    const signed = (b: string): boolean => b === 'included' || b === 'excluded';
    if (signed(lowBound) && signed(highBound)) {
      return `${low}${lowBound === 'included' ? '≤' : '＜'}${name}${signs(highBound).high}${high}`;
    }
    if (lowBound === 'convention' || highBound === 'convention') {
      return `${name}在${low}${mark(lowBound)}以上${high}${mark(highBound)}以下`;
    }
    return `${name}在${low}${mark(lowBound)}-${high}${mark(highBound)}之间`;
  }
  if (low !== null) return side(name, low, lowBound, signs(lowBound).low, '以上');
  return high === null ? name : side(name, high, highBound, signs(highBound).high, '以下');
}

function side(
  name: string,
  value: string,
  bounding: Interval['lowBound'],
  sign: string,
  word: string,
): string {
  return bounding === 'included' || bounding === 'excluded'
    ? name + sign + value
    : `${name}在${value}${word}`;
}

function mark(bounding: Interval['lowBound']): string {
  if (bounding === 'included') return '（含）';
  return bounding === 'excluded' ? '（不含）' : '';
}
