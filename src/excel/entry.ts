/** What is handed to Excel for a cell: texts are read there as if they were typed. "" empties the cell. */
export type Entry = string | number | boolean;

/** Longer texts are never a number or a date to Excel. */
const LONGEST_FIGURE = 40;

/** Marks that stand in sentences, and in no figure or date. */
const PROSE = /[。；：？！“”「」《》\n]/;

/**
 * The entry that puts exactly `value` into a cell. Text that Excel would take for something else – a formula, a number,
 * a date, TRUE, an error – gets an apostrophe in front, which Excel keeps as the mark of text and does not show. A cell
 * in text format takes all as it comes, and would show the apostrophe.
 */
export function entryOf(value: string | number | boolean | null, format: string): Entry {
  if (value === null) return '';
  if (typeof value !== 'string' || format === '@') return value;
  return looksLikeMore(value) ? `'${value}` : value;
}

function looksLikeMore(text: string): boolean {
  // Full-width signs are taken for their plain ones by Chinese and Japanese Excel.
  if (/^[=+\-@'＝＋－＠]/.test(text)) return true;
  if (text.length > LONGEST_FIGURE || PROSE.test(text)) return false;
  return /^\s*(?:true|false|#.*)\s*$/i.test(text) || /[\d０-９〇一二三四五六七八九十]/.test(text);
}
