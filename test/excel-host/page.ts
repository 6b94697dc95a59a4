import { readXlsx } from '../../src/xlsx/workbook.ts';
import { ExcelHost } from './host.ts';
import { bookOfSnapshot } from './load.ts';
import { installExcel, type Ribbon } from './win32.ts';

/** The workbook that a test puts into the page before this script runs. */
export interface PageWorkbook {
  readonly name: string;
  readonly base64: string;
}

/** What a test finds in the page. */
export interface PageExcel {
  readonly host: ExcelHost;
  readonly ribbon: Ribbon;
}

declare global {
  interface Window {
    workbookForExcel?: PageWorkbook;
    inMemoryExcel?: PageExcel;
  }
}

const given = window.workbookForExcel;
if (given) {
  const bytes = Uint8Array.from(atob(given.base64), (character) => character.charCodeAt(0));
  const snapshot = readXlsx(bytes, given.name);
  if (!snapshot.ok) throw new Error(`not a workbook: ${snapshot.problem.code}`);
  const host = new ExcelHost(bookOfSnapshot(snapshot.value));
  window.inMemoryExcel = { host, ribbon: installExcel(host) };
}
