import { COMPARING } from './comparing.ts';
import type { Bound } from './quantity.ts';

/** What stands before a figure and says how it is meant. */
export interface WordsBefore {
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** 达, 达到: at least so much in a standard, just so much in a report. */
  readonly reached: boolean;
  /** 至, 到: the level arrived at (降至3%), not the change. */
  readonly level: boolean;
  /** Where the first word that says something begins; the figure's own start where there is none. */
  readonly start: number;
  /** Where the words before all of this end, joining words left out. */
  readonly rest: number;
}

/** What stands behind a figure. */
export interface WordsAfter {
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** （含） and （不含） behind the figure. */
  readonly included: boolean | null;
  readonly end: number;
}

type Meaning = Bound | 'about' | 'reached' | 'level' | 'joining';

/** Read from the figure backwards; the longest words first. */
const BEFORE: readonly (readonly [RegExp, Meaning])[] = [
  [/(?:无|勿)(?:超过|超出|突破|高于|大于|多于|高出|超)$/, '<='],
  [/(?:无|勿)(?:低于|少于|小于)$/, '>='],
  [/(?:不亚于|不下于|至少|最少|最低|起码|下限为?|> ?=|\\geq(?:slant)?|\\ge)$/, '>='],
  [
    /(?:至多|最多|最高|最大|最长|上限为?|控制到|控制为|限制在|限定在|压减到|< ?=|= ?<|\\leq(?:slant)?|\\le)$/,
    '<=',
  ],
  ...COMPARING.map(([words, bound]) => [new RegExp(`(?:${words})$`), bound] as const),
  [/(?:(?<!通|经|不|超)过(?=半|百|千|万|亿|$)|逾|\\gt)$/, '>'],
  [/\\lt$/, '<'],
  [
    /(?:大约|约为|大概|将近|接近|近乎|(?<![节契合预集公签特条制违邀履])约|(?<![最临附相邻靠接新])近|≈)$/,
    'about',
  ],
  [/(?:达到|高达|(?<![下传直抵送转发雷表到])达)$/, 'reached'],
  [/(?:到|至)$/, 'level'],
  [/(?:为|是|在|了|\$|\\|[ ])$/, 'joining'],
];

const NO_WORDS = { bound: null, approximate: false, reached: false, level: false } as const;
const REACH = 14;
/** The last characters of all these words, to pass by the many figures that have none before them. */
const ENDS = /[过出破高于大多长晚迟超低少小短早亚下限到为在定逾不满足达约近是了至≥≤<>=≈$\\ \w]/;

/**
 * The words of comparison that end at `at` in a normalised text: 不少于, ≥, 控制在, 近, 达到 and the like, several in a row
 * ("控制在约"). A sign of inequality outweighs "=" before it ("最大等于1").
 */
export function wordsBefore(text: string, at: number): WordsBefore {
  if (!ENDS.test(text.charAt(at - 1))) return { ...NO_WORDS, start: at, rest: at };
  const from = Math.max(0, at - REACH);
  let bound: Bound | null = null;
  const seen = new Set<Meaning>();
  let start = at;
  let rest = at;
  for (let step = 0; step < 4; step++) {
    const before = text.slice(from, rest);
    const hit = lastWord(before);
    if (hit === null) break;
    rest -= hit.length;
    seen.add(hit.meaning);
    if (hit.meaning === 'joining' || hit.meaning === 'level') continue;
    start = rest;
    if (hit.meaning !== 'about' && hit.meaning !== 'reached' && (bound === null || bound === '='))
      bound = hit.meaning;
  }
  return {
    bound,
    approximate: seen.has('about'),
    reached: seen.has('reached'),
    level: seen.has('level'),
    start,
    rest,
  };
}

function lastWord(before: string): { readonly length: number; readonly meaning: Meaning } | null {
  for (const [words, meaning] of BEFORE) {
    const length = words.exec(before)?.[0].length ?? 0;
    if (length > 0) return { length, meaning };
  }
  return null;
}

const AFTER =
  / ?(?:\((不?含)(?:本数|[\d.,]{1,12}[%‰]?[一-龥]{0,3})?\))? ?(?:(?:及|\((不?含)(?:本数)?\))?(以上|之上|以下|之下|以内|之内|以外|左右|上下(?![联级游])|多(?!少|种|个|样|元|于|出|支|花|用)|余(?![额量地下款热])|内(?!容|部|控|外|蒙|地|审|网|涵|需|设)|封顶))? ?(?:\((不?含)(?:本数|[\d.,]{1,12}[%‰]?[一-龥]{0,3})?\))?/y;

const BEHIND: Readonly<Record<string, Bound>> = {
  以上: '>=',
  之上: '>=',
  以下: '<=',
  之下: '<=',
  以内: '<=',
  之内: '<=',
  内: '<=',
  封顶: '<=',
  以外: '>',
  余: '>',
  多: '>',
};

/**
 * The words of comparison that begin at `at`: 以上, 以内, 左右, 余, （含）. 以上, 以下 and 以内 include the number itself, 以外 does
 * not (Civil Code art. 1259).
 */
export function wordsAfter(text: string, at: number): WordsAfter {
  AFTER.lastIndex = at;
  const match = AFTER.exec(text);
  const word = match?.[3];
  const mark = match?.[1] ?? match?.[2] ?? match?.[4];
  const included = mark === undefined ? null : mark === '含';
  if (word === undefined && included === null)
    return { bound: null, approximate: false, included: null, end: at };
  const bound = word === undefined ? null : (BEHIND[word] ?? null);
  return {
    bound: bound === null ? null : withInclusion(bound, included),
    approximate: word !== undefined && /左右|上下|余|多/.test(word),
    included,
    end: AFTER.lastIndex,
  };
}

/** The bound with （含） or （不含） applied: 超过1000万元（含） is at least that much. */
export function withInclusion(bound: Bound, included: boolean | null): Bound {
  if (included === null || bound === '=') return bound;
  const up = bound.startsWith('>');
  return included ? (up ? '>=' : '<=') : up ? '>' : '<';
}

const CHANGE =
  /(正增长|负增长|增长|增加|提高|提升|上升|上涨|上浮|攀升|(?<!新)增|(?<!提)升|下降|降低|减少|下滑|下浮|回落|缩短|压缩|压减|压降|缩减|削减|(?<!下)降)(?:率|幅度?|速)?$/;

/** Whether the words that end at `at` speak of a rise or a fall by the figure: 增长10%, 降幅为3%. */
export function changeBefore(text: string, at: number): 'up' | 'down' | null {
  const word = CHANGE.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  if (word === undefined) return null;
  return /负|降|减|缩|滑|下|落/.test(word) ? 'down' : 'up';
}
