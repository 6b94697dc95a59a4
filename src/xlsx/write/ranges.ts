import { cellName, parseCell, type Cell } from '../../core/grid/address.ts';

/** Cells as a list of ranges, those below each other joined: "D5:D6 F9". */
export function ranges(names: readonly string[]): string {
  const cells = [...new Set(names)]
    .map((name) => parseCell(name))
    .filter((cell) => cell !== null)
    .toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: { first: Cell; last: Cell }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run?.last.column === cell.column && run.last.row === cell.row - 1) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs
    .map(({ first, last }) => (first === last ? cellName(first) : `${cellName(first)}:${cellName(last)}`))
    .join(' ');
}
