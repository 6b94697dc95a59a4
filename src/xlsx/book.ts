import { done, failed, type Problem, type Result } from '../core/problem.ts';
import { MAX_SHEET_CELLS } from '../port/workbook.ts';
import type { Package } from './package/package.ts';
import { readCells, type RawRows } from './read/cells.ts';
import { readLayout, type SheetLayout } from './read/layout.ts';
import { NO_STRINGS, readStrings, type SharedStrings } from './read/strings.ts';
import { readStyles, type CellFormats } from './read/styles.ts';
import { readWorkbook, type SheetTab, type WorkbookInfo } from './read/workbook.ts';

/** A workbook file, read. Never changed: an edit gives a new one. */
export interface Book {
  readonly pack: Package;
  readonly info: WorkbookInfo;
  readonly formats: CellFormats;
  readonly strings: SharedStrings;
  readonly sheets: readonly Sheet[];
  /** Cells that were edited since the file was opened, as keys of `cellKey`: results that rest on them are out of date. */
  readonly edited: ReadonlySet<string>;
  /** The file says that its stored results may be anything. */
  readonly resultsInDoubt: boolean;
}

export interface Sheet {
  readonly tab: SheetTab;
  readonly layout: SheetLayout;
  readonly rows: RawRows;
  /** Set where the sheet is too large: its rows were not read. */
  readonly problem: Problem | null;
}

/** One cell of a workbook as a key: sheet, row and column from zero. */
export function cellKey(sheet: string, row: number, column: number): string {
  return `${String(row)}:${String(column)}:${sheet}`;
}

/** Reads all sheets of a workbook. */
export function readBook(pack: Package): Result<Book> {
  const info = readWorkbook(pack);
  if (!info.ok) return info;
  const { stylesPart, stringsPart, tabs, date1904 } = info.value;
  const formats = partOf(pack, stylesPart, readStyles, []);
  if (!formats.ok) return formats;
  const strings = partOf(pack, stringsPart, readStrings, NO_STRINGS);
  if (!strings.ok) return strings;
  const sheets: Sheet[] = [];
  for (const tab of tabs) {
    const sheet = readSheet(pack, tab, strings.value, date1904);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done({
    pack,
    info: info.value,
    formats: formats.value,
    strings: strings.value,
    sheets,
    edited: new Set(),
    resultsInDoubt: info.value.fullCalcOnLoad,
  });
}

function partOf<T>(pack: Package, part: string | null, read: (xml: string) => T | null, none: T): Result<T> {
  if (part === null) return done(none);
  const text = pack.text(part);
  if (!text.ok) return text;
  const value = read(text.value);
  return value === null ? failed(pack.damaged(part)) : done(value);
}

/** Reads one sheet: its layout first, and its cells only where their number is within bounds. */
export function readSheet(
  pack: Package,
  tab: SheetTab,
  strings: SharedStrings,
  date1904: boolean,
): Result<Sheet> {
  const text = pack.text(tab.part);
  if (!text.ok) return text;
  const layout = readLayout(text.value);
  if (!layout) return failed(pack.damaged(tab.part));
  const problem = tooLarge(tab.name, layout);
  const rows = layout.used && !problem ? readCells(text.value, layout.used, strings, date1904) : new Map();
  return rows ? done({ tab, layout, rows, problem }) : failed(pack.damaged(tab.part));
}

function tooLarge(sheet: string, { used }: SheetLayout): Problem | null {
  if (!used) return null;
  const rows = used.bottom - used.top + 1;
  const columns = used.right - used.left + 1;
  return rows * columns > MAX_SHEET_CELLS ? { code: 'sheet-too-large', sheet, rows, columns } : null;
}
