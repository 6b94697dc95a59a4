import type { WorkbookEdit } from '../core/edits/edit.ts';
import { columnIndex, MAX_COLUMNS, parseCell } from '../core/grid/address.ts';

/** Excel's limit for the width of a column, in characters. */
const MAX_WIDTH = 255;

/** Names real cells and columns, and numbers that these can hold. */
export function isWellFormed(edit: WorkbookEdit): boolean {
  const isCell = (name: string): boolean => parseCell(name) !== null;
  const isNumber = (value: string | number | null): boolean =>
    typeof value !== 'number' || Number.isFinite(value);
  switch (edit.kind) {
    case 'value':
      return isCell(edit.cell) && isCell(edit.like ?? edit.cell) && isNumber(edit.value);
    case 'marks':
      return [...edit.marks.lost, ...edit.marks.open].every(isCell);
    case 'column-width': {
      const { column, width } = edit;
      const fits = width === null || (width >= 0 && width <= MAX_WIDTH);
      return /^[A-Z]{1,3}$/.test(column) && columnIndex(column) < MAX_COLUMNS && fits;
    }
    case 'add-sheet':
      return edit.rows.every((row) => row.every(({ value }) => isNumber(value)));
    case 'store':
    case 'remove-sheet':
      return true;
  }
}
