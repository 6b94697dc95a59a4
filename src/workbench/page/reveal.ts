import { ICommandService, type IRange, type Univer, type Workbook } from '@univerjs/core';
import {
  IRenderManagerService,
  ScrollCommand,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import { scrolledTo, type Lead } from './scrolled-to.ts';

/** How much of the view lies before a block that was out of sight, by the side on which it was: some rows above it; */
const ROWS_BEFORE: Lead = { ahead: 0.3, behind: 0.3 };
/** of columns as few as possible are moved. */
const COLUMNS_BEFORE: Lead = { ahead: 0, behind: 1 };
/** The room that the scroll bars take at the lower and the right edge, in pixels of the sheet. */
const SCROLL_BAR = 20;

/**
 * Scrolls a block of cells of the active sheet into view, with some of the rows above it. What is in view as a whole
 * stays where it is: the grid's own command is content with a strip of the row, and that under the scroll bar.
 */
export function reveal(univer: Univer, book: Workbook, range: IRange): void {
  const injector = univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderById(book.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const bound = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.calcViewportInfo().viewBound;
  const sheet = book.getActiveSheet(true);
  if (!skeleton || !bound || !sheet) return;
  const freeze = sheet.getFreeze();
  const { rowHeaderWidthAndMarginLeft: left, columnHeaderHeightAndMarginTop: top } = skeleton;
  const rows = { ends: skeleton.rowHeightAccumulation, ...seen(bound.top, bound.bottom, top) };
  const columns = { ends: skeleton.columnWidthAccumulation, ...seen(bound.left, bound.right, left) };
  const row = scrolledTo({ ...rows, frozen: freeze.ySplit }, range.startRow, range.endRow, ROWS_BEFORE);
  const column = scrolledTo(
    { ...columns, frozen: freeze.xSplit },
    range.startColumn,
    range.endColumn,
    COLUMNS_BEFORE,
  );
  if (row === null && column === null) return;
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    ...(row === null ? {} : { sheetViewStartRow: row - freeze.ySplit, offsetY: 0 }),
    ...(column === null ? {} : { sheetViewStartColumn: column - freeze.xSplit, offsetX: 0 }),
  });
}

/** What is in view along one axis, without the headers at its start and the scroll bar at its end. */
function seen(from: number, to: number, headers: number): { readonly from: number; readonly to: number } {
  return { from: from - headers, to: to - headers - SCROLL_BAR };
}
