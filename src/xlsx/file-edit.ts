import type { WorkbookEdit } from '../core/edits/edit.ts';
import type { CellValue } from '../core/grid/grid.ts';

/**
 * A cell as a person left it in a grid that shows the file: unlike what we write ourselves, it may be a formula, a
 * logical value, or a number in a format that came with the typing ("50%").
 */
export interface TypedEdit {
  readonly kind: 'typed';
  readonly sheet: string;
  /** "I13" */
  readonly cell: string;
  /** The constant, or the result of the formula. */
  readonly value: CellValue;
  /** "=SUM(A1:A2)"; null for a constant. */
  readonly formula: string | null;
  /** Number format that the cell gets; null leaves its own. */
  readonly format: string | null;
}

/** What a file can be told beyond what every host can. */
export type FileEdit = WorkbookEdit | TypedEdit;
