import type { Bounding, Interval, MeasureUnit } from '../../rule/rule.ts';
import { comparing, comparingWords } from '../../quantity/comparing.ts';
import { cleanName } from './bounded-name.ts';
import { isTime } from '../../rule/written-unit.ts';
import { inOneUnit } from './convert.ts';
import { NUM, readNum } from './numeral.ts';
import { endsMarked, marked } from './range-marks.ts';
import { inFewerWords } from './fewer-words.ts';
import { VALUE, readThreshold, writtenUnit } from './value.ts';

/** A condition read as an interval of a measure: "90%>比率≥75%的" → 比率 in [75%, 90%). */
export interface IntervalCondition {
  readonly interval: Interval;
  /** What is measured; "" where the text leaves it out. */
  readonly name: string;
  readonly unit: MeasureUnit | null;
}

interface Bound {
  readonly side: 'low' | 'high' | 'both';
  readonly value: string;
  readonly unit: MeasureUnit | null;
  readonly bounding: Bounding;
}

/** Words that set a bound only in front of a figure. */
const BEFORE_FIGURE: readonly (readonly [string, '≥' | '≤' | '<' | '='])[] = [
  ['至少', '≥'],
  ['至多', '≤'],
  ['未完成', '<'],
  ['达到|达', '≥'],
  ['(?<![不未每])满(?=\\d+(?:个?工作日|[天日]|个?月))', '≥'],
  ['(?<!不)(?:为|是)', '='],
];
const WORDS = [comparingWords(), ...BEFORE_FIGURE.map(([words]) => words)].join('|');
const SIGN_OF = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;
const SIGNS = '[≥≤<>=]';
const INCLUDED = '(?:\\((?:含|包含|包括|含本数|含端点)[^()]{0,8}\\))';
const EXCLUDED = '(?:\\((?:不含|不包含|不包括)[^()]{0,8}\\))';
/** 20%以上不含20% */
const SAID = `,?(?:不含|不包括|含|包括)(?:本数|${VALUE})`;
/** (含80%,不含90%) */
const BOTH = `(\\((?:不?(?:含|包含|包括)[^()]{0,24})\\))?`;
const MARK = `(${INCLUDED}|${EXCLUDED})?`;

function bySign(sign: string, value: string, unit: MeasureUnit | null, bounding: Bounding | null): Bound {
  switch (sign) {
    case '≥':
      return { side: 'low', value, unit, bounding: bounding ?? 'included' };
    case '>':
      return { side: 'low', value, unit, bounding: bounding ?? 'excluded' };
    case '≤':
      return { side: 'high', value, unit, bounding: bounding ?? 'included' };
    case '<':
      return { side: 'high', value, unit, bounding: bounding ?? 'excluded' };
    default:
      return { side: 'both', value, unit, bounding: 'included' };
  }
}

function signOf(word: string): string {
  if (word === '满') return '≥';
  const bound = comparing(word);
  return bound
    ? SIGN_OF[bound]
    : (BEFORE_FIGURE.find(([w]) => new RegExp(`^(?:${w})$`).test(word))?.[1] ?? '=');
}

const MIRROR: Readonly<Record<string, string>> = { '≥': '≤', '≤': '≥', '>': '<', '<': '>', '=': '=' };

type Reader = (match: RegExpExecArray, hint: string | null) => readonly Bound[] | null;

