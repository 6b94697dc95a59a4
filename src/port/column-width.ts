/**
 * Widths of columns are told in characters, as Excel shows them. In pixels a column is as wide as its characters and 5
 * more (ECMA-376 part 1, 18.3.1.13), with digits 7 pixels wide, as those of the usual body fonts at 11 points are.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Pixels of a column that is so many characters wide. */
export function pixelsOf(characters: number): number {
  return Math.trunc(characters * DIGIT_PIXELS + 0.5) + PADDING_PIXELS;
}

/** The width as a file has it: in digits, with the padding. */
export function storedWidth(characters: number): number {
  return Math.trunc((pixelsOf(characters) / DIGIT_PIXELS) * 256) / 256;
}
