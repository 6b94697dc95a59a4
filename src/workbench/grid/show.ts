import { ICommandService, type Injector, type IRange, type Workbook as GridBook } from '@univerjs/core';
import { getPrimaryForRange, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Cell } from '../../core/grid/address.ts';

/**
 * Brings a sheet to the front and selects a cell of it, with the whole merged block where it is part of one.
 * @returns what is selected now; null without that sheet
 */
export function showCell(injector: Injector, book: GridBook, subUnitId: string, cell: Cell): IRange | null {
  const commands = injector.get(ICommandService);
  const unitId = book.getUnitId();
  const sheet = book.getSheetBySheetId(subUnitId);
  if (!sheet) return null;
  const range: IRange = sheet.getMergedCell(cell.row, cell.column) ?? {
    startRow: cell.row,
    endRow: cell.row,
    startColumn: cell.column,
    endColumn: cell.column,
  };
  showSheet(injector, book, subUnitId);
  commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId,
    subUnitId,
    selections: [{ range, primary: getPrimaryForRange(range, sheet), style: null }],
  });
  return range;
}

/** Brings a sheet to the front. */
export function showSheet(injector: Injector, book: GridBook, subUnitId: string): void {
  const place = { unitId: book.getUnitId(), subUnitId };
  injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, place);
}
