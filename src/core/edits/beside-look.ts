import type { AssessedForm } from '../assessment.ts';
import type { Rect } from '../grid/address.ts';
import { readHeading } from '../form/headings.ts';
import type { Meaning } from '../form/headings.ts';
import { cellName, columnIndex, parseCell } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import { cellAt, mergeAt } from '../grid/grid.ts';
import type { TakenLook } from './planner.ts';

/** Where the cells of the added columns take their format from. */
export interface BesideLook {
  readonly score: (row: number) => TakenLook;
  readonly explanation: (row: number) => TakenLook;
  /** First rows of headers further down: that of the goals below the money, or one repeated at a page break. */
  readonly furtherHeaders: readonly number[];
}

/** The last row that belongs to the table itself: notes and signatures below it get no lines. */
export function lastRow({ indicators, total, subtotals }: AssessedForm): number {
  const sums = subtotals.flatMap(({ cell }) => parseCell(cell)?.row ?? []);
  const totals = total?.cells.score ? [total.row - 1] : [];
  return Math.max(...indicators.map(({ row }) => row - 1), ...sums, ...totals);
}

/**
 * A heading looks as the form's headings do. Below it a score looks as the form's scores, an explanation as its explanations
 * or standards, without the colours that single rows may have been given.
 */
export function besideLook(grid: Grid, form: AssessedForm, range: Rect): BesideLook {
  const isHeading = headingRows(grid, form, range);
  const column = (...roles: readonly string[]): number => {
    const letters = roles.map((role) => form.columns[role]).find((each) => each !== undefined);
    return letters === undefined ? range.right : columnIndex(letters);
  };
  const wide = column('basis', 'criterion', 'definition');
  const narrow = column('reviewedScore', 'selfScore', 'weight');
  const look = (row: number, model: number): TakenLook => {
    const merge = mergeAt(grid, row, model);
    const like = cellName(merge ? { row: merge.top, column: merge.left } : { row, column: model });
    return { like, bare: !isHeading(row) };
  };
  return {
    score: (row) => look(row, isHeading(row) ? wide : narrow),
    explanation: (row) => look(row, wide),
    furtherHeaders: Array.from({ length: range.bottom - range.top }, (_, i) => range.top + 1 + i).filter(
      (row) => isHeading(row) && !isHeading(row - 1),
    ),
  };
}

/** Which rows hold headings: those at the top, and where the column of names has a heading again. */
function headingRows(grid: Grid, form: AssessedForm, range: Rect): (row: number) => boolean {
  const last = headerBottom(grid, form, range);
  const names = form.columns['indicator'];
  return (row) => {
    if (row <= last) return true;
    if (names === undefined) return false;
    const column = columnIndex(names);
    const at = mergeAt(grid, row, column) ?? { top: row, left: column };
    const meaning = readHeading(cellAt(grid, at.top, at.left).text)?.meaning;
    return meaning !== undefined && NAMES.has(meaning);
  };
}

/** What stands over a column of names. */
const NAMES: ReadonlySet<Meaning> = new Set(['indicator', 'name', 'level3', 'level4', 'nameOrDefinition']);

/** The last row of the form's header: headings that stand over others or reach down beside them make it higher than one row. */
function headerBottom(grid: Grid, { indicators }: AssessedForm, { top, left, right }: Rect): number {
  const body = Math.min(...indicators.map(({ row }) => row - 1));
  const bottoms = grid.merges
    .filter((merge) => merge.top === top && merge.left >= left && merge.right <= right && merge.bottom < body)
    .map(({ bottom }) => bottom);
  return Math.max(top, ...bottoms);
}
