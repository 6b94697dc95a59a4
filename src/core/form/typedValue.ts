import type { CellContent } from '../grid/grid.ts';

const LITERAL = /^=\s*[\d,]+(?:\.\d+)?\s*(?:[%％]|[一-龥㎡]{1,6})$/u;

/**
 * What a person typed who meant the sign and not a formula: "=100%" and "=6台" in a column of targets, which a spreadsheet takes
 * for formulas. Null for every other cell.
 */
export function typedValue({ formula }: CellContent): string | null {
  return formula !== null && LITERAL.test(formula) ? formula.replace(/\s/gu, '') : null;
}
