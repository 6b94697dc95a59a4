import type { SheetCell } from '../core/edits/edit.ts';

/** How a cell of an added sheet looks, in words that every host can turn into its own. */
export interface SheetLook {
  readonly bold: boolean;
  /** Points more than the workbook's body text. */
  readonly larger: number;
  /** "RRGGBB" */
  readonly fill: string | null;
  /** "RRGGBB"; null is the automatic colour. */
  readonly color: string | null;
  readonly border: boolean;
  readonly wrap: boolean;
  readonly centered: boolean;
}

const PLAIN: SheetLook = {
  bold: false,
  larger: 0,
  fill: null,
  color: null,
  border: false,
  wrap: false,
  centered: false,
};

/** The colour of borders, "RRGGBB". */
export const BORDER_COLOR = '7F7F7F';

/** Quiet enough to be printed beside the form: a grey heading, and a light yellow where something is to be typed. */
export const SHEET_LOOKS: Readonly<Record<SheetCell['look'], SheetLook>> = {
  title: { ...PLAIN, bold: true, larger: 4 },
  note: { ...PLAIN, color: '595959' },
  head: { ...PLAIN, bold: true, fill: 'F2F2F2', border: true, wrap: true, centered: true },
  text: { ...PLAIN, border: true, wrap: true },
  input: { ...PLAIN, fill: 'FFFBE6', border: true, wrap: true, centered: true },
};
