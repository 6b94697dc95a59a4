/** Characters that take two columns in a terminal (East Asian Width W and F of Unicode). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const COMBINING = /\p{M}|\p{Cf}/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!COMBINING.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

export type Align = 'left' | 'right';

/** One column: how it is aligned, and the most it may take before it is wrapped. */
export interface Column {
  readonly align: Align;
  readonly most: number;
}

/**
 * Rows as aligned lines, two spaces between columns. A cell that is wider than its column may be goes on in the lines
 * below; the last column takes what is left of `width`.
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): string[] {
  const widths = columns.map(({ most }, i) =>
    Math.min(most, Math.max(0, ...rows.map((row) => widthOf(row[i] ?? '')))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  widths[widths.length - 1] = Math.max(20, width - before);
  return rows.flatMap((row) => {
    const cells = row.map((cell, i) => wrap(cell, widths[i] ?? width));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => pad(lines[line] ?? '', widths[i] ?? 0, columns[i]?.align ?? 'left'))
        .join('  ')
        .trimEnd(),
    );
  });
}

function pad(text: string, width: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** Marks that never begin a line (避头点). */
const NOT_FIRST = /[，。、；：？！）》」』”’…％%,.;:?!)\]}]/u;

/** Letters and digits that stay together. */
const WORD = /[\p{Script=Latin}\p{N}.%()/×÷=+-]/u;

/** Cuts a text into lines of at most `width` columns: between Chinese characters anywhere, never inside a figure or word. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A text in pieces that may stand in lines of their own. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of text) {
    const joins = NOT_FIRST.test(character) || (WORD.test(character) && WORD.test(last));
    if (joins && pieces.length > 0) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    last = character;
  }
  return pieces;
}
