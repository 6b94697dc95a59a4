import { readScale } from './numeral.ts';
import type { Unit } from './quantity.ts';
import { rational, type Rational } from './rational.ts';
import { normalise } from './normalise.ts';
import { UNITS, type UnitEntry } from './unit-table.ts';

/** A unit at a place in a text, with the factor that brings a figure written in it to the base of its dimension. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly factor: Rational;
  readonly end: number;
  readonly afterCharacters: boolean;
}

/** A unit written alone, as in a unit column: "万元" is 元 with a factor of 10,000. */
export interface ParsedUnit {
  readonly unit: Unit;
  readonly factor: Rational;
  /** 万, 亿 or another scale is part of it. */
  readonly scaled: boolean;
}

/** The unit of a figure that has none. */
export const NO_UNIT: Unit = { dimension: 'number', word: '', currency: null };
export const PERCENT: Unit = { dimension: 'ratio', word: '%', currency: null };

const BY_WORD: ReadonlyMap<string, UnitEntry> = new Map(UNITS.map((entry) => [entry.word, entry]));
const LONGEST = Math.max(...UNITS.map((entry) => entry.word.length));
const PER =
  /(?: ?[/·] ?(?:人次|人天|[百千万]人|[百千万]户|人|户|村|亩|平方公里|公顷|平方米|㎡|立方米|百公里|公里|万元|元|吨|公斤|年|季度|季|个?月|周|天|日|次|件|套|台|个|家|场|小时|座|辆|株|例|批|期|班|床|吨|千瓦时|度))+(?!\d|(?![以左及的内、不])[一-龥])/y;
/** Rates of rare things: 8.5/10万. */
const PER_MANY = /\/ ?(10万|十万|100万|百万|万|千)(?:人)?(?![\d一-龥]|\.)/y;
const LATIN = /[A-Za-z]/;

/**
 * The unit at `at` in a normalised text, one space before it allowed; the longest one wins. "元/人" is a unit of its
 * own: no figure in 元 is compared with it. null where no known unit stands there.
 */
export function readUnit(text: string, at: number): FoundUnit | null {
  PER_MANY.lastIndex = at;
  const many = PER_MANY.exec(text)?.[1];
  if (many !== undefined) {
    const unit: Unit = {
      dimension: 'count',
      word: `/${many.replace('十', '10').replace('百', '100')}`,
      currency: null,
    };
    return { unit, factor: rational(1), end: PER_MANY.lastIndex, afterCharacters: false };
  }
  const from = text[at] === ' ' ? at + 1 : at;
  for (let length = Math.min(LONGEST, text.length - from); length > 0; length--) {
    const entry = BY_WORD.get(text.slice(from, from + length));
    if (entry === undefined || !mayEnd(entry, text, from + length)) continue;
    return withPer(entry, text, from + length);
  }
  return null;
}

function mayEnd(entry: UnitEntry, text: string, end: number): boolean {
  if (LATIN.test(entry.word.charAt(entry.word.length - 1)) && /[A-Za-z0-9²³]/.test(text.charAt(end)))
    return false;
  return entry.notBefore === null || !entry.notBefore.test(text.slice(end, end + 4));
}

function withPer(entry: UnitEntry, text: string, end: number): FoundUnit {
  PER.lastIndex = end;
  const per = PER.exec(text)?.[0];
  const { factor, afterCharacters } = entry;
  if (per === undefined) {
    const { dimension, word, currency } = entry;
    return { unit: { dimension, word, currency }, factor, end, afterCharacters };
  }
  // 人/次 is how some write 人次.
  const times = /^[人家户场批班架台]$/.test(entry.word) && per.replace(/ /g, '') === '/次';
  const word = times
    ? `${entry.word}次`
    : `${entry.word}${per.replace(/ /g, '').replaceAll('·', '/').replaceAll('个月', '月')}`;
  return { unit: { dimension: 'count', word, currency: null }, factor, end: PER.lastIndex, afterCharacters };
}

/**
 * Reads the text of a unit column or of brackets behind a name: "万元", "%", "个", "平方米", "元/人". A word that is no
 * known unit ("孵化器") counts things of its own kind. null for "", "/", "-" and anything that is no word.
 */
