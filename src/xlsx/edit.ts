import { cellName, type Cell } from '../core/grid/address.ts';
import type { MarkTone } from '../core/grid/grid.ts';
import { done, failed, type Result } from '../core/problem.ts';
import { MARK_FILL } from '../port/marks.ts';
import { cellKey, readSheet, type Book, type Sheet } from './book.ts';
import type { Package } from './package/package.ts';
import type { FileEdit } from './file-edit.ts';
import { addFormats, type CellStyles } from './formats.ts';
import { planEdits, type ContentEdit, type SheetPlan } from './plan.ts';
import { defaultStyleAt, stylesAt } from './read/style-at.ts';
import { readWorkbook } from './read/workbook.ts';
import { addSheet, removeSheet } from './sheets.ts';
import { updateResults } from './update-results.ts';
import type { CellWrite } from './write/cell.ts';
import { writeCells, type CellWrites } from './write/cells.ts';
import { setColumnWidth } from './write/columns.ts';
import { updateDimension } from './write/dimension.ts';
import { habitsOf } from './write/habits.ts';
import { writeMarks, type MarkWrite } from './write/marks.ts';
import { addFill } from './write/styles.ts';
import { writeValidations } from './write/validations.ts';
import { askForCalculation, writeStore } from './write/workbook.ts';
import { splice } from './xml/splice.ts';

/** The book with all edits carried out, or the reason why none was. */
export function editBook(book: Book, edits: readonly FileEdit[]): Result<Book> {
  // Any change would break the signature that vouches for the file.
  if (edits.length > 0 && book.pack.hasUnder('_xmlsignatures/'))
    return failed({ code: 'workbook-read-only' });
  const contents = editContents(
    book,
    edits.filter((edit) => edit.kind !== 'add-sheet' && edit.kind !== 'remove-sheet'),
  );
  return edits.reduce<Result<Book>>((before, edit) => {
    if (!before.ok) return before;
    if (edit.kind === 'add-sheet') return addSheet(before.value, edit);
    return edit.kind === 'remove-sheet' ? removeSheet(before.value, edit.sheet) : before;
  }, contents);
}

/** The book with the edits of its sheets' contents and of its store. */
function editContents(book: Book, edits: readonly ContentEdit[]): Result<Book> {
  const plan = planEdits(book, edits);
  if (!plan.ok) return plan;
  let edited = book;
  const changed: string[] = [];
  for (const [sheet, changes] of plan.value.sheets) {
    const formatted = addFormats(edited, sheet, changes);
    if (!formatted.ok) return formatted;
    const written = editSheet(formatted.value.book, sheet, changes, formatted.value.styles);
    if (!written.ok) return written;
    edited = written.value;
    changed.push(...changedCells(sheet, changes));
  }
  const current = updateResults({ ...edited, edited: new Set([...book.edited, ...changed]) }, changed);
  return current.ok ? writeWorkbook(current.value, plan.value.store, changed.length > 0) : current;
}

/** Cells whose content the plan changes. */
function changedCells({ tab, rows }: Sheet, { cells }: SheetPlan): string[] {
  return [...cells].flatMap(([row, ofRow]) =>
    [...ofRow].flatMap(([column, { value, formula }]) => {
      const before = rows.get(row)?.find((cell) => cell.column === column)?.value ?? null;
      return before === value && formula === null ? [] : [cellKey(tab.name, row, column)];
    }),
  );
}

