import { columnName, parseCell } from '../grid/address.ts';
import type { CellContent, Grid, MarkTone } from '../grid/grid.ts';
import { cellAt } from '../grid/grid.ts';
import type { WorkbookEdit } from './edit.ts';
import type { Memory } from './memory.ts';
import { WRITTEN_KEY, fingerprint, place, writeMemory } from './memory.ts';

/** A cell that is written. */
export interface WrittenCell {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | null;
}

/** A cell that was left as a person had it, and what would have gone there. */
export interface KeptCell {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: 'formula' | 'changed-by-person';
  readonly wanted: string | number | null;
  /** Where the result stands instead; null where nothing had to be said. */
  readonly instead: string | null;
}

/** What writing an assessment back means, and how to take it back. */
export interface WritePlan {
  readonly edits: readonly WorkbookEdit[];
  readonly undo: readonly WorkbookEdit[];
  readonly written: readonly WrittenCell[];
  readonly kept: readonly KeptCell[];
}

/** The format that an empty cell takes over. */
export interface TakenLook {
  /** The cell that has it. */
  readonly like: string;
  /** Without its fill and the font's colour and weight. */
  readonly bare: boolean;
}

/** Collects edits and how to undo them. */
export class Planner {
  private readonly edits: WorkbookEdit[] = [];
  private readonly undo: WorkbookEdit[] = [];
  private readonly written: WrittenCell[] = [];
  private readonly keptCells: KeptCell[] = [];
  private readonly memory: Map<string, string>;

  constructor(private readonly before: Memory) {
    this.memory = new Map(before);
  }

  /** Whether the cell may be written: nothing in it, or still what we left there. */
  private mayWrite(grid: Grid, cell: string, content: CellContent): boolean {
    if (content.formula !== null) return false;
    if (content.value === null || content.value === '') return true;
    return this.before.get(place(grid.sheet, cell)) === fingerprint(content.value);
  }

  tryWrite(grid: Grid, cell: string, value: string | number, look?: TakenLook): 'written' | 'same' | 'kept' {
    const content = cellAtName(grid, cell);
    if (content.formula === null && content.value === value) return 'same';
    if (!this.mayWrite(grid, cell, content)) return 'kept';
    this.write(grid, cell, content, value, look);
    this.memory.set(place(grid.sheet, cell), fingerprint(value));
    return 'written';
  }

  /** Empties a cell that holds an earlier result of ours. */
  tryClear(grid: Grid, cell: string): 'written' | 'same' | 'kept' {
    const content = cellAtName(grid, cell);
    if (content.formula === null && (content.value === null || content.value === '')) return 'same';
    if (!this.mayWrite(grid, cell, content)) return 'kept';
    this.write(grid, cell, content, null);
    this.memory.delete(place(grid.sheet, cell));
    return 'written';
  }

  keep(grid: Grid, cell: string, wanted: string | number, instead: string | null): void {
    const reason = cellAtName(grid, cell).formula === null ? 'changed-by-person' : 'formula';
    this.keptCells.push({ sheet: grid.sheet, cell, reason, wanted, instead });
  }

  private write(
    grid: Grid,
    cell: string,
    content: CellContent,
    value: string | number | null,
    look?: TakenLook,
  ): void {
    const sheet = grid.sheet;
    const fresh = look !== undefined && content.value === null;
    this.edits.push(
      fresh
        ? { kind: 'value', sheet, cell, value, ...formatOf(look) }
        : { kind: 'value', sheet, cell, value },
    );
    const old = typeof content.value === 'boolean' ? String(content.value) : content.value;
    this.undo.push(
      fresh
        ? { kind: 'value', sheet, cell, value: old, plain: true }
        : { kind: 'value', sheet, cell, value: old },
    );
    this.written.push({ sheet, cell, before: content.value, after: value });
  }

  /** Gives an empty cell of a column that we head the format of another one. */
  dress(grid: Grid, cell: string, look: TakenLook): void {
    const at = { kind: 'value', sheet: grid.sheet, cell, value: null } as const;
    this.edits.push({ ...at, ...formatOf(look) });
    this.undo.push({ ...at, plain: true });
  }

  /** Gives a column that we head the width its contents need. */
  widen(grid: Grid, column: number, width: number): void {
    const at = { kind: 'column-width', sheet: grid.sheet, column: columnName(column) } as const;
    this.edits.push({ ...at, width });
    this.undo.push({ ...at, width: null });
  }

  marks(grid: Grid, marks: Readonly<Record<MarkTone, readonly string[]>>): void {
    if (sameMarks(grid.marks, marks)) return;
    this.edits.push({ kind: 'marks', sheet: grid.sheet, marks });
    this.undo.push({ kind: 'marks', sheet: grid.sheet, marks: grid.marks });
  }

  plan(stored: string | null): WritePlan {
    const text = writeMemory(this.memory);
    if (text !== stored) {
      this.edits.push({ kind: 'store', key: WRITTEN_KEY, text });
      this.undo.push({ kind: 'store', key: WRITTEN_KEY, text: stored });
    }
    return { edits: this.edits, undo: this.undo, written: this.written, kept: this.keptCells };
  }
}

function formatOf({ like, bare }: TakenLook): { readonly like: string; readonly bare?: true } {
  return bare ? { like, bare } : { like };
}

function sameMarks(
  a: Readonly<Record<MarkTone, readonly string[]>>,
  b: Readonly<Record<MarkTone, readonly string[]>>,
): boolean {
  return a.lost.join() === b.lost.join() && a.open.join() === b.open.join();
}

/** A cell by its name; the empty cell for a name that is none. */
export function cellAtName(grid: Grid, name: string): CellContent {
  const cell = parseCell(name);
  return cell ? cellAt(grid, cell.row, cell.column) : cellAt(grid, -1, -1);
}
