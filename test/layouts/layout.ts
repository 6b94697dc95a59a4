import { cellName, parseCell } from '../../src/core/grid/address.ts';
import type { FixtureCell, FixtureSheet, FixtureWorkbook } from '../fixtures/workbook.ts';

/**
 * A layout file describes sheets as they are typed, and the forms that must be read from them.
 *
 *     # what it is, and who uses it
 *     ## Sheet 自评表
 *     at: C9                     where the first cell stands (A1)
 *     merges: off                the sheet is saved without its merges
 *     hidden-rows: 12,13         hidden-columns: D
 *     | 一级指标 | 二级指标 | …    "<" is merged with the cell on its left, "^" with the one above;
 *                                 12 is a number, 95% a number in percent format, '12 a text, \n a line break
 *     ## Form department         in the order in which they are read
 *     title: …                   also year, total, grade, notes, fields.NAME, group.NAME, unread, columns
 *     | row | level1 | name | weight | self | reviewed | target | actual | …
 */
export interface Layout {
  readonly name: string;
  readonly workbook: FixtureWorkbook;
  readonly forms: readonly ExpectedForm[];
}

export interface ExpectedForm {
  readonly kind: string;
  /** "title: …" lines, in order. */
  readonly facts: readonly (readonly [string, string])[];
  /** Column names of the table of rows. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a layout file. */
export function readLayout(file: string, text: string): Layout {
  const [title = '', ...sections] = text.split(/^## /mu);
  const sheets: FixtureSheet[] = [];
  const forms: ExpectedForm[] = [];
  for (const section of sections) {
    const [head = '', ...lines] = section.split('\n');
    const [what, ...rest] = head.trim().split(' ');
    const facts = lines.flatMap((line) => factOf(line));
    const rows = lines.filter((line) => line.startsWith('|')).map(cellsOf);
    if (what === 'Sheet') sheets.push(sheetOf(rest.join(' '), facts, rows));
    else if (what === 'Form')
      forms.push({ kind: rest.join(' '), facts, heads: rows[0] ?? [], rows: rows.slice(1) });
    else throw new Error(`${file}: unknown section ${head}`);
  }
  const name = title.trim().split('\n')[0]?.replace(/^# /u, '') ?? file;
  return { name, workbook: { name: `${file}.xlsx`, sheets }, forms };
}

function factOf(line: string): (readonly [string, string])[] {
  const match = /^([a-z][\w.\-\u4e00-\u9fff]*): ?(.*)$/u.exec(line);
  return match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2].trim()]] : [];
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}

function sheetOf(
  name: string,
  facts: readonly (readonly [string, string])[],
  rows: readonly (readonly string[])[],
): FixtureSheet {
  const fact = (key: string): string | undefined => facts.find(([each]) => each === key)?.[1];
  const at = parseCell(fact('at') ?? 'A1') ?? { row: 0, column: 0 };
  const cells: Record<string, FixtureCell> = {};
  const owners: string[][] = [];
  const reach = new Map<string, { bottom: number; right: number }>();
  for (const [r, row] of rows.entries()) {
    const owner: string[] = [];
    owners.push(owner);
    for (const [c, text] of row.entries()) {
      const own = cellName({ row: at.row + r, column: at.column + c });
      const first = text === '<' ? (owner[c - 1] ?? own) : text === '^' ? (owners[r - 1]?.[c] ?? own) : own;
      owner.push(first);
      reach.set(first, { bottom: at.row + r, right: at.column + c });
      if (first === own && text !== '') cells[own] = cellOf(text);
    }
  }
  const merges = [...reach].flatMap(([first, last]) => {
    const end = cellName({ row: last.bottom, column: last.right });
    return end === first ? [] : [`${first}:${end}`];
  });
  return {
    name,
    cells,
    merges: fact('merges') === 'off' ? [] : merges,
    hiddenRows: list(fact('hidden-rows')).map(Number),
    hiddenColumns: list(fact('hidden-columns')),
  };
}

function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',').map((one) => one.trim());
}

function cellOf(text: string): FixtureCell {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) {
    const [formula = '', value = '0'] = text.split('=>').map((part) => part.trim());
    return { formula, value: Number(value) };
  }
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { value: Number(text) };
  const percent = /^(-?\d+(?:\.(\d+))?)%$/u.exec(text);
  if (percent?.[1]) {
    const format = percent[2] ? `0.${'0'.repeat(percent[2].length)}%` : '0%';
    return { value: Number((Number(percent[1]) / 100).toPrecision(12)), format };
  }
  return { value: text.replaceAll('\\n', '\n') };
}
