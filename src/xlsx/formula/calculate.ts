import type { Rect } from '../../core/grid/address.ts';
import type { CellValue } from '../../core/grid/grid.ts';
import { inputsOf } from './inputs.ts';
import { tokenize, type Token } from './tokens.ts';

/** Where a calculation finds the cells it needs. `sheet` is null for the formula's own. */
export interface CellSource {
  /** The constant or current result of the cells of a block that hold something, row by row; null when one is unknown. */
  values(sheet: string | null, rect: Rect): readonly CellValue[] | null;
}

/**
 * Works out a formula (without "=") of the kind that totals in forms are made of: + − × ÷ %, brackets, and SUM, AVERAGE,
 * MIN, MAX, COUNT, PRODUCT, ROUND, ABS over cells. In doubles, left to right, as Excel does. null for anything else,
 * for texts and errors among the operands, and where an input is unknown: never a guess.
 */
export function calculate(formula: string, source: CellSource): number | null {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== 'space');
  const reader = new Reader(tokens, source);
  const value = reader.sum();
  return value !== null && reader.finished && Number.isFinite(value) ? value : null;
}

type Aggregate = (values: readonly number[]) => number | null;

const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  SUM: (values) => values.reduce((a, b) => a + b, 0),
  PRODUCT: (values) => (values.length === 0 ? 0 : values.reduce((a, b) => a * b, 1)),
  COUNT: (values) => values.length,
  AVERAGE: (values) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length),
  MIN: (values) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0),
  MAX: (values) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0),
};

class Reader {
  readonly #tokens: readonly Token[];
  readonly #source: CellSource;
  #at = 0;

  constructor(tokens: readonly Token[], source: CellSource) {
    this.#tokens = tokens;
    this.#source = source;
  }

  get finished(): boolean {
    return this.#at === this.#tokens.length;
  }

  sum(): number | null {
    let value = this.#product();
    for (;;) {
      const sign = this.#take('+', '-');
      if (sign === null) return value;
      const next = this.#product();
      if (value === null || next === null) return null;
      value = sign === '+' ? value + next : value - next;
    }
  }

  #product(): number | null {
    let value = this.#signed();
    for (;;) {
      const sign = this.#take('*', '/');
      if (sign === null) return value;
      const next = this.#signed();
      if (value === null || next === null) return null;
      value = sign === '*' ? value * next : value / next;
    }
  }

  #signed(): number | null {
    const sign = this.#take('+', '-');
    if (sign !== null) {
      const value = this.#signed();
      return value === null ? null : sign === '-' ? -value : value;
    }
    let value = this.#primary();
    while (this.#take('%') !== null) value = value === null ? null : value / 100;
    return value;
  }

  #primary(): number | null {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'number') {
      this.#at++;
      return Number(token.text);
    }
    if (token?.kind === 'function') return this.#call(token.text.replace(/^_xlfn\./i, '').toUpperCase());
    if (this.#take('(') !== null) {
      const value = this.sum();
      return this.#take(')') === null ? null : value;
    }
    const start = this.#at;
    const values = this.#block();
    const oneCell = this.#tokens
      .slice(start, this.#at)
      .every(({ kind }) => kind === 'sheet' || kind === 'cell');
    if (!values || !oneCell) return null;
    const [value = 0] = values;
    return typeof value === 'number' ? value : null;
  }

  #call(name: string): number | null {
    this.#at += 2;
    if (name === 'ROUND') {
      const value = this.sum();
      if (this.#take(',') === null) return null;
      const digits = this.sum();
      return this.#take(')') === null || value === null || digits === null ? null : round(value, digits);
    }
    if (name === 'ABS') {
      const value = this.sum();
      return this.#take(')') === null || value === null ? null : Math.abs(value);
    }
    const aggregate = AGGREGATES[name];
    const values = aggregate ? this.#arguments() : null;
    return aggregate && values ? aggregate(values) : null;
  }

  /** Numbers of all arguments up to the closing bracket; texts and empty cells inside blocks don't count, as in Excel. */
  #arguments(): readonly number[] | null {
    const numbers: number[] = [];
    do {
      const before = this.#at;
      const block = this.#block();
      const next = this.#tokens[this.#at]?.text;
      if (block && (next === ',' || next === ')')) {
        if (block.some(isError)) return null;
        for (const value of block) if (typeof value === 'number') numbers.push(value);
        continue;
      }
      this.#at = before;
      const value = this.sum();
      if (value === null) return null;
      numbers.push(value);
    } while (this.#take(',') !== null);
    return this.#take(')') === null ? null : numbers;
  }

  /** Values of a cell or block at this place. */
  #block(): readonly CellValue[] | null {
    let end = this.#at;
    if (this.#tokens[end]?.kind === 'sheet') end++;
    if (!/^(?:cell|columns|rows)$/.test(this.#tokens[end]?.kind ?? '')) return null;
    end++;
    if (this.#tokens[end]?.text === ':' && this.#tokens[end + 1]?.kind === 'cell') end += 2;
    const text = this.#tokens.slice(this.#at, end).map((token) => token.text);
    const [input] = inputsOf(text.join('')) ?? [];
    if (!input) return null;
    this.#at = end;
    return this.#source.values(input.sheet, input.rect);
  }

  #take(...texts: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return null;
    this.#at++;
    return token.text;
  }
}

function isError(value: CellValue): boolean {
  return typeof value === 'string' && /^#(?:[A-Z]+[!?]|N\/A|DIV\/0!)$/.test(value);
}

/** Half away from zero on the shortest decimal of the double, as Excel's ROUND. */
function round(value: number, digits: number): number | null {
  if (!Number.isInteger(digits) || Math.abs(digits) > 15) return null;
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${String(Number(exponent) + digits)}`));
  const [whole = '0', power = '0'] = String(scaled).split('e');
  return Math.sign(value) * Number(`${whole}e${String(Number(power) - digits)}`);
}
