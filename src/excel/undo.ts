import type { WorkbookEdit } from '../core/edits/edit.ts';
import { cellName, type Cell } from '../core/grid/address.ts';
import type { CellContent } from '../core/grid/grid.ts';
import { blocksOf, cellsIn, type CellEntry } from './blocks.ts';
import { entryOf } from './entry.ts';
import { contentIn, sheetById, type Known, type KnownSheet } from './known.ts';
import { planOf, type Marks, type Plan, type SheetPlan } from './plan.ts';
import type { Before, Written } from './write.ts';

/**
 * What brings the workbook back after a plan was carried out in part: `known` is what was known before, `now` what is
 * there since; the last argument is what Excel told of the writing. Only what the plan itself changed is brought back;
 * null where nothing is to be done.
 *
 * One thing cannot be brought back: the look of a blank cell that had one of its own and took over another one. It
 * loses it.
 */
export function wayBack(
  plan: Plan,
  edits: readonly WorkbookEdit[],
  known: Known,
  now: Known,
  { before, formatIds, addedIds }: Written,
): Plan | null {
  const sheets = plan.sheets.flatMap((sheet) => {
    const was = sheetById(known, sheet.id);
    const is = sheetById(now, sheet.id);
    // A sheet that refuses all writing has not been written to.
    if (!was || !is || is.protected) return [];
    const back = sheetBack(
      sheet,
      was,
      is,
      before.find(({ id }) => id === sheet.id),
    );
    // A conditional format that was made and not finished does not show that it is ours.
    const stray = (formatIds.get(sheet.id) ?? []).filter((id) => !is.formatIds.includes(id));
    return [{ ...back, oldFormatIds: [...back.oldFormatIds, ...stray] }].filter(isWork);
  });
  const { oldNames, newNames } = storeBack(edits, known, now);
  // A sheet of the same name that Excel did not say is ours may be a person's.
  const removed = now.sheets.filter(({ id }) => addedIds.includes(id));
  return sheets.length + oldNames.length + newNames.length + removed.length > 0
    ? { sheets, oldNames, newNames, added: [], removed }
    : null;
}

function isWork({ looks, blocks, allowed, widths, oldFormatIds, marks }: SheetPlan): boolean {
  return (
    looks.length + blocks.length + allowed.size + widths.size + oldFormatIds.length > 0 || marks !== null
  );
}

function sheetBack(plan: SheetPlan, was: KnownSheet, is: KnownSheet, before: Before | undefined): SheetPlan {
  const entries = plan.blocks.flatMap(cellsIn).flatMap((cell): CellEntry[] => {
    const earlier = before?.cells.get(cellName(cell)) ?? contentIn(was, cell);
    const present = contentIn(is, cell);
    const ours = plan.contents.get(cellName(cell))?.value ?? null;
    // Anything that is not ours came from a person since.
    if (present.formula !== null || present.value !== ours || isSame(present, earlier)) return [];
    return [{ ...cell, entry: earlier.formula ?? entryOf(earlier.value, contentIn(was, cell).format) }];
  });
  const marks = isSameMarks(was.marks, is.marks) ? null : was.marks;
  return {
    id: plan.id,
    name: plan.name,
    anchor: null,
    looks: plan.looks.flatMap((look) =>
      look.from && isDressed(look, was, is) ? [{ ...look, from: null }] : [],
    ),
    blocks: blocksOf(entries, (cell) => contentIn(is, cell).formula === null),
    // A cell that may take anything again was one of ours, on a line that is taken away.
    allowed: new Map(
      [...plan.allowed].flatMap(([cell, allowed]) => (allowed ? [[cell, null] as const] : [])),
    ),
    widths: new Map(before?.widths),
    oldFormatIds: marks ? is.formatIds : [],
    marks,
    contents: new Map(),
  };
}

function isSame(is: CellContent, was: Pick<CellContent, 'value' | 'formula'>): boolean {
  return was.formula === null && is.value === was.value;
}

/** The cell has another number format than before, so the look did arrive. */
function isDressed(cell: Cell, was: KnownSheet, is: KnownSheet): boolean {
  return contentIn(was, cell).format !== contentIn(is, cell).format;
}

function isSameMarks(a: Marks, b: Marks): boolean {
  return (['lost', 'open'] as const).every((tone) => a[tone].toSorted().join() === b[tone].toSorted().join());
}

function storeBack(
  edits: readonly WorkbookEdit[],
  known: Known,
  now: Known,
): Pick<Plan, 'oldNames' | 'newNames'> {
  const back = edits.flatMap((edit): WorkbookEdit[] => {
    if (edit.kind !== 'store') return [];
    const text = known.store.get(edit.key) ?? null;
    return text === (now.store.get(edit.key) ?? null) ? [] : [{ ...edit, text }];
  });
  const plan = planOf(back, now);
  return plan.ok ? plan.value : { oldNames: [], newNames: [] };
}