/** Ways a bound is written, tried in this order at every place. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // [60%,80%), [60%~80%); (60%-80%) is a remark in brackets
  [
    new RegExp(`([[(])(${VALUE})([,、-])(${VALUE})([\\])])`, 'y'),
    ([, left = '', a = '', between = '', b = '', right = ''], hint) =>
      between === '-' && left === '(' && right === ')'
        ? null
        : range(a, b, left === '[' ? 'included' : 'excluded', right === ']' ? 'included' : 'excluded', hint),
  ],
  // 80%(含)-90%(不含)
  [
    new RegExp(
      `(${VALUE})${MARK}(?:-|至|到|(?:和|与|及)(?=[^,;]{1,12}之间))(?=${NUMBER_AHEAD()})(${VALUE})${BOTH}(?:之间|区间|范围内|以?内(?![部控容审外涵设]))?${BOTH}`,
      'y',
    ),
    ([, a = '', inA, b = '', inB, after], hint) => {
      const unit = writtenUnit(b) || writtenUnit(a) || (hint ?? '');
      const [low, high] = endsMarked([a, b], [inA, inB, after], unit);
      return range(a, b, low, high, hint);
    },
  ],
  // 90%以上(含)
  [
    new RegExp(
      `(${VALUE})${MARK}(及以上|或以上|以上|及以下|或以下|以下|以内|之内|以外|内(?![部控容审外涵设])|前(?!提|置|期|述)|以后|之后|后(?!期|续|勤|台|备))(${INCLUDED}|${EXCLUDED}|${SAID})?`,
      'y',
    ),
    ([, a = '', before, word = '', after], hint) => {
      const t = readThreshold(a, hint);
      if (!t) return null;
      const firm: Bounding = /^[及或]/.test(word) ? 'included' : 'convention';
      if (word === '以外') return [{ side: 'low', ...t, bounding: 'excluded' }];
      if (/^[内前]$|后$/.test(word) && !isTime(t.unit)) return null;
      // 30日以后
      if (word.endsWith('后')) return [{ side: 'low', ...t, bounding: 'excluded' }];
      const side = word.endsWith('上') ? 'low' : 'high';
      return [{ side, ...t, bounding: marked(before ?? after, firm) }];
    },
  ],
  // ≥90%, 大于等于90%(含)
  [
    new RegExp(
      `(${SIGNS}|${WORDS})(?:目标值|标准值|指标值|计划值|规定的?|年初目标)?(${VALUE})(?![\\d.%])(?!(?:${INCLUDED}|${EXCLUDED})?(?:-|至|到)${NUMBER_AHEAD()})${MARK}((?:及|或)?以[上下内])?${MARK}`,
      'y',
    ),
    ([, op = '', a = '', inner, suffix, outer], hint) => {
      const mark = inner ?? outer;
      const t = readThreshold(a, hint);
      if (!t) return null;
      if (suffix && /为|是|=/.test(op)) return null;
      // 超出5%以内: by no more than 5 %, not more than 5 %.
      if (suffix?.endsWith('内') && /[>过出于]$/.test(op)) return null;
      return [bySign(signOf(op), t.value, t.unit, mark ? marked(mark, 'included') : null)];
    },
  ],
  // 前5名, 第6-10名, 第11名及以后
  [
    new RegExp(`前(${NUM})(?:名|位)`, 'y'),
    ([, a = '']) => {
      const n = readNum(a);
      return n === null ? null : [{ side: 'high', value: n, unit: 'count', bounding: 'included' }];
    },
  ],
  [
    new RegExp(
      `第(${NUM})(?:名|位)?(?:(?:-|至|到)第?(${NUM})(?:名|位)|(?:名|位)(?:及)?(以后|之后)|(?:名|位))`,
      'y',
    ),
    ([, a = '', b, after]) => {
      const [from, to] = [readNum(a), b === undefined ? null : readNum(b)];
      if (from === null) return null;
      const low: Bound = { side: 'low', value: from, unit: 'count', bounding: 'included' };
      if (after) return [low];
      return [low, { side: 'high', value: to ?? from, unit: 'count', bounding: 'included' }];
    },
  ],
  // 90%>比率: the sign stands behind the figure
  [
    new RegExp(`(${VALUE})${MARK}(${SIGNS})`, 'y'),
    ([, a = '', mark, op = ''], hint) => {
      const t = readThreshold(a, hint);
      return t ? [bySign(MIRROR[op] ?? '=', t.value, t.unit, mark ? marked(mark, 'included') : null)] : null;
    },
  ],
];

function NUMBER_AHEAD(): string {
  return '-?[\\d零一二两三四五六七八九十百]';
}

function range(
  a: string,
  b: string,
  inA: Bounding,
  inB: Bounding,
  hint: string | null,
): readonly Bound[] | null {
  const unit = writtenUnit(b) || hint;
  const one = readThreshold(a, unit);
  const other = readThreshold(b, writtenUnit(a) || hint);
  const [first, second] = (one && other && inOneUnit([one, other])) ?? [];
  if (!first || !second) return null;
  const descending = Number(first.value) > Number(second.value);
  const [low, high] = descending ? [second, first] : [first, second];
  const [lowIn, highIn] = descending ? [inB, inA] : [inA, inB];
  return [
    { side: 'low', ...low, bounding: lowIn },
    { side: 'high', ...high, bounding: highIn },
  ];
}

/**
 * Reads a condition (folded text, no outcome in it) as bounds of one measure. Null when no bound is written or what is
 * written does not make one interval.
 */
