import { cellKey, type Book } from './book.ts';
import { inputsOf, type Input } from './formula/inputs.ts';
import type { RawCell } from './read/cells.ts';

/** A formula with the blocks it reads; null where its text doesn't tell. */
export interface FormulaCell {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: RawCell;
  readonly formula: string;
  readonly inputs: readonly Input[] | null;
}

/** Formulas compared with edited cells; beyond, all formulas count as resting on them. */
const MAX_COMPARISONS = 20_000_000;

/** The formula cells of a book that are wanted. */
export function formulasOf(book: Book, wanted: (cell: RawCell) => boolean): FormulaCell[] {
  const { names, localNames } = book.info;
  const definition = (name: string): string | null => {
    if (localNames.has(name.toLowerCase())) return null;
    const found = names.filter((each) => each.name.toLowerCase() === name.toLowerCase());
    return found.length === 1 ? (found[0]?.formula.slice(1) ?? null) : null;
  };
  return book.sheets.flatMap(({ tab, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell) => {
        const { formula, column } = cell;
        if (formula === null || !wanted(cell)) return [];
        const inputs = inputsOf(formula, definition);
        return [{ key: cellKey(tab.name, row, column), sheet: tab.name, row, cell, formula, inputs }];
      }),
    ),
  );
}

/** Those of the formulas that rest on one of the cells (keys of `cellKey`), directly or through other formulas. */
export function dependentsOf(formulas: readonly FormulaCell[], cells: readonly string[]): FormulaCell[] {
  const found: FormulaCell[] = [];
  let rest = formulas;
  let changed = cells;
  let comparisons = 0;
  while (changed.length > 0 && rest.length > 0) {
    const places = changed.map(placeOf);
    comparisons += places.length * rest.length;
    const isHit = (each: FormulaCell): boolean =>
      comparisons > MAX_COMPARISONS || !each.inputs || reads(each.sheet, each.inputs, places);
    const hit = new Set(rest.filter(isHit));
    for (const each of hit) found.push(each);
    rest = rest.filter((each) => !hit.has(each));
    changed = [...hit].map(({ key }) => key);
  }
  return found;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function placeOf(key: string): Place {
  const [row = '', column = ''] = key.split(':', 2);
  const sheet = key.slice(row.length + column.length + 2).toLowerCase();
  return { sheet, row: Number(row), column: Number(column) };
}

function reads(own: string, inputs: readonly Input[], places: readonly Place[]): boolean {
  return inputs.some(({ sheet, rect }) => {
    const name = (sheet ?? own).toLowerCase();
    return places.some(
      (at) =>
        at.sheet === name &&
        at.row >= rect.top &&
        at.row <= rect.bottom &&
        at.column >= rect.left &&
        at.column <= rect.right,
    );
  });
}
