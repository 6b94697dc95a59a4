import { format, isDateFormat } from 'numfmt';
import type { CellValue } from '../../core/grid/grid.ts';

/** Days between the first days of the 1900 and the 1904 date systems. */
const DAYS_1904 = 1462;

/** What the sheet shows for a value in a number format, as Excel for Simplified Chinese does. */
export function textOf(value: CellValue, code: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string')
    return code === 'General' || !code.includes('@') ? value : formatted(value, code);
  // What most cells are; the formatter gives the same, a hundred times slower.
  if (code === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11)
    return String(value === 0 ? 0 : value);
  return formatted(date1904 && isDate(code) ? value + DAYS_1904 : value, code);
}

function formatted(value: string | number, code: string): string {
  try {
    return format(code.replaceAll('上午/下午', 'AM/PM'), value, { locale: 'zh-CN' });
  } catch {
    // A code that only its producer understands: the plain value is what can be shown honestly.
    return String(value);
  }
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}
