import { readWorkbook } from '../core/assess.ts';
import { LINKS_KEY, readLinks, withLink, writeLinks } from '../core/choices/links.ts';
import { failed } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import { SETTINGS_KEY, readSettings } from '../core/settings.ts';
import { findRow } from '../core/try-rule.ts';
import type { RowPlace } from '../core/try-rule.ts';
import type { Workbook } from '../port/workbook.ts';

/**
 * Keeps which goal table an indicator scores: the key of one of its `goalTables`, or null to be asked again. Fails with
 * `row-without-standard` where the row is gone.
 */
export async function chooseGoals(
  workbook: Workbook,
  place: RowPlace,
  key: string | null,
): Promise<Result<null>> {
  const snapshot = await workbook.snapshot();
  if (!snapshot.ok) return snapshot;
  const { store } = snapshot.value;
  const { forms } = readWorkbook(snapshot.value, readSettings(store.get(SETTINGS_KEY)));
  const row = findRow(forms, place);
  if (!row) return failed({ code: 'row-without-standard', sheet: place.sheet, row: place.row });
  const links = withLink(readLinks(store.get(LINKS_KEY)), row.form, row.indicator, key);
  return workbook.apply([{ kind: 'store', key: LINKS_KEY, text: writeLinks(links) }]);
}
