import { columnIndex, MAX_COLUMNS, MAX_ROWS, type Rect } from '../../core/grid/address.ts';
import { parseReference, sheetOf, tokenize, type Token } from './tokens.ts';

/** A block of cells that a formula reads; `sheet` is null for the formula's own. */
export interface Input {
  readonly sheet: string | null;
  readonly rect: Rect;
}

/** Functions whose cells can't be seen from the formula's text, or that change by themselves. */
const OPEN_FUNCTIONS = /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;

/** Formula (without "=") that a defined name stands for; null where there is no such name, or several. */
export type Definition = (name: string) => string | null;

/** Names defined by names defined by names … */
const MAX_DEPTH = 8;

/**
 * The blocks that a formula (without "=") reads. null when its text doesn't tell: tables, other workbooks, several
 * sheets at once, computed addresses, names that nobody defined.
 */
export function inputsOf(
  formula: string,
  definition: Definition = () => null,
  depth = 0,
): readonly Input[] | null {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== 'space');
  const inputs: Input[] = [];
  let sheet: string | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isOpaque(token)) return null;
    if (token.kind === 'name' && !/^(?:TRUE|FALSE)$/i.test(token.text)) {
      const meaning = sheet === null && depth < MAX_DEPTH ? definition(token.text) : null;
      const named = meaning === null ? null : inputsOf(meaning, definition, depth + 1);
      // Without its sheet, a cell inside a name moves with the formula.
      if (!named?.every((input) => input.sheet !== null)) return null;
      inputs.push(...named);
      continue;
    }
    if (token.kind === 'sheet') {
      sheet = sheetOf(token.text);
      if (sheet === null) return null;
      continue;
    }
    let rect = rectOf(token);
    if (!rect) continue;
    if (tokens[i + 1]?.text === ':') {
      const last = tokens[i + 2];
      const end = last ? rectOf(last) : null;
      if (!end) return null;
      rect = around(rect, end);
      i += 2;
    }
    inputs.push({ sheet, rect });
    sheet = null;
  }
  return inputs;
}

function isOpaque({ kind, text }: Token): boolean {
  if (kind === 'function') return OPEN_FUNCTIONS.test(text);
  return kind === 'brackets';
}

function rectOf({ kind, text }: Token): Rect | null {
  if (kind === 'cell') {
    const at = parseReference(text);
    return at && { top: at.row, left: at.column, bottom: at.row, right: at.column };
  }
  const [first = 0, last = 0] = text
    .replaceAll('$', '')
    .split(':')
    .map((end) => (kind === 'rows' ? Number(end) - 1 : kind === 'columns' ? columnIndex(end) : 0));
  const low = Math.min(first, last);
  const high = Math.max(first, last);
  if (kind === 'rows') return { top: low, left: 0, bottom: high, right: MAX_COLUMNS - 1 };
  if (kind === 'columns') return { top: 0, left: low, bottom: MAX_ROWS - 1, right: high };
  return null;
}

function around(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
