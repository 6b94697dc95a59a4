import { rowsAround, type Stretch } from './band.ts';
import { completeHeader } from './completeHeader.ts';
import { readHeading } from './headings.ts';
import type { CorrectionIndex } from './corrections.ts';
import type { ColumnRole } from './form.ts';
import { readHeaders, signatureOfRows, strength, type Header } from './header.ts';
import type { Block, SheetView } from './sheetView.ts';
import { isTableTitle, isTotalName } from './words.ts';
import { isFigure, squeeze } from './text.ts';

/** A table of indicators on a sheet: its header, the rows it may reach, and the rows above it that speak of it. */
export interface Table {
  readonly header: Header;
  /** The same header again after page breaks. */
  readonly repeats: readonly Header[];
  /** The first row that may hold its title and fields. */
  readonly from: number;
  /** The last row it may reach. */
  readonly to: number;
  /** The columns that are free of other tables beside it. */
  readonly left: number;
  readonly right: number;
}

/** Finds all tables of indicators of a sheet, from top to bottom. */
export function findTables(view: SheetView, corrections: CorrectionIndex): readonly Table[] {
  const places = joinHeaders(view, findHeaders(view, corrections));
  return freeColumns(view, places).map((table) => ({
    ...table,
    header: completeHeader(view, table.header, table.repeats, table.right),
  }));
}

type Place = Omit<Table, 'left' | 'right'>;

/** How far to the left and right each table may reach: to the next table beside it, or as far as the sheet goes. */
function freeColumns(view: SheetView, places: readonly Place[]): readonly Table[] {
  const tables = places.map((place) => ({ ...place, left: view.used.left, right: view.used.right }));
  let beside: (typeof tables)[number][] = [];
  for (const table of tables) {
    beside = beside.filter((other) => other.to >= table.header.top);
    for (const other of beside) {
      const [west, east] = other.header.right < table.header.left ? [other, table] : [table, other];
      if (west.header.right >= east.header.left) continue;
      east.left = Math.max(east.left, west.header.right + 1);
      west.right = Math.min(west.right, east.header.left - 1);
    }
    beside.push(table);
  }
  return tables;
}

/** A row is worth trying as a header when at least two of its boxes are headings by themselves. */
const LEAST_HEADINGS = 2;
/** Nor is a row of hundreds of boxes the header of anything that people fill in. */
const MOST_BOXES = 300;

function findHeaders(view: SheetView, corrections: CorrectionIndex): Header[] {
  const known = new Map<string, boolean>();
  const isHeading = (text: string): boolean => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = readHeading(text) !== null;
    if (known.size < 10_000) known.set(text, found);
    return found;
  };
  const headers: Header[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const blocks = view.blocks(row);
    if (blocks.length > MOST_BOXES) continue;
    const headings = blocks.filter((block) => isHeading(block.text)).length;
    if (headings < LEAST_HEADINGS && (corrections.empty || blocks.length < LEAST_HEADINGS)) continue;
    let found = bestReading(view, row, view.used, corrections);
    if (found.length === 0) {
      // A header may stand beside the rows of another table.
      found = stretchesOf(blocks)
        .filter((stretch) => stretch.headings >= LEAST_HEADINGS)
        .flatMap((stretch) => bestReading(view, row, stretch, corrections));
    }
    headers.push(...found);
    for (const header of found) row = Math.max(row, header.bottom);
  }
  return headers;
}

/** Runs of boxes without a figure between them, from their first heading on: a header beside the rows of another table. */
function stretchesOf(blocks: readonly Block[]): (Stretch & { readonly headings: number })[] {
  const stretches: { left: number; right: number; headings: number }[] = [];
  let open: (typeof stretches)[number] | null = null;
  for (const block of blocks) {
    const heading = readHeading(block.text) !== null;
    if (isFigure(block.content)) open = null;
    else if (open) {
      open.right = block.right;
      if (heading) open.headings++;
    } else if (heading) {
      open = { left: block.left, right: block.right, headings: 1 };
      stretches.push(open);
    }
  }
  return stretches;
}

/** First and last row of every header of up to three rows that the row may belong to, the smallest first. */
function windowsAround(view: SheetView, row: number): readonly (readonly [number, number])[] {
  const { up, down } = rowsAround(view, row);
  const windows: [number | undefined, number | undefined][] = [
    [row, row],
    [row, down[0]],
    [up[0], row],
    [row, down[1]],
    [up[0], down[0]],
    [up[1], row],
  ];
  return windows.flatMap(([top, bottom]) =>
    top === undefined || bottom === undefined ? [] : [[top, bottom] as const],
  );
}

