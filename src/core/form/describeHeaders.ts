import type { Grid } from '../grid/grid.ts';
import { columnKeys, indexCorrections } from './corrections.ts';
import type { CorrectionIndex, FormCorrections } from './corrections.ts';
import type { ColumnRole } from './form.ts';
import { readHeaders, strength } from './header.ts';
import type { Header } from './header.ts';
import { viewSheet } from './sheetView.ts';
import { findTables } from './tables.ts';

/** The header of a form as it was read, for showing and correcting. */
export interface DescribedHeader {
  readonly sheet: string;
  /** First and last sheet row, from zero. */
  readonly top: number;
  readonly bottom: number;
  /** By it corrections are kept. */
  readonly signature: string;
  readonly columns: readonly DescribedColumn[];
}

export interface DescribedColumn {
  /** By it a correction of the column is kept. */
  readonly key: string;
  readonly left: number;
  readonly right: number;
  /** What stands above the column, from the top. */
  readonly text: string;
  readonly role: ColumnRole | null;
}

/** The headers of all forms of a sheet, from top to bottom. */
export function describeHeaders(grid: Grid, corrections: FormCorrections): readonly DescribedHeader[] {
  const view = viewSheet(grid);
  if (!view) return [];
  return findTables(view, indexCorrections(corrections)).map(({ header }) => described(grid, header));
}

/** Whatever a person points at is a header, and nothing has been said of its columns. */
const POINTED_AT: CorrectionIndex = { header: () => true, columns: () => new Map(), empty: false };

/**
 * The headers that a row would be, alone or with rows of headings above and below it; empty for a row that can't be one.
 *
 * @param row sheet row, from zero
 */
export function describeRow(grid: Grid, row: number): readonly DescribedHeader[] {
  const view = viewSheet(grid);
  if (!view || row < view.used.top || row > view.used.bottom) return [];
  let best: readonly Header[] = [];
  for (const [up, down] of SPREADS) {
    if (row - up < view.used.top || row + down > view.used.bottom) continue;
    const headers = readHeaders(view, row - up, row + down, view.used, POINTED_AT);
    if (headers.length > 0 && (best.length === 0 || sense(headers) > sense(best))) best = headers;
  }
  return best.map((header) => described(grid, header));
}

/** How many rows above and below belong to a header: as few as tell the same. */
const SPREADS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [0, 2],
  [1, 1],
  [2, 0],
] as const;

function sense(headers: readonly Header[]): number {
  return headers.reduce((sum, header) => sum + strength(header), 0);
}

function described({ sheet }: Grid, { cells, roles, signature, top, bottom }: Header): DescribedHeader {
  // Columns that Ziping added beside the form are no part of it.
  const printed = cells.filter((cell) => cell.heading?.meaning !== 'own');
  const columns = [...columnKeys(printed)].map(([key, { left, right, path }]): DescribedColumn => {
    const role = [...roles].find(([, span]) => span.left === left)?.[0] ?? null;
    return { key, left, right, text: path.filter((text) => text !== '').join(' › '), role };
  });
  return { sheet, top, bottom, signature, columns };
}
