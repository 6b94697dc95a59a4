/** A cell by row and column, both counted from zero. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A block of cells; all four bounds are inclusive and count from zero. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters: "A" → 0. The letters are taken to be valid. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** A1 address without the sheet: {row: 12, column: 8} → "I13". */
export function cellName(cell: Cell): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** A1 address of a block: "A12:K46", or "A12" for a single cell. */
export function rectName(rect: Rect): string {
  const first = cellName({ row: rect.top, column: rect.left });
  if (rect.top === rect.bottom && rect.left === rect.right) return first;
  return `${first}:${cellName({ row: rect.bottom, column: rect.right })}`;
}

/** Reads "I13" or "$I$13"; null when the text is no cell of a sheet. */
export function parseCell(text: string): Cell | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  const cell = { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
  return cell.row < MAX_ROWS && cell.column < MAX_COLUMNS ? cell : null;
}

/** Reads "A12:K46" or a single cell; null when the text is no block of cells. */
export function parseRect(text: string): Rect | null {
  const [first = '', last = first] = text.split(':');
  const a = parseCell(first);
  const b = parseCell(last);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Whether the cell lies in the block. */
export function contains(rect: Rect, cell: Cell): boolean {
  return (
    cell.row >= rect.top && cell.row <= rect.bottom && cell.column >= rect.left && cell.column <= rect.right
  );
}
