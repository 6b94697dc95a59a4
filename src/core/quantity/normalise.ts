/** Characters that mean the same as another one and fold to it, beside the full-width block. */
const SAME: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202F': ' ',
  '\t': ' ',
  '﹤': '<',
  '﹥': '>',
  '﹦': '=',
  '≦': '≤',
  '≧': '≥',
  '⩽': '≤',
  '⩾': '≥',
  '≯': '≤', // not greater than
  '≮': '≥', // not less than
  '﹪': '%',
  '﹣': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹢': '+',
  '﹙': '(',
  '﹚': ')',
  '﹐': ',',
  '﹕': ':',
  '﹔': ';',
  '〜': '~',
  '∼': '~',
  '∽': '~',
  '＄': '$',
  '￥': '¥',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
  '﹞': ']',
  '○': '〇',
  '∶': ':',
  '∕': '/',
  '⁄': '/',
  '∗': '*',
};

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

function isHalfWidthDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/**
 * One text in one width: full-width digits, letters and punctuation become half-width, comparison signs and brackets
 * of one meaning become one sign. Every character stays one character, so that an offset in the result is an offset
 * in the original.
 *
 * A full-width comma between two half-width digits stays as it is: "得分为5，100%公开" has two figures, "1，102.39" may
 * be one, and only the caller knows which.
 */
export function normalise(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '，' && isHalfWidthDigit(text[i - 1]) && isHalfWidthDigit(text[i + 1])) {
      folded += character;
      continue;
    }
    const same = SAME[character];
    const code = character.charCodeAt(0);
    if (same !== undefined) folded += same;
    else if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST)
      folded += String.fromCharCode(code - FULL_WIDTH_SHIFT);
    else folded += character;
  }
  return folded;
}
