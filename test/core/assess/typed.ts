import type { AssessedIndicator } from '../../../src/core/assessment.ts';
import { assess } from '../../../src/core/assess.ts';
import { sheetsOfFixture } from '../form/open.ts';
import { readLayout } from '../../layouts/layout.ts';

/** The rows of sheets typed as in the layout files, assessed, by name. */
export function assessTyped(typed: string): ReadonlyMap<string, AssessedIndicator> {
  const { workbook } = readLayout('typed', `# typed\n\n${typed}`);
  const { sheets } = assess({ name: workbook.name, sheets: sheetsOfFixture(workbook) });
  const rows = sheets.flatMap((sheet) => sheet.forms.flatMap((form) => form.indicators));
  return new Map(rows.map((row) => [row.name, row]));
}

/** The score of a row, or its status where it has none. */
export function scoreOf(rows: ReadonlyMap<string, AssessedIndicator>, name: string): string {
  const row = rows.get(name);
  return row ? (row.score ?? row.status) : 'no such row';
}
