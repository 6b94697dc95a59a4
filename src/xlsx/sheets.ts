import { cellName } from '../core/grid/address.ts';
import { done, failed, type Problem, type Result } from '../core/problem.ts';
import { readSheet, type Book, type Sheet } from './book.ts';
import type { Package } from './package/package.ts';
import { relationshipsPart } from './package/relationships.ts';
import { readStyles } from './read/styles.ts';
import { readWorkbook } from './read/workbook.ts';
import { withLink, withoutLink } from './write/links.ts';
import { newSheet, type AddSheet } from './write/new-sheet.ts';
import { readSheetList, withSheet, withoutSheet, type SheetList } from './write/sheet-list.ts';
import { addLooks, PLAIN_LOOKS } from './write/sheet-looks.ts';
import { withContentType, withoutContentType } from './write/content-types.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** The longest name that a sheet may have, and what may not stand in it. */
const NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

/** The book with one more sheet. */
export function addSheet(book: Book, edit: AddSheet): Result<Book> {
  const opened = openList(book);
  if (!opened.ok) return opened;
  const { list, workbook, types, links } = opened.value;
  const wanted = edit.sheet.toLowerCase();
  if (list.sheets.some(({ name }) => name.toLowerCase() === wanted))
    return failed({ code: 'sheet-exists', sheet: edit.sheet });
  if (!isWritable(edit)) return failed({ code: 'host-failed', hostCode: 'InvalidArgument' });
  const styled = withLooks(book);
  if (!styled.ok) return styled;
  const part = freePart(book);
  const linked = withLink(links, part, book.info.part);
  const typed = withContentType(types, part);
  if (linked === null || typed === null) return failed(book.pack.damaged(book.info.part));
  const pack = styled.value.pack
    .withNew(part, newSheet(edit, list.namespace, styled.value.styles))
    .with(book.info.part, withSheet(workbook, list, edit.sheet, linked.id, edit.headerRows))
    .with(relationshipsPart(book.info.part), linked.xml)
    .with(CONTENT_TYPES, typed);
  return readAgain({ ...book, formats: styled.value.formats }, pack);
}

/** The book without a sheet. One that formulas were put on since it was added stays: others may rest on them. */
export function removeSheet(book: Book, name: string): Result<Book> {
  const sheet = book.sheets.find(({ tab }) => tab.name === name);
  if (!sheet) return failed({ code: 'sheet-missing', sheet: name });
  const refused = inUse(sheet);
  if (refused) return failed(refused);
  const opened = openList(book);
  if (!opened.ok) return opened;
  const { list, workbook, types, links } = opened.value;
  const index = list.sheets.findIndex((each) => each.name === name);
  const unlinked = withoutLink(links, list.sheets[index]?.link ?? '');
  const untyped = withoutContentType(types, sheet.tab.part);
  if (index < 0 || unlinked === null || untyped === null) return failed(book.pack.damaged(book.info.part));
  if (book.sheets.length === 1) return failed({ code: 'host-failed', hostCode: 'InvalidOperation' });
  const pack = [relationshipsPart(sheet.tab.part), sheet.tab.part]
    .filter((part) => book.pack.has(part))
    .reduce((before, part) => before.without(part), book.pack)
    .with(book.info.part, withoutSheet(workbook, list, index))
    .with(relationshipsPart(book.info.part), unlinked)
    .with(CONTENT_TYPES, untyped);
  return readAgain(book, pack);
}

function inUse({ tab, layout, rows, problem }: Sheet): Problem | null {
  if (problem) return problem;
  if (layout.protected) return { code: 'sheet-protected', sheet: tab.name };
  for (const [row, cells] of rows) {
    const formula = cells.find((cell) => cell.formula !== null);
    if (formula) {
      return { code: 'workbook-changed', sheet: tab.name, cell: cellName({ row, column: formula.column }) };
    }
  }
  return null;
}

function isWritable({ sheet, rows }: AddSheet): boolean {
  const cells = rows.flat();
  return NAME.test(sheet) && cells.every(({ value }) => typeof value !== 'number' || Number.isFinite(value));
}

interface OpenList {
  readonly list: SheetList;
  readonly workbook: string;
  readonly types: string;
  readonly links: string;
}

/** The parts that name all sheets. */
function openList({ pack, info }: Book): Result<OpenList> {
  const workbook = pack.text(info.part);
  if (!workbook.ok) return workbook;
  const links = pack.text(relationshipsPart(info.part));
  if (!links.ok) return links;
  const types = pack.text(CONTENT_TYPES);
  if (!types.ok) return types;
  const list = readSheetList(workbook.value);
  if (!list) return failed(pack.damaged(info.part));
  if (list.structureLocked) return failed({ code: 'structure-protected' });
  return done({ list, workbook: workbook.value, types: types.value, links: links.value });
}

function withLooks(book: Book) {
  const part = book.info.stylesPart;
  const { pack, formats } = book;
  if (part === null) return done({ pack, formats, styles: PLAIN_LOOKS });
  const text = pack.text(part);
  if (!text.ok) return text;
  const { xml, styles } = addLooks(text.value, usedStyles(book));
  const read = readStyles(xml);
  return read ? done({ pack: pack.with(part, xml), formats: read, styles }) : failed(pack.damaged(part));
}

/** How many cells with something in them have each style. */
function usedStyles({ sheets }: Book): ReadonlyMap<number, number> {
  const used = new Map<number, number>();
  for (const { rows } of sheets) {
    for (const cells of rows.values()) {
      for (const { value, style } of cells) {
        if (value !== null) used.set(style, (used.get(style) ?? 0) + 1);
      }
    }
  }
  return used;
}

/** A name for a worksheet part beside the workbook part. */
function freePart({ pack, info }: Book): string {
  const folder = info.part.slice(0, info.part.lastIndexOf('/') + 1);
  for (let number = 1; ; number += 1) {
    const part = `${folder}worksheets/sheet${String(number)}.xml`;
    if (!pack.has(part)) return part;
  }
}

/** The book of a package whose sheets are others than before. */
function readAgain(book: Book, pack: Package): Result<Book> {
  const info = readWorkbook(pack);
  if (!info.ok) return info;
  const sheets: Sheet[] = [];
  for (const tab of info.value.tabs) {
    const known = book.sheets.find((sheet) => sheet.tab.part === tab.part);
    const sheet = known ? done(known) : readSheet(pack, tab, book.strings, info.value.date1904);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done({ ...book, pack, info: info.value, sheets });
}
