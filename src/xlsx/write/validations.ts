import { cellName, parseCell, parseRect, rectName, type Cell, type Rect } from '../../core/grid/address.ts';
import type { Allowed } from '../../core/edits/edit.ts';
import { VALIDATIONS } from '../../port/allowed.ts';
import { scanSheet } from '../read/scan-sheet.ts';
import { escapeXml } from '../xml/escape.ts';
import type { Splice } from '../xml/splice.ts';
import { BEFORE_VALIDATIONS } from './marks.ts';
import { ranges } from './ranges.ts';

/** Data validations that cells get, by cell name; null takes away what a cell has. */
export type ValidationWrites = ReadonlyMap<string, Allowed | null>;

interface Block {
  readonly start: number;
  /** Behind the opening tag. */
  open: number;
  /** Before the closing tag. */
  close: number;
  end: number;
}

interface Item extends Block {
  readonly areas: readonly Rect[];
}

/** The splices that give cells of a sheet part their data validations. Other cells keep theirs. */
export function writeValidations(xml: string, prefix: string, writes: ValidationWrites): Splice[] {
  if (writes.size === 0) return [];
  const { list, items, total, at } = read(xml);
  const cells = [...writes.keys()].map((name) => parseCell(name)).filter((cell) => cell !== null);
  const splices: Splice[] = [];
  let removed = 0;
  for (const item of items) {
    const left = cells.reduce((areas, cell) => areas.flatMap((area) => without(area, cell)), [...item.areas]);
    if (left.length === 0) {
      removed += 1;
      splices.push({ start: item.start, end: item.end, text: '' });
    } else if (left.map(rectName).join() !== item.areas.map(rectName).join()) {
      const tag = xml.slice(item.start, item.open);
      const sqref = left.map(rectName).join(' ');
      splices.push({ start: item.start, end: item.open, text: withAttribute(tag, 'sqref', sqref) });
    }
  }
  const added = validationElements(prefix, writes);
  if (!list) {
    return added.length === 0 ? [] : [{ start: at, end: at, text: listElement(prefix, added) }];
  }
  const count = total - removed + added.length;
  if (count === 0) return [{ start: list.start, end: list.end, text: '' }];
  if (list.open === list.end) return [{ start: list.start, end: list.end, text: listElement(prefix, added) }];
  const tag = withAttribute(xml.slice(list.start, list.open), 'count', String(count));
  return [
    { start: list.start, end: list.open, text: tag },
    ...splices,
    { start: list.close, end: list.close, text: added.join('') },
  ];
}

/** The element that holds all data validations of a sheet. */
export function listElement(prefix: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const name = `${prefix}dataValidations`;
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

/** One element for each kind of validation among the cells. */
export function validationElements(prefix: string, writes: ValidationWrites): readonly string[] {
  const kinds = new Map<Allowed, string[]>();
  for (const [cell, allowed] of writes) {
    if (allowed !== null) kinds.set(allowed, [...(kinds.get(allowed) ?? []), cell]);
  }
  return [...kinds].map(([allowed, cells]) => element(prefix, allowed, ranges(cells)));
}

function element(prefix: string, allowed: Allowed, sqref: string): string {
  const { type, first, last, style, title, message } = VALIDATIONS[allowed];
  const operator = type === 'list' || last !== null ? '' : ' operator="greaterThanOrEqual"';
  const formula = (n: 1 | 2, text: string): string =>
    `<${prefix}formula${String(n)}>${escapeXml(text)}</${prefix}formula${String(n)}>`;
  return (
    `<${prefix}dataValidation type="${type}"${style === 'stop' ? '' : ` errorStyle="${style}"`}${operator}` +
    ` allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(message)}"` +
    ` sqref="${sqref}">${formula(1, type === 'list' ? `"${first}"` : first)}` +
    `${last === null ? '' : formula(2, last)}</${prefix}dataValidation>`
  );
}

interface Found {
  readonly list: Block | null;
  /** Those whose cells are known. */
  readonly items: readonly Item[];
  readonly total: number;
  /** Where a list would begin. */
  readonly at: number;
}

function read(xml: string): Found {
  let list: Block | null = null;
  const items: Item[] = [];
  let at = 0;
  let total = 0;
  let item: Item | null = null;
  scanSheet(xml, {
    outside: ({ name, depth, start, end, attributes }) => {
      if (depth === 1 && name === 'dataValidations') list = { start, open: end, close: end, end };
      if (depth === 2 && name === 'dataValidation') {
        total += 1;
        item = null;
        const areas = (attributes['sqref'] ?? '').split(/\s+/).map((range) => parseRect(range));
        // What can't be read stays as it is.
        if (areas.includes(null)) return;
        item = { start, open: end, close: end, end, areas: areas.filter((area) => area !== null) };
        items.push(item);
      }
    },
    outsideEnd: ({ name, depth, start, end }) => {
      if (depth === 1 && BEFORE_VALIDATIONS.has(name)) at = end;
      if (depth === 1 && name === 'dataValidations' && list) Object.assign(list, { close: start, end });
      if (depth === 2 && name === 'dataValidation' && item) Object.assign(item, { close: start, end });
    },
  });
  return { list, items, total, at };
}

/** The block without one of its cells: the rows above and below it, and its row left and right of it. */
function without(area: Rect, { row, column }: Cell): Rect[] {
  const { top, left, bottom, right } = area;
  if (row < top || row > bottom || column < left || column > right) return [area];
  return [
    { top, left, bottom: row - 1, right },
    { top: row, left, bottom: row, right: column - 1 },
    { top: row, left: column + 1, bottom: row, right },
    { top: row + 1, left, bottom, right },
  ].filter((each) => each.top <= each.bottom && each.left <= each.right);
}

function withAttribute(tag: string, name: string, value: string): string {
  const attribute = new RegExp(`\\b${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const text = `${name}="${value}"`;
  return attribute.test(tag) ? tag.replace(attribute, text) : tag.replace(/\s*(\/?)>$/, ` ${text}$1>`);
}

/** Data validations for the cells of rows that begin at A1. */
export function validationsOf(
  rows: readonly (readonly { readonly allowed?: Allowed }[])[],
): ValidationWrites {
  const writes = new Map<string, Allowed>();
  rows.forEach((cells, row) =>
    cells.forEach(({ allowed }, column) => {
      if (allowed) writes.set(cellName({ row, column }), allowed);
    }),
  );
  return writes;
}
