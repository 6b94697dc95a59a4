import { invalidArgument } from './host-error.ts';
import type { Cell, Content, Style } from './model.ts';

/**
 * What becomes of an entry, by hand or through `values` and `formulas`: Excel reads texts as it reads typing. This is
 * the reason why text has to be written with care, so the host does the same to all that Ziping may write.
 */
export function enter(cell: Cell, entry: Content): void {
  delete cell.formula;
  cell.style = without(cell.style, 'quotePrefix');
  if (cell.style.numberFormat === '@') {
    // A cell in text format takes everything as text, even numbers.
    cell.content = typeof entry === 'boolean' ? String(entry).toUpperCase() : String(entry);
    return;
  }
  if (typeof entry !== 'string' || entry === '') {
    cell.content = entry;
    return;
  }
  if (entry.startsWith("'")) {
    cell.content = entry.slice(1);
    cell.style = { ...cell.style, quotePrefix: true };
    return;
  }
  const number = numberIn(entry);
  if (number) {
    cell.content = number.value;
    if (!cell.style.numberFormat && number.format)
      cell.style = { ...cell.style, numberFormat: number.format };
    return;
  }
  if (/^[=+\-@]/.test(entry) && entry.length > 1) {
    // A formula, or an attempt at one: Excel refuses what it cannot parse.
    const unquoted = entry.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^\s!+\-*/(),]+!/g, '');
    if (/[^ -~]/.test(unquoted)) throw invalidArgument();
    cell.formula = entry.startsWith('=') ? entry : `=${entry}`;
    cell.content = 0;
    return;
  }
  cell.content = /^(true|false)$/i.test(entry) ? entry.toLowerCase() === 'true' : entry;
}

/** Entries that Excel takes for a number, a percentage, a date or a time; the date stands in the 1900 system. */
function numberIn(text: string): { value: number; format?: string } | null {
  const plain = text.trim();
  const number = /^([+-]?)[¥￥$]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)$/i.exec(plain);
  if (number && /\d/.test(plain)) {
    const value = Number(plain.replaceAll(/[,%¥￥$]/g, ''));
    return number[5] ? { value: value / 100, format: '0.00%' } : { value };
  }
  const date = /^(?:(\d{4})[-/年])?(\d{1,2})[-/月](\d{1,2})日?$/.exec(plain);
  if (date) {
    const serial =
      Date.UTC(Number(date[1] ?? 2024), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
    return { value: serial, format: date[1] ? 'yyyy/m/d' : 'm"月"d"日"' };
  }
  const time = /^(\d{1,2}):(\d{2})$/.exec(plain);
  return time ? { value: Number(time[1]) / 24 + Number(time[2]) / 1440, format: 'h:mm' } : null;
}

/** The style without one of its parts; what is absent is plain. */
export function without(style: Style, part: keyof Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== part));
}
