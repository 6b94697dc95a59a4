import { readBody, type Body } from './body.ts';
import { boxesOf, gradeBeside, readGrade, readTotal } from './footer.ts';
import type { GradeRow, TextCell, TotalRow } from './form.ts';
import { rowKind } from './rowKind.ts';
import type { SheetView } from './sheetView.ts';
import type { Table } from './tables.ts';

/** What stands below a header, sorted. */
export interface Walked extends Body {
  readonly headerRows: readonly number[];
  readonly total: TotalRow | null;
  readonly subtotals: readonly TotalRow[];
  readonly grade: GradeRow | null;
  readonly notes: readonly TextCell[];
  /** Rows of fields between and below those of the table. */
  readonly fieldRows: readonly number[];
  /** The last row that belongs to the form. */
  readonly end: number;
}

interface Sum {
  readonly row: TotalRow;
  readonly pure: boolean;
  /** How many body rows stood above it. */
  readonly after: number;
}

/** How many columns a table may have left of its first heading or right of its last: the name of the block, a grade. */
const MARGIN = 2;

/** Goes down the rows of a table once, from its header to the row where something else begins. */
export function walkTable(view: SheetView, table: Table, title: string): Walked {
  const { header } = table;
  const edges = { left: Math.max(table.left, header.left - MARGIN), right: header.right };
  const body = readBody(view, header);
  const repeats = new Map(table.repeats.map((repeat) => [repeat.top, repeat]));
  const sums: Sum[] = [];
  const notes: TextCell[] = [];
  const headerRows = range(header.top, header.bottom);
  let grade: GradeRow | null = null;
  const fieldRows: number[] = [];
  let end = header.bottom;
  let bodyRows = 0;
  let state = { closed: false, afterSum: false, noting: false, title };
  let afterHeader = false;
  let told = 0;

  for (let row = header.bottom + 1; row <= table.to; row++) {
    const repeat = repeats.get(row);
    if (repeat) {
      // Fields between two pages of a table are no foot of it; only the first of a name is kept.
      for (const field of fieldRows.slice(told)) body.skip(field);
      told = fieldRows.length;
      headerRows.push(...range(repeat.top, repeat.bottom));
      row = repeat.bottom;
      end = row;
      afterHeader = true;
      state = { ...state, closed: false, afterSum: false, noting: false };
      continue;
    }
    const boxes = boxesOf(view, edges, row);
    if (boxes.length === 0) continue;
    const seen = rowKind(view, header, row, boxes, state);
    if (seen.kind === 'end') break;
    state = { ...state, afterSum: seen.kind === 'sum' };
    if (seen.kind !== 'line' && seen.kind !== 'signature') end = row;
    switch (seen.kind) {
      case 'body':
        body.read(row, afterHeader);
        bodyRows++;
        afterHeader = false;
        break;
      case 'section':
        body.section(row, seen.block);
        break;
      case 'sum':
        sums.push({ row: readTotal(view, header, boxes, row, seen.label), pure: seen.pure, after: bodyRows });
        grade ??= gradeBeside(
          boxesOf(view, { ...edges, right: Math.min(table.right, edges.right + MARGIN) }, row),
        );
        state = { ...state, closed: state.closed || (seen.pure && bodyRows > 0) };
        break;
      case 'grade': {
        const read = readGrade(view, edges, row, seen.label);
        grade ??= read.grade;
        row = Math.max(row, read.bottom);
        end = row;
        state = { ...state, closed: true };
        break;
      }
      case 'note':
        notes.push(seen.note);
        state = { ...state, noting: true };
        break;
      case 'field':
        fieldRows.push(row);
        state = { ...state, closed: true };
        break;
      case 'signature':
        state = { ...state, closed: true };
        break;
      case 'line':
        if (seen.lost && !state.closed && !state.noting) body.skip(row);
        break;
    }
  }
  return { ...body.finish(), ...chooseTotal(sums, bodyRows), headerRows, grade, notes, fieldRows, end };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The last sum that names the whole is the total, or the first where it stands on top; one sum over everything is too. */
function chooseTotal(
  sums: readonly Sum[],
  bodyRows: number,
): { readonly total: TotalRow | null; readonly subtotals: readonly TotalRow[] } {
  const last =
    sums.findLast((sum) => sum.pure && sum.after === bodyRows) ??
    sums.find((sum) => sum.pure && sum.after === 0);
  const [only] = sums;
  const whole = last ?? (sums.length === 1 && only && only.after === bodyRows ? only : undefined);
  return {
    total: whole?.row ?? null,
    subtotals: sums.filter((sum) => sum !== whole).map((sum) => sum.row),
  };
}
