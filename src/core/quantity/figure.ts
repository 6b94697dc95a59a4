import { readNumeral, readScale, type Numeral } from './numeral.ts';
import type { Bound, Unit } from './quantity.ts';
import { rational, type Rational } from './rational.ts';
import { NO_UNIT, PERCENT, readUnit } from './unit.ts';

/** A figure with its unit as it stands in a text, before the words around it are read. */
export interface Figure {
  /** In the base of the unit's dimension, with the sign written before it. */
  readonly value: Rational;
  readonly unit: Unit;
  /** From words inside (30余家, 3个多月, 上千家). */
  readonly bound: Bound | null;
  readonly approximate: boolean;
  /** 万, 亿 or another scale was written. */
  readonly scaled: boolean;
  /** Where its sign, currency mark or first digit stands. */
  readonly start: number;
  readonly end: number;
  /** The factor of its unit, for a figure that borrows it: the 3 of "3—5年". */
  readonly factor: Rational;
}

const HALF = rational(1, 2);
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/HK\$ ?$/, 'HKD'],
  [/(?:US\$|(?<![A-Z])\$|(?<![\d百千万亿] ?)(?:美元|美金)) ?$/, 'USD'],
  [/€ ?$/, 'EUR'],
  [/£ ?$/, 'GBP'],
  [/(?:¥|(?<![\d百千万亿] ?)(?:人民币|RMB)) ?$/, 'CNY'],
];
/** What may follow a figure without unit, where it is a Chinese character. */
const MAY_FOLLOW =
  /^(?:的|以上|以下|以内|之|左右|至|到|和|与|及|或|则|时|得|扣|计|为|是|等|者|且|并|乘|除|加|减|其|分别|$)/;
const TENTHS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 5,
};

/**
 * Reads the figure whose first digit or numeral character stands at `at` in a normalised text, its unit and the sign
 * before it. null where the characters are no figure: Chinese numerals without a unit (三公, 一般), digits that run on into
 * a word or a name (5A, 12345热线), numbers that can't be told (几十, 三五年, 1,0000).
 */
export function readFigure(text: string, at: number): Figure | null {
  const half = readHalf(text, at);
  if (half !== null) return half;
  if (text.charAt(at) === '半' || runsOnFromLetters(text, at)) return null;
  const numeral = readNumeral(text, at);
  if (numeral === null) return null;
  const inside = readInside(text, numeral);
  if (inside === null) return null;
  const unit = readUnit(text, inside.end);
  const sign = readSign(text, at) ?? (unit ? belowZero(unit.unit, at) : null);
  if (sign === null) return null;
  if (
    numeral.form !== 'digits' &&
    !charactersCount(text, at, numeral, unit !== null && (unit.afterCharacters || isTwo(text, at, unit.unit)))
  )
    return null;
  const upwards = numeral.form === 'bare' && text.charAt(at - 1) === '上';
  const words = upwards
    ? { bound: '>=' as const, approximate: true, scaled: inside.scaled }
    : { bound: inside.bound, approximate: inside.approximate, scaled: inside.scaled };
  if (unit === null || numeral.form === 'fraction') {
    return withoutUnit(
      text,
      { ...words, value: inside.value.mul(sign.factor), start: sign.start, end: inside.end },
      numeral,
    );
  }
  const more = readMore(text, unit.end, unit.unit);
  const value = inside.value.add(more.extra).mul(unit.factor).mul(sign.factor);
  return { ...words, value, unit: unit.unit, start: sign.start, end: more.end, factor: unit.factor };
}

/** 两期 counts, where 二期 is a name. */
function isTwo(text: string, at: number, { word }: Unit): boolean {
  return text.charAt(at) === '两' && word === '期';
}

