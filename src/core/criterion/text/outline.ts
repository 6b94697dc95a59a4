/** A numbered clause of a standard with the clauses nested under it. Offsets are of the folded text. */
export interface OutlineItem {
  /** "1.", "(2)", "①"; "" for text that stands before or after numbered clauses. */
  readonly marker: string;
  readonly start: number;
  /** Own text, marker excluded, up to the first nested clause or the next one. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
  readonly children: readonly OutlineItem[];
}

interface Marker {
  readonly style: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const CHINESE = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮';
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽';

const STYLES: readonly (readonly [
  string,
  RegExp,
  (m: RegExpExecArray) => number,
  'start' | 'after-stop' | 'anywhere',
])[] = [
  ['chinese', /([一二三四五六七八九十]{1,2})、/y, (m) => chinese(m[1]), 'after-stop'],
  ['chinese-bracket', /\(([一二三四五六七八九十]{1,2})\)/y, (m) => chinese(m[1]), 'after-stop'],
  ['ordinal', /第([一二三四五六七八九十])(?:项|点|部分|档)?[,:、]/y, (m) => chinese(m[1]), 'after-stop'],
  ['is', /([一二三四五六七八九十])是(?!否)/y, (m) => chinese(m[1]), 'after-stop'],
  ['bracket', /\((\d{1,2})\)/y, (m) => Number(m[1]), 'after-stop'],
  ['half-bracket', /(\d{1,2})\)/y, (m) => Number(m[1]), 'after-stop'],
  ['circled', new RegExp(`[${CIRCLED}]`, 'y'), (m) => CIRCLED.indexOf(m[0]) + 1, 'anywhere'],
  ['dotted', new RegExp(`[${DOTTED}]`, 'y'), (m) => DOTTED.indexOf(m[0]) + 1, 'anywhere'],
  ['bracketed', new RegExp(`[${BRACKETED}]`, 'y'), (m) => BRACKETED.indexOf(m[0]) + 1, 'anywhere'],
  ['comma', /(\d{1,2})、/y, (m) => Number(m[1]), 'after-stop'],
  ['point', /(\d{1,2})\.(?!\d+(?:分|\.))/y, (m) => Number(m[1]), 'after-stop'],
  // "1部门出台…": the point behind the number was lost
  [
    'point',
    /([1-9])(?=[一-龥]{4})(?![个项次例笔家人份条天日月年类级分处元起件篇户])/y,
    (m) => Number(m[1]),
    'start',
  ],
  ['letter', /([A-Ha-h])[.、:]/y, (m) => (m[1]?.toLowerCase().charCodeAt(0) ?? 96) - 96, 'after-stop'],
];

function chinese(text = ''): number {
  if (text.length === 1) return CHINESE.indexOf(text) + 1;
  return text.startsWith('十') ? 10 + CHINESE.indexOf(text[1] ?? '') + 1 : 0;
}

/** Splits a folded standard into its numbered clauses. A text without numbers is one item. */
export function readOutline(text: string): readonly OutlineItem[] {
  const markers = findMarkers(text);
  if (markers.length === 0) return titled(text);
  const first = markers[0];
  const items: OutlineItem[] = [];
  if (first && first.start > 0) items.push(plain(text, 0, first.start));
  items.push(...nest(text, markers, text.length));
  return items;
}

const TITLE = /(?<=^|[;。\n])\s*[^,;。:()\n]{2,24}\(\d+(?:\.\d+)?分\)(?=:)/g;

/** 按时办结率(2分):…;满意率(2分):…: clauses told apart by titles with points in place of numbers. */
function titled(text: string): readonly OutlineItem[] {
  const starts = [...text.matchAll(TITLE)].map((match) => match.index);
  if (starts.length < 2 || starts[0] !== 0) return [plain(text, 0, text.length)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return { marker: '·', start, textStart: start, textEnd: end, end, children: [] };
  });
}

function plain(_text: string, start: number, end: number): OutlineItem {
  return { marker: '', start, textStart: start, textEnd: end, end, children: [] };
}

/** Markers of the style that opens are siblings; everything between two siblings is nested in the first. */
function nest(text: string, markers: readonly Marker[], end: number): readonly OutlineItem[] {
  const style = markers[0]?.style;
  const heads = markers.flatMap((m, i) => (m.style === style ? [i] : []));
  return heads.flatMap((head, k) => {
    const marker = markers[head];
    if (!marker) return [];
    const nextHead = heads[k + 1];
    const stop = nextHead === undefined ? end : (markers[nextHead]?.start ?? end);
    const inner = markers.slice(head + 1, nextHead ?? markers.length);
    const tail =
      inner.length === 0
        ? summaryStart(text, marker.end, stop)
        : summaryStart(text, inner[inner.length - 1]?.end ?? marker.end, stop);
    const children = inner.length > 0 ? nest(text, inner, tail) : [];
    const item: OutlineItem = {
      marker: text.slice(marker.start, marker.end),
      start: marker.start,
      textStart: marker.end,
      textEnd: inner[0]?.start ?? tail,
      end: tail,
      children,
    };
    return tail < stop ? [item, plain(text, tail, stop)] : [item];
  });
}

