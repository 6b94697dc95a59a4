import type { AssessedForm } from '../assessment.ts';
import { parseRect } from '../grid/address.ts';
import type { Grid } from '../grid/grid.ts';
import type { Beside } from './beside.ts';
import { EXPLANATION_HEADING, EXPLANATION_WIDTH, SCORE_HEADING, SCORE_WIDTH, besideCell } from './beside.ts';
import type { Planner } from './planner.ts';

/** Writes into the added columns, heading them when the first cell is written. */
export class BesideWriter {
  private headed = false;

  constructor(
    private readonly planner: Planner,
    readonly grid: Grid,
    private readonly columns: Beside,
    private readonly form: AssessedForm,
  ) {}

  writeScore(row: number, score: number): string | null {
    return this.write(row, this.columns.scoreColumn, score);
  }

  writeExplanation(row: number, text: string): string | null {
    return this.write(row, this.columns.explanationColumn, text);
  }

  clearExplanation(row: number): void {
    this.planner.tryClear(this.grid, besideCell(row, this.columns.explanationColumn));
  }

  private write(row: number, column: number, value: string | number): string | null {
    this.head();
    const cell = besideCell(row, column);
    return this.planner.tryWrite(this.grid, cell, value, this.model(row)) === 'kept' ? null : cell;
  }

  private head(): void {
    if (this.headed) return;
    this.headed = true;
    const { scoreColumn, explanationColumn } = this.columns;
    this.headColumn(scoreColumn, SCORE_HEADING, SCORE_WIDTH);
    this.headColumn(explanationColumn, EXPLANATION_HEADING, EXPLANATION_WIDTH);
  }

  /** A column gets its width together with its heading; after that its width is the user's. */
  private headColumn(column: number, heading: string, width: number): void {
    const { headerRow } = this.columns;
    const cell = besideCell(headerRow, column);
    const headed = this.planner.tryWrite(this.grid, cell, heading, this.model(headerRow));
    if (headed === 'written') this.planner.widen(this.grid, column, width);
  }

  /** The cell whose look an added cell takes over: the form's explanation column, else its last. */
  private model(row: number): string | undefined {
    const range = parseRect(this.form.range);
    const column = this.form.columns['basis'] ?? this.form.columns['criterion'];
    if (column) return `${column}${String(row + 1)}`;
    return range ? besideCell(row, range.right) : undefined;
  }
}
