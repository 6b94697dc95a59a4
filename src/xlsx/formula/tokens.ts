import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../../core/grid/address.ts';

/** A piece of a formula. Joining the texts of all pieces gives the formula back. */
export interface Token {
  readonly kind:
    | 'text' // "…" with its quotes
    | 'sheet' // Sheet1! or 'Sheet 1'!
    | 'cell' // $A$1
    | 'columns' // A:B
    | 'rows' // 1:3
    | 'number'
    | 'function' // SUM (the bracket follows)
    | 'name' // defined name, TRUE, a table
    | 'brackets' // [#Headers] or an external workbook [1]
    | 'error' // #REF!
    | 'space'
    | 'sign'; // operators, brackets, commas
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /(?:'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!/uy],
  ['brackets', /\[(?:[^[\]]|\[[^\]]*\])*\]/y],
  ['error', /#(?:[A-Z]+[!?]|N\/A|DIV\/0!|[A-Z_]+)/iy],
  ['columns', /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/uy],
  ['rows', /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(])/uy],
  ['cell', /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['function', /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy],
  ['space', /\s+/y],
  ['sign', /<=|>=|<>|[^]/y],
];

/** Cuts a formula (without "=") into pieces. Never fails: what is not known is a sign of one character. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && (kind !== 'cell' || parseReference(text))) return { kind, text };
  }
  return { kind: 'sign', text: formula.charAt(at) };
}

/** A cell as a formula names it; "$" holds a row or column when the formula moves. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Reads "$A1"; null where the text is no cell of a sheet. */
export function parseReference(text: string): Reference | null {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/.exec(text);
  if (!match?.[2] || !match[4]) return null;
  const row = Number(match[4]) - 1;
  const column = columnIndex(match[2]);
  if (row >= MAX_ROWS || column >= MAX_COLUMNS) return null;
  return { row, column, fixedRow: match[3] === '$', fixedColumn: match[1] === '$' };
}

/** The sheet that a 'sheet' token names; null for several sheets (3-D) or another workbook. */
export function sheetOf(text: string): string | null {
  const body = text.slice(0, -1);
  const name = body.startsWith("'") ? body.slice(1, -1).replaceAll("''", "'") : body;
  return /[:[\]]/.test(name) ? null : name;
}
