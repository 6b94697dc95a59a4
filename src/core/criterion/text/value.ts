import { decimalText, parseDecimal, rational } from '../../quantity/rational.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import { MONTHS, WORKDAYS, unitIn } from '../../rule/written-unit.ts';
import { NUM, readNum } from './numeral.ts';

/** A threshold as written: its decimal value in the measure's base, and what it measures. */
interface Threshold {
  readonly value: string;
  readonly unit: MeasureUnit | null;
}

/** Units that are of no family: a figure stays in the one that the standard writes. */
export const WRITTEN_UNIT =
  '分钟|秒钟?|个?小时|平方公里|平方千米|平方米|立方米|公里|千米|公顷|亩|厘米|毫米|米(?![粉面])|吨标准煤|吨标煤|[千公][克斤]标准?煤|吨|公斤|千克|斤(?!斤)|千瓦时|兆瓦|千瓦|微克/立方米|毫克/立方米|毫克/升|分贝|摄氏度|℃|学时|课时|株|头(?!部)|台套|km²|km2|km|hm²|hm2|㎡|m²|m2|m³|m3|kWh|kW|MW|[mμu]g/(?:L|m³|m3)|°C|dB';
const SCALE = '[十百千]?万|亿';
const UNIT = `%|‰|个?百分点|百分比|亿元|万元|千元|元|个?工作日|日历天|天|日|个?月|(?:${SCALE})?(?:${WRITTEN_UNIT}|人次|家次|户次|场次|台次|个|项|次|例|笔|起|件|家|人|份|条|处|篇|期|场|户|宗|套|台|辆|所|座|栋|名|张|床|间|棵|只|艘|眼|盏|块|枚|根|支(?![付出撑持])|口(?![径头岸])|组(?![织成长])|批(?![复准])|班(?!子))|倍|分(?!钟)|(?:${SCALE})(?=-|至|到|$)`;

/** What a unit may be per: 元/亩. */
export const PER_UNIT =
  '(?:/(?:人次|人|天|日|次|平方米|平方公里|公顷|立方米|百公里|公里|米|亩|吨|万元|元|度|千瓦时|周|季度|季|小时|辆|台|套|户|件|个|头|株|年|月|学时|课时|小时))?';

/** A figure with its unit, as a pattern without groups of its own. */
export const VALUE = `(?:百分之[一二三四五六七八九十百]+|-?${NUM}(?:${UNIT})?)${PER_UNIT}`;

const SHAPE = new RegExp(`^(-?)(?:百分之([一二三四五六七八九十百]+)|(${NUM})(${UNIT})?)$`);

const SCALES: Readonly<Record<string, readonly [MeasureUnit, number, number]>> = {
  '%': ['ratio', 1, 100],
  '‰': ['ratio', 1, 1000],
  百分点: ['ratio', 1, 100],
  个百分点: ['ratio', 1, 100],
  百分比: ['ratio', 1, 100],
  亿元: ['amount', 100_000_000, 1],
  万元: ['amount', 10_000, 1],
  千元: ['amount', 1000, 1],
  元: ['amount', 1, 1],
  分: ['number', 1, 1],
  倍: ['ratio', 1, 1],
  天: ['days', 1, 1],
  日: ['days', 1, 1],
  日历天: ['days', 1, 1],
  工作日: [WORKDAYS, 1, 1],
  个工作日: [WORKDAYS, 1, 1],
  月: [MONTHS, 1, 1],
  个月: [MONTHS, 1, 1],
};

const TIMES: Readonly<Record<string, number>> = {
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const SCALED = new RegExp(`^(${SCALE})?(.*)$`);
const WRITTEN = new RegExp(`^(?:${WRITTEN_UNIT})$`);

/** Whether a word is a unit that figures stay in: 亩 is, 户 counts things. */
export function isUnitWord(word: string): boolean {
  return WRITTEN.test(word);
}

/** 5万亩, 3万人次, 10分钟: a unit of no family with its scale, or a counting word. */
function inWords(unit: string): readonly [MeasureUnit | null, number, number] {
  const [, scale = '', word = ''] = SCALED.exec(unit) ?? [];
  const times = TIMES[scale] ?? 1;
  if (word === '') return [null, times, 1];
  return [WRITTEN.test(word) ? unitIn(word.replace(/^个(?=小时)|(?<=秒)钟$/g, '')) : 'count', times, 1];
}

/** Reads "10%", "0.5", "3个", "百分之九十"; null when the text is no figure. `inherited` is the unit of a neighbour. */
export function readThreshold(text: string, inherited: string | null = null): Threshold | null {
  const { shape, per } = taken(text);
  if (!shape) return null;
  const [, sign = '', percent, digits, written] = shape;
  const plain = readNum(percent ?? digits ?? '');
  const value = plain === null ? null : parseDecimal(plain);
  if (!value) return null;
  const unit = percent ? '%' : written ? written + per : (inherited ?? '');
  const [dimension, up, down] = perUnit(unit) ?? SCALES[unit.replace(PER, '')] ?? inWords(unit);
  const scaled = value.mul(rational(up, down));
  return { value: (sign ? '-' : '') + decimalText(scaled, 12), unit: dimension };
}

/** The unit written behind a figure, "" for none. */
export function writtenUnit(text: string): string {
  if (text.startsWith('百分之')) return '%';
  const { shape, per } = taken(text);
  return shape?.[4] ? shape[4] + per : '';
}

const PER = /\/[一-龥]+$/;

/** A figure with its unit; what the unit is per stands apart where it is no part of it: 元/亩, but 微克/立方米. */
function taken(text: string): { readonly shape: RegExpExecArray | null; readonly per: string } {
  const whole = SHAPE.exec(text);
  return whole
    ? { shape: whole, per: '' }
    : { shape: SHAPE.exec(text.replace(PER, '')), per: PER.exec(text)?.[0] ?? '' };
}

/** 1.2万元/亩, 500公斤/亩, 4次/月: what is per something stays in just that unit, and money in 元. */
function perUnit(unit: string): readonly [MeasureUnit, number, number] | null {
  const [, of = '', per = ''] = /^(.+?)\/([^/]+)$/.exec(unit) ?? [];
  if (per === '' || WRITTEN.test(unit)) return null;
  const money = of.endsWith('元') ? SCALES[of] : null;
  if (money) return [unitIn(`元/${per}`), money[1], money[2]];
  const [, scale = '', word = ''] = SCALED.exec(of) ?? [];
  return word === '' || SCALES[word] ? null : [unitIn(`${word}/${per}`), TIMES[scale] ?? 1, 1];
}
