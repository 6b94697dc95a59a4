import type { Rect } from '../../src/core/grid/address.ts';
import { EMPTY_CELL, type CellContent, type Grid } from '../../src/core/grid/grid.ts';

/** A sheet being put together in memory, cell by cell. */
export interface Draft {
  readonly cells: Map<string, CellContent>;
  readonly merges: Rect[];
}

export function emptyDraft(): Draft {
  return { cells: new Map(), merges: [] };
}

/** Puts a text or number into a cell; "" leaves it blank. */
export function put(draft: Draft, row: number, column: number, value: string | number): void {
  if (value === '') return;
  draft.cells.set(`${String(row)},${String(column)}`, {
    value,
    text: String(value),
    formula: null,
    format: 'General',
  });
}

/** The finished sheet. */
export function toGrid(draft: Draft, sheet = '自评表'): Grid {
  const places = [...draft.cells.keys()].map((key) => key.split(',').map(Number));
  const bottom = Math.max(0, ...places.map(([row = 0]) => row), ...draft.merges.map((merge) => merge.bottom));
  const right = Math.max(
    0,
    ...places.map(([, column = 0]) => column),
    ...draft.merges.map((merge) => merge.right),
  );
  const rows = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from(
      { length: right + 1 },
      (__, column) => draft.cells.get(`${String(row)},${String(column)}`) ?? EMPTY_CELL,
    ),
  );
  return {
    sheet,
    origin: { row: 0, column: 0 },
    rows,
    merges: draft.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
    protected: false,
    date1904: false,
    marks: { lost: [], open: [] },
  };
}
