import { cellName, parseCell, parseRect } from '../../src/core/grid/address.ts';
import { notInHost } from './host-error.ts';
import type { Book, Cell, Content, Sheet } from './model.ts';
import { sheetBy } from './model.ts';
import { eachCell, usedRect, intersection } from './rects.ts';

const REFERENCE = /(?:(?:'((?:[^']|'')*)'|([\p{L}\d_.]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gu;

/**
 * Brings formulas up to date that rest on the changed cells, as Excel does by itself after every change. Only SUM and
 * + - * / over references and numbers are known; another formula that would have to change is refused, so that no test
 * ever sees a result that nobody calculated.
 */
export function calculate(book: Book, changed: ReadonlySet<string>): void {
  const stale = new Set(changed);
  for (;;) {
    const due = formulaCells(book).filter(
      ({ key, cell, sheet }) =>
        !stale.has(key) && inputsOf(sheet, cell.formula ?? '').some((input) => stale.has(input)),
    );
    if (due.length === 0) break;
    for (const { key } of due) stale.add(key);
  }
  for (const { key, cell, sheet } of formulaCells(book)) {
    if (stale.has(key)) cell.content = resultOf(sheet, cell.formula ?? '', new Set([key]));
  }
}

/** The key of a cell among all of the workbook. */
export function keyOf(sheet: Sheet, cell: string): string {
  return `${sheet.id}${cell}`;
}

function formulaCells(book: Book): { key: string; sheet: Sheet; cell: Cell }[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cells]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([name, cell]) => ({ key: keyOf(sheet, name), sheet, cell })),
  );
}

function inputsOf(sheet: Sheet, formula: string): string[] {
  const inputs: string[] = [];
  for (const match of formula.replaceAll(/"(?:[^"]|"")*"/g, '""').matchAll(REFERENCE)) {
    const target = targetOf(sheet, match[1] ?? match[2]);
    for (const name of cellsOf(target, match[3] ?? '')) inputs.push(keyOf(target, name));
  }
  return inputs;
}

function targetOf(sheet: Sheet, name: string | undefined): Sheet {
  return name === undefined ? sheet : sheetBy(sheet.book, name.replaceAll("''", "'"));
}

function cellsOf(sheet: Sheet, reference: string): string[] {
  const rect = parseRect(reference);
  const used = usedRect(sheet, true);
  const part = rect && used && intersection(rect, used);
  const names: string[] = [];
  if (part) eachCell(part, (row, column) => names.push(cellName({ row, column })));
  return names;
}

function resultOf(sheet: Sheet, formula: string, path: ReadonlySet<string>): Content {
  const numberIn = (target: Sheet, name: string): number => {
    const cell = target.cells.get(name);
    if (cell?.formula !== undefined) {
      const key = keyOf(target, name);
      if (path.has(key)) throw notInHost(`the circular formula ${formula}`);
      cell.content = resultOf(target, cell.formula, new Set([...path, key]));
    }
    return typeof cell?.content === 'number' ? cell.content : 0;
  };
  const sum = (list: string) =>
    list.split(',').reduce((total, argument) => {
      const [match] = argument.trim().matchAll(REFERENCE);
      if (!match || match[0] !== argument.trim()) {
        if (Number.isNaN(Number(argument))) throw notInHost(`calculating ${formula}`);
        return total + Number(argument);
      }
      const target = targetOf(sheet, match[1] ?? match[2]);
      return cellsOf(target, match[3] ?? '').reduce((part, name) => part + numberIn(target, name), total);
    }, 0);
  const summed = formula
    .slice(1)
    .replaceAll(/SUM\(([^()"]*)\)/gi, (_, list: string) => `(${String(sum(list))})`);
  const plain = summed.replaceAll(REFERENCE, (_, quoted?: string, name?: string, cell: string = '') => {
    if (!parseCell(cell)) throw notInHost(`calculating ${formula}`);
    return `(${String(numberIn(targetOf(sheet, quoted ?? name), cell.replaceAll('$', '')))})`;
  });
  return new Arithmetic(plain, formula).value();
}

/** Numbers, + - * / and brackets. */
class Arithmetic {
  readonly #tokens: string[];
  readonly #formula: string;

  constructor(text: string, formula: string) {
    this.#tokens = text.match(/\d+\.?\d*(?:e[+-]?\d+)?|\S/gi) ?? [];
    this.#formula = formula;
  }

  value(): number {
    const value = this.#terms();
    if (this.#tokens.length > 0) throw notInHost(`calculating ${this.#formula}`);
    return value;
  }

  #terms(): number {
    let value = this.#factors();
    while (this.#tokens[0] === '+' || this.#tokens[0] === '-') {
      value += this.#tokens.shift() === '+' ? this.#factors() : -this.#factors();
    }
    return value;
  }

  #factors(): number {
    let value = this.#factor();
    while (this.#tokens[0] === '*' || this.#tokens[0] === '/') {
      value = this.#tokens.shift() === '*' ? value * this.#factor() : value / this.#factor();
    }
    return value;
  }

  #factor(): number {
    const token = this.#tokens.shift() ?? '';
    if (token === '-') return -this.#factor();
    if (token === '(') {
      const value = this.#terms();
      if (this.#tokens.shift() === ')') return value;
    }
    const value = Number(token);
    if (token === '' || Number.isNaN(value)) throw notInHost(`calculating ${this.#formula}`);
    return value;
  }
}
