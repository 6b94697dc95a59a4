import type { Workbook as GridBook, Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { Cell } from '../../core/grid/address.ts';
import { cellAt, EMPTY_CELL, usedRect, type CellContent, type Grid } from '../../core/grid/grid.ts';
import { textOf } from '../../xlsx/read/text.ts';
import { valueOf } from './cell.ts';

/** One sheet of the grid as it is now, for reading. */
export interface LiveSheet {
  readonly book: GridBook;
  readonly sheet: Worksheet;
  readonly formulas: FormulaDataModel;
  readonly date1904: boolean;
}

/** What a cell holds and shows now. */
export function liveCell(live: LiveSheet, row: number, column: number): CellContent {
  const cell = live.sheet.getCellRaw(row, column);
  if (!cell) return EMPTY_CELL;
  const format = live.book.getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General';
  const value = valueOf(cell);
  const formula = live.formulas.getFormulaStringByCell(
    row,
    column,
    live.sheet.getSheetId(),
    live.book.getUnitId(),
  );
  return {
    value: formula && value === null ? '' : value,
    text: textOf(value, format, live.date1904),
    formula: formula || null,
    format,
  };
}

/**
 * The sheet as it is now. Its geometry is the file's (the workbench changes no layout), its cells are the grid's.
 * @param stale results of formulas may not be current
 */
export function liveGrid(live: LiveSheet, base: Grid, stale: boolean): Grid {
  const { origin, end } = extent(live, base);
  const rows: CellContent[][] = [];
  for (let row = origin.row; row <= end.row; row++) {
    const cells: CellContent[] = [];
    for (let column = origin.column; column <= end.column; column++) {
      cells.push(cellNow(live, base, row, column, stale));
    }
    rows.push(cells.slice(0, cells.findLastIndex((cell) => cell !== EMPTY_CELL) + 1));
  }
  return { ...base, origin, rows };
}

function cellNow(live: LiveSheet, base: Grid, row: number, column: number, stale: boolean): CellContent {
  const content = liveCell(live, row, column);
  const before = cellAt(base, row, column);
  if (content.formula !== null) {
    // The grid may spell a formula its own way; the file's can't have been changed.
    const formula = before.formula ?? content.formula;
    return stale ? { ...content, formula, stale } : { ...content, formula };
  }
  // A value that was not touched keeps the text that the file's reader gave it.
  return before.formula === null && before.value === content.value && before.format === content.format
    ? before
    : content;
}

/** From the first to the last cell that is used now or was in the file. */
function extent(live: LiveSheet, base: Grid): { readonly origin: Cell; readonly end: Cell } {
  const used = usedRect(base);
  let { top, left, bottom, right } = used ?? { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  live.sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || (valueOf(cell) === null && !cell.f && !cell.si)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  if (bottom < 0) return { origin: base.origin, end: { row: base.origin.row - 1, column: -1 } };
  return { origin: { row: top, column: left }, end: { row: bottom, column: right } };
}
