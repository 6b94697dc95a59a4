/**
 * What Ziping keeps inside a workbook is text under keys, held in hidden defined names so that a mailed copy keeps it:
 * `_ziping.<key>.<n>` is a concatenation of string literals. Every host stores it the same way.
 */

/** One defined name of the workbook; `formula` begins with "=". */
export interface StoreName {
  readonly name: string;
  readonly formula: string;
}

const PREFIX = '_ziping.';

/** Excel's limit for one string literal inside a formula. */
const LITERAL_LENGTH = 255;

/** Excel allows 8,192 characters and 16,384 bytes of tokens (two a character) in one formula; this leaves room. */
const PIECE_LENGTH = 7_000;

/** The names that hold `text` under `key`, in order. Same text, same names. Keys are short: a name has at most 255 characters. */
export function toNames(key: string, text: string): readonly StoreName[] {
  const pieces = split(escape(text), PIECE_LENGTH);
  return pieces.map((piece, index) => ({
    name: `${PREFIX}${encodeKey(key)}.${String(index + 1)}`,
    // The first piece begins with the number of pieces: a lost or left-over name is noticed.
    formula: formulaOf(index === 0 ? `${String(pieces.length)}|${piece}` : piece),
  }));
}

/**
 * The texts kept in a workbook, from all its defined names (others are passed over). A key whose names are incomplete
 * or were edited is left out: half a memory would be worse than none.
 */
export function fromNames(names: readonly StoreName[]): Map<string, string> {
  const pieces = new Map<string, Map<number, string>>();
  for (const { name, formula } of names) {
    const place = placeOf(name);
    const piece = literalsOf(formula);
    if (!place || piece === null) continue;
    const ofKey = pieces.get(place.key) ?? new Map<number, string>();
    pieces.set(place.key, ofKey.set(place.number, piece));
  }
  const texts = new Map<string, string>();
  for (const [key, ofKey] of pieces) {
    const text = join(ofKey);
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

/** Whether a defined name is one of ours; with `key`, whether it belongs to that key. Case is ignored, as in Excel. */
export function isStoreName(name: string, key?: string): boolean {
  const place = placeOf(name);
  return place !== null && (key === undefined || place.key === key);
}

function placeOf(name: string): { key: string; number: number } | null {
  const match = /^_ziping\.([a-z0-9_]*)\.([1-9]\d{0,5})$/.exec(name.toLowerCase());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { key: decodeKey(match[1]), number: Number(match[2]) };
}

/** Names ignore case and allow few characters, so all but small letters and digits become "_41_". */
function encodeKey(key: string): string {
  return key.replace(/[^a-z0-9]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`);
}

function decodeKey(encoded: string): string {
  return encoded.replace(/_([0-9a-f]{1,4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * Characters that an XML part or a host may alter are written as escapes: controls, halves of surrogate pairs,
 * non-characters, line separators, and "_x" (which spreadsheet parts read as the start of `_xHHHH_`).
 */
function escape(text: string): string {
  return text.replace(/\\|\p{C}|\p{Zl}|\p{Zp}|_(?=[xX])/gu, (character) =>
    character === '\\' ? '\\\\' : character.split('').map(escapeUnit).join(''),
  );
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function unescape(text: string): string {
  return text.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(parseInt(hex, 16)),
  );
}

function formulaOf(piece: string): string {
  const literals = split(piece, LITERAL_LENGTH);
  return `=${literals.map((literal) => `"${literal.replaceAll('"', '""')}"`).join('&')}`;
}

/** The text of a formula that is nothing but string literals joined by "&"; null for any other formula. */
function literalsOf(formula: string): string | null {
  const body = formula.trim().replace(/^=/, '');
  if (!/^\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*\s*$/.test(body)) return null;
  return [...body.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"')).join('');
}

function join(pieces: ReadonlyMap<number, string>): string | null {
  const head = /^([1-9]\d{0,5})\|([^]*)$/.exec(pieces.get(1) ?? '');
  if (!head?.[1] || head[2] === undefined) return null;
  let text = head[2];
  for (let number = 2; number <= Number(head[1]); number++) {
    const piece = pieces.get(number);
    if (piece === undefined) return null;
    text += piece;
  }
  return unescape(text);
}

/** Cuts a text into pieces of at most `length` as a literal (a quote is written twice), never inside a character; at least one. */
function split(text: string, length: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of text) {
    const needed = character === '"' ? 2 : character.length;
    if (used + needed > length) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += needed;
  }
  return [...pieces, piece];
}
