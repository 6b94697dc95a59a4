import type { MarkTone } from '../grid/grid.ts';

/** What a person may type into a cell of an added sheet. */
export type Allowed = 'yes-no' | 'number' | 'count' | 'share';

/** A cell of an added sheet. */
export interface SheetCell {
  readonly value: string | number | null;
  /** How it looks: heading of the sheet, explanatory line, column heading, text, a cell to type into. */
  readonly look: 'title' | 'note' | 'head' | 'text' | 'input';
  readonly allowed?: Allowed;
}

/**
 * One change to a workbook. Hosts carry out a list of these in one go, all or none.
 * An edit never touches a formula cell, a format that is the template's, or a cell inside a merged block other than its
 * first.
 */
export type Edit =
  | {
      readonly kind: 'value';
      readonly sheet: string;
      /** "I13" */
      readonly cell: string;
      /** null empties the cell. Text is always written as text, even when it begins with "=". */
      readonly value: string | number | null;
      /** Take over the format of this cell of the same sheet, for cells outside the template's table. */
      readonly like?: string;
      /** Of that format neither fill nor the font's colour and weight: they may be a person's marks. */
      readonly bare?: boolean;
      /** Give the cell its plain format back (undo of `like`). */
      readonly plain?: boolean;
      /** What may be typed there: gives the cell this data validation; null takes away the one it has. */
      readonly allowed?: Allowed | null;
    }
  | {
      /** Replaces all highlights of ours on the sheet. */
      readonly kind: 'marks';
      readonly sheet: string;
      readonly marks: Readonly<Record<MarkTone, readonly string[]>>;
    }
  | {
      /** Keeps a text under a key inside the workbook; null removes it. */
      readonly kind: 'store';
      readonly key: string;
      readonly text: string | null;
    };

/**
 * A change to the workbook's sheets. Sheets come before and go after everything else of one list; the other edits of the
 * list speak of sheets that were there before it.
 */
export type SheetEdit =
  | {
      /** Adds a worksheet at the end, filled; a name that is taken refuses the list. */
      readonly kind: 'add-sheet';
      readonly sheet: string;
      /** Width of each column in characters, from A on. */
      readonly widths: readonly number[];
      /** From A1 on. */
      readonly rows: readonly (readonly SheetCell[])[];
      /** Rows that stay in view and are printed on every page: everything above the first line. */
      readonly headerRows: number;
    }
  | {
      /** Takes away a worksheet that `add-sheet` added. */
      readonly kind: 'remove-sheet';
      readonly sheet: string;
    }
  | {
      /** Sets the width of a column. */
      readonly kind: 'column-width';
      readonly sheet: string;
      /** "M" */
      readonly column: string;
      /** In characters of the workbook's own font; null gives the column the sheet's usual width back. */
      readonly width: number | null;
    };

/** Anything that a host is asked to do to a workbook. */
export type WorkbookEdit = Edit | SheetEdit;
