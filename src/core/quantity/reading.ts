import type { DateValue } from './date.ts';
import type { Bound, Quantity, Unit } from './quantity.ts';
import type { Rational } from './rational.ts';

/** A cell of a target or actual column, with what stands beside it. A `TargetCell` of a form with its indicator's name. */
export interface ValueInput {
  /** As the sheet shows it. */
  readonly text: string;
  /** The raw number where the cell holds one. */
  readonly value: Rational | null;
  /** The number format code. */
  readonly format: string;
  /** From a sign column, or "". */
  readonly sign: string;
  /** From a unit column or the brackets behind the name, or "". */
  readonly unit: string;
  /** The indicator's name. */
  readonly name: string;
  /** The workbook counts its dates from 1904. */
  readonly date1904?: boolean;
}

/** One figure, as a cell means it. */
export interface FigureReading {
  readonly kind: 'figure';
  readonly value: Rational;
  readonly unit: Unit;
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** The text speaks of a rise or fall by this much; the value has no sign from these words. */
  readonly change: 'up' | 'down' | null;
  /** A percentage typed without its sign, 1 or below: 0.95 may be 95 % or 0.95 %. Read as typed with the sign. */
  readonly scaleOpen: boolean;
  /** Written with 万 or 亿, in the cell or its unit. */
  readonly scaled: boolean;
  /** Words, not digits, said it: 全覆盖 for 100 %. */
  readonly said: boolean;
  /** Of a rank: among whom (全国), "" where it isn't written. */
  readonly scope: string;
}

/** What a cell means. */
export type Reading =
  | FigureReading
  | {
      readonly kind: 'range';
      readonly low: Quantity;
      readonly high: Quantity;
      readonly includesLow: boolean;
      readonly includesHigh: boolean;
    }
  /**
   * 较去年实现正增长, 较上年下降, 不低于上年 (not strict). `measured`: it says 增长 or 下降, so a bare percentage is one;
   * `bare`: no subject of its own stands before it.
   */
  | {
      readonly kind: 'growth';
      readonly change: 'up' | 'down';
      readonly strict: boolean;
      readonly measured: boolean;
      readonly bare: boolean;
    }
  /** 由全国第5位升至第3位, 从20天压缩至5天 */
  | {
      readonly kind: 'movement';
      readonly from: Rational;
      readonly to: Rational;
      readonly unit: Unit;
      readonly scope: string;
    }
  | { readonly kind: 'deadline'; readonly date: DateValue }
  /** 是, 否 */
  | { readonly kind: 'answer'; readonly yes: boolean }
  /** 无, 未发生, 零投诉: none of what the indicator counts */
  | { readonly kind: 'none' }
  /** 达成预期指标 1, 部分达成 2, 未达成 3 */
  | { readonly kind: 'band'; readonly band: 1 | 2 | 3 }
  /** 已完成, 达标; 未完成; `late`: 按时 or 逾期 is said of the time */
  | { readonly kind: 'claim'; readonly done: boolean }
  | { readonly kind: 'phrase' }
  /** Nothing there: empty, a stroke, an error value, or the words that nothing was measured. */
  | {
      readonly kind: 'missing';
      readonly why: 'blank' | 'stroke' | 'error' | 'not-measured';
      readonly admitted: boolean;
    }
  /** Figures that can't be read as one with certainty. */
  | { readonly kind: 'unclear'; readonly why: 'several-figures' | 'scale-unclear' | 'relative' };

/** Which way is better: an exact value (补助标准), or unknown where neither sign, words nor name tell. */
export type Direction = 'higher' | 'lower' | 'equal' | 'unknown';

export interface Target {
  readonly text: string;
  readonly name: string;
  readonly reading: Reading;
  readonly direction: Direction;
  /** Rises and falls are counted this way: 增长率 up, 降幅 down; null for a level. */
  readonly frame: 'up' | 'down' | null;
  readonly certain: boolean;
}

export interface Actual {
  readonly text: string;
  readonly name: string;
  readonly reading: Reading;
  readonly certain: boolean;
}
