import { format, isDateFormat } from 'numfmt';
import type { Book, Cell } from './model.ts';

/** Days from 1900's first to 1904's first, as serial numbers count them. */
const DAYS_TO_1904 = 1462;

/** What a cell shows; as in Excel, the width of the column does not matter. */
export function textOf(cell: Cell | undefined, book: Book): string {
  if (!cell || cell.content === '') return '';
  if (typeof cell.content === 'string') return cell.content;
  if (typeof cell.content === 'boolean') return String(cell.content).toUpperCase();
  const code = cell.style.numberFormat ?? 'General';
  return format(code, cell.content + (book.date1904 && isDateFormat(code) ? DAYS_TO_1904 : 0));
}
