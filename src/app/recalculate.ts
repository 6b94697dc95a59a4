import type { Assessment } from '../core/assessment.ts';
import { assess } from '../core/assess.ts';
import type { WorkbookEdit } from '../core/edits/edit.ts';
import { planEdits } from '../core/edits/plan.ts';
import type { KeptCell, WrittenCell } from '../core/edits/plan.ts';
import type { Language } from '../core/explain/language.ts';
import { done, failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import type { Workbook } from '../port/workbook.ts';
import { withoutForm } from './inspect.ts';

export type { KeptCell, WrittenCell } from '../core/edits/plan.ts';

/** What one press of 一键重算 did. */
export interface Recalculation {
  readonly assessment: Assessment;
  readonly written: readonly WrittenCell[];
  /** Cells that hold a person's own content and were left. */
  readonly kept: readonly KeptCell[];
  /** Takes everything back. */
  readonly undo: readonly WorkbookEdit[];
}

/**
 * Reads the workbook afresh, scores every form and writes scores, explanations in `language` and highlights: all or nothing. A
 * protected sheet with a form on it stops the writing before anything is changed.
 */
export async function recalculate(
  workbook: Workbook,
  language: Language = 'zh',
): Promise<Result<Recalculation>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const settings = readSettings(snapshot.value.store.get(SETTINGS_KEY));
  const assessment = assess(snapshot.value, settings, language);
  const nothing = withoutForm(snapshot.value, assessment);
  if (nothing) return failed(nothing);
  const locked = snapshot.value.sheets.find((g) => g.protected && hasForm(assessment, g.sheet));
  if (locked) return failed({ code: 'sheet-protected', sheet: locked.sheet });
  const plan = planEdits(assessment, snapshot.value.sheets, snapshot.value.store);
  if (plan.edits.length > 0) {
    const applied = await workbook.apply(plan.edits);
    if (!applied.ok) return applied;
  }
  return done({ assessment, written: plan.written, kept: plan.kept, undo: plan.undo.toReversed() });
}

function hasForm(assessment: Assessment, sheet: string): boolean {
  return assessment.sheets.some(
    (s) => s.sheet === sheet && s.forms.some((f) => f.indicators.some((i) => i.status !== 'no-rule')),
  );
}
