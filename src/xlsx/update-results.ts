import { failed, done, type Result } from '../core/problem.ts';
import type { Book, Sheet } from './book.ts';
import { dependentsOf, formulasOf } from './dependents.ts';
import type { RawRows } from './read/cells.ts';
import { Results } from './results.ts';
import { writeResults, type ResultWrites } from './write/results.ts';
import { splice } from './xml/splice.ts';

/**
 * The book with the stored results of all formulas that rest on changed cells (keys of `cellKey`) brought up to date:
 * worked out where that is simple, and dropped elsewhere, for a program that doesn't calculate on opening would show
 * the old ones as true.
 */
export function updateResults(book: Book, changed: readonly string[]): Result<Book> {
  if (changed.length === 0) return done(book);
  const results = new Results(book);
  const writes = new Map<string, Map<number, Map<number, number | null>>>();
  for (const { sheet, row, cell } of dependentsOf(
    formulasOf(book, () => true),
    changed,
  )) {
    const { value, stale } = results.of(sheet, row, cell);
    const ofSheet = writes.get(sheet) ?? new Map<number, Map<number, number | null>>();
    const ofRow = ofSheet.get(row) ?? new Map<number, number | null>();
    ofRow.set(cell.column, stale || typeof value !== 'number' ? null : value);
    writes.set(sheet, ofSheet.set(row, ofRow));
  }
  let { pack } = book;
  const sheets: Sheet[] = [];
  for (const sheet of book.sheets) {
    const ofSheet = writes.get(sheet.tab.name);
    const text = ofSheet && pack.text(sheet.tab.part);
    if (text && !text.ok) return failed(text.problem);
    if (!ofSheet || !text) {
      sheets.push(sheet);
      continue;
    }
    const xml = splice(text.value, writeResults(text.value, sheet.layout.prefix, ofSheet));
    pack = pack.with(sheet.tab.part, xml);
    sheets.push({ ...sheet, rows: withResults(sheet.rows, ofSheet) });
  }
  return done({ ...book, pack, sheets });
}

function withResults(rows: RawRows, writes: ResultWrites): RawRows {
  const updated = new Map(rows);
  for (const [row, ofRow] of writes) {
    const cells = (rows.get(row) ?? []).map((cell) => {
      const value = ofRow.get(cell.column);
      return value === undefined ? cell : { ...cell, value, uncalculated: value === null };
    });
    updated.set(row, cells);
  }
  return updated;
}
