import { parseDecimal } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import type { Award, Interval, MeasureUnit } from '../../rule/rule.ts';
import { boundText, shareText } from '../figures.ts';

/** Where a value lies: 在75%（含）–90%之间, 不高于0; "" where the figure alone says it. */
export function falls(interval: Interval, value: Rational, unit: MeasureUnit): string {
  if (interval.low !== null && interval.high !== null) {
    return interval.low === interval.high ? '' : `在${range(interval, unit).replace('-', '–')}之间`;
  }
  if (interval.low !== null) {
    const low = boundText(interval.low, unit, 'zh');
    if (interval.lowBound === 'excluded') return `高于${low}`;
    return parseDecimal(interval.low)?.equals(value) ? `达到${low}` : `不低于${low}`;
  }
  if (interval.high === null) return '';
  const high = boundText(interval.high, unit, 'zh');
  return interval.highBound === 'excluded' ? `低于${high}` : `不高于${high}`;
}

/** A band's bounds as standards write them: 60%以下, 75%（含）-90%. */
export function range(interval: Interval, unit: MeasureUnit): string {
  const low = interval.low === null ? null : boundText(interval.low, unit, 'zh');
  const high = interval.high === null ? null : boundText(interval.high, unit, 'zh');
  const lowMark = interval.lowBound === 'included' ? '（含）' : '';
  const highMark = interval.highBound === 'included' ? '（含）' : '';
  if (low !== null && high !== null) return low === high ? low : `${low}${lowMark}-${high}${highMark}`;
  if (low !== null) return `${low}${lowMark}以上`;
  return high === null ? '' : `${high}${highMark}以下`;
}

/** What a band gives beyond plain points: 按分值的一半计分, 扣1分. */
export function awardClause(given: Award): string {
  switch (given.kind) {
    case 'share':
      if (given.share === '1') return '';
      return given.share === '0.5' ? '按分值的一半计分' : `按分值的${shareText(given.share)}计分`;
    case 'minus':
      return `扣${given.points}分`;
    case 'points':
    case 'rule':
    case 'discretion':
      return '';
    default:
      return given satisfies never;
  }
}
