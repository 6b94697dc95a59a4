import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { AutoHeightController, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';

/** Measuring text takes its time; of longer sheets the upper rows are fitted. */
const MOST_ROWS = 1_000;

/**
 * Lets rows that have no height of their own grow with their text, as spreadsheet programs do when they open a file.
 * Sheets are fitted when they are shown. Only the view changes; nothing of it is saved.
 * @returns the function that stops it
 */
export function fitRowsWhenShown(univer: Univer): () => void {
  const injector = univer.__getInjector();
  const fitted = new Set<string>();
  const fitActive = (): void => {
    const book = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const sheet = book?.getActiveSheet(true);
    if (!sheet || fitted.has(sheet.getSheetId())) return;
    fitted.add(sheet.getSheetId());
    fitRows(univer, sheet);
  };
  let stopped = false;
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      if (!stopped) fitActive();
    });
  const listener = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetWorksheetActiveOperation.id) fitActive();
  });
  return () => {
    stopped = true;
    listener.dispose();
  };
}

function fitRows(univer: Univer, sheet: Worksheet): void {
  const injector = univer.__getInjector();
  const { rowData } = sheet.getConfig();
  const { endRow, endColumn } = sheet.getDataRealRange();
  const ranges = [];
  for (let row = 0; row <= Math.min(endRow, MOST_ROWS); row++) {
    if (rowData[row]?.h === undefined) {
      ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn });
    }
  }
  const { redos } = injector
    .get(AutoHeightController)
    .getUndoRedoParamsOfAutoHeight(ranges, sheet.getSheetId());
  for (const { id, params } of redos) injector.get(ICommandService).syncExecuteCommand(id, params);
}