/** The rows around a row that, read together as headings, make the most sense; fewer rows where that is equal. */
function bestReading(
  view: SheetView,
  row: number,
  stretch: Stretch,
  corrections: CorrectionIndex,
): readonly Header[] {
  if (turnedDown(view, row, stretch, corrections)) return [];
  let best: readonly Header[] = [];
  let bounds: readonly [number, number] = [row, row];
  for (const [top, bottom] of windowsAround(view, row)) {
    const headers = readHeaders(view, top, bottom, stretch, corrections);
    if (sense(headers) <= sense(best)) continue;
    best = headers;
    bounds = [top, bottom];
  }
  // Rows above that add nothing are left out: the head of a form may stand right over its header.
  for (let top = bounds[0] + 1; top <= bounds[1]; top++) {
    const fewer = readHeaders(view, top, bounds[1], stretch, corrections);
    if (fewer.length < best.length || sense(fewer) < sense(best)) break;
    // 扣分原因 alone is anybody's; under 复核情况 it is the reviewer's.
    if (sense(fewer) === sense(best) && reviewerColumns(fewer) !== reviewerColumns(best)) break;
    best = fewer;
  }
  return best;
}

function reviewerColumns(headers: readonly Header[]): string {
  const columns = headers.flatMap(({ roles }) => roles.get('reviewedBasis')?.left ?? []);
  return columns.join(' ');
}

/** The user said that a header ending on this row, or on one just below it, is none. */
function turnedDown(view: SheetView, row: number, stretch: Stretch, corrections: CorrectionIndex): boolean {
  if (corrections.empty) return false;
  for (const [top, bottom] of windowsAround(view, row)) {
    const signature = signatureOfRows(view, top, bottom, stretch);
    if (signature !== null && corrections.header(signature) === false) return true;
  }
  return false;
}

function sense(headers: readonly Header[]): number {
  return headers.reduce((sum, header) => sum + strength(header), 0);
}

/** Tells a header that is repeated at a page break from the header of another table. */
function joinHeaders(view: SheetView, headers: readonly Header[]): readonly Place[] {
  const tables: { header: Header; repeats: Header[]; from: number; to: number }[] = [];
  for (const header of headers) {
    const above = tables.findLast((table) => overlap(table.header, header));
    if (above && sameRoles(above.header, header) && continues(view, above, header)) {
      above.repeats.push(header);
      continue;
    }
    if (above) above.to = header.top - 1;
    const from = above ? lastOf(above) + 1 : view.used.top;
    tables.push({ header, repeats: [], from, to: view.used.bottom });
  }
  return tables;
}

function lastOf(table: { readonly header: Header; readonly repeats: readonly Header[] }): number {
  return table.repeats.at(-1)?.bottom ?? table.header.bottom;
}

function overlap(a: Header, b: Header): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** Nearly all columns mean the same: a heading may be lost or worded otherwise on a later page. */
function sameRoles(a: Header, b: Header): boolean {
  const roles: ColumnRole[] = [...b.roles.keys()];
  const same = roles.filter((role) => a.roles.get(role)?.left === b.roles.get(role)?.left).length;
  return same >= Math.max(2, roles.length * 0.75);
}

/** Between page breaks stand rows of the table; another table has a title of its own, or a total above it. */
function continues(
  view: SheetView,
  table: { readonly header: Header; readonly repeats: readonly Header[]; readonly from: number },
  next: Header,
): boolean {
  const title = titlesIn(view, table.from, table.header.top - 1);
  let total = false;
  for (let row = lastOf(table) + 1; row < next.top; row++) {
    const blocks = view.blocks(row).filter((block) => block.left <= next.right && block.right >= next.left);
    // Rows below a sum show that it stood on top of them.
    if (blocks.some((block) => isTotalName(block.text))) total = true;
    else if (blocks.length >= 3) total = false;
    const [only] = blocks;
    if (!only || blocks.length > 1 || only.left > next.left || !isTableTitle(only.text)) continue;
    if (!title.has(squeeze(only.text)) || total) return false;
  }
  return !total;
}

function titlesIn(view: SheetView, from: number, to: number): Set<string> {
  const titles = new Set<string>();
  for (let row = Math.max(from, to - 40); row <= to; row++) {
    for (const block of view.blocks(row)) titles.add(squeeze(block.text));
  }
  return titles;
}
