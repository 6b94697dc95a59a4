import type { Grid } from '../grid/grid.ts';
import { indexCorrections, NO_CORRECTIONS, type FormCorrections } from './corrections.ts';
import type { Form } from './form.ts';
import type { Header } from './header.ts';
import { readTable } from './readTable.ts';
import { viewSheet } from './sheetView.ts';
import { findTables } from './tables.ts';

/** Every form on every sheet, in the order of the sheets and from top to bottom. */
export function readForms(
  grids: readonly Grid[],
  corrections: FormCorrections = NO_CORRECTIONS,
): readonly Form[] {
  return grids.flatMap((grid) => readSheet(grid, corrections));
}

/** Every form on a sheet. A sheet without forms gives none; nothing on a sheet makes this fail. */
export function readSheet(grid: Grid, corrections: FormCorrections = NO_CORRECTIONS): readonly Form[] {
  const view = viewSheet(grid);
  if (!view) return [];
  const forms: Form[] = [];
  const ends: { readonly header: Header; readonly end: number }[] = [];
  for (const table of findTables(view, indexCorrections(corrections))) {
    const above = ends.findLast(
      ({ header }) => header.left <= table.header.right && table.header.left <= header.right,
    );
    const from = above && above.header.top < table.header.top ? above.end + 1 : table.from;
    const { form, end } = readTable(view, { ...table, from });
    ends.push({ header: table.header, end });
    if (form) forms.push(form);
  }
  return forms;
}
