import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import { usedRect, type Grid } from '../../core/grid/grid.ts';
import type { SheetLayout } from '../look/layout.ts';
import type { WorkbookLooks } from '../look/looks.ts';
import { loaded } from './cell.ts';
import { gridStyle } from './style.ts';

/** Empty rows and columns to be seen beyond the used range. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

const PIXELS_PER_POINT = 4 / 3;

/** A sheet as the grid describes one, with the styles that its cells name. */
export interface SheetData {
  readonly data: IWorksheetData;
  readonly styles: Record<string, IStyleData>;
}

/** A sheet for the grid: its content, its looks beside. */
export function sheetData(id: string, grid: Grid, looks: WorkbookLooks): SheetData {
  const layout = looks.sheets.get(grid.sheet);
  const used = usedRect(grid);
  const rowCount = Math.max((used?.bottom ?? 0) + 1 + SPARE_ROWS, LEAST_ROWS);
  const columnCount = Math.max((used?.right ?? 0) + 1 + SPARE_COLUMNS, LEAST_COLUMNS);
  const styles: Record<string, IStyleData> = {};
  const cellData: Record<number, Record<number, ICellData>> = {};
  grid.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((content, c) => {
      const look = layout?.looks.get(grid.origin.row + r)?.get(grid.origin.column + c);
      if (look === undefined && content.value === null && content.formula === null) return;
      const style = `${String(look ?? 0)} ${content.format}`;
      styles[style] ??= gridStyle(looks.cells[look ?? 0], content.format);
      cells[grid.origin.column + c] = { ...loaded(content), s: style };
    });
    cellData[grid.origin.row + r] = cells;
  });
  const data = mergeWorksheetSnapshotWithDefault({
    id,
    name: grid.sheet,
    hidden: grid.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount,
    columnCount,
    cellData,
    mergeData: grid.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    rowData: rowData(grid, layout),
    columnData: columnData(grid, layout, columnCount),
    ...(layout ? viewOf(layout) : {}),
  });
  return { data, styles };
}

function viewOf(layout: SheetLayout): Partial<IWorksheetData> {
  const { rows, columns } = layout.frozen;
  return {
    defaultColumnWidth: layout.defaultWidth,
    defaultRowHeight: layout.defaultHeight * PIXELS_PER_POINT,
    showGridlines: layout.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: layout.zoom ?? 1,
    freeze: {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    },
  };
}

function rowData(grid: Grid, layout: SheetLayout | undefined): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, fixed }] of layout?.rows ?? []) {
    const pixels = height * PIXELS_PER_POINT;
    rows[row] = { h: pixels, ah: pixels, ia: fixed ? BooleanNumber.FALSE : BooleanNumber.TRUE };
  }
  for (const row of grid.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(
  grid: Grid,
  layout: SheetLayout | undefined,
  columnCount: number,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width } of layout?.columns ?? []) {
    if (width === null) continue;
    for (let column = first; column <= Math.min(last, columnCount - 1); column++) {
      columns[column] = { w: width };
    }
  }
  for (const column of grid.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}
