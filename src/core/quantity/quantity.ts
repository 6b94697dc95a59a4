import type { Rational } from './rational.ts';

/** What kind of thing a figure measures; figures of different dimensions are never compared. */
export type Dimension =
  | 'ratio' // %, ‰, 成: 1 is 100 %
  | 'points' // 个百分点: 0.05 is five points
  | 'money' // in units of the currency: 6,084.79 万元 is 60,847,900 元
  | 'time' // in hours; months and years in months, working days in days: see `familyOf` in unit.ts
  | 'length' // in 米
  | 'area' // in 平方米
  | 'weight' // in 吨
  | 'count' // 个 项 家 人 次 …: compared with one another when the words agree or one has none
  | 'score' // 分
  | 'rank' // 第3位, 前五
  | 'number'; // no unit written

/** The unit of a figure. */
export interface Unit {
  readonly dimension: Dimension;
  /** As written, without its scale: "元", "%", "家", "工作日"; "" where none is written. */
  readonly word: string;
  /** ISO code where the dimension is money: "CNY", "USD". */
  readonly currency: string | null;
}

/** ">" is 超过, ">=" 不少于/以上, "<" 低于, "<=" 不超过/以内. */
export type Bound = '>' | '>=' | '<' | '<=' | '=';

/** A figure with its unit, exact and in the base of its dimension. */
export interface Quantity {
  readonly value: Rational;
  readonly unit: Unit;
  /** The comparison written before or after the figure, null where there is none. */
  readonly bound: Bound | null;
  /** 近, 约, 余, 左右. */
  readonly approximate: boolean;
}

/** A quantity found in a text; `start` and `end` are character offsets of the whole expression, bound words included. */
export interface FoundQuantity extends Quantity {
  readonly start: number;
  readonly end: number;
  /** Offsets of the figure with its unit, without bound words. */
  readonly figureStart: number;
  readonly figureEnd: number;
  /** Stands by itself, or is the lower or upper end of a range. */
  readonly part: 'single' | 'low' | 'high';
  /** The words before it speak of a rise (增长10%) or a fall (下降3%) by this much; the value itself has no sign from them. */
  readonly change: 'up' | 'down' | null;
  /** 达, 达到 before it: at least so much in a standard, just so much in a report. `bound` is null all the same. */
  readonly reached: boolean;
  /** （含） or （不含） written behind it; already applied to `bound`. */
  readonly included: boolean | null;
  /** 万, 亿 or another scale was written. */
  readonly scaled: boolean;
}

/** Two quantities of one unit that bound a third: 3—5年, 60%-100%, ±5%. `low` is the smaller one, whatever was written first. */
export interface FoundRange {
  readonly low: FoundQuantity;
  readonly high: FoundQuantity;
  /** Whether the end itself belongs to it: from （含）, （不含） and interval brackets; true where nothing is written. */
  readonly includesLow: boolean;
  readonly includesHigh: boolean;
  readonly start: number;
  readonly end: number;
}
