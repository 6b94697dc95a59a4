import type { Rect } from '../core/grid/address.ts';
import { areasOf, type SheetGeometry } from './geometry.ts';

/** Rows and columns that are hidden within the used range. */
export interface Hidden {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Of a protected sheet, so many rows and columns are asked one by one; further ones count as visible. */
const LINES_ASKED = 1_000;

/**
 * Asks for hidden rows and columns. `range` is the used range. As a rule they are where no visible cell is; but Excel
 * refuses to go to special cells on a protected sheet, and asked of a single cell it looks at the whole sheet.
 */
export function askHidden(
  { sheet, protected: isProtected }: SheetGeometry,
  used: Rect,
  range: Excel.Range,
): () => Hidden {
  const rows = numbers(used.top, used.bottom);
  const columns = numbers(used.left, used.right);
  if (isProtected || rows.length * columns.length === 1) {
    const cellAt = (row: number, column: number) => sheet.getRangeByIndexes(row, column, 1, 1);
    const asked = {
      rows: rows
        .slice(0, LINES_ASKED)
        .map((row) => ({ row, cell: cellAt(row, used.left).load('rowHidden') })),
      columns: columns
        .slice(0, LINES_ASKED)
        .map((column) => ({ column, cell: cellAt(used.top, column).load('columnHidden') })),
    };
    return () => ({
      hiddenRows: new Set(asked.rows.filter(({ cell }) => cell.rowHidden).map(({ row }) => row)),
      hiddenColumns: new Set(
        asked.columns.filter(({ cell }) => cell.columnHidden).map(({ column }) => column),
      ),
    });
  }
  const visible = areasOf(range.getSpecialCellsOrNullObject('Visible'));
  return () => {
    const areas = visible();
    return {
      hiddenRows: without(
        rows,
        areas.map(({ top, bottom }) => [top, bottom]),
      ),
      hiddenColumns: without(
        columns,
        areas.map(({ left, right }) => [left, right]),
      ),
    };
  };
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function without(
  all: readonly number[],
  runs: readonly (readonly [first: number, last: number])[],
): Set<number> {
  const rest = new Set(all);
  for (const [first, last] of runs) for (const index of numbers(first, last)) rest.delete(index);
  return rest;
}
