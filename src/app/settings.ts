import { done } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings, writeSettings } from '../core/settings.ts';
import type { Settings } from '../core/settings.ts';
import type { Workbook } from '../port/workbook.ts';

export { REVERSE_FORMULAS } from '../core/quantity/reverse.ts';
export type { Settings } from '../core/settings.ts';

/** The settings kept in a workbook. */
export async function settingsOf(workbook: Workbook): Promise<Result<Settings>> {
  const snapshot = await workbook.snapshot();
  return snapshot.ok ? done(readSettings(snapshot.value.store.get(SETTINGS_KEY))) : snapshot;
}

/** Changes some of the settings and keeps them in the workbook; the others stay. */
export async function changeSettings(
  workbook: Workbook,
  changes: Partial<Settings>,
): Promise<Result<Settings>> {
  const before = await settingsOf(workbook);
  if (!before.ok) return before;
  const settings = { ...before.value, ...changes };
  const applied = await workbook.apply([{ kind: 'store', key: SETTINGS_KEY, text: writeSettings(settings) }]);
  return applied.ok ? done(settings) : applied;
}
