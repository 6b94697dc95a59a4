import type { Allowed, WorkbookEdit } from '../core/edits/edit.ts';
import { columnIndex, parseCell, type Cell } from '../core/grid/address.ts';
import { EMPTY_CELL, mergeAt, type CellContent, type MarkTone } from '../core/grid/grid.ts';
import { done, failed, type Result } from '../core/problem.ts';
import { isStoreName, toNames, type StoreName } from '../port/store-names.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import { blocksOf, type EntryBlock } from './blocks.ts';
import { entryOf } from './entry.ts';
import { pointsOf } from './column-width.ts';
import { contentIn, type Known, type KnownSheet } from './known.ts';
import { planSheets, type SheetsPlan } from './plan-sheets.ts';
import { isWellFormed } from './well-formed.ts';

/** All that one request is to write. */
export interface Plan extends SheetsPlan {
  readonly sheets: readonly SheetPlan[];
  /** Defined names that go, and those that come. */
  readonly oldNames: readonly string[];
  readonly newNames: readonly StoreName[];
}

export interface SheetPlan {
  readonly id: string;
  readonly name: string;
  readonly anchor: Anchor | null;
  readonly looks: readonly LookPlan[];
  readonly blocks: readonly EntryBlock[];
  /** What may be typed into cells, by name; null is anything. */
  readonly allowed: ReadonlyMap<string, Allowed | null>;
  /** Widths in points by zero-based column; null is the sheet's usual one. */
  readonly widths: ReadonlyMap<number, number | null>;
  /** Conditional formats of ours that go. */
  readonly oldFormatIds: readonly string[];
  /** The marks that come; null where they stay as they are. */
  readonly marks: Marks | null;
  /** What the written cells hold afterwards, by name. */
  readonly contents: ReadonlyMap<string, CellContent>;
}

export type Marks = Readonly<Record<MarkTone, readonly string[]>>;

/** A cell takes over the look of another one, or gets its plain look back. */
export interface LookPlan extends Cell {
  readonly from: Cell | null;
  /** The size of the merged block that begins at `from`: it comes along with the look, and is not wanted. */
  readonly spread: { readonly rows: number; readonly columns: number };
  /** Without fill and the font's colour and weight. */
  readonly bare: boolean;
  /** Set after the look: a number does not go into a cell in text format. */
  readonly numberFormat: string | null;
}

type ValueEdit = Extract<WorkbookEdit, { kind: 'value' }>;

/**
 * Turns edits into what is to be written, or says why not: a sheet that is missing or protected, a cell that is no
 * place for a value.
 */
export function planOf(edits: readonly WorkbookEdit[], known: Known): Result<Plan> {
  if (!edits.every(isWellFormed)) return failed({ code: 'host-failed', hostCode: 'InvalidArgument' });
  const coming = planSheets(edits, known);
  if (!coming.ok) return coming;
  const sheets: SheetPlan[] = [];
  for (const [name, edited] of bySheet(edits)) {
    const { values } = edited;
    const sheet = known.sheets.find((each) => each.name === name);
    // Nothing is written to a sheet that was too large to be read.
    if (!sheet?.grid) return failed({ code: 'sheet-missing', sheet: name });
    if (sheet.protected) return failed({ code: 'sheet-protected', sheet: name });
    for (const cell of values.keys()) {
      if (!isPlaceFor(sheet, cell)) return failed({ code: 'workbook-changed', sheet: name, cell });
    }
    sheets.push(sheetPlan(sheet, edited));
  }
  return done({ sheets, ...coming.value, ...namesOf(edits, known.storeNames) });
}

/** Everything that is edited on one sheet; the last of several edits for one place counts. */
interface SheetEdits {
  readonly values: Map<string, ValueEdit>;
  readonly widths: Map<number, number | null>;
  marks: Marks | null;
}

function bySheet(edits: readonly WorkbookEdit[]): Map<string, SheetEdits> {
  const sheets = new Map<string, SheetEdits>();
  for (const edit of edits) {
    if (edit.kind === 'store' || edit.kind === 'add-sheet' || edit.kind === 'remove-sheet') continue;
    const edited: SheetEdits = sheets.get(edit.sheet) ?? {
      values: new Map(),
      widths: new Map(),
      marks: null,
    };
    if (edit.kind === 'value') edited.values.set(edit.cell, edit);
    else if (edit.kind === 'marks') edited.marks = edit.marks;
    else edited.widths.set(columnIndex(edit.column), edit.width === null ? null : pointsOf(edit.width));
    sheets.set(edit.sheet, edited);
  }
  return sheets;
}

