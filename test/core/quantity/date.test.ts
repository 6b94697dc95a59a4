import { describe, expect, test } from 'vitest';
import {
  dateOfSerial,
  daySpan,
  findDates,
  isDateFormat,
  readDate,
  type DateValue,
} from '../../../src/core/quantity/date.ts';
import { rational } from '../../../src/core/quantity/rational.ts';

const show = (date: DateValue | null | undefined): string | null =>
  date === null || date === undefined
    ? null
    : [date.year ?? '?', date.month ?? '?', date.day ?? '?'].join('-') +
      (date.part === null ? '' : ` ${date.part}`);

describe('a date as written', () => {
  test.each([
    ['2023年4月17日', '2023-4-17'],
    ['2023 年 4 月 17 日', '2023-4-17'],
    ['2023年12月', '2023-12-?'],
    ['2023年度', '2023-?-?'],
    ['2023年底', '2023-?-? end'],
    ['23年底', '2023-?-? end'],
    ['6月底', '?-6-? end'],
    ['5月中旬', '?-5-? middle'],
    ['6月30日', '?-6-30'],
    ['6月30号', '?-6-30'],
    ['十二月三十一日', '?-12-31'],
    ['二〇二三年六月', '2023-6-?'],
    ['2023-04-17', '2023-4-17'],
    ['2023.4.17', '2023-4-17'],
    ['2023/4/17', '2023-4-17'],
    ['2024年2月29日', '2024-2-29'],
    ['2023年2月29日', null],
    ['2023年13月', null],
    ['2023-13-01', null],
    ['2023.4', null], // a decimal as well
    ['13月', null],
    ['3年', null],
    ['6个月', null],
    ['30日', null],
  ])('%s is %s', (text, expected) => {
    const found = readDate(text, 0);
    expect(show(found?.date)).toBe(expected);
    if (found !== null) expect(found.end).toBe(text.length);
  });

  test('all dates of a text, none of them twice', () => {
    const dates = findDates('2023年4月17日公告，5月1日前递交，合同于2023-06-21签订');
    expect(dates.map(({ date }) => show(date))).toEqual(['2023-4-17', '?-5-1', '2023-6-21']);
  });
});

describe('a serial number', () => {
  test.each([
    [1, '1900-1-1'],
    [59, '1900-2-28'],
    [60, null], // 29 February 1900, which the sheet believes in
    [61, '1900-3-1'],
    [45291, '2023-12-31'],
    [45291.75, '2023-12-31'], // the fraction is the time of day
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [0, null],
    [-1, null],
  ])('%d counted from 1900 is %s', (serial, expected) => {
    expect(show(dateOfSerial(rational(Math.round(serial * 100), 100)))).toBe(expected);
  });

  test.each([
    [0, '1904-1-1'],
    [43829, '2023-12-31'],
  ])('%d counted from 1904 is %s', (serial, expected) => {
    expect(show(dateOfSerial(rational(serial), true))).toBe(expected);
  });
});

test.each([
  ['yyyy/m/d', true],
  ['m"月"d"日"', true],
  ['[$-804]yyyy"年"m"月"d"日";@', true],
  ['General', false],
  ['0.00%', false],
  ['#,##0', false],
  ['[h]:mm', false],
  ['0"日"', false], // a count of days
  ['0.0_ ;[Red]-0.0 ', false],
])('the format %s shows a date: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

describe('the days that a date may mean', () => {
  const day = (text: string): { first: number; last: number } => {
    const found = readDate(text, 0);
    return daySpan(found!.date, 2023);
  };
  test.each([
    ['6月', 20230601, 20230630],
    ['6月底', 20230621, 20230630],
    ['2024年2月', 20240201, 20240229],
    ['2月', 20230201, 20230228],
    ['2023年', 20230101, 20231231],
    ['6月30日', 20230630, 20230630],
  ])('%s', (text, first, last) => {
    expect(day(text)).toEqual({ first, last });
  });
});
