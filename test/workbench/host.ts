import { IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SheetsSelectionsService } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { cellName } from '../../src/core/grid/address.ts';
import type { Refusal } from '../../src/workbench/grid/guard.ts';
import { readFile } from '../../src/workbench/grid/read-file.ts';
import { GridWorkbook } from '../../src/workbench/grid/workbook.ts';
import type { HostedWorkbook, WorkbookFixture } from '../contract/host.ts';
import { hostXlsx, opened } from '../xlsx/host.ts';
import { startEngine } from './engine.ts';

/** A file in the grid, guarded as on the page, without a screen. */
export interface OpenGrid {
  readonly workbook: GridWorkbook;
  readonly univer: Univer;
  /** What the guard did not let through. */
  readonly refusals: readonly Refusal[];
  /** The file as it would be saved now. */
  readonly saved: () => Promise<Uint8Array>;
  /** Types into the grid as the editor does, which takes "=…" for a formula and "50%" for a percentage. */
  readonly type: (sheet: string, cell: string, value: string | number | null) => Promise<void>;
  /** All looks that cells of the grid have. */
  readonly styles: () => Record<string, unknown>;
  readonly close: () => Promise<void>;
}

export function inGrid(bytes: Uint8Array, name = '自评表.xlsx'): OpenGrid {
  const file = readFile(bytes, name);
  if (!file.ok) throw new Error(`not read: ${file.problem.code}`);
  const univer = startEngine();
  const refusals: Refusal[] = [];
  const workbook = new GridWorkbook(univer, file.value, {
    endTyping: () => Promise.resolve(true),
    selected: () => {},
    refused: (refusal) => refusals.push(refusal),
  });
  return {
    workbook,
    univer,
    refusals,
    async saved() {
      const saved = await workbook.toBytes();
      if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`);
      return saved.value;
    },
    type(sheet, cell, value) {
      const range = FUniver.newAPI(univer).getActiveWorkbook()?.getSheetByName(sheet)?.getRange(cell);
      if (!range) throw new Error(`no cell: ${sheet}!${cell}`);
      if (value === null) range.clearContent();
      else range.setValue(value);
      return Promise.resolve();
    },
    styles: () => bookOf(univer).getStyles().toJSON(),
    close() {
      workbook.dispose();
      univer.dispose();
      return Promise.resolve();
    },
  };
}

/** The grid for the contract suite: looks behind the port are taken at the file that it saves. */
export function hostGrid({ bytes, description }: WorkbookFixture): Promise<HostedWorkbook> {
  const grid = inGrid(bytes, description.name);
  const inFile = async (): Promise<HostedWorkbook> => hostXlsx({ bytes: await grid.saved(), description });
  return Promise.resolve({
    ...grid,
    reopened: async () => opened(await grid.saved(), description.name),
    look: async (sheet, cell) => (await inFile()).look(sheet, cell),
    conditionalFormats: async (sheet) => (await inFile()).conditionalFormats(sheet),
    allowed: async (sheet, cell) => (await inFile()).allowed(sheet, cell),
    width: async (sheet, column) => (await inFile()).width(sheet, column),
    names: async () => (await inFile()).names(),
    selection: () => {
      const primary = grid.univer
        .__getInjector()
        .get(SheetsSelectionsService)
        .getCurrentLastSelection()?.primary;
      if (!primary) throw new Error('nothing is selected');
      return Promise.resolve({
        sheet: bookOf(grid.univer).getActiveSheet().getName(),
        cell: cellName({ row: primary.actualRow, column: primary.actualColumn }),
      });
    },
  });
}

function bookOf(univer: Univer): Workbook {
  const book = univer
    .__getInjector()
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!book) throw new Error('no workbook is open');
  return book;
}
