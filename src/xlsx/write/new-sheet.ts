import { cellName, columnName } from '../../core/grid/address.ts';
import type { SheetCell, SheetEdit } from '../../core/edits/edit.ts';
import { storedWidth } from '../../port/column-width.ts';
import { escapeXstring } from '../xml/escape.ts';
import type { LookStyles } from './sheet-looks.ts';
import { listElement, validationElements, validationsOf } from './validations.ts';

export type AddSheet = Extract<SheetEdit, { kind: 'add-sheet' }>;

/** A4, in the numbers of ECMA-376 part 1, 18.3.1.63. */
const A4 = 9;

/** A worksheet part with everything that an added sheet has. It prints on A4 across, as wide as the page. */
export function newSheet(edit: AddSheet, namespace: string, styles: LookStyles): string {
  const { rows, widths, headerRows } = edit;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const dimension = `A1:${columnName(width - 1)}${String(Math.max(1, rows.length))}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${dimension}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${pane(headerRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(widths),
    `<sheetData>${rows.map((row, index) => rowElement(row, index, styles)).join('')}</sheetData>`,
    listElement('', validationElements('', validationsOf(rows))),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${String(A4)}" orientation="landscape" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
}

function pane(rows: number): string {
  if (rows === 0) return '';
  const first = `A${String(rows + 1)}`;
  return (
    `<pane ySplit="${String(rows)}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const items = widths.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(storedWidth(width))}" customWidth="1"/>`;
  });
  return `<cols>${items.join('')}</cols>`;
}

function rowElement(row: readonly SheetCell[], index: number, styles: LookStyles): string {
  const cells = row.map((cell, column) => cellElement(cell, cellName({ row: index, column }), styles));
  return cells.length === 0 ? '' : `<row r="${String(index + 1)}">${cells.join('')}</row>`;
}

function cellElement({ value, look }: SheetCell, name: string, styles: LookStyles): string {
  const style = styles[look];
  const open = `<c r="${name}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${String(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXstring(value)}</t></is></c>`;
}
