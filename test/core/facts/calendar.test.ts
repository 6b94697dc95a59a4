import { describe, expect, test } from 'vitest';
import {
  KNOWN_YEARS,
  dayOf,
  inAnyYear,
  isWorkday,
  within,
  workdaysBetween,
} from '../../../src/core/facts/dates/calendar.ts';
import { HOLIDAYS } from '../../../src/core/facts/dates/holidays.ts';

const on = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayOf(year, month, day)!;
};

describe('working days as the State Council sets them', () => {
  test.each([
    ['2023-06-22', false], // 端午节, a Thursday
    ['2023-06-25', true], // the Sunday worked for it
    ['2024-02-09', true], // New Year's Eve 2024: rest was only encouraged
    ['2024-02-18', true],
    ['2025-01-28', false],
    ['2025-09-28', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2020-01-31', false], // holiday prolonged in the epidemic
    ['2019-05-05', true],
    ['2018-12-31', false],
    ['2023-06-28', true],
  ])('%s', (date, worked) => {
    expect(isWorkday(on(date))).toBe(worked);
  });

  test('years outside the table are unknown', () => {
    expect(isWorkday(on('2017-12-29'))).toBeNull();
    expect(isWorkday(on('2027-01-04'))).toBeNull();
    expect(workdaysBetween(on('2026-12-30'), on('2027-01-04'))).toBeNull();
  });

  test('every make-up day is a weekend day, and no day is both', () => {
    for (const { year, work } of HOLIDAYS) {
      for (const day of work) {
        expect([0, 6]).toContain(new Date(`${year}-${day}T00:00:00Z`).getUTCDay());
        expect(isWorkday(on(`${year}-${day}`))).toBe(true);
      }
    }
  });
});

describe('a period of days', () => {
  test('the start day does not count', () => {
    expect(within(on('2023-02-01'), on('2023-02-21'), 20, false)).toBe(true);
    expect(within(on('2023-02-01'), on('2023-02-22'), 20, false)).toBe(false);
  });
  test('a last day that is a day off moves to the next working day', () => {
    // 30 days from 20 April 2023 end on Saturday, 20 May.
    expect(within(on('2023-04-20'), on('2023-05-22'), 30, false)).toBe(true);
    expect(within(on('2023-04-20'), on('2023-05-23'), 30, false)).toBe(false);
  });
  test('working days skip the holiday and count the make-up Sunday', () => {
    expect(within(on('2023-06-21'), on('2023-06-26'), 2, true)).toBe(true);
    expect(within(on('2023-06-21'), on('2023-06-27'), 2, true)).toBe(false);
  });
  test('done before the start says nothing', () => {
    expect(within(on('2023-09-08'), on('2023-08-30'), 20, false)).toBeNull();
  });
  test('no such day', () => {
    expect(dayOf(2023, 2, 29)).toBeNull();
  });
});

describe('dates without a year', () => {
  const between = (from: string, to: string) => (year: number) =>
    workdaysBetween(on(`${year}-${from}`), on(`${year}-${to}`));
  const same = (a: number, b: number): boolean => a === b;

  test('answer only what every known year answers', () => {
    expect(KNOWN_YEARS).toEqual(HOLIDAYS.map((h) => h.year));
    expect(inAnyYear(null, between('10-01', '10-07'), same)).toBe(null);
    expect(inAnyYear(null, between('05-01', '05-03'), same)).toBe(null);
    expect(inAnyYear(null, (year) => (year > 2000 ? 1 : 2), same)).toBe(1);
    expect(inAnyYear(null, (year) => (year === 2026 ? null : 1), same)).toBe(null);
  });
  test('answer of the year that is told', () => {
    expect(inAnyYear(2023, between('10-01', '10-08'), same)).toBe(2);
    expect(inAnyYear(2030, between('10-01', '10-08'), same)).toBe(null);
  });
});