/** No formula stands there, and no other cell of a merged block covers it. */
function isPlaceFor(sheet: KnownSheet, name: string): boolean {
  const cell = cellBy(name);
  const merge = sheet.grid && mergeAt(sheet.grid, cell.row, cell.column);
  const covered = merge && (merge.top !== cell.row || merge.left !== cell.column);
  return contentIn(sheet, cell).formula === null && !covered;
}

function sheetPlan(sheet: KnownSheet, edited: SheetEdits): SheetPlan {
  const values = [...edited.values.values()];
  const cells = values.map((edit) => {
    const format = formatAfter(sheet, edit);
    return { ...cellBy(edit.cell), edit, format, entry: entryOf(edit.value, format) };
  });
  const looks = values.flatMap((edit) => lookOf(sheet, edit));
  // A look brings the conditional formats of its source along, ours among them: they are put right after it.
  const marks = edited.marks ?? (looks.length > 0 && sheet.formatIds.length > 0 ? sheet.marks : null);
  const rows = [...new Set(cells.map(({ row }) => row))];
  return {
    id: sheet.id,
    name: sheet.name,
    anchor: anchorOf(sheet, rows, new Set(cells.map(({ column }) => column))),
    looks,
    blocks: blocksOf(cells, (cell) => contentIn(sheet, cell).formula === null),
    allowed: new Map(
      values.flatMap(({ cell, allowed }) => (allowed === undefined ? [] : [[cell, allowed] as const])),
    ),
    widths: edited.widths,
    oldFormatIds: marks ? sheet.formatIds : [],
    marks,
    contents: new Map(
      cells.map(({ edit, format }) => {
        const text = String(edit.value ?? '');
        // A cell in text format makes text of a number.
        const value = text === '' ? null : format === '@' ? text : edit.value;
        return [edit.cell, { value, text, formula: null, format }];
      }),
    ),
  };
}

/** The number format that the cell will have when its value arrives. */
function formatAfter(sheet: KnownSheet, { cell, like, plain, value }: ValueEdit): string {
  if (plain) return EMPTY_CELL.format;
  const { format } = contentIn(sheet, cellBy(like ?? cell));
  return like !== undefined && isNumberAsText(value, format) ? EMPTY_CELL.format : format;
}

function isNumberAsText(value: ValueEdit['value'], format: string): boolean {
  return typeof value === 'number' && format === '@';
}

function lookOf(sheet: KnownSheet, { cell, like, plain, bare = false, value }: ValueEdit): LookPlan[] {
  const alone = { rows: 1, columns: 1 };
  if (plain) return [{ ...cellBy(cell), from: null, spread: alone, bare, numberFormat: null }];
  if (like === undefined) return [];
  const from = cellBy(like);
  const merge = sheet.grid && mergeAt(sheet.grid, from.row, from.column);
  const spread = merge
    ? { rows: merge.bottom - merge.top + 1, columns: merge.right - merge.left + 1 }
    : alone;
  const numberFormat = isNumberAsText(value, contentIn(sheet, from).format) ? EMPTY_CELL.format : null;
  return [{ ...cellBy(cell), from, spread, bare, numberFormat }];
}

/** A cell by a name that has been found to be one. */
export function cellBy(name: string): Cell {
  const cell = parseCell(name);
  if (!cell) throw new RangeError(`no cell of a sheet: ${name}`);
  return cell;
}

function namesOf(
  edits: readonly WorkbookEdit[],
  present: readonly string[],
): Pick<Plan, 'oldNames' | 'newNames'> {
  const texts = new Map<string, string | null>();
  for (const edit of edits) if (edit.kind === 'store') texts.set(edit.key, edit.text);
  return {
    oldNames: present.filter((name) => [...texts.keys()].some((key) => isStoreName(name, key))),
    newNames: [...texts].flatMap(([key, text]) => (text === null ? [] : toNames(key, text))),
  };
}
