import type { WorkbookEdit } from '../core/edits/edit.ts';
import type { Known } from './known.ts';
import type { Plan } from './plan.ts';

/**
 * What is known after a plan was carried out: no new reading is needed to write again, or to take back. null where sheets
 * came or went.
 */
export function knownAfter(
  known: Known,
  edits: readonly WorkbookEdit[],
  plan: Plan,
  formatIds: ReadonlyMap<string, readonly string[]>,
): Known | null {
  if (plan.added.length + plan.removed.length > 0) return null;
  const store = new Map(known.store);
  for (const edit of edits) {
    if (edit.kind !== 'store') continue;
    if (edit.text === null) store.delete(edit.key);
    else store.set(edit.key, edit.text);
  }
  return {
    ...known,
    store,
    storeNames: [
      ...known.storeNames.filter((name) => !plan.oldNames.includes(name)),
      ...plan.newNames.map(({ name }) => name),
    ],
    sheets: known.sheets.map((sheet) => {
      const written = plan.sheets.find(({ id }) => id === sheet.id);
      if (!written) return sheet;
      return {
        ...sheet,
        written: new Map([...sheet.written, ...written.contents]),
        ...(written.marks && { marks: written.marks, formatIds: formatIds.get(sheet.id) ?? [] }),
      };
    }),
  };
}
