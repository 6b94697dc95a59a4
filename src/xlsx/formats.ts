import { cellName } from '../core/grid/address.ts';
import { done, failed, type Result } from '../core/problem.ts';
import type { Book, Sheet } from './book.ts';
import type { SheetPlan } from './plan.ts';
import { stylesAt } from './read/style-at.ts';
import { readStyles } from './read/styles.ts';
import { addBare } from './write/bare-style.ts';
import { addFormat } from './write/cell-styles.ts';

/** Index of the style that a cell gets, by its name. */
export type CellStyles = ReadonlyMap<string, number>;

/**
 * The book with the styles that a sheet's cells need and that are not there yet: their own with the number format that was
 * typed, or that of another cell without its colours.
 */
export function addFormats(
  book: Book,
  { tab, layout }: Sheet,
  { cells }: SheetPlan,
): Result<{ readonly book: Book; readonly styles: CellStyles }> {
  const wanted = [...cells].flatMap(([row, ofRow]) =>
    [...ofRow].flatMap(([column, planned]) => {
      const at = { row, column };
      const { format, look, bare } = planned;
      if (bare && typeof look === 'object') return [{ at, model: look, add: addBare }];
      if (format === null) return [];
      return [{ at, model: at, add: (xml: string, base: number) => addFormat(xml, base, format) }];
    }),
  );
  const styles = new Map<string, number>();
  const part = book.info.stylesPart;
  if (wanted.length === 0 || part === null) return done({ book, styles });
  const sheetXml = book.pack.text(tab.part);
  if (!sheetXml.ok) return sheetXml;
  const places = wanted.map(({ model }) => model);
  const before = stylesAt(sheetXml.value, layout, places);
  const text = book.pack.text(part);
  if (!text.ok) return text;
  let xml = text.value;
  for (const { at, model, add } of wanted) {
    const added = add(xml, before.get(cellName(model)) ?? 0);
    if (!added) return failed(book.pack.damaged(part));
    xml = added.xml;
    styles.set(cellName(at), added.index);
  }
  const formats = readStyles(xml);
  if (!formats) return failed(book.pack.damaged(part));
  return done({ book: { ...book, formats, pack: book.pack.with(part, xml) }, styles });
}
