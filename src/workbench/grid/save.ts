import { cellName, parseCell } from '../../core/grid/address.ts';
import { cellAt, usedRect, type CellContent, type Grid } from '../../core/grid/grid.ts';
import { done, type Result } from '../../core/problem.ts';
import type { Snapshot } from '../../port/workbook.ts';
import type { FileEdit } from '../../xlsx/file-edit.ts';
import { openXlsx, type XlsxWorkbook } from '../../xlsx/workbook.ts';
import { keptEdits, type Kept } from './kept.ts';
import type { Marks } from './marks.ts';

/** A file as it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The format that a cell got from us: that of another cell, or none. */
export type TakenLook = { readonly like: string; readonly bare?: true } | { readonly plain: true };

/** The workbook as it is now, and what the snapshot does not tell of it. */
export interface State {
  readonly now: Snapshot;
  readonly kept: Kept;
  /** Cells of a sheet that got their format from us, by name. */
  readonly takenLooks: (sheet: string) => ReadonlyMap<string, TakenLook>;
}

/**
 * The file as it was opened with what differs now patched in: sheets and widths, cells, highlights, kept texts. Never a
 * rewritten file.
 */
export async function fileAsNow(file: OpenedFile, state: State): Promise<Result<XlsxWorkbook>> {
  const target = openXlsx(file.bytes, file.name);
  if (!target.ok) return target;
  for (const edits of keptEdits(state.kept, (sheet, cell) => writable(state.now, sheet, cell))) {
    const told = edits.length > 0 ? await target.value.apply(edits) : done(null);
    if (!told.ok) return told;
  }
  const before = await target.value.snapshot();
  if (!before.ok) return before;
  const written = await target.value.apply(differences(before.value, state));
  return written.ok ? target : written;
}

/** What a cell holds, as far as a value edit can say it; what she typed beyond comes with the differences. */
function writable(now: Snapshot, sheet: string, cell: string): string | number | null {
  const grid = now.sheets.find((each) => each.sheet === sheet);
  const at = parseCell(cell);
  const value = grid && at ? cellAt(grid, at.row, at.column).value : null;
  return typeof value === 'boolean' ? null : value;
}

/** The edits that lead from the file to the grid as it is now. */
function differences(before: Snapshot, { now, takenLooks }: State): FileEdit[] {
  const edits: FileEdit[] = [];
  for (const grid of now.sheets) {
    const was = before.sheets.find(({ sheet }) => sheet === grid.sheet);
    if (!was) continue;
    edits.push(...cellEdits(was, grid, takenLooks(grid.sheet)));
    if (!sameMarks(was.marks, grid.marks))
      edits.push({ kind: 'marks', sheet: grid.sheet, marks: grid.marks });
  }
  for (const key of new Set([...before.store.keys(), ...now.store.keys()])) {
    const text = now.store.get(key) ?? null;
    if (text !== (before.store.get(key) ?? null)) edits.push({ kind: 'store', key, text });
  }
  return edits;
}

function cellEdits(before: Grid, now: Grid, looks: ReadonlyMap<string, TakenLook>): FileEdit[] {
  const edits: FileEdit[] = [];
  const used = usedRect(now);
  if (!used) return edits;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const content = cellAt(now, row, column);
      const edit = cellEdit(cellAt(before, row, column), content, looks.get(cellName({ row, column })));
      if (edit) edits.push({ sheet: now.sheet, cell: cellName({ row, column }), ...edit });
    }
  }
  return edits;
}

type CellEdit =
  | Omit<Extract<FileEdit, { kind: 'value' }>, 'sheet' | 'cell'>
  | Omit<Extract<FileEdit, { kind: 'typed' }>, 'sheet' | 'cell'>;

/** What makes the file's cell the grid's; null where nothing differs. */
function cellEdit(before: CellContent, now: CellContent, look: TakenLook | undefined): CellEdit | null {
  // A formula of the file stays; its result is for whoever opens the file to calculate.
  if (before.formula !== null) return null;
  const { value, formula } = now;
  const reformatted = before.format !== now.format;
  if (look && formula === null && typeof value !== 'boolean') return { kind: 'value', value, ...look };
  if (formula === null && before.value === value && !reformatted) return null;
  return { kind: 'typed', value, formula, format: reformatted ? now.format : null };
}

function sameMarks(before: Marks, now: Marks): boolean {
  const text = ({ lost, open }: Marks) => JSON.stringify([lost.toSorted(), open.toSorted()]);
  return text(before) === text(now);
}
