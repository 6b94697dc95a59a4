import type { CellContent } from '../core/grid/grid.ts';

const DAY = 86_400_000;
/** Day 0 of the 1900 system as serial numbers count from March 1900 on (Excel has a 29 February 1900). */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** Before this serial the two systems cannot be told apart by the false leap day. */
const MARCH_1900 = 61;

/**
 * Whether dates count from 1904, which Office.js does not tell: a date that is shown with its year gives it away,
 * because the same number means another year in the other system. Without such a date it does not matter.
 */
export function countsFrom1904(rows: readonly (readonly CellContent[])[]): boolean {
  for (const row of rows) {
    for (const { value, text, format } of row) {
      if (typeof value !== 'number' || value < MARCH_1900 || !/y{3,4}/i.test(format)) continue;
      const shown = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
      if (shown === undefined) continue;
      const is = (from: number) =>
        String(new Date(from + Math.floor(value) * DAY).getUTCFullYear()) === shown;
      if (is(FROM_1900)) return false;
      if (is(FROM_1904)) return true;
    }
  }
  return false;
}