export function readInterval(written: string, hint: string | null = null): IntervalCondition | null {
  const text = inFewerWords(written);
  const bounds: Bound[] = [];
  let rest = '';
  let i = 0;
  while (i < text.length) {
    const read = readBound(text, i, hint);
    if (read && !isDate(text, i, read.end) && !(bounds.length === 0 && insideName(text, i, read.end))) {
      bounds.push(...read.bounds);
      rest += '\uE000';
      i = read.end;
    } else {
      rest += text[i] ?? '';
      i += 1;
    }
  }
  if (bounds.length === 0) return readBare(text, hint);
  // 高于或低于100%: one figure bounds two sides.
  if (TWO_SIDED.test(rest)) return null;
  const alike = inOneUnit(bounds);
  const interval = alike && intervalOf(alike);
  if (!interval) return null;
  const days = bounds.some((b) => isTime(b.unit));
  const counts = bounds.some((b) => b.unit === 'count');
  const words = rest.replace(/(?:,(?:因|由于|说明|表明)|(?:,|(?<=[\uE000的]))视为)[^,\uE000]*$/, '');
  const name = cleanName(counts ? words.replace(HAPPENED, '') : words, days);
  if (name === null) return null;
  const unit = alike.find((b) => b.unit !== null)?.unit ?? null;
  return { interval, name, unit };
}

const TWO_SIDED = /(?:高于|低于|大于|小于|超过|超出|不足|多于|少于|长于|短于|早于|晚于)(?:或|、|和|及)/;

/** 期间有(1-3次)未报送: that it happened is not what is counted. */
const HAPPENED = /^(?:期间|期内|年内|全年|年度|累计)*(?:有|出现|发生|发现|存在)(?=\uE000)/;
/** 当月8日前, 在8日前, 1-7月: a day or months of the calendar, no length of time. */
function isDate(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end);
  if (/^\d{1,2}日(?:之?前|以前|之?后|以后)$/.test(said)) return /(?:月|在|于)$/.test(text.slice(0, start));
  return (
    /^\d{1,2}[-至到]\d{1,2}月$/.test(said) &&
    /^[一-龥]/.test(text.slice(end)) &&
    !/^[的以之内]/.test(text.slice(end))
  );
}

const BARE = new RegExp(`^(.{0,30}?)(${VALUE})$`);

const ZERO: Interval = { low: '0', lowBound: 'included', high: '0', highBound: 'included' };

/** "保障率100%的", "100%计满分": a figure alone is the value itself. */
function readBare(text: string, hint: string | null): IntervalCondition | null {
  // 0，计5分; 0-10%，计4分
  if (/^0[,的]*$/.test(text)) return { interval: ZERO, name: '', unit: null };
  const match = BARE.exec(text.replace(/(?:的|时|,)+$/, ''));
  const threshold = match && readThreshold(match[2] ?? '', hint);
  // 追加次数0次
  const counted = threshold?.unit === 'count' && /(?:次数|数量|个数|件数|起数|人数)$/.test(match?.[1] ?? '');
  if (!match || !threshold || (threshold.unit !== 'ratio' && !counted)) return null;
  const name = cleanName(match[1] ?? '', false);
  if (name === null || (name !== '' && !counted && !/[率比度额例]$/.test(name))) return null;
  const { value, unit } = threshold;
  return { interval: { low: value, lowBound: 'included', high: value, highBound: 'included' }, name, unit };
}

function readBound(
  text: string,
  at: number,
  hint: string | null,
): { readonly bounds: readonly Bound[]; readonly end: number } | null {
  for (const [pattern, reader] of FORMS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const bounds = match && reader(match, hint);
    if (match && bounds) return { bounds, end: at + match[0].length };
  }
  return null;
}

/** A figure that is part of words, not a bound: 第1次, 2023年. */
function insideName(text: string, start: number, end: number): boolean {
  return /[第月\d]$/.test(text.slice(0, start)) || /^(?:年|月\d)/.test(text.slice(end));
}

function intervalOf(bounds: readonly Bound[]): Interval | null {
  if (bounds.length === 0 || bounds.length > 2) return null;
  let low: Bound | null = null;
  let high: Bound | null = null;
  for (const bound of bounds) {
    if (bound.side !== 'high') {
      if (low) return null;
      low = bound;
    }
    if (bound.side !== 'low') {
      if (high) return null;
      high = bound;
    }
  }
  if (low && high && Number(low.value) > Number(high.value)) return null;
  return {
    low: low?.value ?? null,
    lowBound: low?.bounding ?? 'open',
    high: high?.value ?? null,
    highBound: high?.bounding ?? 'open',
  };
}
