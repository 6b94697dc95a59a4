import { usedRect, type Grid } from '../../core/grid/grid.ts';
import type { SheetLayout } from './layout.ts';
import type { WorkbookLooks } from './looks.ts';

/** Row numbers and scroll bar, in pixels. */
const MARGIN = 64;
/** Smaller than this, the small print of a form can't be read. */
const LEAST_ZOOM = 0.75;
const STEP = 0.05;

/**
 * Shows sheets as large as they fit the width, where the file leaves that open. Forms are made for a landscape page and
 * are wider than what a pane leaves of a screen. Only the view changes; nothing of it is saved.
 * @param width of the grid, in pixels
 */
export function fitToWidth(looks: WorkbookLooks, grids: readonly Grid[], width: number): WorkbookLooks {
  const sheets = new Map(looks.sheets);
  for (const grid of grids) {
    const layout = sheets.get(grid.sheet);
    if (layout && layout.zoom === null)
      sheets.set(grid.sheet, { ...layout, zoom: zoomFor(layout, grid, width) });
  }
  return { ...looks, sheets };
}

function zoomFor(layout: SheetLayout, grid: Grid, width: number): number {
  const used = usedRect(grid);
  if (!used) return 1;
  let pixels = 0;
  for (let column = 0; column <= used.right; column++) {
    if (!grid.hiddenColumns.has(column)) pixels += widthOf(layout, column);
  }
  const fitting = Math.floor((width - MARGIN) / pixels / STEP) * STEP;
  return Math.min(1, Math.max(LEAST_ZOOM, fitting));
}

function widthOf({ columns, defaultWidth }: SheetLayout, column: number): number {
  return columns.find(({ first, last }) => first <= column && column <= last)?.width ?? defaultWidth;
}
