import type { Rect } from '../grid/address.ts';
import { cellName } from '../grid/address.ts';
import { cellAt, usedRect, type CellContent, type Grid } from '../grid/grid.ts';
import { mergeIndex } from '../grid/merges.ts';
import { typedValue } from './typedValue.ts';

/** A cell, or the merged block it belongs to: what a reader of the sheet sees as one box. */
export interface Block extends Rect {
  /** What the box shows, without outer white space. */
  readonly text: string;
  readonly content: CellContent;
}

/** A sheet as boxes. */
export interface SheetView {
  readonly grid: Grid;
  readonly used: Rect;
  /** The sheet has merged blocks at all; an Excel too old to tell them gives none. */
  readonly merged: boolean;
  /** The box that covers the cell. */
  readonly block: (row: number, column: number) => Block;
  /** Whether the column has no text at all: a blank one put in between others. */
  readonly blankColumn: (column: number) => boolean;
  /** The boxes with text whose first cell stands on the row, from left to right. */
  readonly blocks: (row: number) => readonly Block[];
}

/** Looks at a sheet as boxes; null for a sheet without cells. */
export function viewSheet(grid: Grid): SheetView | null {
  const used = usedRect(grid);
  if (!used) return null;
  const mergeOf = mergeIndex(grid);
  const kept = new Map<number, readonly Block[]>();

  const block = (row: number, column: number): Block => {
    const merge = mergeOf(row, column);
    const top = merge ? merge.top : row;
    const left = merge ? merge.left : column;
    const content = cellAt(grid, top, left);
    const bottom = merge ? merge.bottom : row;
    const right = merge ? merge.right : column;
    return { top, left, bottom, right, text: shownText(content), content };
  };

  const blocks = (row: number): readonly Block[] => {
    const known = kept.get(row);
    if (known) return known;
    const found: Block[] = [];
    const cells = grid.rows[row - grid.origin.row] ?? [];
    for (const [index, cell] of cells.entries()) {
      if (shownText(cell) === '') continue;
      const box = block(row, grid.origin.column + index);
      if (box.top === row && box.left === grid.origin.column + index) found.push(box);
    }
    kept.set(row, found);
    return found;
  };

  let filled: Set<number> | null = null;
  const blankColumn = (column: number): boolean => {
    filled ??= filledColumns(grid);
    return !filled.has(column);
  };

  return { grid, used, blankColumn, merged: grid.merges.length > 0, block, blocks };
}

function filledColumns(grid: Grid): Set<number> {
  const filled = new Set<number>();
  for (const row of grid.rows) {
    for (const [index, cell] of row.entries()) if (cell.text !== '') filled.add(grid.origin.column + index);
  }
  return filled;
}

/** A number too wide for its column is shown as "####"; the reader knows better. */
function shownText(content: CellContent): string {
  const text = content.text.trim();
  if (text === '' && content.value === null) return typedValue(content) ?? '';
  if (typeof content.value === 'number' && (text === '' || /^#+$/u.test(text))) return String(content.value);
  return text;
}

/** The address of a box: that of its first cell. */
export function blockName(block: Rect): string {
  return cellName({ row: block.top, column: block.left });
}
