import { assess } from '../core/assess.ts';
import type { WorkbookEdit } from '../core/edits/edit.ts';
import { WRITTEN_KEY, readMemory, writeMemory } from '../core/edits/memory.ts';
import { planFactSheet } from '../core/edits/plan-facts.ts';
import type { SheetFact } from '../core/facts/tables/fact-sheet.ts';
import { factsOf, readFactSheet } from '../core/facts/tables/fact-sheet.ts';
import { done, failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';
import { withoutForm } from './inspect.ts';

/** Where the fact sheet stands after it was made or brought up to date, and how to take that back. */
export interface FactSheetResult {
  readonly sheet: string;
  /** The sheet is new. */
  readonly made: boolean;
  /** How many lines were added. */
  readonly added: number;
  /** The facts it now has lines for. */
  readonly facts: readonly SheetFact[];
  readonly undo: readonly WorkbookEdit[];
}

/**
 * Makes the fact sheet (评分底稿): one line for every fact wanted or found; on a workbook that has one, adds what is new. What
 * was typed there stays.
 */
export async function makeFactSheet(workbook: Workbook): Promise<Result<FactSheetResult>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const { sheets, store } = snapshot.value;
  const assessment = assess(snapshot.value, readSettings(store.get(SETTINGS_KEY)));
  const nothing = withoutForm(snapshot.value, assessment);
  if (nothing) return failed(nothing);
  const existing = readFactSheet(sheets);
  if (existing?.grid.protected) return failed({ code: 'sheet-protected', sheet: existing.grid.sheet });
  const stored = store.get(WRITTEN_KEY) ?? null;
  const memory = readMemory(stored ?? undefined);
  const plan = planFactSheet(assessment, sheetNames(snapshot.value), existing, memory);
  const text = writeMemory(plan.memory);
  const edits: WorkbookEdit[] = [...plan.edits];
  const undo: WorkbookEdit[] = plan.undo.toReversed();
  if (text !== stored) {
    edits.push({ kind: 'store', key: WRITTEN_KEY, text });
    undo.unshift({ kind: 'store', key: WRITTEN_KEY, text: stored });
  }
  if (edits.length > 0) {
    const applied = await workbook.apply(edits);
    if (!applied.ok) return applied;
  }
  const { sheet, added } = plan;
  return done({ sheet, made: existing === null, added, facts: factsOf(assessment), undo });
}

/** Names of all sheets, those that were too large to be read too. */
function sheetNames({ sheets, problems }: Snapshot): readonly string[] {
  return [...sheets.map((grid) => grid.sheet), ...problems.flatMap((p) => ('sheet' in p ? [p.sheet] : []))];
}
