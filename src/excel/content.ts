import type { Rect } from '../core/grid/address.ts';
import { EMPTY_CELL, type CellContent, type CellValue } from '../core/grid/grid.ts';
import type { Reading } from './requests.ts';

/** The content of a block of cells; its rows are appended to `into`. */
export function contentReading(
  sheet: Excel.Worksheet,
  rect: Rect,
  into: (top: number, rows: readonly (readonly CellContent[])[]) => void,
): Reading {
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  return {
    cells: rows * columns,
    ask() {
      const range = sheet
        .getRangeByIndexes(rect.top, rect.left, rows, columns)
        .load('values,text,formulas,numberFormat');
      return () => into(rect.top, cellsOf(range));
    },
    divided() {
      if (rows === 1) return null;
      const middle = rect.top + Math.floor(rows / 2);
      return [
        contentReading(sheet, { ...rect, bottom: middle - 1 }, into),
        contentReading(sheet, { ...rect, top: middle }, into),
      ];
    },
  };
}

function cellsOf(range: Excel.Range): readonly (readonly CellContent[])[] {
  // Office.js types these as any[][]; what stands in them is looked at cell by cell.
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  return values.map((row, r) =>
    row.map((value, c) => contentOf(value, formulas[r]?.[c], formats[r]?.[c], range.text[r]?.[c] ?? '')),
  );
}

/** One cell from what Excel says of it. */
export function contentOf(value: unknown, formula: unknown, format: unknown, text: string): CellContent {
  const code = typeof format === 'string' ? format : EMPTY_CELL.format;
  const isFormula = formulaIn(value, formula);
  if (!isFormula && value === '')
    return code === EMPTY_CELL.format ? EMPTY_CELL : { ...EMPTY_CELL, format: code };
  return { value: plain(value), text, formula: isFormula ? String(formula) : null, format: code };
}

/** Whether `formulas` holds a formula: text that begins with "=" stands in it too, but then it is the value itself. */
export function formulaIn(value: unknown, formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function plain(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
