import type { Rect } from '../core/grid/address.ts';
import type { CellValue } from '../core/grid/grid.ts';
import { cellKey, type Book, type Sheet } from './book.ts';
import { dependentsOf, formulasOf, type FormulaCell } from './dependents.ts';
import { calculate } from './formula/calculate.ts';
import type { RawCell } from './read/cells.ts';

/** What a formula cell shows. */
export interface FormulaResult {
  readonly value: CellValue;
  readonly stale: boolean;
}

/** More steps than any form needs; beyond, results are said to be stale instead of keeping the user waiting. */
const MAX_STEPS = 5_000_000;

/** Formulas that rest on formulas that rest on …: deeper chains are said to be stale. */
const MAX_DEPTH = 200;

/**
 * Results of formula cells. A stored result counts unless it is missing, the file doubts it, or a cell that it rests on
 * was edited; then it is worked out where that is simple (totals), and otherwise said to be stale.
 */
export class Results {
  readonly #sheets: ReadonlyMap<string, Sheet>;
  readonly #outdated: ReadonlyMap<string, FormulaCell>;
  readonly #known = new Map<string, FormulaResult>();
  readonly #open = new Set<string>();
  #steps = 0;

  constructor(book: Book) {
    this.#sheets = new Map(book.sheets.map((sheet) => [sheet.tab.name.toLowerCase(), sheet]));
    this.#outdated = outdated(book);
  }

  /** The result of a formula cell. */
  of(sheet: string, row: number, cell: RawCell): FormulaResult {
    const key = cellKey(sheet, row, cell.column);
    const formula = this.#outdated.get(key);
    if (!formula) return { value: cell.value, stale: false };
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#open.has(key) || this.#open.size >= MAX_DEPTH) return { value: cell.value, stale: true };
    this.#open.add(key);
    const value = calculate(formula.formula, {
      values: (name, rect) => this.#values(name ?? sheet, rect),
    });
    this.#open.delete(key);
    const result = value === null ? { value: cell.value, stale: true } : { value, stale: false };
    this.#known.set(key, result);
    return result;
  }

  #values(name: string, rect: Rect): readonly CellValue[] | null {
    const sheet = this.#sheets.get(name.toLowerCase());
    if (!sheet || sheet.problem) return null;
    const { used } = sheet.layout;
    if (!used) return [];
    const values: CellValue[] = [];
    for (let row = Math.max(rect.top, used.top); row <= Math.min(rect.bottom, used.bottom); row++) {
      for (const cell of sheet.rows.get(row) ?? []) {
        if (++this.#steps > MAX_STEPS) return null;
        if (cell.column < rect.left || cell.column > rect.right) continue;
        const { value, stale } =
          cell.formula === null ? { value: cell.value, stale: false } : this.of(sheet.tab.name, row, cell);
        if (stale) return null;
        if (value !== null) values.push(value);
      }
    }
    return values;
  }
}

/** Formula cells whose stored result doesn't count, by key. */
function outdated(book: Book): ReadonlyMap<string, FormulaCell> {
  const needed = book.resultsInDoubt || book.edited.size > 0;
  const all = formulasOf(book, needed ? () => true : ({ uncalculated }) => uncalculated);
  const missing = all.filter(({ cell }) => book.resultsInDoubt || cell.uncalculated);
  const resting = needed ? dependentsOf(all, [...book.edited, ...missing.map(({ key }) => key)]) : [];
  return new Map([...missing, ...resting].map((each) => [each.key, each]));
}
