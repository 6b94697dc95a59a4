import { Fraction } from 'fraction.js';
import { fromDouble, type Rational } from '../../../src/core/quantity/rational.ts';
import type { ValueInput } from '../../../src/core/quantity/reading.ts';

/**
 * How the example files write a cell: a text, a plain number, or a number with its format ({ percent: 0.22 } shows 22%,
 * { date: 45291 } shows a day, { number: 25, shows: 25家, format: '0"家"' }). `null` is an empty cell.
 */
export type CellExample =
  | string
  | number
  | null
  | { readonly percent: number }
  | { readonly date: number; readonly from1904?: boolean }
  | { readonly number: number; readonly shows: string; readonly format: string };

export interface Beside {
  readonly name?: string;
  readonly unit?: string;
  readonly sign?: string;
}

/** The cell as the form stage would hand it over. */
export function cellOf(example: CellExample, beside: Beside): ValueInput {
  const rest = { sign: beside.sign ?? '', unit: beside.unit ?? '', name: beside.name ?? '' };
  if (example === null) return { text: '', value: null, format: 'General', ...rest };
  if (typeof example === 'string') return { text: example, value: null, format: 'General', ...rest };
  if (typeof example === 'number') {
    return { text: String(example), value: fromDouble(example), format: 'General', ...rest };
  }
  if ('percent' in example) {
    const percent = Math.round(example.percent * 1e6) / 1e4;
    return { text: `${percent}%`, value: fromDouble(example.percent), format: '0.00%', ...rest };
  }
  if ('date' in example) {
    const from1904 = example.from1904 ?? false;
    return { text: '', value: fromDouble(example.date), format: 'yyyy/m/d', date1904: from1904, ...rest };
  }
  return { text: example.shows, value: fromDouble(example.number), format: example.format, ...rest };
}

/** An exact number as the example files write it: 37/25, 0.75, -3. */
export function exact(written: string | number | null | undefined): Rational | null {
  return written === null || written === undefined ? null : new Fraction(String(written));
}

/** How a number is shown where a test fails. */
export function shown(value: Rational | null): string | null {
  return value === null ? null : value.toFraction();
}
