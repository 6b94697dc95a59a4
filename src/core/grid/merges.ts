import type { Rect } from './address.ts';
import { usedRect, type Grid } from './grid.ts';

/** Finds the merged block of a cell without looking through all merges of the sheet. */
export type MergeIndex = (row: number, column: number) => Rect | null;

/** A damaged file may claim merges of any size; beyond this many rows of blocks the rest is left out. */
const MAX_INDEXED_ROWS = 2_000_000;

/**
 * Indexes the merges of a sheet by row, clipped to the used range. One look-up costs as much as there are merges on that
 * row, which the width of a form bounds.
 */
export function mergeIndex(grid: Grid): MergeIndex {
  const used = usedRect(grid);
  if (!used || grid.merges.length === 0) return () => null;
  const byRow = new Map<number, Rect[]>();
  let budget = MAX_INDEXED_ROWS;
  for (const merge of grid.merges) {
    const last = Math.min(merge.bottom, used.bottom);
    for (let row = Math.max(merge.top, used.top); row <= last && budget > 0; row++, budget--) {
      const there = byRow.get(row);
      if (there) there.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  for (const there of byRow.values()) there.sort((a, b) => a.left - b.left);
  return (row, column) => {
    const there = byRow.get(row);
    return there ? lastStartingBefore(there, column) : null;
  };
}

/** The block that covers the column, among blocks of one row in order of their left edge. */
function lastStartingBefore(blocks: readonly Rect[], column: number): Rect | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    if (block.left > column) high = middle - 1;
    else if (block.right < column) low = middle + 1;
    else return block;
  }
  return null;
}
