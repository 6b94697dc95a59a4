import type { Cell, Rect } from './address.ts';

/** What a cell holds. Dates are serial numbers, errors are their text ("#DIV/0!"). */
export type CellValue = string | number | boolean | null;

/** One cell as the sheet has it. */
export interface CellContent {
  readonly value: CellValue;
  /** What the sheet shows: "72.52%" for 0.7252 in a percent format. */
  readonly text: string;
  /** With its leading "=", null for a constant. */
  readonly formula: string | null;
  /** The number format code, "General" where none is set. */
  readonly format: string;
  /** A formula whose shown result is not known to be current (never calculated, or its inputs were edited in the file). */
  readonly stale?: boolean;
}

/** A cell that Ziping highlights: points were lost, or something is still wanted. */
export type MarkTone = 'lost' | 'open';

/**
 * One sheet as plain data: what every reading stage works on, whatever host it came from.
 * `rows` starts at `origin`, not at A1: rows[0][0] is the cell at `origin`. Rows may be ragged.
 */
export interface Grid {
  readonly sheet: string;
  readonly origin: Cell;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  /** The sheet is protected: nothing may be written to it. */
  readonly protected: boolean;
  /** Dates count from 1904 in this workbook. */
  readonly date1904: boolean;
  /** The highlights Ziping left here, by cell name. */
  readonly marks: Readonly<Record<MarkTone, readonly string[]>>;
}

export const EMPTY_CELL: CellContent = { value: null, text: '', formula: null, format: 'General' };

/** The content of a cell; the empty cell outside the used range. */
export function cellAt(grid: Grid, row: number, column: number): CellContent {
  return grid.rows[row - grid.origin.row]?.[column - grid.origin.column] ?? EMPTY_CELL;
}

/** The used range; null for a sheet without cells. */
export function usedRect(grid: Grid): Rect | null {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return null;
  return {
    top: grid.origin.row,
    left: grid.origin.column,
    bottom: grid.origin.row + grid.rows.length - 1,
    right: grid.origin.column + width - 1,
  };
}

/** The merged block that the cell belongs to, if any. */
export function mergeAt(grid: Grid, row: number, column: number): Rect | null {
  return (
    grid.merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) ?? null
  );
}
