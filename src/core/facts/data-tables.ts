import type { Form } from '../form/form.ts';
import { viewSheet, blockName } from '../form/sheetView.ts';
import type { Block, SheetView } from '../form/sheetView.ts';
import { isFigure, isDash, plain, squeeze } from '../form/text.ts';
import type { Grid } from '../grid/grid.ts';
import { readCell } from '../quantity/cell.ts';
import type { FigureReading } from '../quantity/reading.ts';
import { parseUnit } from '../quantity/unit.ts';
import { rational, fromDouble } from '../quantity/rational.ts';
import { dataHeaderAt } from './data-header.ts';
import type { DataColumns } from './data-header.ts';

/** One figure of a table of basic data, with its name as the table prints it. */
export interface DataLine {
  readonly label: string;
  /** What its column adds to the name: 决算数, 上年; "" for a plain 数值. */
  readonly column: string;
  /** The line that a 其中 belongs to. */
  readonly whole: DataLine | null;
  /** null where the cell is blank, struck out, or no plain figure. */
  readonly value: FigureReading | null;
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A table of basic data (基础数据表): figures by name. */
export interface DataTable {
  readonly sheet: string;
  readonly year: number | null;
  readonly lines: readonly DataLine[];
}

/** The tables of the year that a form reports on. */
export function dataFor(form: Form, tables: readonly DataTable[]): readonly DataTable[] {
  return tables.filter(({ year }) => year === null || form.year === null || year === Number(form.year));
}

/** What such a table is called. */
const TITLE = /基础数据|基本数据|数据采集|基础信息|数据填报|基础资料|基本情况表|指标数据|数据统计|取数表/;
const HEAD_ROWS = 4;
const LONGEST_LABEL = 60;

/** Reads the tables of basic data of a workbook, outside its forms. */
export function readDataTables(grids: readonly Grid[], forms: readonly Form[]): readonly DataTable[] {
  return grids.flatMap((grid) => {
    const view = viewSheet(grid);
    if (!view) return [];
    const own = forms.filter((form) => form.sheet === grid.sheet);
    const taken = (row: number): boolean => own.some(({ range }) => row >= range.top && row <= range.bottom);
    return tablesIn(view, taken);
  });
}

function tablesIn(view: SheetView, taken: (row: number) => boolean): readonly DataTable[] {
  const tables: DataTable[] = [];
  const { top, bottom } = view.used;
  for (let row = top; row <= bottom; row++) {
    const columns = taken(row) ? null : dataHeaderAt(view, row);
    if (!columns) continue;
    const above = headOf(view, row);
    if (!TITLE.test(plain(above))) continue;
    const lines: DataLine[] = [];
    let last = row;
    for (let r = row + 1; r <= bottom && !taken(r) && !dataHeaderAt(view, r); r++) {
      if (view.blocks(r).length === 0) {
        if (r - last > 1) break;
        continue;
      }
      last = r;
      for (const each of columns) lines.push(...linesAt(view, r, each, lines));
    }
    const year = /(20\d{2})年/.exec(squeeze(above))?.[1];
    tables.push({ sheet: view.grid.sheet, year: year ? Number(year) : null, lines });
    row = last;
  }
  return tables;
}

/** The name of the sheet and the lines right above the header. */
function headOf(view: SheetView, row: number): string {
  const words = [view.grid.sheet];
  for (let r = Math.max(view.used.top, row - HEAD_ROWS); r < row; r++)
    for (const block of view.blocks(r)) if (block.text.length <= LONGEST_LABEL) words.push(block.text);
  return words.join('\n');
}

function linesAt(
  view: SheetView,
  row: number,
  columns: DataColumns,
  before: readonly DataLine[],
): readonly DataLine[] {
  const box = view.block(row, columns.label);
  if (box.text === '' || box.top !== row || isFigure(box.content) || box.text.length > LONGEST_LABEL)
    return [];
  if (box.left !== columns.label) return [];
  const part = /^其中[：:、]?/.test(squeeze(box.text));
  return columns.values.map(({ column, said, unit }): DataLine => {
    const cell = view.block(row, column);
    const own = columns.unit === null ? '' : squeeze(view.block(row, columns.unit).text);
    const earlier = before.filter((line) => line.column === said);
    const above = earlier.at(-1);
    return {
      label: box.text,
      column: said,
      whole: part && above ? (above.whole ?? above) : null,
      value: cell.top === row ? valueIn(cell, unitOf(own, box.text, unit), box.text) : null,
      text: cell.text,
      sheet: view.grid.sheet,
      cell: blockName(cell),
    };
  });
}

/** The unit beside the figure, in brackets behind its name, or in the heading. */
function unitOf(own: string, label: string, heading: string): string {
  const behind = /[(（]([^()（）]{1,6})[)）]$/.exec(squeeze(label))?.[1] ?? '';
  return [own, behind, heading].find((text) => text !== '' && parseUnit(text) !== null) ?? '';
}

function valueIn(cell: Block, unit: string, name: string): FigureReading | null {
  if (cell.text === '' || isDash(cell.text) || cell.content.stale) return null;
  const { value, format } = cell.content;
  const number = typeof value === 'number' ? (fromDouble(value) ?? rational(0)) : null;
  const { reading, certain } = readCell({ text: cell.text, value: number, format, sign: '', unit, name });
  if (reading.kind !== 'figure' || !certain || reading.approximate || reading.said) return null;
  return reading.bound === null || reading.bound === '=' ? reading : null;
}
