import { cellName } from '../grid/address.ts';
import { rowText } from './body.ts';
import { readFields, rowsOf, type Area, type Fields } from './fields.ts';
import type { ColumnRole, Form, Unread } from './form.ts';
import type { Header } from './header.ts';
import { headGrade, headTotal } from './headTotal.ts';
import { finishIndicators } from './indicator.ts';
import { kindOf } from './kind.ts';
import { readMoney, type MoneyBlock } from './money.ts';
import { blockName, type SheetView } from './sheetView.ts';
import { shareGroupWeights } from './sharedWeights.ts';
import type { Table } from './tables.ts';
import { squeeze } from './text.ts';
import { readTitle } from './title.ts';
import { walkTable } from './walkTable.ts';

/** A form, and the last row that belongs to it. */
export interface ReadTable {
  /** null for a header without a single indicator below it. */
  readonly form: Form | null;
  readonly end: number;
}

/** Reads one table from its head to its foot. */
export function readTable(view: SheetView, table: Table): ReadTable {
  const { header } = table;
  const area: Area = { top: table.from, bottom: header.top - 1, left: table.left, right: table.right };
  const title = readTitle(view, area);
  const walked = walkTable(view, table, title.text);
  const finished = finishIndicators(view, header, walked.drafts);
  if (finished.indicators.length === 0) return { form: null, end: walked.end };

  const money = readMoney(view, area);
  const own = shareGroupWeights(finished.indicators, walked.groups, walked.notes);
  const indicators = money?.indicator ? [money.indicator, ...own] : own;
  const below = readFields(view, { ...area, top: 0, bottom: walked.end, only: walked.fieldRows });
  const head = rowsBeside(area, money);
  const fields: Fields = { ...below, ...readFields(view, { ...area, only: head }), ...money?.fields };
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const [role, span] of money?.columns ?? []) columns[role] = span.left;
  for (const [role, span] of header.roles) columns[role] = span.left;
  const top = money?.indicator ? money.top : header.top;

  const form: Form = {
    kind: kindOf(header, title.text === '' ? squeeze(view.grid.sheet) : title.text, fields, money),
    sheet: view.grid.sheet,
    title: title.text,
    year: title.year ?? /20\d{2}/u.exec(fields.year?.text ?? '')?.[0] ?? null,
    signature: header.signature,
    range: { top, left: header.left, bottom: walked.end, right: header.right },
    headerRows: money?.indicator ? [money.top, ...walked.headerRows] : walked.headerRows,
    columns,
    fields,
    indicators,
    groups: walked.groups,
    subtotals: [...walked.headings, ...walked.subtotals].toSorted((a, b) => a.row - b.row),
    total: walked.total ?? headTotal(view, area),
    grade: walked.grade ?? headGrade(view, area),
    notes: walked.notes,
    unread: [
      ...walked.unread,
      ...finished.unread,
      ...unknownColumns(header),
      ...hiddenParts(view, header, walked.drafts),
    ],
  };
  return { form, end: walked.end };
}

/** The rows of the head that are none of its money rows: those are read by their columns. */
function rowsBeside(area: Area, money: MoneyBlock | null): number[] {
  return rowsOf(area).filter((row) => !money || row < money.top || row > money.bottom);
}

function unknownColumns(header: Header): Unread[] {
  return header.unknown.map((cell) => ({
    cell: blockName(cell.block),
    row: cell.block.top,
    reason: 'column-unknown',
    text: cell.path.join(' '),
  }));
}

/** Hidden rows and columns are read all the same, and said. */
function hiddenParts(view: SheetView, header: Header, drafts: readonly { readonly top: number }[]): Unread[] {
  const rows = drafts
    .filter((draft) => view.grid.hiddenRows.has(draft.top))
    .map((draft) => ({
      cell: cellName({ row: draft.top, column: header.left }),
      row: draft.top,
      reason: 'hidden' as const,
      text: rowText(view, header, draft.top),
    }));
  const columns = [...header.roles.values()]
    .filter((span) => view.grid.hiddenColumns.has(span.left))
    .map((span) => view.block(header.bottom, span.left))
    .map((block) => ({
      cell: blockName(block),
      row: header.bottom,
      reason: 'hidden' as const,
      text: block.text,
    }));
  return [...rows, ...columns];
}
