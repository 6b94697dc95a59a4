import type { AssessedForm } from '../assessment.ts';
import type { Rect } from '../grid/address.ts';
import { cellName, columnIndex } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import { mergeAt } from '../grid/grid.ts';
import type { TakenLook } from './planner.ts';

/** Where the cells of the added columns take their format from. */
export interface BesideLook {
  readonly score: (row: number) => TakenLook;
  readonly explanation: (row: number) => TakenLook;
}

/**
 * A heading looks as the form's headings do. Below it a score looks as the form's scores, an explanation as its explanations
 * or standards, without the colours that single rows may have been given.
 */
export function besideLook(grid: Grid, form: AssessedForm, range: Rect): BesideLook {
  const lastHeading = headerBottom(grid, form, range);
  const column = (...roles: readonly string[]): number => {
    const letters = roles.map((role) => form.columns[role]).find((each) => each !== undefined);
    return letters === undefined ? range.right : columnIndex(letters);
  };
  const wide = column('basis', 'criterion', 'definition');
  const narrow = column('reviewedScore', 'selfScore', 'weight');
  const look = (row: number, model: number): TakenLook => {
    const merge = mergeAt(grid, row, model);
    const like = cellName(merge ? { row: merge.top, column: merge.left } : { row, column: model });
    return { like, bare: row > lastHeading };
  };
  return {
    score: (row) => look(row, row > lastHeading ? narrow : wide),
    explanation: (row) => look(row, wide),
  };
}

/** The last row of the form's header: headings that stand over others or reach down beside them make it higher than one row. */
function headerBottom(grid: Grid, { indicators }: AssessedForm, { top, left, right }: Rect): number {
  const body = Math.min(...indicators.map(({ row }) => row - 1));
  const bottoms = grid.merges
    .filter((merge) => merge.top === top && merge.left >= left && merge.right <= right && merge.bottom < body)
    .map(({ bottom }) => bottom);
  return Math.max(top, ...bottoms);
}
