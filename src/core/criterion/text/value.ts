import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import { NUM, readNum } from './numeral.ts';

/** A threshold as written: its decimal value in the measure's base, and what it measures. */
interface Threshold {
  readonly value: string;
  readonly unit: MeasureUnit | null;
}

const UNIT =
  '%|‰|个?百分点|百分比|亿元|万元|千元|元|个?工作日|日历天|小时|天|日|个?月|个|项|次|例|笔|起|件|家|人次|人|份|条|处|篇|期|场|户|宗|倍|分';

/** A figure with its unit, as a pattern without groups of its own. */
export const VALUE = `(?:百分之[一二三四五六七八九十百]+|-?${NUM}(?:${UNIT})?)(?:/(?:人次|人|天|日|次|平方米|平方公里|立方米|公里|米|亩|吨|度|千瓦时|辆|台|套|户|件|个|头|株|年|月|学时|课时|小时))?`;

const SHAPE = new RegExp(`^(-?)(?:百分之([一二三四五六七八九十百]+)|(${NUM})(${UNIT})?)$`);

const SCALES: Readonly<Record<string, readonly [MeasureUnit, number, number]>> = {
  '%': ['ratio', 1, 100],
  '‰': ['ratio', 1, 1000],
  百分点: ['ratio', 1, 100],
  个百分点: ['ratio', 1, 100],
  百分比: ['ratio', 1, 100],
  亿元: ['amount', 100_000_000, 1],
  万元: ['amount', 10_000, 1],
  千元: ['amount', 1000, 1],
  元: ['amount', 1, 1],
  分: ['number', 1, 1],
  小时: ['days', 1, 24],
  倍: ['ratio', 1, 1],
  天: ['days', 1, 1],
  日: ['days', 1, 1],
  日历天: ['days', 1, 1],
  工作日: ['days', 1, 1],
  个工作日: ['days', 1, 1],
  月: ['days', 30, 1],
  个月: ['days', 30, 1],
};

/** Reads "10%", "0.5", "3个", "百分之九十"; null when the text is no figure. `inherited` is the unit of a neighbour. */
export function readThreshold(text: string, inherited: string | null = null): Threshold | null {
  const match = SHAPE.exec(text.replace(/\/[一-龥]+$/, ''));
  if (!match) return null;
  const [, sign = '', percent, digits, written] = match;
  const plain = readNum(percent ?? digits ?? '');
  const value = plain === null ? null : parseDecimal(plain);
  if (!value) return null;
  const unit = percent ? '%' : (written ?? inherited ?? '');
  const [dimension, up, down] = SCALES[unit] ?? [unit === '' ? null : ('count' as const), 1, 1];
  const scaled = value.mul(rational(up, down));
  return { value: (sign ? '-' : '') + decimalText(scaled, 12), unit: dimension };
}

/** The unit written behind a figure, "" for none. */
export function writtenUnit(text: string): string {
  if (text.startsWith('百分之')) return '%';
  return SHAPE.exec(text.replace(/\/[一-龥]+$/, ''))?.[4] ?? '';
}
