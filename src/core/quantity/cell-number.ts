import { figureOf, inUnit, sure, type CellReading } from './cell-reading.ts';
import { dateOfSerial, isDateFormat } from './date.ts';
import { findExpressions, isRange } from './find.ts';
import { cellPrecision, parseDecimal, roundHalfUp, type Rational } from './rational.ts';
import type { ValueInput } from './reading.ts';
import { NO_UNIT, parseUnit, PERCENT, type ParsedUnit } from './unit.ts';

/** A cell that holds a number: its format, what it shows, and the unit given beside it say what it counts. */
export function readNumber(
  input: ValueInput,
  raw: Rational,
  flat: string,
  given: ParsedUnit | null,
): CellReading {
  if (isDateFormat(input.format)) {
    const date = dateOfSerial(raw, input.date1904 ?? false);
    return date === null ? sure({ kind: 'phrase' }) : sure({ kind: 'deadline', date });
  }
  const value = cellPrecision(raw);
  const [shown] = findExpressions(flat);
  const bound = shown === undefined || isRange(shown) ? null : shown.bound;
  if (input.format.replace(/"[^"]*"/g, '').includes('%')) return sure(figureOf(value, PERCENT, { bound }));
  const unit = shownUnit(flat, value) ?? given;
  if (unit === null) return sure(figureOf(value, NO_UNIT, { bound }));
  return inUnit(value, unit, { bound });
}

/** The unit that a number format writes behind the digits ("25家"); none where the digits shown are not the value's. */
function shownUnit(flat: string, value: Rational): ParsedUnit | null {
  const [, digits = '', rest = ''] = /^[^\d-]*(-?\d[\d,]*(?:\.\d+)?)\s*(\S*)$/.exec(flat) ?? [];
  const plain = parseDecimal(digits.replaceAll(',', ''));
  if (plain === null || rest === '') return null;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return roundHalfUp(value, decimals).equals(plain) ? parseUnit(rest) : null;
}
