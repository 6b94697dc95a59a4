import { parseCell } from '../../core/grid/address.ts';
import { scanXml } from '../../xlsx/xml/scan.ts';
import { isOn, numberOf, type Attributes } from './attributes.ts';

/** How a sheet is laid out. Rows and columns count from zero; widths are in pixels, heights in points. */
export interface SheetLayout {
  readonly columns: readonly ColumnLayout[];
  readonly rows: ReadonlyMap<number, RowLayout>;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  /** Index of the look of every cell that has one, by row and column. */
  readonly looks: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Rows and columns that stay while scrolling. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** 1 is 100 %; null where the file leaves it open. */
  readonly zoom: number | null;
}

export interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
}

export interface RowLayout {
  readonly height: number;
  /** The height was set by hand; other rows grow with their text. */
  readonly fixed: boolean;
}

/** ECMA-376 part 1, 18.3.1.13: widths count digits of the standard font, 7 pixels wide at 11 points, plus 5 of padding. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const DEFAULT_DIGITS = 8.43;
const DEFAULT_POINTS = 15;

/** The layout of a sheet, from its part. */
export function readLayout(sheetXml: string): SheetLayout {
  const columns: ColumnLayout[] = [];
  const rows = new Map<number, RowLayout>();
  const looks = new Map<number, Map<number, number>>();
  const frozen = { rows: 0, columns: 0 };
  let defaultWidth = pixels(DEFAULT_DIGITS);
  let defaultHeight = DEFAULT_POINTS;
  let gridLines = true;
  let zoom: number | null = null;
  let row = -1;
  let column = -1;

  scanXml(sheetXml, {
    open: ({ name, attributes }) => {
      if (name === 'c') {
        column = parseCell(attributes['r'] ?? '')?.column ?? column + 1;
        const ofRow = looks.get(row) ?? new Map<number, number>();
        looks.set(row, ofRow.set(column, numberOf(attributes['s']) ?? 0));
      } else if (name === 'row') {
        row = (numberOf(attributes['r']) ?? row + 2) - 1;
        column = -1;
        const layout = rowLayout(attributes);
        if (layout) rows.set(row, layout);
      } else if (name === 'col') {
        columns.push(columnLayout(attributes));
      } else if (name === 'sheetFormatPr') {
        const digits = numberOf(attributes['defaultColWidth']) ?? numberOf(attributes['baseColWidth']);
        if (digits !== null) defaultWidth = pixels(digits);
        defaultHeight = numberOf(attributes['defaultRowHeight']) ?? defaultHeight;
      } else if (name === 'sheetView') {
        gridLines = isOn(attributes['showGridLines'], true);
        const percent = numberOf(attributes['zoomScale']);
        zoom = percent === null ? null : percent / 100;
      } else if (name === 'pane' && attributes['state']?.startsWith('frozen')) {
        frozen.columns = numberOf(attributes['xSplit']) ?? 0;
        frozen.rows = numberOf(attributes['ySplit']) ?? 0;
      }
    },
  });
  return { columns, rows, defaultWidth, defaultHeight, looks, frozen, gridLines, zoom };
}

function rowLayout(attributes: Attributes): RowLayout | null {
  const height = numberOf(attributes['ht']);
  return height === null ? null : { height, fixed: isOn(attributes['customHeight']) };
}

function columnLayout(attributes: Attributes): ColumnLayout {
  const width = numberOf(attributes['width']);
  return {
    first: (numberOf(attributes['min']) ?? 1) - 1,
    last: (numberOf(attributes['max']) ?? 1) - 1,
    width: width === null ? null : pixels(width),
  };
}

function pixels(digits: number): number {
  return Math.round(digits * DIGIT_PIXELS + PADDING_PIXELS);
}