/** Where, after the last clause, a closing remark about all of them begins: 以上三项…, 根据上述…扣完为止. */
function summaryStart(text: string, from: number, end: number): number {
  const closing =
    /(?:^|[\n。;])(?=(?:以上|上述|根据上述|根据以上|前述|综合以上|三项|两项|四项|各项|总计|合计|本指标(?:综合)?得分|本项得分|综合得分|注:|备注|说明:|如未|对未|若未|加分|最高|最多|每个?(?:要点|小项)|[^。;\n]{2,40}?(?:本|该|此)(?:评价)?指标(?:均|全部|得分)?(?:不得分|[得计为]?0分)))/g;
  closing.lastIndex = from;
  const match = closing.exec(text);
  if (!match) return end;
  const at = match.index + match[0].length;
  return at > from && at < end ? at : end;
}

function findMarkers(text: string): readonly Marker[] {
  const candidates: Marker[] = [];
  let i = 0;
  while (i < text.length) {
    const marker = markerAt(text, i);
    if (marker) {
      candidates.push(marker);
      i = marker.end;
    } else i += 1;
  }
  return inSequence(candidates);
}

function markerAt(text: string, at: number): Marker | null {
  const before = text[at - 1];
  const atStart = before === undefined || before === '\n';
  // 第①②③项各1分 speaks of clauses, it begins none.
  if (spokenOf(text, at) || SPOKEN_OF.test(text.slice(at, at + 24))) return null;
  const afterStop = atStart || ';。:,!?)"分'.includes(before);
  for (const [style, pattern, number, where] of STYLES) {
    if (where === 'start' ? !atStart : where === 'after-stop' && !afterStop) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const n = number(match);
    if (n > 0) return { style, number: n, start: at, end: at + match[0].length };
  }
  return null;
}

/** ②③项不得分 */
const SPOKEN_OF = new RegExp(
  `^(?:[${CIRCLED}][、和与及至到-]*)+(?:[二两三四五]?(?:小)?[项条点])(?=[不均都各得未,。])`,
);

const AMONG_OTHERS = new RegExp(`^[${CIRCLED}](?:[、和及至到-]?[${CIRCLED}])`);
const BEHIND_OTHERS = new RegExp(`[${CIRCLED}][、和及至到-]?$`);

/** Whether a number is one of those behind 第, or of several in a row: 第①②项, ①②③各占1/3. */
function spokenOf(text: string, at: number): boolean {
  if (CIRCLED.includes(text[at] ?? '')) {
    const before = text.slice(Math.max(0, at - 2), at);
    if (AMONG_OTHERS.test(text.slice(at, at + 3)) || BEHIND_OTHERS.test(before)) return true;
  }
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const c = text[i] ?? '';
    if (c === '第') return true;
    if (!'①②③④⑤⑥⑦⑧⑨⑩、和及至到-'.includes(c)) return false;
  }
  return false;
}

/**
 * Keeps the markers that count up from 1 in their style ("2.10%<x" is clause 2, but a stray "3.5%" is a figure). A number
 * said twice is kept: forms misnumber. A style that never starts at 1 or never goes on is no numbering.
 */
function inSequence(candidates: readonly Marker[]): readonly Marker[] {
  const kept: Marker[] = [];
  const last = new Map<string, number>();
  for (const marker of candidates) {
    const previous = last.get(marker.style) ?? 0;
    const follows = marker.number === previous + 1 || (marker.number === previous && previous > 1);
    if (!follows && marker.number !== 1) continue;
    last.set(marker.style, marker.number);
    // A style of an inner level starts again at 1 under the next outer clause.
    for (const style of last.keys()) {
      if (style !== marker.style && appearedInside(kept, style, marker.style)) last.delete(style);
    }
    kept.push(marker);
  }
  const lone = new Set(
    [...new Set(kept.map((m) => m.style))].filter(
      (style) => Math.max(...kept.map((m) => (m.style === style ? m.number : 0))) < 2,
    ),
  );
  return kept.filter((m) => !lone.has(m.style));
}

/** Whether `style` first appeared after (that is, inside) the other one. */
function appearedInside(kept: readonly Marker[], style: string, other: string): boolean {
  const first = kept.findIndex((m) => m.style === style);
  const outer = kept.findIndex((m) => m.style === other);
  return outer >= 0 && first > outer;
}
