import type { Rect } from '../grid/address.ts';
import { cellName } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import { cellAt, usedRect } from '../grid/grid.ts';

/** Headings of the columns that Ziping adds right of a form for what may not go into its own cells. */
export const SCORE_HEADING = '系统得分';
export const EXPLANATION_HEADING = '计算说明';

/** Widths of these columns in characters: an explanation takes two or three lines, as those in a form's own column do. */
export const SCORE_WIDTH = 9;
export const EXPLANATION_WIDTH = 48;

/** Where results go that have no room in the form's own cells. */
export interface Beside {
  readonly headerRow: number;
  readonly scoreColumn: number;
  readonly explanationColumn: number;
}

/**
 * The two columns for a form's results: those we added before, known by their headings wherever they stand now, or the
 * first pair right of the form in which nothing stands in any of its rows.
 */
export function besideColumns(grid: Grid, form: Rect): Beside {
  const headerRow = form.top;
  const last = Math.max(usedRect(grid)?.right ?? form.right, form.right) + 1;
  const at = (column: number): Beside => ({
    headerRow,
    scoreColumn: column,
    explanationColumn: column + 1,
  });
  for (let column = form.left; column <= last; column += 1) {
    const ours =
      cellAt(grid, headerRow, column).text === SCORE_HEADING &&
      cellAt(grid, headerRow, column + 1).text === EXPLANATION_HEADING;
    if (ours) return at(column);
  }
  for (let column = form.right + 1; column <= last; column += 1) {
    if (free(grid, form, column) && free(grid, form, column + 1)) return at(column);
  }
  return at(last + 1);
}

function free(grid: Grid, form: Rect, column: number): boolean {
  for (let row = form.top; row <= form.bottom; row += 1) {
    const cell = cellAt(grid, row, column);
    const merged = grid.merges.some(
      (m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right,
    );
    if (cell.value !== null || cell.formula !== null || merged) return false;
  }
  return true;
}

/** A cell of the added columns. */
export function besideCell(row: number, column: number): string {
  return cellName({ row, column });
}
