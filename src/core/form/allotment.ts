import type { HeadingCell } from './band.ts';
import type { ColumnRole } from './form.ts';
import type { Meaning } from './headings.ts';

/** Where a role stands: one column, or several under one heading box. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What is known around a header when its columns are given their roles. */
export interface HeaderContext {
  /** Texts of the column below the header, top to bottom, blanks left out, with the row of each. */
  readonly sample: (column: number) => readonly SampleCell[];
  /** The sheet speaks of performance (绩效, 自评): weak headings such as 项目 may be names. */
  readonly performance: boolean;
  /** The title speaks of a review (核查, 复核, 评审). */
  readonly reviewing: boolean;
  /** Roles that the user gave, by column; null says that the column is none of the form's. */
  readonly corrected: ReadonlyMap<number, ColumnRole | null>;
}

export interface SampleCell {
  readonly row: number;
  readonly text: string;
  readonly figure: boolean;
}

/** A worksheet for giving roles out: every heading is taken at most once, every role too. */
export interface Allotment {
  readonly cells: readonly HeadingCell[];
  readonly roles: Map<ColumnRole, Span>;
  readonly taken: Set<HeadingCell>;
  /** Headings that need no role and are nothing lost. */
  readonly silent: Set<HeadingCell>;
  readonly context: HeaderContext;
  /** Roles given without a heading that names them. */
  guessed: number;
}

/** The headings of a meaning that have no role yet, from left to right. */
export function open(allotment: Allotment, meaning: Meaning): HeadingCell[] {
  return allotment.cells.filter(
    (cell) => cell.heading?.meaning === meaning && !allotment.taken.has(cell) && !allotment.silent.has(cell),
  );
}

/** Gives a role to a heading; false when another has it. */
export function allot(allotment: Allotment, cell: HeadingCell, role: ColumnRole): boolean {
  if (allotment.roles.has(role) || allotment.taken.has(cell)) return false;
  allotment.roles.set(role, { left: cell.left, right: cell.right });
  allotment.taken.add(cell);
  return true;
}
