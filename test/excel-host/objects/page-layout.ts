import { HostError, invalidArgument } from '../host-error.ts';
import { toWrite, type Page, type Sheet } from '../model.ts';
import { HostType, type Scalar } from './type.ts';

/** The page of a sheet, to be changed. */
function page(sheet: Sheet): Page {
  if (!sheet.book.hasPrinter) throw new HostError('GeneralException', 'No printer is installed.', 500);
  return toWrite(sheet).page;
}

function text(part: 'orientation' | 'paperSize', choices: readonly string[]): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page[part],
    set: (sheet, value) => {
      if (typeof value !== 'string' || !choices.includes(value)) throw invalidArgument();
      page(sheet)[part] = value;
    },
  };
}

export const pageLayout: HostType<Sheet> = new HostType<Sheet>('PageLayout', {
  scalars: {
    Orientation: text('orientation', ['Portrait', 'Landscape']),
    PaperSize: text('paperSize', ['A3', 'A4', 'Letter']),
    Zoom: {
      get: (sheet) => sheet.page.zoom,
      set: (sheet, value) => {
        if (typeof value !== 'object') throw invalidArgument();
        page(sheet).zoom = value;
      },
    },
    CenterHorizontally: {
      get: (sheet) => sheet.page.centered,
      set: (sheet, value) => {
        page(sheet).centered = value === true;
      },
    },
  },
  navigations: { HeadersFooters: (sheet) => headerFooterGroup.of(sheet) },
  methods: {
    SetPrintTitleRows: (sheet, [rows]) => {
      if (typeof rows !== 'string' || !/^\$\d+:\$\d+$/.test(rows)) throw invalidArgument();
      page(sheet).titleRows = rows;
    },
  },
});

export const headerFooterGroup: HostType<Sheet> = new HostType<Sheet>('HeaderFooterGroup', {
  navigations: { DefaultForAllPages: (sheet) => headerFooter.of(sheet) },
});

export const headerFooter: HostType<Sheet> = new HostType<Sheet>('HeaderFooter', {
  scalars: {
    CenterFooter: {
      get: (sheet) => sheet.page.footer,
      set: (sheet, value) => {
        page(sheet).footer = String(value);
      },
    },
  },
});
