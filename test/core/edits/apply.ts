import type { WorkbookEdit } from '../../../src/core/edits/edit.ts';
import { parseCell } from '../../../src/core/grid/address.ts';
import type { CellContent, Grid } from '../../../src/core/grid/grid.ts';
import { EMPTY_CELL } from '../../../src/core/grid/grid.ts';

/** Sheets and store of a workbook, as a host would hand them over. */
export interface Book {
  readonly sheets: readonly Grid[];
  readonly store: ReadonlyMap<string, string>;
}

/** A sheet with its first row at A1, from plain values; a text beginning with "=" is a formula that shows 0. */
export function sheetOf(name: string, rows: readonly (readonly (string | number | null)[])[]): Grid {
  return {
    sheet: name,
    origin: { row: 0, column: 0 },
    rows: rows.map((row) => row.map(contentOf)),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
    protected: false,
    date1904: false,
    marks: { lost: [], open: [] },
  };
}

function contentOf(value: string | number | null): CellContent {
  if (typeof value === 'string' && value.startsWith('='))
    return { ...EMPTY_CELL, value: 0, text: '0', formula: value };
  return { ...EMPTY_CELL, value, text: value === null ? '' : String(value) };
}

/** The content of a cell by its name. */
export function cellOf(book: Book, sheet: string, cell: string): string | number | boolean | null {
  const grid = book.sheets.find((g) => g.sheet === sheet);
  const at = parseCell(cell);
  return (at && grid?.rows[at.row - grid.origin.row]?.[at.column - grid.origin.column]?.value) ?? null;
}

/** The same book with one cell typed over. */
export function typed(book: Book, sheet: string, cell: string, value: string | number | null): Book {
  return applied(book, [{ kind: 'value', sheet, cell, value }]);
}

/** Carries out edits on plain data: values, marks and the store; how wide a column is leaves no trace in it. */
export function applied(book: Book, edits: readonly WorkbookEdit[]): Book {
  const store = new Map(book.store);
  const sheets = new Map(book.sheets.map((grid) => [grid.sheet, grid]));
  for (const edit of edits) {
    if (edit.kind === 'store') {
      if (edit.text === null) store.delete(edit.key);
      else store.set(edit.key, edit.text);
      continue;
    }
    const grid = sheets.get(edit.sheet);
    if (!grid) throw new Error(`no sheet ${edit.sheet}`);
    if (edit.kind === 'marks') sheets.set(edit.sheet, { ...grid, marks: edit.marks });
    else if (edit.kind === 'value') sheets.set(edit.sheet, withCell(grid, edit.cell, edit.value));
    else if (edit.kind !== 'column-width') throw new Error(`unexpected ${edit.kind}`);
  }
  return { sheets: [...sheets.values()], store };
}

function withCell(grid: Grid, name: string, value: string | number | null): Grid {
  const at = parseCell(name);
  if (!at) throw new Error(`no cell ${name}`);
  const row = at.row - grid.origin.row;
  const column = at.column - grid.origin.column;
  const rows = grid.rows.map((r) => [...r]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(EMPTY_CELL);
  const old = cells[column] ?? EMPTY_CELL;
  if (old.formula !== null) throw new Error(`${name} is a formula`);
  cells[column] = { ...contentOf(value), format: old.format };
  return { ...grid, rows };
}

/** What can be seen of a book: every cell that is not empty, the marks and the store. */
export function visible(book: Book): unknown {
  return {
    cells: book.sheets.map((grid) => [
      grid.sheet,
      grid.rows.flatMap((row, r) =>
        row.flatMap((c, k) => (c.value === null && c.formula === null ? [] : [[r, k, c.value, c.formula]])),
      ),
      grid.marks,
    ]),
    store: [...book.store],
  };
}
