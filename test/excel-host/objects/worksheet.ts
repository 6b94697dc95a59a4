import { accessDenied, HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error.ts';
import { activeSheet, addSheet, sheetBy, toWrite, type Book, type Sheet } from '../model.ts';
import { blockBy, rectsBy, sized, usedRect } from '../rects.ts';
import { pageLayout } from './page-layout.ts';
import { rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { HostType } from './type.ts';

/** What a sheet may be called. */
const NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

function toChangeSheets(book: Book): Book {
  if (book.readOnly || book.structureProtected) throw accessDenied();
  return book;
}

/** `getFirst(true)` and `getNext(true)` pass over hidden sheets. */
function shown(sheets: readonly Sheet[], visibleOnly: unknown): Sheet {
  const sheet = sheets.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
  if (!sheet) throw itemNotFound();
  return sheet;
}

export const worksheetCollection: HostType<Book> = new HostType<Book>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheet.of(sheet)),
  indexer: (book, key) => worksheet.of(sheetBy(book, key)),
  methods: {
    GetActiveWorksheet: (book) => worksheet.of(activeSheet(book)),
    GetFirst: (book, [visibleOnly]) => worksheet.of(shown(book.sheets, visibleOnly)),
    GetCount: (book) => book.sheets.length,
    Add: (book, [name]) => {
      toChangeSheets(book);
      if (typeof name !== 'string' || !NAME.test(name)) throw invalidArgument();
      if (book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
        throw itemAlreadyExists();
      return worksheet.of(addSheet(book, name));
    },
    _RegisterDataChangedEvent: () => {},
    _UnregisterDataChangedEvent: () => {},
  },
});

export const worksheet: HostType<Sheet> = new HostType<Sheet>('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name },
    Position: { get: (sheet) => sheet.book.sheets.indexOf(sheet) },
    Visibility: { get: ({ visibility }) => visibility },
  },
  navigations: {
    FreezePanes: (sheet) => worksheetFreezePanes.of(sheet),
    PageLayout: (sheet) => pageLayout.of(sheet),
    Protection: (sheet) => worksheetProtection.of(sheet),
  },
  methods: {
    Delete: (sheet) => {
      const { sheets } = toChangeSheets(sheet.book);
      const others = sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
      const [next] = others;
      if (!next) throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
      sheets.splice(sheets.indexOf(sheet), 1);
      if (sheet.book.activeId === sheet.id) sheet.book.activeId = next.id;
    },
    GetRange: (sheet, [reference]) => range.of(blockBy(sheet, reference)),
    GetRanges: (sheet, [addresses]) => rangeAreas.of({ sheet, areas: rectsBy(sheet, addresses) }),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      range.of({ sheet, rect: sized(Number(row), Number(column), Number(rows), Number(columns)) }),
    GetUsedRange: (sheet, [valuesOnly]) =>
      range.of({ sheet, rect: usedRect(sheet, valuesOnly === true) ?? sized(0, 0, 1, 1) }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const rect = usedRect(sheet, valuesOnly === true);
      return rect && range.of({ sheet, rect });
    },
    GetNext: ({ book, id }, [visibleOnly]) => {
      const after = book.sheets.slice(book.sheets.findIndex((sheet) => sheet.id === id) + 1);
      return worksheet.of(shown(after, visibleOnly));
    },
    Activate: (sheet) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
      sheet.book.activeId = sheet.id;
    },
    _GetSheetById: ({ book }, [id]) => worksheet.of(sheetBy(book, id)),
  },
});

export const worksheetProtection: HostType<Sheet> = new HostType<Sheet>('WorksheetProtection', {
  scalars: { Protected: { get: (sheet) => sheet.protected } },
});

export const worksheetFreezePanes: HostType<Sheet> = new HostType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, [count]) => {
      if (typeof count !== 'number' || count < 1) throw invalidArgument();
      toWrite(sheet).frozenRows = count;
    },
  },
});
