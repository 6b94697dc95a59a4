import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnIndex,
  columnName,
  parseCell,
  parseRect,
  rectName,
  type Rect,
} from '../../src/core/grid/address.ts';
import { invalidArgument } from './host-error.ts';
import type { Book, Sheet } from './model.ts';
import { activeSheet, sheetBy } from './model.ts';

/** A block of cells on a sheet. */
export interface Block {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export const WHOLE: Rect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function height(rect: Rect): number {
  return rect.bottom - rect.top + 1;
}

export function width(rect: Rect): number {
  return rect.right - rect.left + 1;
}

/** The block from its first cell and its size; fails outside the sheet. */
export function sized(top: number, left: number, rows: number, columns: number): Rect {
  const rect = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || rows < 1 || columns < 1) throw invalidArgument();
  if (rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) throw invalidArgument();
  return rect;
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.bottom >= rect.top && rect.right >= rect.left ? rect : null;
}

export function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) visit(row, column);
  }
}

/** Reads "A1", "A1:B2", "'My sheet'!A1", "A:C" or "3:5"; the whole sheet for nothing. */
export function blockBy(sheet: Sheet, reference: unknown): Block {
  if (reference === null || reference === undefined || reference === '') return { sheet, rect: WHOLE };
  if (typeof reference !== 'string') throw invalidArgument();
  const [, quoted, plain, cells = reference] = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  return { sheet: name === undefined ? sheet : sheetBy(sheet.book, name), rect: rectBy(cells) };
}

function rectBy(cells: string): Rect {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(cells);
  if (columns?.[1] && columns[2]) {
    return { ...WHOLE, left: columnIndex(columns[1]), right: columnIndex(columns[2]) };
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(cells);
  if (rows) return { ...WHOLE, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const rect = parseRect(cells);
  if (!rect) throw invalidArgument();
  return rect;
}

/** Excel cuts longer addresses off; to name cells past that point is a mistake of the caller. */
const ADDRESS_LIMIT = 8192;

/** The blocks of "A1,B3:C4". */
export function rectsBy(sheet: Sheet, addresses: unknown): readonly Rect[] {
  if (typeof addresses !== 'string' || addresses.length > ADDRESS_LIMIT) throw invalidArgument();
  return addresses.split(',').map((address) => blockBy(sheet, address).rect);
}

/** "A1:B2", "A:C" or "3:5", as Excel writes it. */
export function localAddress(rect: Rect): string {
  if (height(rect) === MAX_ROWS && width(rect) < MAX_COLUMNS) {
    return `${columnName(rect.left)}:${columnName(rect.right)}`;
  }
  if (width(rect) === MAX_COLUMNS) return `${String(rect.top + 1)}:${String(rect.bottom + 1)}`;
  return rectName(rect);
}

/** "'My sheet'!A1:B2" */
export function fullAddress({ sheet, rect }: Block): string {
  const name = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${localAddress(rect)}`;
}

/** What is used: cells with content, and unless only values count, cells with a format. */
export function usedRect(sheet: Sheet, valuesOnly: boolean): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [name, cell] of sheet.cells) {
    const filled = cell.content !== '' || cell.formula !== undefined;
    if (!filled && (valuesOnly || Object.keys(cell.style).length === 0)) continue;
    const at = parseCell(name);
    if (!at) continue;
    top = Math.min(top, at.row);
    left = Math.min(left, at.column);
    bottom = Math.max(bottom, at.row);
    right = Math.max(right, at.column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The block that the user has selected. */
export function selected(book: Book): Block {
  return { sheet: activeSheet(book), rect: book.selection };
}
