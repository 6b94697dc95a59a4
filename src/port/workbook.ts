import type { WorkbookEdit } from '../core/edits/edit.ts';
import type { Grid } from '../core/grid/grid.ts';
import type { Problem, Result } from '../core/problem.ts';

/** A workbook at one moment, as plain data. */
export interface Snapshot {
  /** The file's name: "自评表.xlsx". */
  readonly name: string;
  /** In tab order. A sheet that could not be read is missing here and named in `problems`. */
  readonly sheets: readonly Grid[];
  readonly activeSheet: string | null;
  /** What Ziping keeps inside the workbook, by key. */
  readonly store: ReadonlyMap<string, string>;
  /** Sheets that were left out, and why. */
  readonly problems: readonly Problem[];
}

/** What changed in the workbook, as far as the host tells. */
export interface Change {
  readonly sheet: string;
  /** "I13" or "A1:B2" */
  readonly range: string;
  /** The change came from our own `apply`. */
  readonly own: boolean;
}

/** The only thing a host implements. */
export interface Workbook {
  /** Reads everything the core needs. Geometry comes before content: a sheet too large is refused by its size alone. */
  snapshot(): Promise<Result<Snapshot>>;
  /** Carries out all edits, or none and says why. */
  apply(edits: readonly WorkbookEdit[]): Promise<Result<null>>;
  /** Shows the sheet and selects the cell. A host without a screen does nothing. */
  select(sheet: string, cell: string): Promise<Result<null>>;
  /** Calls back after every change of cells; returns the function that stops it. */
  watch(changed: (change: Change) => void): () => void;
}

/**
 * The most cells of one sheet that are read; larger used ranges are refused before their content is touched.
 * Excel returns at most 5,000,000 cells to one read; a self-assessment form has a few thousand.
 */
export const MAX_SHEET_CELLS = 1_000_000;
