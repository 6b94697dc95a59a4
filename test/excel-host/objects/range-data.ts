import { cellName, contains, rectName, type Rect } from '../../../src/core/grid/address.ts';
import { calculate, keyOf } from '../calculate.ts';
import { enter } from '../entry.ts';
import { invalidArgument, notInHost } from '../host-error.ts';
import { cellOf, cellToWrite, toWrite, type Cell, type Content, type Sheet } from '../model.ts';
import { height, width, type Block } from '../rects.ts';

/** Excel answers reads of more cells with null or not at all; to ask for so many is a mistake of the caller. */
const CELLS_LIMIT = 5_000_000;

/** One answer for every cell of a block, in rows. */
export function grid<T>({ sheet, rect }: Block, of: (cell: Cell | undefined) => T): T[][] {
  if (height(rect) * width(rect) > CELLS_LIMIT) throw notInHost('reading more than 5,000,000 cells');
  return Array.from({ length: height(rect) }, (_, row) =>
    Array.from({ length: width(rect) }, (__, column) =>
      of(cellOf(sheet, rect.top + row, rect.left + column)),
    ),
  );
}

/** Calls back with the value for each cell: one for all, or one each, where null leaves the cell alone. */
export function eachValue(
  { rect }: Block,
  value: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  const rows: readonly unknown[] | null = Array.isArray(value) ? value : null;
  if (rows) toMatchSize(rect, rows.length, width(rect));
  for (let row = 0; row < height(rect); row++) {
    const cells = rows?.[row];
    if (rows && !(Array.isArray(cells) && cells.length === width(rect))) throw invalidArgument();
    for (let column = 0; column < width(rect); column++) {
      const one: unknown = Array.isArray(cells) ? cells[column] : value;
      if (one === undefined) throw invalidArgument();
      if (one !== null) visit(rect.top + row, rect.left + column, one);
    }
  }
}

export function toMatchSize(rect: Rect, rows: unknown, columns: unknown): void {
  if (rows !== height(rect) || columns !== width(rect)) throw invalidArgument();
}

/** Enters values or formulas, then recalculates and tells those who listen. */
export function enterAll(block: Block, value: unknown): void {
  const sheet = toWrite(block.sheet);
  const changed = new Set<string>();
  eachValue(block, value, (row, column, one) => {
    const covered = sheet.merges.some(
      (merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column),
    );
    // Excel keeps such a value out of sight. Ziping promises never to do it.
    if (covered) throw notInHost('writing into a covered cell of a merged block');
    if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean')
      throw invalidArgument();
    enter(cellToWrite(sheet, row, column), one);
    changed.add(keyOf(sheet, cellName({ row, column })));
  });
  calculate(sheet.book, changed);
  tell(block, 'RangeEdited');
}

/** What comes of `Clear`. */
export function clear(block: Block, what: unknown): void {
  const sheet = toWrite(block.sheet);
  const changed = new Set<string>();
  for (const [name, cell] of cellsIn(block)) {
    if (what !== 'Formats') {
      cell.content = '';
      delete cell.formula;
      changed.add(keyOf(sheet, name));
    }
    if (what !== 'Contents') cell.style = {};
    if (cell.content === '' && cell.formula === undefined && Object.keys(cell.style).length === 0) {
      sheet.cells.delete(name);
    }
  }
  calculate(sheet.book, changed);
  if (changed.size > 0) tell(block, 'RangeEdited');
}

/** The cells of the block that exist. */
function cellsIn({ sheet, rect }: Block): [string, Cell][] {
  const found: [string, Cell][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = cellOf(sheet, row, column);
      if (cell) found.push([cellName({ row, column }), cell]);
    }
  }
  return found;
}

export function tell({ sheet, rect }: Block, changeType: string): void {
  sheet.book.events.push({ sheet, address: rectName(rect), changeType, own: true });
}

/** What a person types into a cell. */
export function typeInto(sheet: Sheet, row: number, column: number, content: Content): void {
  enter(cellToWrite(sheet, row, column), content);
  const address = cellName({ row, column });
  calculate(sheet.book, new Set([keyOf(sheet, address)]));
  sheet.book.events.push({ sheet, address, changeType: 'RangeEdited', own: false });
}
