import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type IWorkbookData,
  type Univer,
  type Workbook as GridBook,
} from '@univerjs/core';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { WorkbookEdit } from '../../core/edits/edit.ts';
import { cellName, parseCell, rectName } from '../../core/grid/address.ts';
import { done, failed, type Result } from '../../core/problem.ts';
import type { Change, Snapshot, Workbook } from '../../port/workbook.ts';
import { readLooks } from '../look/looks.ts';
import { changesFile, keepMutation, WriteCommand } from './apply.ts';
import { sheetData, type SheetData } from './book.ts';
import { Calculation } from './calculation.ts';
import { check } from './check.ts';
import { isCommand } from './commands.ts';
import { mendEdate } from './edate.ts';
import { guard, type Refusal } from './guard.ts';
import { markMutations, NO_MARKS } from './marks.ts';
import type { ReadFile } from './read-file.ts';
import { fileAsNow, type TakenLook } from './save.ts';
import { Sheets } from './sheets.ts';
import { showCell, showSheet } from './show.ts';
import { writingOf } from './writing.ts';

/** The longest that a reading waits for formulas; after that their results are given as stale. */
const CALCULATION_LIMIT_MS = 20_000;

const UNIT = 'workbook';

/** What the page around the grid does for the workbook, and is told by it. */
export interface PageHooks {
  /** Takes over what stands in an open cell editor; false when it stays open. */
  readonly endTyping: () => Promise<boolean>;
  /** Cells of the sheet in front were selected for her; they belong into view. */
  readonly selected: (book: GridBook, range: IRange) => void;
  /** Something she did was not let through. */
  readonly refused: (refusal: Refusal) => void;
}

/** A workbook as it lies open in the grid: the port, read from and written to what the user sees. */
export class GridWorkbook implements Workbook {
  readonly #file: ReadFile;
  readonly #page: PageHooks;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #sheets: Sheets;
  readonly #calculation: Calculation;
  readonly #store: Map<string, string>;
  readonly #kept = new Map<string, WorkbookEdit>();
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #revised = new Set<() => void>();
  readonly #disposals: (() => void)[] = [];
  #writing = false;
  #revision = 0;

  /** Puts a file into a fresh engine. */
  constructor(univer: Univer, file: ReadFile, page: PageHooks) {
    this.#file = file;
    this.#page = page;
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    this.#sheets = new Sheets(this.#injector);
    this.#calculation = new Calculation(this.#injector);
    this.#store = new Map(file.content.store);
    // Before the grid's own listeners, which take what is announced for done.
    const stopGuard = guard(this.#injector, this.#sheets.file, () => this.#writing, page.refused);
    this.#commands.registerCommand(WriteCommand);
    this.#commands.registerCommand(keepMutation(this.#store, this.#kept));
    this.#show(univer);
    const heard = this.#commands.onCommandExecuted((command, options) => this.#heard(command, options));
    this.#disposals.push(
      stopGuard,
      () => this.#calculation.dispose(),
      () => heard.dispose(),
    );
  }

  /** Grows with every change of what would be saved. */
  get revision(): number {
    return this.#revision;
  }

  /** Calls back after every change of what would be saved; returns the function that stops it. */
  onRevised(listener: () => void): () => void {
    this.#revised.add(listener);
    return () => this.#revised.delete(listener);
  }

