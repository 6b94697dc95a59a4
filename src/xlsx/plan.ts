import { contains, MAX_COLUMNS, columnIndex, parseCell, type Cell } from '../core/grid/address.ts';
import type { Allowed } from '../core/edits/edit.ts';
import type { CellValue, MarkTone } from '../core/grid/grid.ts';
import { done, failed, type Problem, type Result } from '../core/problem.ts';
import type { Book, Sheet } from './book.ts';
import type { FileEdit, TypedEdit } from './file-edit.ts';
import type { RawCell } from './read/cells.ts';

/** Edits sorted by what they touch, all of them checked: the later of two for one cell, column, sheet or key counts. */
export interface Plan {
  readonly sheets: ReadonlyMap<Sheet, SheetPlan>;
  readonly store: ReadonlyMap<string, string | null>;
}

/** What a cell shall hold, and how it shall look: as it does, as if it had never been formatted, or as another cell. */
export interface PlannedCell {
  /** The constant, or the result of the formula. */
  readonly value: CellValue;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
  /** Number format that the look gets; null for its own. */
  readonly format: string | null;
  readonly look: 'keep' | 'plain' | Cell;
  /** Of another cell's look neither fill nor the font's colour and weight. */
  readonly bare: boolean;
}

export interface SheetPlan {
  /** By zero-based row, then column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, PlannedCell>>;
  readonly marks: Readonly<Record<MarkTone, readonly string[]>> | null;
  /** Data validations by cell name; null takes one away. */
  readonly allowed: ReadonlyMap<string, Allowed | null>;
  /** Widths in characters by zero-based column; null is the usual one. */
  readonly widths: ReadonlyMap<number, number | null>;
}

interface OpenPlan {
  readonly cells: Map<number, Map<number, PlannedCell>>;
  readonly allowed: Map<string, Allowed | null>;
  readonly widths: Map<number, number | null>;
  marks: Readonly<Record<MarkTone, readonly string[]>> | null;
}

type ValueEdit = Extract<FileEdit, { kind: 'value' }>;
type WidthEdit = Extract<FileEdit, { kind: 'column-width' }>;

/** Edits of what is on a sheet or in the store; sheets themselves come and go elsewhere. */
export type ContentEdit = Exclude<FileEdit, { kind: 'add-sheet' | 'remove-sheet' }>;

/** Excel's limit for the width of a column. */
const MAX_WIDTH = 255;

/** Excel's limit for the text of one cell. */
const MAX_TEXT = 32_767;

/** Excel's limit for one formula. */
const MAX_FORMULA = 8_192;

/** Checks edits against the book; the first that can't be carried out stops them all. */
export function planEdits(book: Book, edits: readonly ContentEdit[]): Result<Plan> {
  const sheets = new Map<Sheet, OpenPlan>();
  const store = new Map<string, string | null>();
  for (const edit of edits) {
    if (edit.kind === 'store') {
      store.set(edit.key, edit.text);
      continue;
    }
    const sheet = book.sheets.find(({ tab }) => tab.name === edit.sheet);
    const problem = sheet ? problemOfSheet(sheet) : { code: 'sheet-missing' as const, sheet: edit.sheet };
    if (!sheet || problem) return failed(problem ?? { code: 'sheet-missing', sheet: edit.sheet });
    const plan: OpenPlan = sheets.get(sheet) ?? {
      cells: new Map(),
      allowed: new Map(),
      widths: new Map(),
      marks: null,
    };
    sheets.set(sheet, plan);
    const refused = add(plan, sheet, edit);
    if (refused) return failed(refused);
  }
  return done({ sheets, store });
}

function problemOfSheet({ tab, layout, problem }: Sheet): Problem | null {
  return problem ?? (layout.protected ? { code: 'sheet-protected', sheet: tab.name } : null);
}

function add(plan: OpenPlan, sheet: Sheet, edit: Exclude<ContentEdit, { kind: 'store' }>): Problem | null {
  switch (edit.kind) {
    case 'marks':
      return addMarks(plan, edit.marks);
    case 'column-width':
      return addWidth(plan, edit);
    case 'value':
      if (edit.allowed !== undefined) plan.allowed.set(edit.cell, edit.allowed);
      return addCell(plan, sheet, edit);
    case 'typed':
      return addCell(plan, sheet, edit);
  }
}

function addWidth(plan: OpenPlan, { column, width }: WidthEdit): Problem | null {
  const at = /^[A-Z]{1,3}$/.test(column) ? columnIndex(column) : MAX_COLUMNS;
  if (at >= MAX_COLUMNS || (width !== null && !(width >= 0 && width <= MAX_WIDTH))) return INVALID;
  plan.widths.set(at, width);
  return null;
}

function addMarks(plan: OpenPlan, marks: Readonly<Record<MarkTone, readonly string[]>>): Problem | null {
  plan.marks = marks;
  return [...marks.lost, ...marks.open].every((name) => parseCell(name)) ? null : INVALID;
}

/** The host's word for an edit that no workbook could carry out: our own mistake, but never half carried out. */
const INVALID: Problem = { code: 'host-failed', hostCode: 'InvalidArgument' };

function addCell(plan: OpenPlan, sheet: Sheet, edit: ValueEdit | TypedEdit): Problem | null {
  const at = parseCell(edit.cell);
  const planned = edit.kind === 'value' ? plannedValue(edit) : plannedTyping(edit);
  if (!at || !planned || !isWritable(planned)) return INVALID;
  const cell = cellOf(sheet, at);
  const inner = sheet.layout.merges.some(
    (m) => contains(m, at) && (m.top !== at.row || m.left !== at.column),
  );
  if (inner || (cell && cell.formula !== null))
    return { code: 'workbook-changed', sheet: sheet.tab.name, cell: edit.cell };
  const row = plan.cells.get(at.row) ?? new Map<number, PlannedCell>();
  plan.cells.set(at.row, row.set(at.column, planned));
  return null;
}

function plannedValue(edit: ValueEdit): PlannedCell | null {
  const model = edit.like === undefined ? null : parseCell(edit.like);
  if (edit.like !== undefined && !model) return null;
  const value = edit.value === '' ? null : edit.value;
  return {
    value,
    formula: null,
    format: null,
    look: model ?? (edit.plain ? 'plain' : 'keep'),
    bare: edit.bare ?? false,
  };
}

function plannedTyping({ value, formula, format }: TypedEdit): PlannedCell {
  return {
    value: value === '' ? null : value,
    formula: formula?.replace(/^=/, '') ?? null,
    format,
    look: 'keep',
    bare: false,
  };
}

function isWritable({ value, formula }: PlannedCell): boolean {
  if (formula !== null && formula.length > MAX_FORMULA) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || value.length <= MAX_TEXT;
}

function cellOf(sheet: Sheet, at: Cell): RawCell | undefined {
  return sheet.rows.get(at.row)?.find(({ column }) => column === at.column);
}
