import type { Edit, WorkbookEdit } from '../../core/edits/edit.ts';

type ValueEdit = Extract<Edit, { kind: 'value' }>;

/**
 * What was done to the workbook that the grid does not show and the file has to get: sheets, widths of columns, what may
 * be typed into a cell. By what it is about, so that the later of two counts.
 */
export type Kept = ReadonlyMap<string, WorkbookEdit>;

/** Changes to what is kept; null takes away. */
export type KeptChange = Readonly<Record<string, WorkbookEdit | null>>;

/** What keeping these edits changes. */
export function keeping(kept: Kept, edits: readonly WorkbookEdit[]): KeptChange {
  const change: Record<string, WorkbookEdit | null> = {};
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') change[key('add', edit.sheet)] = edit;
    else if (edit.kind === 'remove-sheet') Object.assign(change, removing(kept, edit));
    else if (edit.kind === 'column-width') change[key('width', edit.sheet, edit.column)] = edit;
    else if (edit.kind === 'value' && edit.allowed !== undefined) {
      change[key('allowed', edit.sheet, edit.cell)] = edit;
    }
  }
  return change;
}

/** The change that takes another one back. */
export function takingBack(kept: Kept, change: KeptChange): KeptChange {
  return Object.fromEntries(Object.keys(change).map((each) => [each, kept.get(each) ?? null]));
}

/** What the file has to be told first, in lists that go one after the other. `valueOf` is what a cell holds now. */
export function keptEdits(
  kept: Kept,
  valueOf: (sheet: string, cell: string) => string | number | null,
): readonly (readonly WorkbookEdit[])[] {
  const edits = [...kept.values()];
  const content = edits.filter((edit) => edit.kind === 'column-width' || edit.kind === 'value');
  return [
    edits.filter((edit) => edit.kind === 'remove-sheet'),
    edits.filter((edit) => edit.kind === 'add-sheet'),
    content.map((edit) => (edit.kind === 'value' ? allowing(edit, valueOf(edit.sheet, edit.cell)) : edit)),
  ];
}

/** A sheet that was added goes with everything kept about it; one of the file leaves its removal behind. */
function removing(kept: Kept, edit: Extract<WorkbookEdit, { kind: 'remove-sheet' }>): KeptChange {
  const about = ['add', 'width', 'allowed'].map((what) => key(what, edit.sheet));
  const gone = [...kept.keys()].filter((each) => about.some((start) => each.startsWith(start)));
  const change: Record<string, WorkbookEdit | null> = Object.fromEntries(gone.map((each) => [each, null]));
  if (!kept.has(key('add', edit.sheet))) change[key('remove', edit.sheet)] = edit;
  return change;
}

function allowing({ sheet, cell, allowed = null }: ValueEdit, value: string | number | null): ValueEdit {
  return { kind: 'value', sheet, cell, value, allowed };
}

/** Names of sheets hold no line breaks. */
function key(what: string, sheet: string, place = ''): string {
  return `${what}\n${sheet}\n${place}`;
}
