import type { SheetEdit, WorkbookEdit } from '../core/edits/edit.ts';
import { done, failed, type Result } from '../core/problem.ts';
import type { Known } from './known.ts';

export type AddSheet = Extract<SheetEdit, { kind: 'add-sheet' }>;

/** The sheets that come and go. */
export interface SheetsPlan {
  readonly added: readonly AddSheet[];
  readonly removed: readonly { readonly id: string; readonly name: string }[];
}

/** What Excel takes for the name of a sheet. */
const NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

/** Finds the sheets that are meant, or says why they can't come or go. */
export function planSheets(edits: readonly WorkbookEdit[], known: Known): Result<SheetsPlan> {
  const added = edits.filter((edit) => edit.kind === 'add-sheet');
  const removed: SheetsPlan['removed'][number][] = [];
  // Excel takes names for the same whatever their case.
  const taken = new Set(known.sheets.map(({ name }) => name.toLowerCase()));
  for (const { sheet } of added) {
    if (!NAME.test(sheet)) return failed({ code: 'host-failed', hostCode: 'InvalidArgument' });
    if (taken.has(sheet.toLowerCase())) return failed({ code: 'sheet-exists', sheet });
    taken.add(sheet.toLowerCase());
  }
  for (const edit of edits) {
    if (edit.kind !== 'remove-sheet') continue;
    const sheet = known.sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) return failed({ code: 'sheet-missing', sheet: edit.sheet });
    if (sheet.protected) return failed({ code: 'sheet-protected', sheet: edit.sheet });
    removed.push({ id: sheet.id, name: sheet.name });
  }
  if (added.length + removed.length > 0 && known.structureLocked)
    return failed({ code: 'structure-protected' });
  return done({ added, removed });
}
