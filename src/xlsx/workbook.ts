import { done, type Problem, type Result } from '../core/problem.ts';
import { fromNames } from '../port/store-names.ts';
import type { Change, Snapshot, Workbook } from '../port/workbook.ts';
import { readBook, type Book } from './book.ts';
import { editBook } from './edit.ts';
import type { FileEdit } from './file-edit.ts';
import { gridOf } from './grid.ts';
import { Package } from './package/package.ts';
import { Results } from './results.ts';

/** A workbook file in memory, as a host of the port. */
export interface XlsxWorkbook extends Workbook {
  apply(edits: readonly FileEdit[]): Promise<Result<null>>;
  /**
   * The file with all edits so far: only the sheets edited, the styles and the workbook part differ from the file that
   * was opened, every other entry is byte for byte the same. Same edits, same bytes.
   */
  toBytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx or .xlsm file. `fileName` is the workbook's name and what problems call it. */
export function openXlsx(bytes: Uint8Array, fileName: string): Result<XlsxWorkbook> {
  const pack = Package.open(bytes, fileName);
  if (!pack.ok) return pack;
  const book = readBook(pack.value);
  return book.ok ? done(new FileWorkbook(book.value)) : book;
}

/** Reads an .xlsx file once, as plain data. */
export function readXlsx(bytes: Uint8Array, fileName: string): Result<Snapshot> {
  const pack = Package.open(bytes, fileName);
  if (!pack.ok) return pack;
  const book = readBook(pack.value);
  return book.ok ? done(snapshotOf(book.value)) : book;
}

function snapshotOf(book: Book): Snapshot {
  const results = new Results(book);
  return {
    name: book.pack.file,
    sheets: book.sheets.filter(({ problem }) => !problem).map((sheet) => gridOf(book, sheet, results)),
    activeSheet: book.info.activeSheet,
    store: fromNames(book.info.names),
    problems: book.sheets
      .map(({ problem }) => problem)
      .filter((problem): problem is Problem => problem !== null),
  };
}

class FileWorkbook implements XlsxWorkbook {
  #book: Book;
  readonly #watchers = new Set<(change: Change) => void>();

  constructor(book: Book) {
    this.#book = book;
  }

  snapshot(): Promise<Result<Snapshot>> {
    return Promise.resolve(done(snapshotOf(this.#book)));
  }

  apply(edits: readonly FileEdit[]): Promise<Result<null>> {
    const book = editBook(this.#book, edits);
    if (!book.ok) return Promise.resolve(book);
    this.#book = book.value;
    for (const edit of edits) {
      if (edit.kind === 'value' || edit.kind === 'typed')
        this.#tell({ sheet: edit.sheet, range: edit.cell, own: true });
    }
    return Promise.resolve(done(null));
  }

  /** A file has no screen. */
  select(): Promise<Result<null>> {
    return Promise.resolve(done(null));
  }

  /** Nobody but us changes a file that lies in memory. */
  watch(changed: (change: Change) => void): () => void {
    const watcher = (change: Change): void => changed(change);
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  toBytes(): Uint8Array {
    return this.#book.pack.toBytes();
  }

  #tell(change: Change): void {
    for (const watcher of this.#watchers) watcher(change);
  }
}
