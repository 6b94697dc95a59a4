import { cellName, rectName, type Cell, type Rect } from '../core/grid/address.ts';
import { EMPTY_CELL } from '../core/grid/grid.ts';
import type { SheetCell } from '../core/edits/edit.ts';
import { BORDER_COLOR, SHEET_LOOKS, type SheetLook } from '../port/sheet-looks.ts';
import { setAllowed } from './allowed.ts';
import { blocksOf } from './blocks.ts';
import { pointsOf } from './column-width.ts';
import { entryOf } from './entry.ts';
import type { AddSheet } from './plan-sheets.ts';

/** Size of body text in points, where a look is larger. */
const BODY_SIZE = 11;

/** Adds a sheet with all that is on it, except how it prints; gives what tells its id. */
export function addSheet(
  context: Excel.RequestContext,
  { sheet: name, rows, widths, headerRows }: AddSheet,
): () => string {
  // The id is asked for first: should the rest fail, it is known what to take away.
  const sheet = context.workbook.worksheets.add(name).load('id');
  for (const [look, rects] of areasBy(rows, ({ look: each }) => each)) {
    for (const rect of rects) dress(sheet.getRange(rectName(rect)), SHEET_LOOKS[look], rect);
  }
  for (const [allowed, rects] of areasBy(rows, (cell) => cell.allowed)) {
    for (const rect of rects) setAllowed(sheet.getRange(rectName(rect)), allowed);
  }
  widths.forEach((width, column) => {
    sheet.getRange(cellName({ row: 0, column })).format.columnWidth = pointsOf(width);
  });
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns > 0) {
    // Values come last: the height of a row follows what then stands in it.
    sheet.getRangeByIndexes(0, 0, rows.length, columns).values = rows.map((row) =>
      Array.from({ length: columns }, (_, i) => entryOf(row[i]?.value ?? null, EMPTY_CELL.format)),
    );
  }
  if (headerRows > 0) sheet.freezePanes.freezeRows(headerRows);
  return () => sheet.id;
}

/** The cells of each kind, in few blocks. */
function areasBy<K>(
  rows: readonly (readonly SheetCell[])[],
  kindOf: (cell: SheetCell) => K | undefined,
): Map<K, readonly Rect[]> {
  const cells = new Map<K, Cell[]>();
  rows.forEach((contents, row) =>
    contents.forEach((content, column) => {
      const kind = kindOf(content);
      if (kind !== undefined) cells.set(kind, [...(cells.get(kind) ?? []), { row, column }]);
    }),
  );
  const blocks = (list: readonly Cell[]) =>
    blocksOf(
      list.map((cell) => ({ ...cell, entry: '' })),
      () => false,
    ).map(({ rect }) => rect);
  return new Map([...cells].map(([kind, list]) => [kind, blocks(list)]));
}

function dress({ format }: Excel.Range, look: SheetLook, rect: Rect): void {
  format.verticalAlignment = 'Center';
  if (look.centered) format.horizontalAlignment = 'Center';
  if (look.wrap) format.wrapText = true;
  if (look.bold) format.font.bold = true;
  if (look.larger > 0) format.font.size = BODY_SIZE + look.larger;
  if (look.color !== null) format.font.color = `#${look.color}`;
  if (look.fill !== null) format.fill.color = `#${look.fill}`;
  if (!look.border) return;
  for (const side of sidesOf(rect)) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${BORDER_COLOR}`;
  }
}

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal';

/** A single row has no lines inside from left to right, nor a single column from top to bottom. */
function sidesOf({ top, left, bottom, right }: Rect): readonly Side[] {
  const sides: Side[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
  if (right > left) sides.push('InsideVertical');
  if (bottom > top) sides.push('InsideHorizontal');
  return sides;
}

/**
 * Sets how an added sheet prints: on A4 across, as wide as the page, its heading on every page. A request of its own,
 * and not needed: Excel can't set up pages where no printer is installed.
 */
export async function setUpPages(added: readonly AddSheet[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet: name, headerRows } of added) {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
      if (headerRows > 0) pageLayout.setPrintTitleRows(`$1:$${String(headerRows)}`);
    }
    await context.sync();
  });
}
