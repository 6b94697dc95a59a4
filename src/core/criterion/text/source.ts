import type { Span } from '../../rule/rule.ts';

/**
 * A scoring standard with its characters folded to one form (half width, one sign per comparison, no spaces, no markup),
 * so that everything after it reads one spelling. Every character remembers where it stood in the cell's text.
 */
interface SourceText {
  readonly text: string;
  readonly original: string;
  /** Offsets in the original of each character, and of the end. */
  readonly origins: readonly number[];
}

const FOLDED: Readonly<Record<string, string>> = {
  '≦': '≤',
  '⩽': '≤',
  '≯': '≤',
  '≧': '≥',
  '⩾': '≥',
  '≮': '≥',
  '﹤': '<',
  '〈': '<',
  '﹥': '>',
  '〉': '>',
  '﹦': '=',
  '＝': '=',
  '∑': 'Σ',
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '－': '-',
  '~': '-',
  '～': '-',
  '∼': '-',
  '〜': '-',
  '﹣': '-',
  '﹪': '%',
  '％': '%',
  '﹢': '+',
  '＋': '+',
  '＊': '×',
  '*': '×',
  '✕': '×',
  '╳': '×',
  '✖': '×',
  '／': '/',
  '∕': '/',
  '⁄': '/',
  '：': ':',
  '︰': ':',
  '∶': ':',
  '；': ';',
  '｜': '|',
  '，': ',',
  '﹐': ',',
  '．': '.',
  '（': '(',
  '）': ')',
  '﹙': '(',
  '﹚': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '｡': '。',
  '⒈': '1',
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '「': '"',
  '」': '"',
  '‘': '"',
  '’': '"',
};

const MARKUP: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/\\(?:geqslant|geq|ge)(?![a-z])/y, () => '≥'],
  [/\\(?:leqslant|leq|le)(?![a-z])/y, () => '≤'],
  [/\\gt(?![a-z])/y, () => '>'],
  [/\\lt(?![a-z])/y, () => '<'],
  [/\\times(?![a-z])/y, () => '×'],
  [/\\div(?![a-z])/y, () => '÷'],
  [/\\sum(?![a-z])/y, () => 'Σ'],
  [/\\sim(?![a-z])/y, () => '-'],
  [/\\%/y, () => '%'],
  [/\\(?:text|mathrm|mathbf|textbf|operatorname)\{/y, () => ''],
  [/\\(?:left|right|quad|qquad|[,;! ])(?![a-z])/y, () => ''],
  [/<\/?(?:p|b|br|strong|span|div|i|em|u|sub|sup|font)(?:\s[^<>]{0,80})?\/?>/iy, () => ''],
  // 1OO%: the letter typed for the figure
  [/(?<=\d)[OＯo]|[OＯ](?=[\d%％]|[OＯ][%％])/y, () => '0'],
  // 得分二完成率*分值: the sign read as a character
  [/二(?<=得分二)(?=[^,，;；。]{2,40}[*×＊xX])/y, () => '='],
  [/乘以/y, () => '×'],
  [/除以/y, () => '÷'],
  [/&nbsp;/y, () => ''],
  [/&lt;/y, () => '<'],
  [/&gt;/y, () => '>'],
  [/&amp;/y, () => '&'],
  [/(?:>=|＞=|>＝|＞＝|=>|＝＞)/y, () => '≥'],
  [/(?:<=|＜=|<＝|＜＝|=<|＝＜)/y, () => '≤'],
  [/\*\*/y, () => ''],
];

