import {
  CORRECTIONS_KEY,
  readCorrections,
  withHeader,
  withoutHeader,
  writeCorrections,
} from '../core/choices/corrections.ts';
import { readFactSheet } from '../core/facts/tables/fact-sheet.ts';
import type { FormCorrections } from '../core/form/corrections.ts';
import { describeHeaders, describeRow } from '../core/form/describeHeaders.ts';
import type { DescribedHeader } from '../core/form/describeHeaders.ts';
import type { ColumnRole } from '../core/form/form.ts';
import { columnName } from '../core/grid/address.ts';
import { done, failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';

export type { ColumnRole } from '../core/form/form.ts';

/** The header of a form as a person looks at it: rows from one, columns by their letters. */
export interface HeaderView {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly signature: string;
  /** The user has said something about this header. */
  readonly corrected: boolean;
  readonly columns: readonly ColumnView[];
}

export interface ColumnView {
  readonly key: string;
  /** "E", or "E–F" for a heading over several. */
  readonly letters: string;
  readonly text: string;
  readonly role: ColumnRole | null;
}

/** What was read as headers, and the sheets of the workbook. */
export interface HeaderReading {
  readonly sheets: readonly string[];
  readonly headers: readonly HeaderView[];
}

/** The headers of all forms that were found, in the order of the sheets. */
export async function readHeaderViews(workbook: Workbook): Promise<Result<HeaderReading>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const kept = keptIn(snapshot.value);
  const facts = readFactSheet(snapshot.value.sheets)?.grid;
  const grids = snapshot.value.sheets.filter((grid) => grid !== facts);
  return done({
    sheets: grids.map(({ sheet }) => sheet),
    headers: grids.flatMap((grid) => describeHeaders(grid, kept).map((header) => viewOf(header, kept))),
  });
}

/** The headers that a row of a sheet (from one) would be. Fails with `not-a-header` where it can't be any. */
export async function readRowAsHeader(
  workbook: Workbook,
  sheet: string,
  row: number,
): Promise<Result<readonly HeaderView[]>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const grid = snapshot.value.sheets.find((each) => each.sheet === sheet);
  if (!grid) return failed({ code: 'sheet-missing', sheet });
  const headers = describeRow(grid, row - 1);
  if (headers.length === 0) return failed({ code: 'not-a-header', sheet, row });
  const kept = keptIn(snapshot.value);
  return done(headers.map((header) => viewOf(header, kept)));
}

/**
 * Keeps what the user says of a header: it is one, and its columns are these. Columns are named by their keys; null says that
 * a column belongs to nothing. Holds for every header of the same words, next year's copy too.
 */
export function correctHeader(
  workbook: Workbook,
  signature: string,
  roles: ReadonlyMap<string, ColumnRole | null>,
): Promise<Result<null>> {
  return change(workbook, (kept) => withHeader(kept, signature, true, roles));
}

/** Keeps that a header is none: the table is no form. */
export function denyHeader(workbook: Workbook, signature: string): Promise<Result<null>> {
  return change(workbook, (kept) => withHeader(kept, signature, false, new Map()));
}

/** Reads a header by itself again. */
export function forgetCorrections(workbook: Workbook, signature: string): Promise<Result<null>> {
  return change(workbook, (kept) => withoutHeader(kept, signature));
}

async function change(
  workbook: Workbook,
  how: (kept: FormCorrections) => FormCorrections,
): Promise<Result<null>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const text = writeCorrections(how(keptIn(snapshot.value)));
  return workbook.apply([{ kind: 'store', key: CORRECTIONS_KEY, text }]);
}

function keptIn({ store }: Snapshot): FormCorrections {
  return readCorrections(store.get(CORRECTIONS_KEY));
}

function viewOf(header: DescribedHeader, kept: FormCorrections): HeaderView {
  const { sheet, top, bottom, signature, columns } = header;
  const said = [...kept.headers, ...kept.columns];
  return {
    sheet,
    firstRow: top + 1,
    lastRow: bottom + 1,
    signature,
    corrected: said.some((one) => one.signature === signature),
    columns: columns.map(({ key, left, right, text, role }) => ({
      key,
      letters: left === right ? columnName(left) : `${columnName(left)}–${columnName(right)}`,
      text,
      role,
    })),
  };
}
