import { cellName, type Cell } from '../../core/grid/address.ts';
import type { SheetLayout } from './layout.ts';
import { scanSheet } from './scan-sheet.ts';

/** Style of a cell that the sheet part doesn't have: its row's, else its column's. */
export function defaultStyleAt(layout: SheetLayout, at: Cell): number {
  const ofRow = layout.rowStyles.get(at.row);
  if (ofRow !== undefined) return ofRow;
  return layout.columnStyles.find(({ first, last }) => at.column >= first && at.column <= last)?.style ?? 0;
}

/** Styles of some cells of a sheet, by name, whether they hold something or not. */
export function stylesAt(
  xml: string,
  layout: SheetLayout,
  cells: readonly Cell[],
): ReadonlyMap<string, number> {
  const styles = new Map(cells.map((at) => [cellName(at), defaultStyleAt(layout, at)]));
  if (styles.size === 0) return styles;
  scanSheet(xml, {
    cell: (at, { attributes }) => {
      const name = cellName(at);
      if (styles.has(name)) styles.set(name, Number(attributes['s'] ?? 0));
    },
  });
  return styles;
}