export function parseUnit(text: string): ParsedUnit | null {
  const flat = normalise(text)
    .trim()
    .replace(/^单位[::]?\s*/, '');
  if (!/[%‰一-龥A-Za-z㎡℃]/.test(flat) || flat.length > 8) return null;
  const scale = readScale(flat, 0);
  const from = scale?.end ?? 0;
  const factor = scale?.factor ?? rational(1);
  const found = readUnit(flat, from);
  if (found !== null && found.end === flat.length) {
    return { unit: found.unit, factor: factor.mul(found.factor), scaled: scale !== null };
  }
  if (/[\d,;、。:()]/.test(flat) || /^(?:无|否|是|是\/否|定性|定量|文字|数值|比例|比率|—+)$/.test(flat))
    return null;
  return {
    unit: { dimension: 'count', word: flat.slice(from), currency: null },
    factor,
    scaled: scale !== null,
  };
}

/** The unit in the last brackets behind an indicator's name: "展会面积(平方米)"; null where the brackets hold none. */
export function unitInName(name: string): ParsedUnit | null {
  const inside = /\(([^()]{1,8})\)\s*$/.exec(normalise(name))?.[1];
  if (inside === undefined) return null;
  const parsed = parseUnit(inside);
  return parsed !== null && isKnown(inside, parsed) ? parsed : null;
}

function isKnown(written: string, parsed: ParsedUnit): boolean {
  return parsed.unit.dimension !== 'count' || BY_WORD.has(parsed.unit.word) || written.includes('/');
}

/** Words for things counted alike: a training counted in 场 and in 场次 is one count. */
const ALIKE: readonly (readonly string[])[] = [
  ['次', '场', '场次'],
  ['人', '名', '位'],
  ['件', '宗', '起', '例'],
  ['项', '项目'],
  ['家', '户'],
  ['份', '本', '册'],
  ['栋', '幢'],
  ['辆', '台'],
  ['标箱', '标准箱', 'TEU'],
  ['批', '批次'],
  ['班', '班次'],
  ['立方米', 'm³', 'm3', '立方'],
  ['千瓦时', 'kWh', '度'],
  ['千瓦', 'kW'],
  ['兆瓦', 'MW'],
  ['℃', '°C', '摄氏度'],
  ['分贝', 'dB'],
  ['毫克/升', 'mg/L'],
  ['毫克/立方米', 'mg/m³', 'mg/m3'],
  ['微克/立方米', 'μg/m³', 'ug/m3', 'μg/m3'],
  ['吨标准煤', '吨标煤'],
  ['千克标准煤', '千克标煤', '公斤标准煤'],
];

/** Why two units can't be compared, or null when they can. */
export function unitConflict(a: Unit, b: Unit): 'units-differ' | 'currencies-differ' | 'unit-missing' | null {
  if (a.dimension !== b.dimension) {
    const other = a.dimension === 'number' ? b : b.dimension === 'number' ? a : null;
    if (other === null) return 'units-differ';
    return other.dimension === 'count' && !other.word.includes('/') ? null : 'unit-missing';
  }
  if (a.dimension === 'money') return a.currency === b.currency ? null : 'currencies-differ';
  const alike =
    (a.dimension !== 'time' || familyOf(a) === familyOf(b)) &&
    (a.dimension !== 'count' || countAlike(a.word, b.word)) &&
    (a.dimension !== 'rank' || (a.word === '%') === (b.word === '%')) &&
    (a.dimension !== 'ratio' || (a.word === '倍') === (b.word === '倍'));
  return alike ? null : 'units-differ';
}

/** 个 counts anything but occurrences of persons (人次); other words only their own kind. */
function countAlike(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const general = a === '个' ? b : b === '个' ? a : null;
  if (general !== null) return !/.次$|\//.test(general);
  return ALIKE.some((words) => words.includes(a) && words.includes(b)) || rateAlike(a, b);
}

/** 公斤/亩 and 斤/亩: per the same, and of one kind that converts. */
function rateAlike(a: string, b: string): boolean {
  const [[x = '', ...per], [y = '', ...other]] = [a.split('/'), b.split('/')];
  if (per.length === 0 || per.length !== other.length) return false;
  if (!per.every((unit, i) => countAlike(unit, other[i] ?? ''))) return false;
  const [u, v] = [BY_WORD.get(x), BY_WORD.get(y)];
  if (!u || !v || u.dimension !== v.dimension || u.currency !== v.currency) return false;
  return u.dimension !== 'count' && u.dimension !== 'time';
}

/** Hours, months and working days don't convert into one another: a month has no fixed number of days. */
export function familyOf(unit: Unit): 'hour' | 'month' | 'workday' {
  if (/工作/.test(unit.word)) return 'workday';
  return /^(个月|个季度|个年度|年)$/.test(unit.word) ? 'month' : 'hour';
}
