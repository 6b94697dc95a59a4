import { pathKey, type HeadingCell } from './band.ts';
import type { ColumnRole } from './form.ts';

/**
 * What the user said about a sheet that was read wrongly. Kept by the words of the header, not by its place, so that it
 * holds for next year's copy and for a sheet that was moved.
 */
export interface FormCorrections {
  readonly headers: readonly HeaderCorrection[];
  readonly columns: readonly ColumnCorrection[];
}

/** These rows of headings are a form's header, or are none. */
export interface HeaderCorrection {
  /** As `Form.signature` and `headerSignature` give it. */
  readonly signature: string;
  readonly isHeader: boolean;
}

/** A column of a form is what the user says. */
export interface ColumnCorrection {
  readonly signature: string;
  /** As `columnKeys` gives it: the heading's words, and which of several equal ones it is. */
  readonly column: string;
  /** null: the column belongs to nothing. */
  readonly role: ColumnRole | null;
}

export const NO_CORRECTIONS: FormCorrections = { headers: [], columns: [] };

/** Corrections by signature. */
export interface CorrectionIndex {
  /** true: is a header, false: is none, null: nothing was said. */
  readonly header: (signature: string) => boolean | null;
  /** Roles by column number, for a header with these column keys. */
  readonly columns: (
    signature: string,
    keys: ReadonlyMap<string, HeadingCell>,
  ) => ReadonlyMap<number, ColumnRole | null>;
  readonly empty: boolean;
}

/** Makes corrections easy to look up. */
export function indexCorrections(corrections: FormCorrections): CorrectionIndex {
  const headers = new Map(corrections.headers.map((one) => [one.signature, one.isHeader]));
  return {
    empty: headers.size === 0 && corrections.columns.length === 0,
    header: (signature) => headers.get(signature) ?? null,
    columns: (signature, keys) => {
      const roles = new Map<number, ColumnRole | null>();
      for (const one of corrections.columns) {
        const cell = one.signature === signature ? keys.get(one.column) : undefined;
        if (cell) roles.set(cell.left, one.role);
      }
      return roles;
    },
  };
}

/** The name of every column of a header: its words, with "#2" for the second of several equal ones. */
export function columnKeys(cells: readonly HeadingCell[]): ReadonlyMap<string, HeadingCell> {
  const keys = new Map<string, HeadingCell>();
  for (const cell of cells) {
    const words = pathKey(cell);
    let key = words;
    for (let n = 2; keys.has(key); n++) key = `${words}#${String(n)}`;
    keys.set(key, cell);
  }
  return keys;
}
