import { done, type Result } from '../../core/problem.ts';
import { Package } from '../../xlsx/package/package.ts';
import { relationshipsOf } from '../../xlsx/package/relationships.ts';
import { readWorkbook } from '../../xlsx/read/workbook.ts';
import { readPalette } from './colors.ts';
import { readLayout, type SheetLayout } from './layout.ts';
import { readCellLooks, type CellLook } from './styles.ts';

/** How a workbook looks: what the grid needs beside the content. */
export interface WorkbookLooks {
  /** By index, as the cells of a layout name them. */
  readonly cells: readonly CellLook[];
  /** By sheet. */
  readonly sheets: ReadonlyMap<string, SheetLayout>;
}

/**
 * Reads how the sheets of a workbook look.
 * @param sheets the sheets wanted; others are not touched, whatever their size
 */
export function readLooks(
  bytes: Uint8Array,
  name: string,
  sheets: ReadonlySet<string>,
): Result<WorkbookLooks> {
  const pack = Package.open(bytes, name);
  if (!pack.ok) return pack;
  const workbook = readWorkbook(pack.value);
  if (!workbook.ok) return workbook;
  const links = relationshipsOf(pack.value, workbook.value.part);
  if (!links.ok) return links;
  const text = (part: string | null | undefined): string | null => {
    const found = part && pack.value.has(part) ? pack.value.text(part) : null;
    return found?.ok ? found.value : null;
  };
  const stylesXml = text(workbook.value.stylesPart);
  const palette = readPalette(text(links.value.find(({ type }) => type === 'theme')?.part), stylesXml);
  const layouts = new Map<string, SheetLayout>();
  for (const tab of workbook.value.tabs) {
    const xml = sheets.has(tab.name) ? text(tab.part) : null;
    if (xml !== null) layouts.set(tab.name, readLayout(xml));
  }
  return done({ cells: readCellLooks(stylesXml, palette), sheets: layouts });
}
