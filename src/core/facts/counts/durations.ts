import { readChinese } from '../../quantity/chinese.ts';

/** A length of time in days, or what bounds it; both ends belong to it. */
export interface Days {
  readonly low: number;
  readonly high: number;
  /** Counted in working days. */
  readonly working: boolean;
}

/** A length of time in a text, with its place. */
export interface Duration extends Days {
  readonly start: number;
  readonly end: number;
}

export const NUMBER = '\\d{1,4}|[一二两三四五六七八九十]{1,3}|半';
export const UNIT = '个?工作日|日|天|个月|周|个?星期|年(?!度|初|底|末|中)';
const DURATION = new RegExp(`(第)?(${NUMBER})(多|余)?(${UNIT})(多)?(以上|以内|之内|内)?`, 'g');
const DATE = /(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末|份|初|[上中下]旬)?|20\d{2}年|\d{1,2}日(?=前|至)/g;

const IN_DAYS: readonly (readonly [RegExp, number])[] = [
  [/日|天/, 1],
  [/周|星期/, 7],
  [/个月/, 30],
  [/年/, 365],
];
/** 多, 余: up to so much more. */
const MORE = 1.34;
/** A month has 28 to 31 days. */
const UNSURE = 0.07;

/** The lengths of time that a text tells, dates left out. */
export function durationsIn(text: string): readonly Duration[] {
  const plain = text.replace(DATE, (date) => '·'.repeat(date.length));
  return [...plain.matchAll(DURATION)].flatMap((m): Duration[] => {
    const [whole, , number = '', more, unit = '', behind, bound] = m;
    const days = daysOf(number, unit);
    if (days === null) return [];
    const slack = /月|年/.test(unit) && !bound ? days * UNSURE : 0;
    const low = bound?.includes('内') ? 0 : more || behind ? days : days - slack;
    const high = bound === '以上' ? Infinity : more || behind ? days * MORE : days + slack;
    return [{ low, high, working: unit.includes('工作'), start: m.index, end: m.index + whole.length }];
  });
}

/** So many days as written: 3 with 个月 is 90. */
export function daysOf(number: string, unit: string): number | null {
  const each = IN_DAYS.find(([pattern]) => pattern.test(unit))?.[1];
  const value = /^\d/.test(number)
    ? Number(number)
    : number === '半'
      ? 0.5
      : Number(readChinese(number, 0)?.value ?? 0);
  return each === undefined || !(value > 0) ? null : value * each;
}
