import type { WorkbookEdit } from '../core/edits/edit.ts';
import { WRITTEN_KEY, factPlace, fingerprint, readMemory } from '../core/edits/memory.ts';
import { COLUMN, readFactSheet } from '../core/facts/tables/fact-sheet.ts';
import { cellName } from '../core/grid/address.ts';
import type { Grid } from '../core/grid/grid.ts';
import type { Problem, Result } from '../core/problem.ts';
import { failed } from '../core/problem.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';

/**
 * Takes back what one action wrote: values, highlights, the fact sheet and the memory of them. A fact sheet on which
 * somebody has entered something else since stays, and with it everything else.
 */
export async function undo(
  workbook: Workbook,
  action: { readonly undo: readonly WorkbookEdit[] },
): Promise<Result<null>> {
  const going = action.undo.flatMap((edit) => (edit.kind === 'remove-sheet' ? [edit.sheet] : []));
  if (going.length > 0) {
    const snapshot = await workbook.snapshot();
    if (!snapshot.ok) return snapshot;
    for (const sheet of going) {
      const used = inUse(snapshot.value, sheet, cellsOf(action.undo, sheet));
      if (used) return failed(used);
    }
  }
  return workbook.apply(action.undo);
}

/** The cells of a sheet whose content an undo takes back. */
function cellsOf(edits: readonly WorkbookEdit[], sheet: string): ReadonlySet<string> {
  return new Set(edits.flatMap((edit) => (edit.kind === 'value' && edit.sheet === sheet ? [edit.cell] : [])));
}

/**
 * The first cell that a person has put work into, on the sheet or with a formula that looks at it.
 * @param going cells of the sheet whose content is taken back in any case
 */
function inUse({ sheets, store }: Snapshot, sheet: string, going: ReadonlySet<string>): Problem | null {
  const facts = readFactSheet(sheets.filter((grid) => grid.sheet === sheet));
  const memory = readMemory(store.get(WRITTEN_KEY));
  const entered = facts?.lines.find(
    (line) =>
      (line.confirmed && !going.has(cellName({ row: line.at, column: COLUMN.confirmed }))) ||
      (line.value !== '' && !going.has(line.cell) && memory.get(factPlace(line)) !== fingerprint(line.value)),
  );
  if (entered) return { code: 'workbook-changed', sheet, cell: entered.cell };
  for (const grid of sheets) {
    const cell = formulaAbout(grid, sheet);
    if (cell) return { code: 'workbook-changed', sheet: grid.sheet, cell };
  }
  return null;
}

function formulaAbout(grid: Grid, sheet: string): string | null {
  for (const [r, row] of grid.rows.entries()) {
    const c = row.findIndex(({ formula }) => formula?.includes(sheet) ?? false);
    if (c >= 0) return cellName({ row: grid.origin.row + r, column: grid.origin.column + c });
  }
  return null;
}
