import type { ICellData, IStyleData } from '@univerjs/core';
import type { Edit, WorkbookEdit } from '../../core/edits/edit.ts';
import { columnIndex, parseCell } from '../../core/grid/address.ts';
import { pixelsOf } from '../../port/column-width.ts';
import type { SheetWriting, StoreChange, Writing } from './apply.ts';
import type { SheetData } from './book.ts';
import { constant } from './cell.ts';
import { keeping, takingBack, type Kept } from './kept.ts';
import type { OpenSheet, Sheets } from './sheets.ts';

type ValueEdit = Extract<Edit, { kind: 'value' }>;
type SheetContentEdit = Exclude<WorkbookEdit, { kind: 'store' | 'add-sheet' | 'remove-sheet' }>;

/** What is kept beside the grid, as it is before the edits. */
export interface Memory {
  readonly store: ReadonlyMap<string, string>;
  readonly kept: Kept;
}

/**
 * What checked edits do to the grid.
 * @param added the sheets that they add, ready for the grid
 */
export function writingOf(
  edits: readonly WorkbookEdit[],
  sheets: Sheets,
  memory: Memory,
  added: readonly SheetData[],
): Writing {
  const touched = new Map<string, SheetWriting>();
  const removed: string[] = [];
  const store: { from: Record<string, string | null>; to: Record<string, string | null> } = {
    from: {},
    to: {},
  };
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') continue;
    if (edit.kind === 'store') {
      store.from[edit.key] = memory.store.get(edit.key) ?? null;
      store.to[edit.key] = edit.text;
      continue;
    }
    const sheet = sheets.named(edit.sheet);
    if (!sheet) continue;
    if (edit.kind === 'remove-sheet') removed.push(sheet.id);
    else touched.set(sheet.id, written(touched.get(sheet.id) ?? untouched(sheet), edit, sheet, sheets));
  }
  const kept = keeping(memory.kept, edits);
  return {
    unitId: sheets.book.getUnitId(),
    sheets: [...touched.values()],
    removed,
    added,
    store: store satisfies { from: StoreChange; to: StoreChange },
    kept: { from: takingBack(memory.kept, kept), to: kept },
  };
}

function untouched({ id }: OpenSheet): SheetWriting {
  return { subUnitId: id, cells: {}, marks: null, widths: { from: {}, to: {} } };
}

function written(
  writing: SheetWriting,
  edit: SheetContentEdit,
  sheet: OpenSheet,
  sheets: Sheets,
): SheetWriting {
  switch (edit.kind) {
    case 'marks':
      return { ...writing, marks: { from: sheets.marks(sheet.id), to: edit.marks } };
    case 'column-width': {
      const column = columnIndex(edit.column);
      const config = sheet.live.sheet.getConfig();
      const usual = config.defaultColumnWidth;
      const { from, to } = writing.widths;
      return {
        ...writing,
        widths: {
          from: { ...from, [column]: sheet.live.sheet.getColumnWidth(column) },
          to: { ...to, [column]: edit.width === null ? usual : pixelsOf(edit.width) },
        },
      };
    }
    case 'value': {
      const at = parseCell(edit.cell);
      if (!at) return writing;
      const row = writing.cells[at.row] ?? {};
      const cell = { ...row[at.column], ...cellOf(edit, sheet) };
      return { ...writing, cells: { ...writing.cells, [at.row]: { ...row, [at.column]: cell } } };
    }
    default:
      return edit satisfies never;
  }
}

function cellOf(edit: ValueEdit, { live }: OpenSheet): ICellData {
  const content = constant(edit.value);
  if (edit.plain) return { ...content, s: null, custom: { plain: true } };
  const source = edit.like === undefined ? null : parseCell(edit.like);
  if (!source) return content;
  const style = live.book.getStyles().getStyleByCell(live.sheet.getCellRaw(source.row, source.column));
  if (!edit.bare) return { ...content, s: style ?? null, custom: { like: edit.like } };
  return { ...content, s: style ? bare(style) : null, custom: { like: edit.like, bare: true } };
}

/** A look without fill and without what marks the font. */
function bare(style: IStyleData): IStyleData {
  const { bg: _fill, cl: _color, bl: _bold, it: _italic, ul: _under, st: _through, ...rest } = style;
  return rest;
}