  async snapshot(): Promise<Result<Snapshot>> {
    if (!(await this.#page.endTyping())) return failed({ code: 'cell-being-edited' });
    const current = await this.#calculation.settled(CALCULATION_LIMIT_MS);
    const sheets = this.#sheets.all().map((sheet) => this.#sheets.grid(sheet, !current));
    const activeSheet = this.#sheets.book.getActiveSheet(true)?.getName() ?? null;
    return done({ ...this.#file.content, sheets, activeSheet, store: new Map(this.#store) });
  }

  async apply(edits: readonly WorkbookEdit[]): Promise<Result<null>> {
    if (!(await this.#page.endTyping())) return failed({ code: 'cell-being-edited' });
    const checked = check(edits, this.#sheets);
    if (!checked.ok || edits.length === 0) return checked;
    const added = await this.#addedSheets(edits);
    if (!added.ok) return added;
    const memory = { store: this.#store, kept: this.#kept };
    const writing = writingOf(edits, this.#sheets, memory, added.value);
    const shown = this.#sheets.book.getActiveSheet(true)?.getSheetId();
    this.#writing = true;
    try {
      const written = this.#commands.syncExecuteCommand(WriteCommand.id, writing);
      // The grid shows a sheet that comes, or another one when one goes.
      if (shown !== undefined && writing.added.length + writing.removed.length > 0) this.#showAgain(shown);
      return written ? done(null) : failed({ code: 'host-failed', hostCode: 'WriteRefused' });
    } finally {
      this.#writing = false;
    }
  }

  async select(sheet: string, cell: string): Promise<Result<null>> {
    const id = this.#sheets.named(sheet)?.id;
    const at = parseCell(cell);
    if (id === undefined || !at) return failed({ code: 'sheet-missing', sheet });
    const { book } = this.#sheets;
    const selected = showCell(this.#injector, book, id, at);
    if (selected) this.#page.selected(book, selected);
    return done(null);
  }

  watch(changed: (change: Change) => void): () => void {
    // A function of its own, so that the same listener may watch twice.
    const listener = (change: Change) => changed(change);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The file with what was changed in the grid, and nothing else changed. */
  async toBytes(): Promise<Result<Uint8Array>> {
    const file = await this.#fileNow();
    return file.ok ? done(file.value.toBytes()) : file;
  }

  dispose(): void {
    for (const dispose of this.#disposals) dispose();
  }

  #show(univer: Univer): void {
    const { content, looks } = this.#file;
    const sheets = content.sheets.map((grid) => sheetData(this.#sheets.register(grid), grid, looks));
    const data: Partial<IWorkbookData> = {
      id: UNIT,
      name: content.name,
      locale: LocaleType.ZH_CN,
      styles: Object.fromEntries(sheets.flatMap(({ styles }) => Object.entries(styles))),
      sheetOrder: sheets.map(({ data: { id } }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.data.id, sheet.data])),
    };
    const book = univer.createUnit<Partial<IWorkbookData>, GridBook>(UniverInstanceType.UNIVER_SHEET, data);
    this.#sheets.opened(book);
    mendEdate(this.#injector);
    this.#injector.get(IUniverInstanceService).focusUnit(UNIT);
    for (const { id, base } of this.#sheets.all()) {
      for (const mutation of markMutations(NO_MARKS, base.marks, { unitId: UNIT, subUnitId: id })) {
        this.#commands.syncExecuteCommand(mutation.id, mutation.params);
      }
      if (base.sheet === content.activeSheet) showSheet(this.#injector, book, id);
    }
  }

  #showAgain(id: string): void {
    const { book } = this.#sheets;
    if (book.getSheetBySheetId(id) && book.getActiveSheet(true)?.getSheetId() !== id) {
      showSheet(this.#injector, book, id);
    }
  }

  async #fileNow() {
    const now = await this.snapshot();
    if (!now.ok) return now;
    return fileAsNow(this.#file, {
      now: now.value,
      kept: this.#kept,
      takenLooks: (sheet) => this.#takenLooks(sheet),
    });
  }

  /**
   * The sheets that edits add, as they will be in the file: it is the file that knows whether sheets may come and go, and
   * how a new one looks.
   */
  async #addedSheets(edits: readonly WorkbookEdit[]): Promise<Result<readonly SheetData[]>> {
    const coming = edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : []));
    if (coming.length === 0 && !edits.some(({ kind }) => kind === 'remove-sheet')) return done([]);
    const file = await this.#fileNow();
    if (!file.ok) return file;
    const tried = await file.value.apply(edits);
    if (!tried.ok) return tried;
    const after = await file.value.snapshot();
    if (!after.ok) return after;
    const looks = readLooks(file.value.toBytes(), this.#file.name, new Set(coming));
    if (!looks.ok) return looks;
    const grids = after.value.sheets.filter(({ sheet }) => coming.includes(sheet));
    return done(grids.map((grid) => sheetData(this.#sheets.register(grid), grid, looks.value)));
  }

  #takenLooks(sheet: string): ReadonlyMap<string, TakenLook> {
    const looks = new Map<string, TakenLook>();
    this.#sheets
      .named(sheet)
      ?.live.sheet.getCellMatrix()
      .forValue((row, column, cell) => {
        const custom: unknown = cell?.custom;
        if (isTakenLook(custom)) looks.set(cellName({ row, column }), custom);
      });
    return looks;
  }

  #heard(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (options?.['fromFormula']) return;
    if (changesFile(command)) {
      this.#revision++;
      for (const listener of this.#revised) listener();
    }
    if (!isCommand(SetRangeValuesMutation, command) || !command.params) return;
    const { subUnitId, cellValue } = command.params;
    const sheet = this.#sheets.book.getSheetBySheetId(subUnitId)?.getName();
    const range = boundsOf(cellValue);
    if (sheet === undefined || range === null) return;
    const own = this.#writing;
    for (const listener of this.#listeners) listener({ sheet, range, own });
  }
}

function isTakenLook(custom: unknown): custom is TakenLook {
  return typeof custom === 'object' && custom !== null && ('like' in custom || 'plain' in custom);
}

/** The block around all cells that a mutation names. */
function boundsOf(cells: ISetRangeValuesMutationParams['cellValue']): string | null {
  const rows = Object.keys(cells ?? {}).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells?.[row] ?? {}).map(Number));
  if (columns.length === 0) return null;
  return rectName({
    top: rows.reduce((least, row) => Math.min(least, row)),
    bottom: rows.reduce((most, row) => Math.max(most, row)),
    left: columns.reduce((least, column) => Math.min(least, column)),
    right: columns.reduce((most, column) => Math.max(most, column)),
  });
}
