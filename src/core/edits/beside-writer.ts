import type { AssessedForm } from '../assessment.ts';
import type { Rect } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import { besideLook, lastRow } from './beside-look.ts';
import type { BesideLook } from './beside-look.ts';
import type { Beside } from './beside.ts';
import {
  EXPLANATION_HEADING,
  EXPLANATION_WIDTH,
  SCORE_HEADING,
  SCORE_WIDTH,
  besideCell,
  besideColumns,
} from './beside.ts';
import type { Planner, TakenLook } from './planner.ts';

/** Writes into the added columns, heading them when the first cell is written. */
export class BesideWriter {
  private headed = false;
  private readonly columns: Beside;
  private readonly looks: BesideLook;
  /** Rows of a column that is new which nothing was written to. */
  private readonly blank = new Map<number, Set<number>>();

  constructor(
    private readonly planner: Planner,
    readonly grid: Grid,
    private readonly range: Rect,
    private readonly form: AssessedForm,
  ) {
    this.columns = besideColumns(grid, range);
    this.looks = besideLook(grid, form, range);
  }

  writeScore(row: number, score: number): string | null {
    return this.write(row, this.columns.scoreColumn, score, this.looks.score(row));
  }

  writeExplanation(row: number, text: string): string | null {
    return this.write(row, this.columns.explanationColumn, text, this.looks.explanation(row));
  }

  clearScore(row: number): void {
    this.planner.tryClear(this.grid, besideCell(row, this.columns.scoreColumn));
  }

  clearExplanation(row: number): void {
    this.planner.tryClear(this.grid, besideCell(row, this.columns.explanationColumn));
  }

  /** Draws the form's lines through the rows of new columns that stay empty, so that the table ends as one. */
  finish(): void {
    const { scoreColumn } = this.columns;
    for (const [column, rows] of this.blank) {
      for (const row of rows) {
        const look = column === scoreColumn ? this.looks.score(row) : this.looks.explanation(row);
        this.planner.dress(this.grid, besideCell(row, column), look);
      }
    }
  }

  private write(row: number, column: number, value: string | number, look: TakenLook): string | null {
    this.head();
    this.blank.get(column)?.delete(row);
    const cell = besideCell(row, column);
    return this.planner.tryWrite(this.grid, cell, value, look) === 'kept' ? null : cell;
  }

  private head(): void {
    if (this.headed) return;
    this.headed = true;
    const { scoreColumn, explanationColumn, headerRow } = this.columns;
    this.headColumn(scoreColumn, SCORE_HEADING, SCORE_WIDTH, this.looks.score(headerRow));
    this.headColumn(
      explanationColumn,
      EXPLANATION_HEADING,
      EXPLANATION_WIDTH,
      this.looks.explanation(headerRow),
    );
  }

  /** A column gets its width and its lines together with its heading; after that they are the user's. */
  private headColumn(column: number, heading: string, width: number, look: TakenLook): void {
    const cell = besideCell(this.columns.headerRow, column);
    if (this.planner.tryWrite(this.grid, cell, heading, look) !== 'written') return;
    this.planner.widen(this.grid, column, width);
    const below = Math.min(lastRow(this.form), this.range.bottom) - this.columns.headerRow;
    const rows = Array.from({ length: below }, (_, index) => this.columns.headerRow + 1 + index);
    this.blank.set(column, new Set(rows));
    for (const row of this.looks.furtherHeaders) {
      this.blank.get(column)?.delete(row);
      this.planner.tryWrite(this.grid, besideCell(row, column), heading, this.looks.explanation(row));
    }
  }
}
