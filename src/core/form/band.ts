import { readHeading, readUnder, type Heading } from './headings.ts';
import type { Block, SheetView } from './sheetView.ts';
import { isFigure, plain } from './text.ts';

/** One column, or several under one heading that names no parts. */
export interface HeadingCell {
  readonly left: number;
  readonly right: number;
  /** What stands above the column, from the top. */
  readonly path: readonly string[];
  readonly heading: Heading | null;
  /** The lowest heading box, for pointing at. */
  readonly block: Block;
}

/** One to three rows of headings. */
export interface HeadingBand {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly HeadingCell[];
}

/** Headings take three rows at most, blank ones between them not counted. */
export const TALLEST = 3;
/** How many blank rows may stand between two rows of headings. */
const MOST_BLANK = 2;

/** The rows before and after a row that may belong to one header with it: the next ones with text. */
export function rowsAround(
  view: SheetView,
  row: number,
): { readonly up: readonly number[]; readonly down: readonly number[] } {
  const look = (by: -1 | 1): number[] => {
    const rows: number[] = [];
    for (let next = row + by, blank = 0; rows.length < TALLEST - 1 && blank <= MOST_BLANK; next += by) {
      if (next < view.used.top || next > view.used.bottom) break;
      if (view.blocks(next).length > 0) rows.push(next);
      else blank++;
    }
    return rows;
  };
  return { up: look(-1), down: look(1) };
}

/** A stretch of columns. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** The boxes of a row that begin in a stretch of columns. */
function boxesIn(view: SheetView, row: number, stretch: Stretch): readonly Block[] {
  return view.blocks(row).filter((block) => block.left >= stretch.left && block.left <= stretch.right);
}

/**
 * Reads the rows `top` to `bottom` as headings. Boxes that reach in from above or run over several columns count for every
 * column below them. null when a row holds anything that no heading can be.
 */
export function readBand(view: SheetView, top: number, bottom: number, stretch: Stretch): HeadingBand | null {
  for (let row = top; row <= bottom; row++) {
    for (const block of boxesIn(view, row, stretch)) {
      if (isFigure(block.content) || (row < bottom && isSentence(block.text))) return null;
    }
    if (row > top && !hangsBelow(view, row, stretch)) return null;
  }
  const columns = columnsOf(view, top, bottom, stretch);
  if (columns.length === 0) return null;
  return { top, bottom, cells: joinColumns(columns) };
}

/** A heading with further headings below it is short. */
function isSentence(text: string): boolean {
  return text.length > 45 || text.includes('。');
}

/** A further row of headings has text only where the row above is blank or one of its headings runs over several columns. */
function hangsBelow(view: SheetView, row: number, stretch: Stretch): boolean {
  return boxesIn(view, row, stretch).every((block) => {
    const above = view.block(row - 1, block.left);
    if (above.text === '') return true;
    if (above.left !== above.right) return true;
    return hasFollowers(view, row, above);
  });
}

/** Without merges a heading runs on over the blanks right of it, where headings of its parts stand below. */
function hasFollowers(view: SheetView, row: number, above: Block): boolean {
  for (let column = above.right + 1; column <= view.used.right; column++) {
    if (view.block(row - 1, column).text !== '') return false;
    if (view.block(row, column).text !== '') return true;
  }
  return false;
}

interface Column {
  readonly column: number;
  readonly boxes: readonly Block[];
}

function columnsOf(view: SheetView, top: number, bottom: number, stretch: Stretch): Column[] {
  const columns: Column[] = [];
  for (const column of headedColumns(view, top, bottom, stretch)) {
    const boxes: Block[] = [];
    for (let row = top; row <= bottom; row++) {
      const box = view.block(row, column);
      if (box.text !== '') {
        if (boxes.at(-1)?.top !== box.top || boxes.at(-1)?.left !== box.left) boxes.push(box);
      } else if (row < bottom && view.block(bottom, column).text !== '') {
        const parent = parentToTheLeft(view, row, column, bottom);
        if (parent) boxes.push(parent);
      }
    }
    const lowest = boxes.at(-1);
    if (lowest && !isGap(view, lowest, column, bottom)) columns.push({ column, boxes });
  }
  return columns;
}

/** A blank column put in between the parts of a heading has no part of its own. */
function isGap(view: SheetView, lowest: Block, column: number, bottom: number): boolean {
  if (lowest.left === lowest.right || lowest.bottom >= bottom || view.block(bottom, column).text !== '')
    return false;
  for (let c = lowest.left; c <= lowest.right; c++) if (view.block(bottom, c).text !== '') return true;
  return false;
}

/** The columns that boxes of the rows cover, in order. */
function headedColumns(view: SheetView, top: number, bottom: number, stretch: Stretch): number[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const anchored of boxesIn(view, row, stretch)) {
      for (let c = anchored.left; c <= Math.min(anchored.right, view.used.right); c++) columns.add(c);
    }
  }
  // Boxes that were merged downwards from a row above the first one belong to the heading too.
  const known = [...columns];
  if (known.length === 0) return [];
  const reaches = (c: number): boolean => view.block(bottom, c).text !== '' || view.blankColumn(c);
  let first = Math.min(...known);
  let last = Math.max(...known);
  while (first > stretch.left && reaches(first - 1)) first--;
  while (last < stretch.right && reaches(last + 1)) last++;
  for (let c = first; c <= last; c++) if (view.block(bottom, c).text !== '') columns.add(c);
  return [...columns].toSorted((a, b) => a - b);
}

/** Without merges a heading over several columns stands over the first of them only. */
function parentToTheLeft(view: SheetView, row: number, column: number, bottom: number): Block | null {
  for (let c = column - 1; c >= view.used.left; c--) {
    const box = view.block(row, c);
    if (box.text !== '')
      return view.block(bottom, c).text !== '' && view.block(bottom, c).top > row ? box : null;
    if (view.block(bottom, c).text === '') return null;
  }
  return null;
}

function joinColumns(columns: readonly Column[]): HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (const { column, boxes } of columns) {
    const lowest = boxes.at(-1);
    if (!lowest) continue;
    const before = cells.at(-1);
    if (before && before.block.left === lowest.left && before.block.top === lowest.top) {
      cells[cells.length - 1] = { ...before, right: column };
      continue;
    }
    const path = boxes.map((box) => box.text);
    cells.push({ left: column, right: column, path, heading: readPath(path), block: lowest });
  }
  return cells;
}

/** What the lowest heading says under those above it. */
function readPath(path: readonly string[]): Heading | null {
  const leaf = path.at(-1) ?? '';
  const parent = path.at(-2);
  if (parent === undefined) return readHeading(leaf);
  // "(A)" or "(B/A)" alone under a heading says nothing of its own.
  return readUnder(parent, leaf) ?? (/^[(（].*[)）]$/u.test(leaf) ? readHeading(parent) : null);
}

/** The heading's text in one spelling and without the year, for telling two headers apart and knowing next year's again. */
export function pathKey(cell: HeadingCell): string {
  return cell.path.map((text) => plain(text).replace(/20\d{2}(?:年度?)?/gu, '')).join('>');
}
