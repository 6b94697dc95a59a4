import type { WorkbookEdit } from '../core/edits/edit.ts';
import { cellName, type Rect } from '../core/grid/address.ts';
import { done, failed, type Problem, type Result } from '../core/problem.ts';
import { cellsIn } from './blocks.ts';
import { codeOf, isRefusedWhole, problemOfCode } from './errors.ts';
import { knownAfter } from './known-after.ts';
import { contentIn, sheetById, type Known, type KnownSheet } from './known.ts';
import { setUpPages } from './new-sheet.ts';
import { planOf, type Plan, type SheetPlan } from './plan.ts';
import { readWorkbook } from './read.ts';
import { supports } from './support.ts';
import { wayBack } from './undo.ts';
import { write, type Before, type RunOptions, type Written } from './write.ts';

/** A block of cells on the sheet of that id. */
export interface Place {
  readonly id: string;
  readonly rect: Rect;
}

/**
 * Carries out all edits in one round trip, or none; gives what is known of the workbook afterwards
 * (null: it has to be read). Excel itself has no
 * such promise: a request that fails half-way leaves what it did. So what can be known to fail is refused before
 * anything is sent; the request reads the cells it writes, in the same go, to see that nobody has changed them; and
 * when something does go wrong, the workbook is read again and what was written is taken back with a second writing.
 * Only when that fails too is a part left, and then it is said. `announce` is told where cells are about to be written.
 */
export async function applyEdits(
  edits: readonly WorkbookEdit[],
  known: Known,
  announce: (written: readonly Place[]) => void,
): Promise<Result<Known | null>> {
  const plan = planOf(edits, known);
  if (!plan.ok) return plan;
  if (isEmpty(plan.value)) return done(known);
  announce(plan.value.sheets.flatMap(({ id, blocks }) => blocks.map(({ rect }) => ({ id, rect }))));
  // From ExcelApi 1.20 on, one click is one step of Excel's own undo.
  if (!supports('1.20')) return carryOut(plan.value, edits, known, {});
  const grouped = await carryOut(plan.value, edits, known, { mergeUndoGroup: true });
  if (grouped.ok || grouped.problem.code !== 'host-failed') return grouped;
  // Some builds refuse the grouping or stumble over it (OfficeDev/office-js issues 6255, 6491, 6711): once without it.
  const again = planOf(edits, withIdsOf(known, await readWorkbook()));
  return again.ok ? carryOut(again.value, edits, known, {}) : again;
}

function isEmpty({ sheets, oldNames, newNames, added, removed }: Plan): boolean {
  return sheets.length + oldNames.length + newNames.length + added.length + removed.length === 0;
}

/** What was known, with the conditional formats as they are called now. */
function withIdsOf(known: Known, now: Known): Known {
  return {
    ...known,
    sheets: known.sheets.map((sheet) => ({
      ...sheet,
      formatIds: sheetById(now, sheet.id)?.formatIds ?? sheet.formatIds,
    })),
  };
}

async function carryOut(
  plan: Plan,
  edits: readonly WorkbookEdit[],
  known: Known,
  options: RunOptions,
): Promise<Result<Known | null>> {
  // A sheet that is gone can't be brought back: it goes when all else is known to have gone well.
  const written = await write({ ...plan, removed: [] }, options);
  const { code } = written;
  const takeBack = (problem: (now: Known) => Problem) => takenBack(plan, edits, known, written, problem);
  if (code === null) {
    const changed = changedSince(plan, known, written.before);
    if (changed) return failed(await takeBack(() => changed));
    const removal = plan.removed.length > 0 ? await write(removalOf(plan), options) : null;
    if (removal?.code) {
      const refusal = removal.code;
      return failed(await takeBack((now) => problemSeen(refusal, plan, now)));
    }
    if (plan.added.length > 0) await layOut(plan.added);
    return done(knownAfter(known, edits, plan, written.formatIds));
  }
  if (isRefusedWhole(code)) return failed(problemOfCode(code, known.snapshot.name));
  return failed(await takeBack((now) => problemSeen(code, plan, now)));
}

function removalOf({ removed }: Plan): Plan {
  return { sheets: [], oldNames: [], newNames: [], added: [], removed };
}

/** How a sheet prints is no reason not to have it. */
async function layOut(added: Plan['added']): Promise<void> {
  try {
    await setUpPages(added);
  } catch (error) {
    codeOf(error);
  }
}

/** The first place where a person was faster than we: a cell has another content, or the rows have moved. */
function changedSince(plan: Plan, known: Known, before: readonly Before[]): Problem | null {
  for (const sheet of plan.sheets) {
    const was = sheetById(known, sheet.id);
    const found = before.find(({ id }) => id === sheet.id);
    const cell = was && found && changedCell(sheet, was, found);
    if (cell) return { code: 'workbook-changed', sheet: sheet.name, cell };
  }
  return null;
}

function changedCell(plan: SheetPlan, was: KnownSheet, before: Before): string | null {
  for (const cell of plan.blocks.flatMap(cellsIn)) {
    const name = cellName(cell);
    const found = before.cells.get(name);
    const isKnown = found?.value === contentIn(was, cell).value;
    const isOurs = found?.value === plan.contents.get(name)?.value;
    if (!found || found.formula !== null || (!isKnown && !isOurs)) return name;
  }
  for (const [row, value] of plan.anchor?.values ?? []) {
    const moved = before.anchor.get(row) !== value;
    if (moved && plan.anchor) return cellName({ row, column: plan.anchor.column });
  }
  return null;
}

/** Takes back what a request left behind, and gives the problem to report. */
async function takenBack(
  plan: Plan,
  edits: readonly WorkbookEdit[],
  known: Known,
  written: Written,
  problem: (now: Known) => Problem,
): Promise<Problem> {
  // A user who has begun to type in the meantime must not be in the way: Excel waits until she is done.
  const patient = { delayForCellEdit: true };
  try {
    const now = await readWorkbook(patient);
    const back = wayBack(plan, edits, known, now, written);
    const { code } = back ? await write(back, patient) : { code: null };
    if (code !== null) return { code: 'write-incomplete', hostCode: code };
    return hasStray(plan, known, now, written)
      ? { code: 'write-incomplete', hostCode: written.code ?? '' }
      : problem(now);
  } catch (error) {
    return { code: 'write-incomplete', hostCode: codeOf(error) };
  }
}

/** Whether a sheet may be ours that Excel has not told us of. */
function hasStray({ added }: Plan, known: Known, now: Known, { addedIds, code }: Written): boolean {
  if (code === null || code === 'ItemAlreadyExists') return false;
  return now.sheets.some(
    ({ id, name }) =>
      !sheetById(known, id) && !addedIds.includes(id) && added.some(({ sheet }) => sheet === name),
  );
}

/** What a code means, with the workbook at hand as it is now. */
function problemSeen(code: string, plan: Plan, now: Known): Problem {
  if (code === 'ItemNotFound') {
    const missing = plan.sheets.find(({ id }) => !sheetById(now, id));
    if (missing) return { code: 'sheet-missing', sheet: missing.name };
  }
  if (code === 'ItemAlreadyExists') {
    const taken = plan.added.find(({ sheet }) => now.sheets.some(({ name }) => name === sheet));
    if (taken) return { code: 'sheet-exists', sheet: taken.sheet };
  }
  if (code === 'AccessDenied') {
    const locked = plan.sheets.find(({ id }) => sheetById(now, id)?.protected);
    if (locked) return { code: 'sheet-protected', sheet: locked.name };
    if (now.readOnly) return { code: 'workbook-read-only' };
  }
  return problemOfCode(code, now.snapshot.name);
}
