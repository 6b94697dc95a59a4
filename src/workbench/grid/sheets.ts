import type { Injector, Workbook as GridBook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting';
import { cellAt, type Grid } from '../../core/grid/grid.ts';
import type { FileCells } from './guard.ts';
import { liveGrid, type LiveSheet } from './live.ts';
import { liveMarks, type Marks } from './marks.ts';

/** A sheet that lies in the grid, and how it came there. */
export interface OpenSheet {
  /** The grid's identifier, which outlives everything. */
  readonly id: string;
  /** As it came from the file, or as it was added. */
  readonly base: Grid;
  readonly live: LiveSheet;
}

/** All sheets of the open workbook. */
export class Sheets {
  readonly #injector: Injector;
  readonly #bases = new Map<string, Grid>();
  #book: GridBook | null = null;

  constructor(injector: Injector) {
    this.#injector = injector;
  }

  /** A new identifier for a sheet that is as `base` says. It counts once the grid has a sheet of that identifier. */
  register(base: Grid): string {
    const id = `sheet-${String(this.#bases.size + 1)}`;
    this.#bases.set(id, base);
    return id;
  }

  /** The book that the registered sheets were put into. */
  opened(book: GridBook): void {
    this.#book = book;
  }

  get book(): GridBook {
    if (!this.#book) throw new Error('no book was opened');
    return this.#book;
  }

  /** In tab order. */
  all(): OpenSheet[] {
    return this.book.getSheets().flatMap((sheet) => {
      const id = sheet.getSheetId();
      const base = this.#bases.get(id);
      if (!base) return [];
      const formulas = this.#injector.get(FormulaDataModel);
      return [{ id, base, live: { book: this.book, sheet, formulas, date1904: base.date1904 } }];
    });
  }

  named(name: string): OpenSheet | undefined {
    return this.all().find(({ base }) => base.sheet === name);
  }

  /** The sheet as it is now. */
  grid({ id, base, live }: OpenSheet, stale: boolean): Grid {
    return { ...liveGrid(live, base, stale), marks: this.marks(id) };
  }

  marks(subUnitId: string): Marks {
    const rules = this.#injector.get(ConditionalFormattingRuleModel);
    return liveMarks(rules, { unitId: this.book.getUnitId(), subUnitId });
  }

  /** What may not be typed over. */
  readonly file: FileCells = {
    isProtected: (id) => this.#bases.get(id)?.protected ?? false,
    isFormula: (id, row, column) => {
      const base = this.#bases.get(id);
      return base !== undefined && cellAt(base, row, column).formula !== null;
    },
  };
}
