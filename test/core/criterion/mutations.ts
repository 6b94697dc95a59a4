/** Ways in which a text arrives damaged, from scans, forms and copying. `at` is any number: it is taken modulo the length. */
export type Mutation = (text: string, at: number) => string;

const place = (text: string, at: number): number => (text.length === 0 ? 0 : at % text.length);

const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  ',': '，',
  '；': ';',
  ';': '；',
  '（': '(',
  '(': '（',
  '）': ')',
  ')': '）',
  '：': ':',
  '＜': '<',
  '<': '＜',
  '%': '％',
  '≤': '≦',
  '≥': '≧',
  '-': '—',
};

function replaceNth(text: string, pattern: RegExp, at: number, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const match = found.length > 0 ? found[at % found.length] : undefined;
  if (!match) return text;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a character dropped': (text, at) => text.slice(0, place(text, at)) + text.slice(place(text, at) + 1),
  'a character doubled': (text, at) => text.slice(0, place(text, at) + 1) + text.slice(place(text, at)),
  'two characters swapped': (text, at) => {
    const i = place(text, at);
    return text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2);
  },
  'another punctuation': (text, at) =>
    replaceNth(text, /[，。；：、,;:]/g, at, () => '，。；：、,.;: \n'[at % 11] ?? ''),
  'another width': (text, at) => replaceNth(text, /[，,；;（(）)：＜<%≤≥-]/g, at, (c) => WIDTHS[c] ?? c),
  'cut behind': (text, at) => text.slice(0, place(text, at)),
  'cut before': (text, at) => text.slice(place(text, at)),
  'a number replaced': (text, at) =>
    replaceNth(
      text,
      /\d+(?:\.\d+)?/g,
      at,
      () => ['0', '00', '1.5.2', '999999999999', '-1', '', '3'][at % 7] ?? '',
    ),
  'clauses shuffled': (text, at) => {
    const clauses = text.split(/(?<=[；。;\n])/);
    const i = at % clauses.length;
    return [...clauses.slice(i), ...clauses.slice(0, i).toReversed()].join('');
  },
  'a stretch repeated': (text, at) => text + text.slice(place(text, at)).repeat(3),
  'a stray sign': (text, at) =>
    text.slice(0, place(text, at)) +
    (['$', '\\', '（', '"', '□', '\u0000', '\ud83d', '×', '='][at % 9] ?? '') +
    text.slice(place(text, at)),
};
