import { cellName, type Cell } from '../core/grid/address.ts';
import { EMPTY_CELL, cellAt, type CellContent, type Grid, type MarkTone } from '../core/grid/grid.ts';
import type { Snapshot } from '../port/workbook.ts';

/** What is in the workbook as far as we know: what was read last, with what we have written since. */
export interface Known {
  readonly snapshot: Snapshot;
  readonly sheets: readonly KnownSheet[];
  readonly store: ReadonlyMap<string, string>;
  /** The defined names that hold the store. */
  readonly storeNames: readonly string[];
  readonly readOnly: boolean;
  /** No sheet may be added or removed. */
  readonly structureLocked: boolean;
}

export interface KnownSheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** As it was read; null when it was too large to be. */
  readonly grid: Grid | null;
  /** What we have written since, by cell name. */
  readonly written: ReadonlyMap<string, CellContent>;
  readonly marks: Readonly<Record<MarkTone, readonly string[]>>;
  /** The conditional formats that the marks are. */
  readonly formatIds: readonly string[];
}

/** What a cell holds as far as we know. */
export function contentIn(sheet: KnownSheet, cell: Cell): CellContent {
  const written = sheet.written.get(cellName(cell));
  return written ?? (sheet.grid ? cellAt(sheet.grid, cell.row, cell.column) : EMPTY_CELL);
}

export function sheetById(known: Known, id: string): KnownSheet | undefined {
  return known.sheets.find((sheet) => sheet.id === id);
}
