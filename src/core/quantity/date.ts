import { readChinese } from './chinese.ts';
import type { Rational } from './rational.ts';

/** A day, a month or a year as far as it is written; the part of it where only that is known (6月底). */
export interface DateValue {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: 'start' | 'middle' | 'end' | null;
}

export interface FoundDate {
  readonly date: DateValue;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const PART = '(上旬|中旬|下旬|月初|月底|月末|初|中(?=旬|[,。;]|$)|底|末)?';
const YEAR =
  '((?:19|20)\\d{2}|\\d{2}(?=\\s?年(?:\\s?\\d{1,2}\\s?月|底|末|初|度|中))|[二一][〇零九][〇零一二三四五六七八九]{2})';
const WRITTEN = new RegExp(
  `${YEAR}\\s?年(?:度|(底|末|初|终))?(?:\\s?${NUMBER}\\s?月份?(?:\\s?${NUMBER}\\s?[日号]|${PART}))?`,
  'y',
);
const MONTH = new RegExp(`${NUMBER}\\s?月(?!均)份?(?:\\s?${NUMBER}\\s?[日号]|${PART})`, 'y');
const SEPARATED = /((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.%]|-\d)/y;
const NAMED = /(上半年|年中|年底|年末|全年|下半年|年内|(?:第?\s?([一二三四1-4])季度)(?:末|底)?)/y;

/**
 * Reads a date that starts at `at` in a normalised text: 2023年4月17日, 6月底, 二〇二三年, 2023-04-17, 2023.4.17, 23年底.
 * Not read: 2023.4 (a decimal), and days and months that no calendar has.
 */
export function readDate(text: string, at: number): FoundDate | null {
  if (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at))) return null;
  return readWritten(text, at) ?? readSeparated(text, at) ?? readMonth(text, at);
}

/** As `readDate`, and 年底, 上半年, 第三季度 too: ends of periods that say when a thing is due. */
export function readDueDate(text: string, at: number): FoundDate | null {
  return readDate(text, at) ?? readNamed(text, at);
}

/** All dates of a normalised text, in order. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/[\d一二三四五六七八九十]/.test(text.charAt(at))) continue;
    const date = readDate(text, at);
    if (date === null) continue;
    found.push(date);
    at = date.end - 1;
  }
  return found;
}

function readWritten(text: string, at: number): FoundDate | null {
  WRITTEN.lastIndex = at;
  const match = WRITTEN.exec(text);
  if (match === null) return null;
  const year = yearOf(match[1] ?? '');
  const part = partOf(match[2] ?? match[5]);
  return finish(year, numberOf(match[3]), numberOf(match[4]), part, at, WRITTEN.lastIndex);
}

function readMonth(text: string, at: number): FoundDate | null {
  if (/[个第零〇百千万年]/.test(text.charAt(at - 1)) && text.charAt(at - 1) !== '年') return null;
  MONTH.lastIndex = at;
  const match = MONTH.exec(text);
  if (match === null) return null;
  return finish(null, numberOf(match[1]), numberOf(match[2]), partOf(match[3]), at, MONTH.lastIndex);
}

function readSeparated(text: string, at: number): FoundDate | null {
  SEPARATED.lastIndex = at;
  const match = SEPARATED.exec(text);
  if (match === null || (match[2] === '.' && match[4] === undefined)) return null;
  return finish(Number(match[1]), Number(match[3]), numberOf(match[4]), null, at, SEPARATED.lastIndex);
}

const NAMED_MONTHS: Readonly<Record<string, number>> = { 上半年: 6, 年中: 6 };

function readNamed(text: string, at: number): FoundDate | null {
  NAMED.lastIndex = at;
  const match = NAMED.exec(text);
  if (match === null) return null;
  const quarter = numberOf(match[2]);
  const month = quarter === null ? (NAMED_MONTHS[match[1] ?? ''] ?? 12) : quarter * 3;
  return finish(null, month, null, 'end', at, NAMED.lastIndex);
}

function finish(
  year: number | null,
  month: number | null,
  day: number | null,
  part: DateValue['part'],
  start: number,
  end: number,
): FoundDate | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null;
  return { date: { year, month, day, part }, start, end };
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/^\d/.test(written)) return Number(written);
  const value = readChinese(written, 0)?.value;
  return value === undefined ? null : Number(value.n);
}

function yearOf(written: string): number | null {
  const digits = numberOf(written);
  return digits !== null && digits < 100 ? 2000 + digits : digits;
}

function partOf(written: string | undefined): DateValue['part'] {
  if (written === undefined || written === '') return null;
  if (/初|上旬/.test(written)) return 'start';
  return /中/.test(written) ? 'middle' : 'end';
}

function daysIn(year: number | null, month: number): number {
  if (month === 2) return year !== null && !isLeap(year) ? 28 : 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether a number format shows a date: "yyyy/m/d", `m"月"d"日"`; elapsed hours ([h]:mm) and times of day are none. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[yd年日]|m+月|月/i.test(bare) && !/[#0?]|general/i.test(bare);
}

const LAST_SERIAL = 2_958_465; // 9999-12-31
const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * The day of a serial number. In the 1900 system day 1 is 1 January 1900 and day 60 a 29 February that never was; in
 * the 1904 system day 0 is 1 January 1904. null outside the calendar of a workbook, and for day 60.
 */
export function dateOfSerial(serial: Rational, date1904 = false): DateValue | null {
  const day = Number(serial.floor().n) * Number(serial.s);
  if (day < (date1904 ? 0 : 1) || day > LAST_SERIAL || (!date1904 && day === 60)) return null;
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(origin + day * MILLISECONDS_OF_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), part: null };
}

/** The first and the last day that a date may mean, as ordinals that compare; the year is `year` where none is written. */
export function daySpan(date: DateValue, year: number): { first: number; last: number } {
  const y = date.year ?? year;
  if (date.month === null) {
    return date.part === 'end'
      ? span(y, 12, 1, 12, 31)
      : date.part === 'start'
        ? span(y, 1, 1, 3, 31)
        : span(y, 1, 1, 12, 31);
  }
  if (date.day !== null) return span(y, date.month, date.day, date.month, date.day);
  const last = daysIn(y, date.month);
  const [from, to] = { start: [1, 10], middle: [11, 20], end: [21, last], whole: [1, last] }[
    date.part ?? 'whole'
  ];
  return span(y, date.month, from ?? 1, date.month, to ?? last);
}

function span(
  year: number,
  month1: number,
  day1: number,
  month2: number,
  day2: number,
): { first: number; last: number } {
  return { first: year * 10_000 + month1 * 100 + day1, last: year * 10_000 + month2 * 100 + day2 };
}
