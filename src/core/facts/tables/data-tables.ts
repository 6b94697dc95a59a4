import type { Form } from '../../form/form.ts';
import { blockName, viewSheet } from '../../form/sheetView.ts';
import type { Block, SheetView } from '../../form/sheetView.ts';
import { isDash, isFigure, plain, squeeze } from '../../form/text.ts';
import type { Grid } from '../../grid/grid.ts';
import { readCell } from '../../quantity/cell.ts';
import { fromDouble, rational } from '../../quantity/rational.ts';
import type { FigureReading } from '../../quantity/reading.ts';
import { isUnit } from '../figures/unit-values.ts';
import { dataHeaderAt } from './data-header.ts';
import type { DataColumns } from './data-header.ts';
import { besideAt, underAt } from './data-pairs.ts';
import type { DataPair } from './data-pairs.ts';
import { datedName } from '../prose/dated-name.ts';

/** One figure of a table of basic data, with its name. */
export interface DataLine {
  /** As the table prints it, with what its column adds (决算数), and 上年 for the year before the table's. */
  readonly name: string;
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
  /** Of the department as a whole, or of a fund or project; null where it does not say. */
  readonly subject: 'whole' | 'fund' | null;
  /** Who filled it in, "" where it does not say. */
  readonly department: string;
  readonly lines: readonly DataLine[];
}

/** The tables that a form may take figures from: of its year, its kind of subject and its department. */
export function dataFor(form: Form, tables: readonly DataTable[]): readonly DataTable[] {
  const own = squeeze(form.fields.department?.text ?? '');
  const subject = form.kind === 'project' ? 'fund' : 'whole';
  return tables.filter(
    ({ year, subject: about, department }) =>
      (year === null || form.year === null || year === Number(form.year)) &&
      (about === null || about === subject) &&
      (own === '' || department === '' || own.includes(department) || department.includes(own)),
  );
}

/** What such a table is called. */
const TITLE = /基础数据|基本数据|数据采集|基础信息|数据填报|基础资料|基本情况表|指标数据|数据统计表|取数表/;
const LONGEST_LABEL = 60;

/** Reads the tables of basic data of a workbook, outside its forms. */
export function readDataTables(grids: readonly Grid[], forms: readonly Form[]): readonly DataTable[] {
  return grids.flatMap((grid) => {
    const view = viewSheet(grid);
    if (!view) return [];
    const own = forms.filter((form) => form.sheet === grid.sheet);
    return tablesIn(view, (row) => own.some(({ range }) => row >= range.top && row <= range.bottom));
  });
}

/** A line before the year of its table is known. */
interface Found extends Omit<DataLine, 'name' | 'whole'> {
  readonly label: string;
  readonly column: string;
  readonly part: boolean;
}

function tablesIn(view: SheetView, taken: (row: number) => boolean): readonly DataTable[] {
  const tables: DataTable[] = [];
  const { top, bottom } = view.used;
  let head = view.grid.sheet;
  let found: Found[] = [];
  let columns: readonly DataColumns[] | null = null;
  const close = (): void => {
    if (found.length > 0) tables.push(tableOf(view.grid.sheet, head, found));
    found = [];
    columns = null;
  };
  for (let row = top; row <= bottom; row++) {
    if (taken(row)) {
      close();
      head = view.grid.sheet;
      continue;
    }
    const boxes = view.blocks(row);
    if (boxes.some((box) => box.text.length <= LONGEST_LABEL && TITLE.test(plain(box.text)))) {
      close();
      head = view.grid.sheet;
    }
    const titled = TITLE.test(plain(head));
    const header = titled ? dataHeaderAt(view, row) : null;
    if (header) {
      columns = header;
      continue;
    }
    const pairs = titled ? (underAt(view, row) ?? (columns ? null : besideAt(view, row))) : null;
    if (pairs) {
      found.push(...pairs.map((pair) => pairLine(view, pair)));
      columns = null;
    } else if (columns) for (const each of columns) found.push(...linesAt(view, row, each));
    else if (found.length === 0)
      for (const box of boxes) if (box.text.length <= LONGEST_LABEL) head += `\n${box.text}`;
  }
  close();
  return tables;
}

function tableOf(sheet: string, head: string, found: readonly Found[]): DataTable {
  const said = /(20\d{2})年/.exec(squeeze(head))?.[1];
  const years = found.flatMap(({ label, column }) => [...`${label}${column}`.matchAll(/(20\d{2})年/g)]);
  const year = said ? Number(said) : Math.max(0, ...years.map((match) => Number(match[1])));
  const lines: DataLine[] = [];
  const last = new Map<string, DataLine>();
  for (const { label, column, part, ...line } of found) {
    const name = datedName(label, column, year);
    if (name === null) continue;
    const above = part ? (last.get(column) ?? null) : null;
    const read = { ...line, name, whole: above };
    if (!part) last.set(column, read);
    lines.push(read);
  }
  return { sheet, year: year === 0 ? null : year, ...subjectOf(head), lines };
}

function subjectOf(head: string): Pick<DataTable, 'subject' | 'department'> {
  const department = DEPARTMENT.exec(head.normalize('NFKC').replace(/[^\S\n]/g, ''))?.[1] ?? '';
  const subject = /整体|部门/.test(head) ? 'whole' : /项目|专项/.test(head) ? 'fund' : null;
  return { subject, department };
}

const DEPARTMENT =
  /(?:填报|编报|填表|预算|报送)?(?:部门|单位)(?:\([^()]*\))?(?:名称|全称)?(?:\([^()]*\))?:([^\n:,;]{3,30})/;

function linesAt(view: SheetView, row: number, columns: DataColumns): readonly Found[] {
  const box = view.block(row, columns.label);
  if (box.text === '' || box.top !== row || isFigure(box.content) || box.text.length > LONGEST_LABEL)
    return [];
  if (box.left !== columns.label) return [];
  const own = columns.unit === null ? '' : squeeze(view.block(row, columns.unit).text);
  return columns.values.map(({ column, said, unit }) =>
    lineOf(view, box, said, view.block(row, column), [own, unit]),
  );
}

function pairLine(view: SheetView, { label, value, unit }: DataPair): Found {
  return lineOf(view, label, '', value, [unit]);
}

function lineOf(
  view: SheetView,
  label: Block,
  column: string,
  value: Block,
  units: readonly string[],
): Found {
  return {
    label: label.text,
    column,
    part: /^其中[：:、]?/.test(squeeze(label.text)),
    value: value.top >= label.top ? valueIn(value, unitOf(label.text, units), label.text) : null,
    text: value.text,
    sheet: view.grid.sheet,
    cell: blockName(value),
  };
}

/** The unit beside the figure, in brackets behind its name, or in the heading. */
function unitOf(label: string, units: readonly string[]): string {
  const behind = /[(（]([^()（）]{1,6})[)）]$/.exec(squeeze(label))?.[1] ?? '';
  const [own = '', heading = ''] = units;
  return [own, behind, heading].find(isUnit) ?? '';
}

function valueIn(cell: Block, unit: string, name: string): FigureReading | null {
  if (cell.text === '' || isDash(cell.text) || cell.content.stale) return null;
  const { value, format } = cell.content;
  const number = typeof value === 'number' ? (fromDouble(value) ?? rational(0)) : null;
  const { reading, certain } = readCell({ text: cell.text, value: number, format, sign: '', unit, name });
  if (reading.kind !== 'figure' || !certain || reading.approximate || reading.said) return null;
  return reading.bound === null || reading.bound === '=' ? reading : null;
}
