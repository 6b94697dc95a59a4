import { storedWidth } from '../../port/column-width.ts';
import { scanSheet } from '../read/scan-sheet.ts';
import { splice } from '../xml/splice.ts';

/** Width in digits of a column for which a part says nothing: 8 characters and the padding. */
const USUAL_WIDTH = 9.140625;

interface ColumnElement {
  /** Zero-based, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The sheet part with the width of one column set; with null it is as wide as columns of this sheet usually are. Other
 * columns keep what they have.
 */
export function setColumnWidth(xml: string, prefix: string, column: number, width: number | null): string {
  const { list, columns, usual, data } = read(xml);
  const found = columns.find(({ first, last }) => column >= first && column <= last);
  if (!found) {
    if (width === null) return xml;
    const item = columnElement(`<${prefix}col/>`, column, column, width, usual);
    const after = columns.findLast(({ last }) => last < column);
    if (list) {
      const at = after?.end ?? list.open;
      return splice(xml, [{ start: at, end: at, text: item }]);
    }
    return splice(xml, [{ start: data, end: data, text: `<${prefix}cols>${item}</${prefix}cols>` }]);
  }
  const tag = xml.slice(found.start, found.end);
  const pieces = [
    found.first < column ? spanning(tag, found.first, column - 1) : '',
    columnElement(tag, column, column, width, usual),
    found.last > column ? spanning(tag, column + 1, found.last) : '',
  ].join('');
  if (pieces === '' && list && columns.length === 1) {
    return splice(xml, [{ start: list.start, end: list.end, text: '' }]);
  }
  return splice(xml, [{ start: found.start, end: found.end, text: pieces }]);
}

/** The element for one column like `tag`, with another width; "" where it then says nothing. */
function columnElement(
  tag: string,
  first: number,
  last: number,
  width: number | null,
  usual: number,
): string {
  const bare = tag.replace(/\s(?:width|customWidth|bestFit)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  const says = /\s(?!min\b|max\b)[\w:]+\s*=/.test(bare);
  if (width === null && !says) return '';
  const size = width === null ? ` width="${String(usual)}"` : ` width="${String(storedWidth(width))}"`;
  const custom = width === null ? '' : ' customWidth="1"';
  return spanning(bare, first, last).replace(/\s*\/?>/, `${size}${custom}/>`);
}

/** The element `tag` for other columns. A `col` has no content. */
function spanning(tag: string, first: number, last: number): string {
  const bare = tag.replace(/\s(?:min|max)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\s*\/?>[^]*$/, '/>');
  return bare.replace(/col(?=[\s/])/, `col min="${String(first + 1)}" max="${String(last + 1)}"`);
}

interface Found {
  readonly list: { readonly start: number; readonly open: number; readonly end: number } | null;
  readonly columns: readonly ColumnElement[];
  /** Width of a column for which the list says nothing. */
  readonly usual: number;
  /** Before the rows. */
  readonly data: number;
}

function read(xml: string): Found {
  const list = { start: -1, open: 0, end: 0 };
  const columns: ColumnElement[] = [];
  let item = { first: 0, last: 0, start: 0 };
  let usual = USUAL_WIDTH;
  let data = 0;
  scanSheet(xml, {
    outside: ({ name, depth, start, end, attributes }) => {
      if (depth === 1 && name === 'cols') Object.assign(list, { start, open: end });
      else if (depth === 1 && name === 'sheetData') data = start;
      else if (depth === 1 && name === 'sheetFormatPr')
        usual = Number(attributes['defaultColWidth'] ?? USUAL_WIDTH) || USUAL_WIDTH;
      else if (depth === 2 && name === 'col')
        item = { first: Number(attributes['min']) - 1, last: Number(attributes['max']) - 1, start };
    },
    outsideEnd: ({ name, depth, end }) => {
      if (depth === 1 && name === 'cols') list.end = end;
      if (depth === 2 && name === 'col') columns.push({ ...item, end });
    },
  });
  return { list: list.start < 0 ? null : list, columns, usual, data };
}
