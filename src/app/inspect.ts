import type { Assessment } from '../core/assessment.ts';
import { assess } from '../core/assess.ts';
import type { Language } from '../core/explain/language.ts';
import { failed, done } from '../core/problem.ts';
import type { Problem, Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import type { Snapshot, Workbook } from '../port/workbook.ts';

/** Reads and scores without writing, explained in `language`. Fails with `no-form` when no sheet holds a form. */
export async function inspect(workbook: Workbook, language: Language = 'zh'): Promise<Result<Assessment>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const settings = readSettings(snapshot.value.store.get(SETTINGS_KEY));
  const assessment = assess(snapshot.value, settings, language);
  const nothing = withoutForm(snapshot.value, assessment);
  return nothing ? failed(nothing) : done(assessment);
}

/** The problem of a workbook in which no form was found; a sheet that could not be read is the likelier reason. */
export function withoutForm(snapshot: Snapshot, assessment: Assessment): Problem | null {
  if (assessment.sheets.some((s) => s.forms.length > 0)) return null;
  const [first] = snapshot.problems;
  if (first) return first;
  const empty = snapshot.sheets.every((g) => g.rows.length === 0);
  return { code: 'no-form', sheets: snapshot.sheets.map((g) => g.sheet), empty };
}
