import { ICommandService, IUndoRedoService, RedoCommand, UndoCommand, type Univer } from '@univerjs/core';
import { done, type Problem, type Result } from '../../core/problem.ts';
import type { Refusal } from '../grid/guard.ts';
import { GridWorkbook } from '../grid/workbook.ts';
import { fitToWidth } from '../look/fit.ts';
import { endTyping } from './end-typing.ts';
import type { ReadFile } from '../grid/read-file.ts';
import { fitRowsWhenShown } from './fit-rows.ts';
import { reveal } from './reveal.ts';
import { startGrid } from './start-grid.ts';

/** What the page shows about the open workbook. */
export interface DocumentStatus {
  readonly unsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last thing that was not let through; null once it was read. */
  readonly refusal: Refusal | null;
  /** Sheets that are not shown, and why; empty once it was read. */
  readonly leftOut: readonly Problem[];
}

/** A workbook that lies open in the grid. */
export class OpenDocument {
  readonly file: ReadFile;
  readonly workbook: GridWorkbook;
  readonly #univer: Univer;
  readonly #listeners = new Set<() => void>();
  readonly #disposals: (() => void)[] = [];
  #savedRevision = 0;
  #status: DocumentStatus;

  /** Shows the file in a fresh grid inside the element. */
  constructor(file: ReadFile, container: HTMLElement) {
    this.file = file;
    this.#status = {
      unsaved: false,
      canUndo: false,
      canRedo: false,
      refusal: null,
      leftOut: file.content.problems,
    };
    this.#univer = startGrid(container);
    const looks = fitToWidth(file.looks, file.content.sheets, container.clientWidth);
    this.workbook = new GridWorkbook(
      this.#univer,
      { ...file, looks },
      {
        endTyping: () => endTyping(this.#univer),
        selected: (book, range) => reveal(this.#univer, book, range),
        refused: (refusal) => this.#tell({ refusal }),
      },
    );
    const injector = this.#univer.__getInjector();
    const history = injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
      this.#tell({ canUndo: undos > 0, canRedo: redos > 0 });
    });
    this.#disposals.push(
      () => history.unsubscribe(),
      fitRowsWhenShown(this.#univer),
      this.workbook.onRevised(() => this.#tell({ unsaved: this.workbook.revision !== this.#savedRevision })),
    );
  }

  get status(): DocumentStatus {
    return this.#status;
  }

  /** Calls back after every change of the status; returns the function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  undo(): void {
    void this.#univer.__getInjector().get(ICommandService).executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.#univer.__getInjector().get(ICommandService).executeCommand(RedoCommand.id);
  }

  /** Takes over what stands in an open cell editor. */
  endTyping(): void {
    void endTyping(this.#univer);
  }

  refusalRead(): void {
    this.#tell({ refusal: null });
  }

  leftOutRead(): void {
    this.#tell({ leftOut: [] });
  }

  /** The file with what was changed in the grid, and nothing else changed; `kept` is called when it was stored. */
  async save(): Promise<Result<{ readonly bytes: Uint8Array; readonly kept: () => void }>> {
    const revision = this.workbook.revision;
    const bytes = await this.workbook.toBytes();
    if (!bytes.ok) return bytes;
    const kept = () => {
      this.#savedRevision = revision;
      this.#tell({ unsaved: this.workbook.revision !== revision });
    };
    return done({ bytes: bytes.value, kept });
  }

  close(): void {
    for (const dispose of this.#disposals) dispose();
    this.workbook.dispose();
    this.#univer.dispose();
  }

  #tell(change: Partial<DocumentStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener();
  }
}