/** "G2": the digits end a name; letters of a currency or a TeX command before them do not make one. */
function runsOnFromLetters(text: string, at: number): boolean {
  const letters = /\\?[A-Za-z]+$/.exec(text.slice(Math.max(0, at - 10), at))?.[0];
  return letters !== undefined && !/^(?:\\[a-z]+|RMB|CNY|USD|HKD|EUR|GBP|JPY)$/.test(letters);
}

type Unitless = Omit<Figure, 'unit' | 'factor'>;

/** 百分之九十, ¥100万, or a plain number. */
function withoutUnit(text: string, figure: Unitless, numeral: Numeral): Figure | null {
  const factor = rational(1);
  if (numeral.form === 'fraction') return { ...figure, unit: PERCENT, factor };
  const before = text.slice(Math.max(0, figure.start - 7), figure.start);
  const mark = /[$€£¥币BD元金 ]$/.test(before) ? MARKS.find(([written]) => written.test(before)) : undefined;
  if (mark !== undefined) {
    const written = mark[0].exec(before)?.[0] ?? '';
    const unit: Unit = { dimension: 'money', word: written.trim(), currency: mark[1] };
    return { ...figure, unit, factor, start: figure.start - written.length };
  }
  if (numeral.form !== 'digits') return null;
  const next = text.slice(figure.end, figure.end + 4);
  if (/^[A-Za-z]/.test(next) || (/^\p{Script=Han}/u.test(next) && !MAY_FOLLOW.test(next))) return null;
  return { ...figure, unit: NO_UNIT, factor };
}

