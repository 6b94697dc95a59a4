import type { CellContent, Grid, MarkTone } from '../core/grid/grid.ts';
import { EMPTY_CELL } from '../core/grid/grid.ts';
import type { Rect } from '../core/grid/address.ts';
import type { Book, Sheet } from './book.ts';
import type { RawCell } from './read/cells.ts';
import { textOf } from './read/text.ts';
import type { Results } from './results.ts';

/** One sheet of the book as plain data. */
export function gridOf(book: Book, sheet: Sheet, results: Results): Grid {
  const { layout, tab } = sheet;
  const { used } = layout;
  const marked = (tone: MarkTone): string[] =>
    layout.marks.filter((rule) => rule.tone === tone).flatMap(({ cells }) => cells);
  return {
    sheet: tab.name,
    origin: { row: used?.top ?? 0, column: used?.left ?? 0 },
    rows: used ? contentsOf(book, sheet, used, results) : [],
    merges: layout.merges,
    hiddenRows: layout.hiddenRows,
    hiddenColumns: layout.hiddenColumns,
    hidden: tab.hidden,
    protected: layout.protected,
    date1904: book.info.date1904,
    marks: { lost: marked('lost'), open: marked('open') },
  };
}

function contentsOf(book: Book, sheet: Sheet, used: Rect, results: Results): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const contents: CellContent[] = [];
    for (const cell of sheet.rows.get(row) ?? []) {
      const index = cell.column - used.left;
      while (contents.length < index) contents.push(EMPTY_CELL);
      contents[index] = contentOf(book, sheet, row, cell, results);
    }
    rows.push(contents);
  }
  return rows;
}

function contentOf(book: Book, sheet: Sheet, row: number, cell: RawCell, results: Results): CellContent {
  const format = book.formats[cell.style] ?? 'General';
  const { value, stale } =
    cell.formula === null ? { value: cell.value, stale: false } : results.of(sheet.tab.name, row, cell);
  const content: CellContent = {
    value,
    text: textOf(value, format, book.info.date1904),
    formula: cell.formula === null ? null : `=${cell.formula}`,
    format,
  };
  return stale ? { ...content, stale } : content;
}