/** The book with one sheet edited and read again. */
function editSheet(book: Book, sheet: Sheet, plan: SheetPlan, formatted: CellStyles): Result<Book> {
  const { part } = sheet.tab;
  const { prefix } = sheet.layout;
  const text = book.pack.text(part);
  if (!text.ok) return text;
  const looks = addLooks(book, plan.marks);
  if (!looks.ok) return looks;
  const habits = habitsOf(book.pack.original(part), prefix);
  const writes = cellWrites(text.value, sheet, plan, formatted);
  const cells = writeCells(text.value, prefix, writes, book.strings, habits);
  const marks = plan.marks ? writeMarks(text.value, prefix, looks.value.marks) : [];
  const validations = writeValidations(text.value, prefix, plan.allowed);
  const contents = splice(text.value, [...cells, ...marks, ...validations]);
  const xml = [...plan.widths].reduce(
    (before, [column, width]) => setColumnWidth(before, prefix, column, width),
    contents,
  );
  const pack = looks.value.pack.with(part, xml);
  const read = readSheet(pack, sheet.tab, book.strings, book.info.date1904);
  if (!read.ok) return read;
  const dimension = updateDimension(xml, sheet.layout, read.value.layout);
  return done(withSheet(book, read.value, dimension ? pack.with(part, splice(xml, [dimension])) : pack));
}

function withSheet(book: Book, changed: Sheet, pack: Package): Book {
  return { ...book, pack, sheets: book.sheets.map((sheet) => (sheet.tab === changed.tab ? changed : sheet)) };
}

function cellWrites(xml: string, { layout }: Sheet, plan: SheetPlan, formatted: CellStyles): CellWrites {
  const planned = [...plan.cells.values()].flatMap((row) => [...row.values()]);
  const models = planned.map(({ look }) => look).filter((look): look is Cell => typeof look === 'object');
  const styles = stylesAt(xml, layout, models);
  const writes = new Map<number, Map<number, CellWrite>>();
  for (const [row, cells] of plan.cells) {
    const ofRow = new Map<number, CellWrite>();
    for (const [column, { value, formula, look }] of cells) {
      const defaultStyle = defaultStyleAt(layout, { row, column });
      const style =
        look === 'keep'
          ? (formatted.get(cellName({ row, column })) ?? null)
          : look === 'plain'
            ? defaultStyle
            : (formatted.get(cellName({ row, column })) ?? styles.get(cellName(look)) ?? defaultStyle);
      ofRow.set(column, { value, formula, style, defaultStyle });
    }
    writes.set(row, ofRow);
  }
  return writes;
}

interface Looks {
  readonly pack: Package;
  readonly marks: readonly MarkWrite[];
}

/** The package with the fills that the marks need. A workbook without a styles part gets marks that show nothing. */
function addLooks(book: Book, marks: SheetPlan['marks']): Result<Looks> {
  const writes: MarkWrite[] = [];
  let changed = book.pack;
  for (const tone of ['lost', 'open'] satisfies MarkTone[]) {
    const cells = marks?.[tone] ?? [];
    const part = book.info.stylesPart;
    if (part === null || cells.length === 0) {
      writes.push({ tone, cells, look: null });
      continue;
    }
    const styles = changed.text(part);
    if (!styles.ok) return styles;
    const added = addFill(styles.value, MARK_FILL[tone]);
    if (!added) return failed(book.pack.damaged(part));
    changed = changed.with(part, added.xml);
    writes.push({ tone, cells, look: added.index });
  }
  return done({ pack: changed, marks: writes });
}

/** The book with its store written, and asking to be calculated when it is opened in another program. */
function writeWorkbook(
  book: Book,
  store: ReadonlyMap<string, string | null>,
  valuesChanged: boolean,
): Result<Book> {
  const { part } = book.info;
  const text = book.pack.text(part);
  if (!text.ok) return text;
  const hasFormulas = book.sheets.some(({ layout }) => layout.hasFormulas);
  const asked = valuesChanged && hasFormulas ? askForCalculation(text.value) : text.value;
  const written = asked === null || store.size === 0 ? asked : writeStore(asked, store);
  if (written === null) return failed(book.pack.damaged(part));
  const pack = book.pack.with(part, written);
  const info = readWorkbook(pack);
  return info.ok ? done({ ...book, pack, info: info.value }) : info;
}
