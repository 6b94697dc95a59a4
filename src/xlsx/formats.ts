import { cellName } from '../core/grid/address.ts';
import { done, failed, type Result } from '../core/problem.ts';
import type { Book, Sheet } from './book.ts';
import type { SheetPlan } from './plan.ts';
import { stylesAt } from './read/style-at.ts';
import { readStyles } from './read/styles.ts';
import { addFormat } from './write/cell-styles.ts';

/** Index of the style that a cell gets, by its name. */
export type CellStyles = ReadonlyMap<string, number>;

/** The book with the styles that number formats typed into a sheet need: those of their cells, with another format. */
export function addFormats(
  book: Book,
  { tab, layout }: Sheet,
  { cells }: SheetPlan,
): Result<{ readonly book: Book; readonly styles: CellStyles }> {
  const wanted = [...cells].flatMap(([row, ofRow]) =>
    [...ofRow].flatMap(([column, { format }]) => (format === null ? [] : [{ at: { row, column }, format }])),
  );
  const styles = new Map<string, number>();
  const part = book.info.stylesPart;
  if (wanted.length === 0 || part === null) return done({ book, styles });
  const sheetXml = book.pack.text(tab.part);
  if (!sheetXml.ok) return sheetXml;
  const places = wanted.map(({ at }) => at);
  const before = stylesAt(sheetXml.value, layout, places);
  const text = book.pack.text(part);
  if (!text.ok) return text;
  let xml = text.value;
  for (const { at, format } of wanted) {
    const added = addFormat(xml, before.get(cellName(at)) ?? 0, format);
    if (!added) return failed(book.pack.damaged(part));
    xml = added.xml;
    styles.set(cellName(at), added.index);
  }
  const formats = readStyles(xml);
  if (!formats) return failed(book.pack.damaged(part));
  return done({ book: { ...book, formats, pack: book.pack.with(part, xml) }, styles });
}
