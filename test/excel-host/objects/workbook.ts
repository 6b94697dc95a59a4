import type { Book } from '../model.ts';
import { selected } from '../rects.ts';
import { namedItems } from './named-item.ts';
import { range } from './range.ts';
import { HostType } from './type.ts';
import { worksheetCollection } from './worksheet.ts';

export const workbook: HostType<Book> = new HostType<Book>('Workbook', {
  scalars: { Name: { get: ({ name }) => name }, ReadOnly: { get: ({ readOnly }) => readOnly } },
  navigations: {
    Application: (book) => application.of(book),
    Names: (book) => namedItems.of(book),
    Protection: (book) => workbookProtection.of(book),
    Worksheets: (book) => worksheetCollection.of(book),
  },
  methods: { GetSelectedRange: (book) => range.of(selected(book)) },
});

export const workbookProtection: HostType<Book> = new HostType<Book>('WorkbookProtection', {
  scalars: { Protected: { get: ({ structureProtected }) => structureProtected } },
});

/** Formulas are always current here, as in Excel unless the user has switched calculation to manual. */
export const application: HostType<Book> = new HostType<Book>('Application', {
  scalars: {
    CalculationMode: { get: ({ calculation }) => (calculation === 'Done' ? 'Automatic' : 'Manual') },
    CalculationState: { get: ({ calculation }) => calculation },
  },
});

/** Office.js itself reports here that the page is ready for ribbon buttons. */
export const addinInternalService: HostType<Record<string, never>> = new HostType<Record<string, never>>(
  'Microsoft.InternalService.AddinInternalService',
  { methods: { NotifyActionHandlerReady: () => {} } },
);
