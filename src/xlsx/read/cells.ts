import { contains, parseRect, type Cell, type Rect } from '../../core/grid/address.ts';
import type { CellValue } from '../../core/grid/grid.ts';
import { translate } from '../formula/translate.ts';
import { unescapeXstring } from '../xml/escape.ts';
import type { OpenTag } from '../xml/scan.ts';
import { serialOf } from './dates.ts';
import { scanSheet } from './scan-sheet.ts';
import { StringItem, type SharedStrings } from './strings.ts';

/** A cell as the sheet part has it. */
export interface RawCell {
  readonly column: number;
  /** Index into the cell styles. */
  readonly style: number;
  /** The constant, or the stored result of the formula. */
  readonly value: CellValue;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
  /** A formula without a stored result. */
  readonly uncalculated: boolean;
}

/** Cells of each row, by zero-based row, in the order of the part. */
export type RawRows = ReadonlyMap<number, readonly RawCell[]>;

/** Reads the cells inside `used`; null when the part is damaged. Shared and array formulas are given to all their cells. */
export function readCells(
  xml: string,
  used: Rect,
  strings: SharedStrings,
  date1904: boolean,
): RawRows | null {
  const rows = new Map<number, RawCell[]>();
  const formulas = new Formulas();
  const item = new StringItem();
  let cells: RawCell[] = [];
  let open: OpenTag | null = null;
  let text = '';
  let inside = '';
  let result = false;
  let fault = false;

  const prefix = scanSheet(xml, {
    row: (row) => {
      cells = rows.get(row) ?? [];
      if (row >= used.top && row <= used.bottom) rows.set(row, cells);
    },
    cell: (_, tag) => {
      open = tag;
      text = '';
      result = false;
      item.begin();
      formulas.begin();
    },
    inside: (tag) => {
      item.open(tag.name);
      inside = tag.name;
      if (tag.name === 'f') formulas.open(tag);
      if (tag.name === 'v') result = true;
    },
    insideText: (piece) => {
      item.text(piece);
      if (inside === 'v') text += piece;
      else if (inside === 'f') formulas.text(piece);
    },
    insideEnd: (tag) => {
      item.close(tag.name);
      inside = '';
    },
    cellEnd: (at) => {
      if (!open || !contains(used, at)) return;
      const { t: type = 'n', s: style = '0' } = open.attributes;
      const value = type === 'inlineStr' ? item.value() : valueOf(type, text, strings, date1904);
      fault ||= value === undefined;
      const formula = formulas.of(at);
      cells.push({
        column: at.column,
        style: Number(style),
        value: value === '' || value === undefined ? null : value,
        formula,
        uncalculated: formula !== null && (!result || (text === '' && type !== 'str')),
      });
    },
  });
  return prefix === null || fault ? null : formulas.spread(rows);
}

/** undefined for a text that the table doesn't have. */
function valueOf(
  type: string,
  text: string,
  strings: SharedStrings,
  date1904: boolean,
): CellValue | undefined {
  if (type === 'str') return unescapeXstring(text);
  if (text === '') return null;
  if (type === 's') return strings.texts[Number(text)];
  if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
  if (type === 'e') return text;
  if (type === 'd') return serialOf(text, date1904) ?? text;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Collects the formulas of a sheet. */
class Formulas {
  readonly #shared = new Map<string, { formula: string; at: Cell }>();
  /** Blocks whose cells all belong to the formula of the first: array formulas and data tables. */
  readonly #blocks: { rect: Rect; formula: string }[] = [];
  #tag: OpenTag | null = null;
  #text = '';

  begin(): void {
    this.#tag = null;
    this.#text = '';
  }

  open(tag: OpenTag): void {
    this.#tag = tag;
  }

  text(piece: string): void {
    this.#text += piece;
  }

  /** Formula of the cell just read. */
  of(at: Cell): string | null {
    if (!this.#tag) return null;
    const { t: type, si = '', ref = '', r1 = '', r2 = '' } = this.#tag.attributes;
    const text = plain(this.#text);
    if (type === 'shared') {
      if (text !== '') {
        this.#shared.set(si, { formula: text, at });
        return text;
      }
      const master = this.#shared.get(si);
      return master
        ? translate(master.formula, at.row - master.at.row, at.column - master.at.column)
        : '#REF!';
    }
    const formula = type === 'dataTable' ? `TABLE(${r1},${r2})` : text;
    const rect = type === 'array' || type === 'dataTable' ? parseRect(ref) : null;
    if (rect) this.#blocks.push({ rect, formula });
    return formula;
  }

  /** The rows with the formula of each block given to all its cells: none of them is a constant that may be edited. */
  spread(rows: ReadonlyMap<number, readonly RawCell[]>): RawRows {
    if (this.#blocks.length === 0) return rows;
    const formulaAt = (at: Cell): string | undefined =>
      this.#blocks.find(({ rect }) => contains(rect, at))?.formula;
    return new Map(
      [...rows].map(([row, cells]) => [
        row,
        cells.map((cell) => ({
          ...cell,
          formula: cell.formula ?? formulaAt({ row, column: cell.column }) ?? null,
        })),
      ]),
    );
  }
}

/** A formula as a person sees it: newer functions are stored with a prefix. */
function plain(text: string): string {
  return text.includes('_xl')
    ? unescapeXstring(text).replace(/\b_xl(?:fn|ws|pm|udf)\./g, '')
    : unescapeXstring(text);
}
