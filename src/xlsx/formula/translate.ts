import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../core/grid/address.ts';
import { parseReference, tokenize } from './tokens.ts';

/**
 * The formula as it reads after being filled `rows` down and `columns` right: the cells that share a formula each have
 * the first cell's, moved by their distance from it. Cells off the sheet wrap around, as Excel's shared formulas do.
 */
export function translate(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind === 'cell') return moveCell(text, rows, columns);
      if (kind === 'columns')
        return text.replace(/(\$?)([A-Za-z]+)/g, (_, $: string, name: string) =>
          moveColumn($, name, columns),
        );
      if (kind === 'rows')
        return text.replace(/(\$?)(\d+)/g, (_, $: string, number: string) => moveRow($, number, rows));
      return text;
    })
    .join('');
}

function moveCell(text: string, rows: number, columns: number): string {
  const reference = parseReference(text);
  if (!reference) return text;
  const column = moveColumn(reference.fixedColumn ? '$' : '', columnName(reference.column), columns);
  return column + moveRow(reference.fixedRow ? '$' : '', String(reference.row + 1), rows);
}

function moveColumn(fixed: string, name: string, columns: number): string {
  if (fixed) return fixed + name;
  return columnName((columnIndex(name) + columns + MAX_COLUMNS) % MAX_COLUMNS);
}

function moveRow(fixed: string, number: string, rows: number): string {
  if (fixed) return fixed + number;
  return String(((Number(number) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
}
