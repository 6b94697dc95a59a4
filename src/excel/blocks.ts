import { rectName, type Cell, type Rect } from '../core/grid/address.ts';
import type { Entry } from './entry.ts';

/** One cell to be written. */
export interface CellEntry extends Cell {
  readonly entry: Entry;
}

/** Cells to be written together; null leaves a cell as it is. */
export interface EntryBlock {
  readonly rect: Rect;
  readonly entries: readonly (readonly (Entry | null)[])[];
}

/** Cells further apart than this are written as two blocks rather than with the empty places between them. */
const WIDEST_GAP = 16;

/**
 * Groups cells into few blocks: runs down each column, bridged over cells that are `free` of anything that does not
 * bear being passed over (formulas), and neighbouring columns with the same run side by side. Each cell occurs once.
 */
export function blocksOf(cells: readonly CellEntry[], free: (cell: Cell) => boolean): readonly EntryBlock[] {
  const columns = new Map<number, CellEntry[]>();
  for (const cell of cells) {
    const inColumn = columns.get(cell.column);
    if (inColumn) inColumn.push(cell);
    else columns.set(cell.column, [cell]);
  }
  const blocks: EntryBlock[] = [];
  for (const [column, inColumn] of [...columns].toSorted(([a], [b]) => a - b)) {
    for (const run of runsOf(inColumn, free)) {
      const beside = blocks.findIndex(
        ({ rect }) =>
          rect.right === column - 1 && rect.top === run.rect.top && rect.bottom === run.rect.bottom,
      );
      const left = blocks[beside];
      if (left) blocks[beside] = joined(left, run);
      else blocks.push(run);
    }
  }
  return blocks;
}

function runsOf(cells: readonly CellEntry[], free: (cell: Cell) => boolean): EntryBlock[] {
  const runs: CellEntry[][] = [];
  for (const cell of cells.toSorted((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && reaches(last, cell, free)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map(blockOf);
}

function reaches(from: CellEntry, to: CellEntry, free: (cell: Cell) => boolean): boolean {
  if (to.row - from.row > WIDEST_GAP) return false;
  for (let row = from.row + 1; row < to.row; row++) if (!free({ row, column: to.column })) return false;
  return true;
}

function blockOf(run: readonly CellEntry[]): EntryBlock {
  const rows = run.map(({ row }) => row);
  const column = run[0]?.column ?? 0;
  const rect = { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column };
  const byRow = new Map(run.map(({ row, entry }) => [row, entry]));
  const entries = Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => [
    byRow.get(rect.top + i) ?? null,
  ]);
  return { rect, entries };
}

function joined(left: EntryBlock, right: EntryBlock): EntryBlock {
  return {
    rect: { ...left.rect, right: right.rect.right },
    entries: left.entries.map((row, i) => [...row, ...(right.entries[i] ?? [])]),
  };
}

/** The cells of a block that are written. */
export function cellsIn({ rect, entries }: EntryBlock): readonly CellEntry[] {
  return entries.flatMap((row, r) =>
    row.flatMap((entry, c) => (entry === null ? [] : [{ row: rect.top + r, column: rect.left + c, entry }])),
  );
}

/** Excel cuts addresses off after 8,192 characters; this leaves room for the sheet's name. */
const ADDRESS_LENGTH = 8_000;

/** Addresses such as "D5:D6,F9" that together name the cells, each short enough for one range of Excel. */
export function addressesOf(cells: readonly Cell[]): readonly string[] {
  const addresses: string[] = [];
  for (const { rect } of blocksOf(
    cells.map((cell) => ({ ...cell, entry: '' })),
    () => false,
  )) {
    const name = rectName(rect);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + 1 + name.length <= ADDRESS_LENGTH)
      addresses[addresses.length - 1] = `${last},${name}`;
    else addresses.push(name);
  }
  return addresses;
}
