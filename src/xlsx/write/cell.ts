import { cellName, type Cell } from '../../core/grid/address.ts';
import type { CellValue } from '../../core/grid/grid.ts';
import type { SharedStrings } from '../read/strings.ts';
import { escapeXml, escapeXstring } from '../xml/escape.ts';
import type { OpenTag } from '../xml/scan.ts';
import type { Habits } from './habits.ts';

/** What a cell shall hold. */
export interface CellWrite {
  /** The constant, or the result of the formula. */
  readonly value: CellValue;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
  /** Style the cell gets; null keeps what it has. */
  readonly style: number | null;
  /** Style of a cell that isn't there yet. */
  readonly defaultStyle: number;
}

/** Writes the elements of single cells and new rows of a sheet part. */
export class CellWriter {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #strings: SharedStrings;
  readonly #habits: Habits;

  constructor(xml: string, prefix: string, strings: SharedStrings, habits: Habits) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#strings = strings;
    this.#habits = habits;
  }

  newRow(row: number, writes: ReadonlyMap<number, CellWrite>): string {
    const cells = [...writes]
      .toSorted(([a], [b]) => a - b)
      .map(([column, write]) => this.newCell({ row, column }, write))
      .join('');
    return cells === '' ? '' : `<${this.#prefix}row r="${String(row + 1)}">${cells}</${this.#prefix}row>`;
  }

  newCell(at: Cell, { value, formula, style, defaultStyle }: CellWrite): string {
    const index = style ?? defaultStyle;
    // An empty cell is written only where it looks different from its row or column.
    if (value === null && formula === null && index === defaultStyle) return '';
    return this.#cell(` r="${cellName(at)}"${index === 0 ? '' : ` s="${String(index)}"`}`, value, formula);
  }

  changedCell(tag: OpenTag, at: Cell, { value, formula, style, defaultStyle }: CellWrite): string {
    let attributes = attributesOf(this.#xml.slice(tag.start, tag.end));
    const plainNumber = tag.attributes['t'] === 'n' && (value === null || typeof value === 'number');
    attributes = attributes.filter(
      ([name]) => name !== 'vm' && name !== 'cm' && (name !== 't' || plainNumber),
    );
    if (style !== null) attributes = styled(attributes, style);
    const index = style ?? Number(tag.attributes['s'] ?? 0);
    // A cell without its address gives one to those behind it, and stays.
    const bare = tag.attributes['r'] !== undefined && attributes.every(([name]) => /^[rst]$/.test(name));
    const empty = value === null && formula === null;
    if (empty && bare && index === defaultStyle && (style !== null || index === 0)) return '';
    if (!attributes.some(([name]) => name === 'r')) attributes = [['r', `"${cellName(at)}"`], ...attributes];
    return this.#cell(attributes.map(([name, text]) => ` ${name}=${text}`).join(''), value, formula);
  }

  #cell(attributes: string, value: CellValue, formula: string | null): string {
    const c = `${this.#prefix}c`;
    const v = `${this.#prefix}v`;
    if (formula !== null) return this.#formulaCell(attributes, value, formula);
    if (typeof value === 'boolean')
      return `<${c}${attributes} t="b"><${v}>${value ? '1' : '0'}</${v}></${c}>`;
    if (typeof value !== 'string') {
      const type = this.#habits.typedNumbers && !/ t="/.test(attributes) ? ' t="n"' : '';
      if (value !== null)
        return `<${c}${attributes}${type}><${v}>${String(value === 0 ? 0 : value)}</${v}></${c}>`;
      return this.#habits.longEmpty ? `<${c}${attributes}${type}></${c}>` : `<${c}${attributes}${type}/>`;
    }
    const shared = this.#strings.plain.get(value);
    if (shared !== undefined) return `<${c}${attributes} t="s"><${v}>${String(shared)}</${v}></${c}>`;
    const space = /^\s|\s$|\n|\s\s/.test(value) ? ' xml:space="preserve"' : '';
    const [is, t] = [`${this.#prefix}is`, `${this.#prefix}t`];
    return `<${c}${attributes} t="inlineStr"><${is}><${t}${space}>${escapeXstring(value)}</${t}></${is}></${c}>`;
  }

  #formulaCell(attributes: string, value: CellValue, formula: string): string {
    const [c, f, v] = [`${this.#prefix}c`, `${this.#prefix}f`, `${this.#prefix}v`];
    const stored = typeof value === 'boolean' ? (value ? '1' : '0') : String(value ?? '');
    const result = value === null ? '' : `<${v}>${escapeXstring(stored)}</${v}>`;
    const untyped = attributes.replace(/ t="n"/, '');
    return `<${c}${untyped}${resultType(value)}><${f}>${escapeXml(formula)}</${f}>${result}</${c}>`;
  }
}

/** Type of a formula's stored result (ST_CellType). */
function resultType(value: CellValue): string {
  if (typeof value === 'boolean') return ' t="b"';
  if (typeof value !== 'string') return '';
  return /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value) ? ' t="e"' : ' t="str"';
}

type Attribute = readonly [name: string, quoted: string];

function attributesOf(tag: string): Attribute[] {
  return [...tag.matchAll(/\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, name = '', text = '""']) => [
    name,
    text,
  ]);
}

function styled(attributes: readonly Attribute[], style: number): Attribute[] {
  const has = attributes.some(([name]) => name === 's');
  if (style === 0) return attributes.filter(([name]) => name !== 's');
  if (has)
    return attributes.map(([name, text]) => (name === 's' ? [name, `"${String(style)}"`] : [name, text]));
  const [first, ...rest] = attributes;
  return [...(first ? [first] : []), ['s', `"${String(style)}"`], ...rest];
}