/** 余, 多 and a scale behind the digits (30余家, 1000多万元); null for 几, which leaves the number open. */
function readInside(
  text: string,
  numeral: Numeral,
): { value: Rational; end: number; bound: Bound | null; approximate: boolean; scaled: boolean } | null {
  const next = text.charAt(numeral.end);
  if (next === '几' || next === '来') return null;
  if (next === '+' && !/[\dA-Za-z(]/.test(text.charAt(numeral.end + 1))) {
    return {
      value: numeral.value,
      end: numeral.end + 1,
      bound: '>=',
      approximate: false,
      scaled: numeral.scaled,
    };
  }
  // 100家多于5家: the figure ends before 多于.
  const more = next === '余' || (next === '多' && text.charAt(numeral.end + 1) !== '于');
  if (!more) {
    return {
      value: numeral.value,
      end: numeral.end,
      bound: null,
      approximate: false,
      scaled: numeral.scaled,
    };
  }
  const scale = readScale(text, numeral.end + 1);
  const value = scale === null ? numeral.value : numeral.value.mul(scale.factor);
  const end = scale?.end ?? numeral.end + 1;
  return { value, end, bound: '>', approximate: true, scaled: numeral.scaled || scale !== null };
}

/** 九成五, 两年半, 一个半月: what is added behind the unit, in units. */
function readMore(text: string, end: number, unit: Unit): { extra: Rational; end: number } {
  const next = TENTHS[text.charAt(end)];
  if (unit.word === '成' && next !== undefined && !readUnit(text, end + 1)) {
    return { extra: rational(next, 10), end: end + 1 };
  }
  if (unit.dimension === 'time' && text.charAt(end) === '半') return { extra: HALF, end: end + 1 };
  return { extra: rational(0), end };
}

/** 一半, 过半, 半数, 半年, 一个半月, 3个半小时. */
function readHalf(text: string, at: number): Figure | null {
  const share = /(?:一半|半数|(?<=过)半(?!年|个|天|数|小))/y;
  share.lastIndex = at;
  if (share.test(text)) return halfOf(PERCENT, HALF, rational(1), at, share.lastIndex);
  const period = /(?:(\d{1,3}|[一两二三四五六七八九])个)?半(?=年|天|小时|个月|月|个小时)个?/y;
  period.lastIndex = at;
  const match = period.exec(text);
  if (match === null || (match[1] === undefined && /[上下前后每个]/.test(text.charAt(at - 1)))) return null;
  const written = match[0].endsWith('个') ? period.lastIndex - 1 : period.lastIndex;
  const monthly = match[1] !== undefined && text.charAt(written) === '月';
  const unit = monthly ? readUnit('个月', 0) : readUnit(text, written);
  if (unit === null) return null;
  const count = match[1] === undefined ? rational(0) : (readNumeral(match[1], 0)?.value ?? rational(0));
  const end = monthly ? written + 1 : unit.end;
  return halfOf(unit.unit, count.add(HALF).mul(unit.factor), unit.factor, at, end);
}

function halfOf(unit: Unit, value: Rational, factor: Rational, start: number, end: number): Figure {
  return { value, unit, factor, bound: null, approximate: false, scaled: false, start, end };
}

/** Whether Chinese numerals make a figure here: with a unit behind them, nothing open (几, 数) or joined (第) before. */
function charactersCount(text: string, at: number, numeral: Numeral, hasUnit: boolean): boolean {
  const before = text.charAt(at - 1);
  const open = before === '数' && /[十百千万亿]/.test(text.charAt(at));
  if (open || /[几第好]/.test(before) || (before === '成' && numeral.form === 'bare')) return false;
  if (numeral.form === 'fraction') return true;
  if (numeral.value.equals(0) && !numeral.scaled) return false;
  if (numeral.form === 'chinese') return hasUnit;
  const follows =
    /^(?:余|多(?!于))/.test(text.slice(numeral.end)) ||
    /^.{1,3}(?:以上|以下|以内)/.test(text.slice(numeral.end));
  const company = /(?:近|约|超|超过|逾|过|上|达|达到|≥|>|≤|<|不少于|不低于|不超过|突破|满|至少)$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
  return hasUnit && (follows || company);
}

const AFTER_THESE =
  /(?:^|[\s=(,:;<>≤≥~*×÷/、。“"[{]|同比|环比|增长|增幅|增速|(?:增长|控制|变动|变化|波动|收益|利润|偏差|偏离|调整|增减|浮动|差异)[率度额]|变动|变化|差异|偏差|差额|增减|约|为|是|达|到|至)$/;

/**
 * The sign before a number. A hyphen is a minus behind an operator, punctuation or a word that a rate follows, and an
 * operator or a dash behind a figure or a bracket; behind any other word nobody can tell: null.
 */
function readSign(text: string, at: number): { factor: Rational; start: number } | null {
  const mark = text.charAt(at - 1);
  const plain = { factor: rational(1), start: at };
  if (mark === '负' && !/[担抱肩胜]/.test(text.charAt(at - 2)))
    return { factor: rational(-1), start: at - 1 };
  if (mark === '+' && AFTER_THESE.test(text.slice(Math.max(0, at - 4), at - 1)))
    return { ...plain, start: at - 1 };
  if (!/[-–—]/.test(mark)) return plain;
  const before = text.slice(Math.max(0, at - 5), at - 1);
  if (mark === '-' && AFTER_THESE.test(before)) return { factor: rational(-1), start: at - 1 };
  if (/\([^()\d]{1,8}\)$/.test(text.slice(Math.max(0, at - 11), at - 1)))
    return { factor: rational(-1), start: at - 1 };
  if (/[–—]/.test(mark) && before === '') return { factor: rational(-1), start: at - 1 };
  return mark === '-' && /[一-龥]$/.test(before) && !endsInUnit(before) ? null : plain;
}

/** 冷库温度-16℃: no other unit is told of below nothing so often that the hyphen could only be a sign. */
function belowZero({ word }: Unit, at: number): { factor: Rational; start: number } | null {
  return /^(?:℃|°C|摄氏度)$/.test(word) ? { factor: rational(-1), start: at - 1 } : null;
}

/** "1286.52万元-1289.06万元": the hyphen stands behind a figure. */
function endsInUnit(before: string): boolean {
  return /[\d%‰](?:[万亿千百]?[一-龥]{0,2})$|[万亿元个项家人次年月天日时]$/.test(before);
}