/** Folds a cell's text. Never fails; unknown characters stay as they are. */
export function readSource(original: string): SourceText {
  let text = '';
  const origins: number[] = [];
  const hard = HARD_WRAP.test(original);
  const latex = /\$[^$]*\$|\\text\{|\\geq|\\leq/.test(original);
  const push = (characters: string, at: number): void => {
    for (const c of characters) {
      text += c;
      for (let i = 0; i < c.length; i += 1) origins.push(at);
    }
  };
  let i = 0;
  while (i < original.length) {
    const markup = readMarkup(original, i);
    if (markup) {
      push(markup.text, i);
      i += markup.length;
      continue;
    }
    const c = original[i] ?? '';
    const sign = c === 'Q' || c === 'W' ? misreadSign(original, i) : null;
    if (sign) push(sign, i);
    else if (c === '.' && isStop(original, i)) push('。', i);
    else if ((c === '\n' || c === '\r') && wrapped(original, i, hard)) {
      // the line was wrapped inside a figure
    } else if (c === '\n' || c === '\r') {
      if (c === '\n' || original[i + 1] !== '\n') push('\n', i);
    } else if (latex && (c === '$' || c === '{' || c === '}')) {
      // markup only
    } else if (isThousands(original, i)) {
      // 1,102.39
    } else if (!/[\s\u200b\ufeff\u3000]/.test(c)) {
      push(fold(c), i);
    }
    i += 1;
  }
  origins.push(original.length);
  return { text, original, origins };
}

function readMarkup(original: string, at: number): { readonly text: string; readonly length: number } | null {
  const c = original[at] ?? '';
  if (!'\\<>&*=＞＜＝乘除OＯo二'.includes(c)) return null;
  for (const [pattern, replace] of MARKUP) {
    pattern.lastIndex = at;
    const match = pattern.exec(original);
    if (match) return { text: replace(match), length: match[0].length };
  }
  return null;
}

/** 控制率Q100%, 控制率W 100%: a sign of comparison between a rate and the figure it is held against. */
const BEFORE_SIGN = /[率度比例]\s*$/;
const AFTER_SIGN = /^.\s*\d[\d.]*\s*[%％]?\s*[,，]/;
const STEPS_UP = /每[^,，。;；\d]{0,6}(?:超过|超出|超|高于|高出|增加|上升)/;
const STEPS_DOWN = /每[^,，。;；\d]{0,6}(?:低于|少于|低|少|减少|下降|降低)/;

/** What a letter in the place of a sign must have been: the steps behind it tell on which side full marks are. */
function misreadSign(original: string, at: number): '≤' | '≥' | null {
  if (
    !BEFORE_SIGN.test(original.slice(Math.max(0, at - 4), at)) ||
    !AFTER_SIGN.test(original.slice(at, at + 16))
  )
    return null;
  const [up, down] = [STEPS_UP.test(original), STEPS_DOWN.test(original)];
  if (up === down) return null;
  return up ? '≤' : '≥';
}

/** A line break inside a figure, which shows that the text was wrapped by width: "×10\n0%", "0.\n5分", "得6\n分". */
const HARD_WRAP = /\d\.[ \t]*\r?\n\s*\d|\d[ \t]*\r?\n\s*分|[×*x=≥≤<>＜＞][ \t]*\d+[ \t]*\r?\n\s*\d*[%％]/;

const OUTCOME_BEGINS = /^(?:[得扣计赋][\s]*[\d０-９一二两三四五六七八九十满全]|不[得计]分)/;
const GOES_ON = /[，,、=＝×÷/／（(＜<＞>≤≥]$/;
const BOUND_ENDS = /(?:以[上下内]|含)[)）]?$/;

/**
 * Whether a line break is no break: before the points of a clause, behind a comma or a sign of arithmetic, between two bounds,
 * and everywhere in a text wrapped by width as long as no sentence ends and no numbered clause begins.
 */
function wrapped(original: string, at: number, hard: boolean): boolean {
  const before = original.slice(0, at).trimEnd();
  const after = original.slice(at).trimStart();
  const goesOn =
    hard ||
    GOES_ON.test(before) ||
    OUTCOME_BEGINS.test(after) ||
    (BOUND_ENDS.test(before) && /^(?:不足|未满|且|并|或|但)/.test(after));
  return (
    goesOn &&
    !/[。；;：:]$/.test(before) &&
    !/^(?:[（(]?\d{1,2}[)）、]|\d{1,2}[.．](?!\d)|[①-⑳]|[一二三四五六七八九十]+、)/.test(after)
  );
}

/** 以100%为标准.控制率…: a full stop typed in half width, between words. */
function isStop(original: string, at: number): boolean {
  const before = original.slice(Math.max(0, at - 2), at).trimEnd();
  return (
    /[一-龥)）"”%％]$/.test(before) &&
    !/[一二三四五六七八九十]$/.test(before) &&
    /^\.\s*(?:$|[一-龥“"（(])/.test(original.slice(at, at + 6))
  );
}

/** A comma between digits that groups thousands: exactly three digits follow. */
function isThousands(original: string, at: number): boolean {
  if (!/[,，]/.test(original[at] ?? '')) return false;
  return (
    /\d$/.test(original.slice(Math.max(0, at - 1), at)) && /^\d{3}(?!\d)/.test(original.slice(at + 1, at + 5))
  );
}

function fold(c: string): string {
  const known = FOLDED[c];
  if (known !== undefined) return known;
  const code = c.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c;
}

/** The stretch of the original behind a stretch of folded text. */
export function originalSpan(source: SourceText, start: number, end: number): Span {
  const from = source.origins[start] ?? source.original.length;
  const last = source.origins[Math.max(start, end - 1)] ?? from;
  return { start: from, end: Math.min(source.original.length, Math.max(from, last + 1)) };
}
