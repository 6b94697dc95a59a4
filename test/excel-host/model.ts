import { cellName, type Rect } from '../../src/core/grid/address.ts';
import { accessDenied, itemNotFound } from './host-error.ts';

/** The workbook behind the host: plain data, without a word of Office.js. */
export interface Book {
  name: string;
  /** Opened for reading only: Excel refuses every change. */
  readOnly: boolean;
  /** No sheet may be added or deleted. */
  structureProtected: boolean;
  /** Without one, Excel for Windows can't set up pages. */
  hasPrinter: boolean;
  /** Done, unless the user has switched calculation to manual and something waits for it. */
  calculation: 'Done' | 'Pending';
  date1904: boolean;
  readonly sheets: Sheet[];
  activeId: string;
  selection: Rect;
  readonly names: DefinedName[];
  readonly events: HostEvent[];
}

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  protected: boolean;
  /** By cell name. */
  readonly cells: Map<string, Cell>;
  merges: Rect[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  conditionalFormats: ConditionalFormat[];
  /** In points; columns of the usual width are not among them. */
  readonly columnWidths: Map<number, number>;
  /** By cell name. */
  readonly validations: Map<string, Validation>;
  frozenRows: number;
  readonly page: Page;
}

/** A data validation, its rule as Excel was given it. */
export interface Validation {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: unknown;
}

/** How a sheet prints. */
export interface Page {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  centered: boolean;
  titleRows: string;
  footer: string;
}

/** What a cell holds; "" is nothing. */
export type Content = string | number | boolean;

export interface Cell {
  content: Content;
  formula?: string;
  style: Style;
}

export interface Style {
  readonly numberFormat?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly wrapText?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  /** Colour of the lines around it, "#RRGGBB". */
  readonly border?: string;
  /** Entered with an apostrophe: text, whatever it looks like. */
  readonly quotePrefix?: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Rect[];
  priority: number;
  formula: string;
  fill: string;
  fontColor: string;
}

export interface DefinedName {
  readonly name: string;
  formula: string;
  visible: boolean;
}

/** A change of cells, on its way to whoever listens. */
export interface HostEvent {
  readonly sheet: Sheet;
  readonly address: string;
  readonly changeType: string;
  /** By the add-in, not by a person. */
  readonly own: boolean;
}

let made = 0;

/** An id such as Excel gives to sheets and conditional formats. */
export function newId(): string {
  made += 1;
  return `{${made.toString(16).padStart(8, '0').toUpperCase()}-0001-4000-8000-000000000000}`;
}

export function newBook(name: string): Book {
  return {
    name,
    readOnly: false,
    structureProtected: false,
    hasPrinter: true,
    calculation: 'Done',
    date1904: false,
    sheets: [],
    activeId: '',
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    names: [],
    events: [],
  };
}

/** The sheet that is shown. */
export function activeSheet(book: Book): Sheet {
  const sheet = book.sheets.find(({ id }) => id === book.activeId) ?? book.sheets[0];
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** A new last sheet. */
export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    book,
    id: newId(),
    name,
    visibility: 'Visible',
    protected: false,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    conditionalFormats: [],
    columnWidths: new Map(),
    validations: new Map(),
    frozenRows: 0,
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      centered: false,
      titleRows: '',
      footer: '',
    },
  };
  book.sheets.push(sheet);
  return sheet;
}

/** A sheet by its id, or by its name whatever the case. */
export function sheetBy(book: Book, key: unknown): Sheet {
  const wanted = String(key).toLowerCase();
  const sheet =
    book.sheets.find(({ id }) => id === key) ?? book.sheets.find(({ name }) => name.toLowerCase() === wanted);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** Every change of a sheet's cells, formats or conditional formats goes through here first. */
export function toWrite(sheet: Sheet): Sheet {
  if (sheet.protected || sheet.book.readOnly) throw accessDenied();
  return sheet;
}

export function cellOf(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellName({ row, column }));
}

/** The cell, made where there was none. */
export function cellToWrite(sheet: Sheet, row: number, column: number): Cell {
  const name = cellName({ row, column });
  const cell = sheet.cells.get(name) ?? { content: '', style: {} };
  sheet.cells.set(name, cell);
  return cell;
}
