import type { CellValue } from '../core/grid/grid.ts';
import { contentIn, type KnownSheet } from './known.ts';

/** Cells of one column that must still be what they were: if they are, the rows have not moved. */
export interface Anchor {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** By row. */
  readonly values: ReadonlyMap<number, CellValue>;
}

/**
 * The column by which the rows are best told from each other, such as that of the indicators' names. Empty score cells
 * all look alike: without it a row inserted in the meantime would put every score one row too high.
 */
export function anchorOf(
  sheet: KnownSheet,
  rows: readonly number[],
  edited: ReadonlySet<number>,
): Anchor | null {
  if (!sheet.grid || rows.length === 0) return null;
  const { origin } = sheet.grid;
  const width = sheet.grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  let best: { column: number; values: Map<number, CellValue>; distinct: number } | null = null;
  for (let column = origin.column; column < origin.column + width; column++) {
    if (edited.has(column)) continue;
    const values = constantsIn(sheet, rows, column);
    const distinct = new Set(values.values()).size;
    if (distinct > (best?.distinct ?? 0)) best = { column, values, distinct };
  }
  if (!best) return null;
  const filled = [...best.values.keys()];
  return {
    column: best.column,
    top: filled.reduce((a, b) => Math.min(a, b)),
    bottom: filled.reduce((a, b) => Math.max(a, b)),
    values: best.values,
  };
}

function constantsIn(sheet: KnownSheet, rows: readonly number[], column: number): Map<number, CellValue> {
  const values = new Map<number, CellValue>();
  for (const row of rows) {
    const { value, formula } = contentIn(sheet, { row, column });
    if (formula === null && value !== null) values.set(row, value);
  }
  return values;
}
