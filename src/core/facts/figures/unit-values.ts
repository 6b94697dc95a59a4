import type { Quantity } from '../../quantity/quantity.ts';
import { normalise } from '../../quantity/normalise.ts';
import { ZERO } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { familyOf, parseUnit, readUnit, unitConflict } from '../../quantity/unit.ts';
import type { MeasureUnit } from '../../rule/rule.ts';
import { MONTHS, isWritten, writtenIn } from '../../rule/written-unit.ts';

const HOURS_A_DAY = 24;

/** A figure with its unit. */
type Valued = Pick<Quantity, 'value' | 'unit'>;

/** The value of a quantity in the unit a measure is counted in; null where the units don't go together. */
export function inUnit(quantity: Valued, unit: MeasureUnit, name = ''): Rational | null {
  const { dimension, word } = quantity.unit;
  if (isWritten(unit)) return asWritten(quantity, writtenIn(unit) ?? '', name);
  switch (unit) {
    case 'ratio':
      if (dimension === 'ratio') return word === '倍' ? null : quantity.value;
      if (dimension === 'points') return quantity.value;
      // "结余结转率为0": a bare 0 is 0 %; other bare figures may be per cent or fractions.
      return dimension === 'number' && quantity.value.equals(0) ? ZERO : null;
    case 'amount':
      return amount(quantity, name);
    case 'count':
      if (dimension === 'time' && name.endsWith('月数') && word === '个月') return quantity.value;
      if (dimension === 'rank') return /排名|名次|位次|排位/.test(name) ? quantity.value : null;
      if (dimension === 'count' && otherCounter(name, word)) return null;
      return dimension === 'count' || dimension === 'number' ? quantity.value : null;
    case 'days':
      return dimension === 'time' && familyOf(quantity.unit) === 'hour'
        ? quantity.value.div(HOURS_A_DAY)
        : null;
    case 'number':
      return dimension === 'score' && !/得分|评分|分数/.test(name) ? null : quantity.value;
  }
}

/** Names that say themselves that they are of one: 单位成本, 户均补助. */
const EACH = /单位|单价|均|每|标准|造价|价格/;

/** Names that end on what they are counted by, with the counters that may stand for it. */
const COUNTERS: readonly (readonly [RegExp, RegExp])[] = [
  [/人次数?$/, /^(?:人次|人|名|位|次|个)$/],
  [/期数$/, /^(?:期|次|班|个|轮|批)$/],
  [/场次数?$/, /^(?:场次|场|次|个)$/],
];

/** Whether a figure is counted in another word than a name ends on: 培训8期 is no 培训人次. */
export function otherCounter(name: string, word: string): boolean {
  const counters = COUNTERS.find(([ending]) => ending.test(name))?.[1];
  return counters !== undefined && word !== '' && !counters.test(word);
}

/** 12.6分钟 in 分钟, 2.4万亩 in 公顷: only from one unit of a thing to another; a bare figure has none. */
function asWritten(quantity: Valued, word: string, name: string): Rational | null {
  const { dimension, currency } = quantity.unit;
  // 单位成本9800元 leaves out what it is per.
  if (word.startsWith('元/') && dimension === 'money')
    return currency === 'CNY' && EACH.test(name) ? quantity.value : null;
  if (word === writtenIn(MONTHS) && dimension === 'time' && familyOf(quantity.unit) === 'hour')
    return monthsOf(quantity.value.div(HOURS_A_DAY));
  const asked = parseUnit(word);
  if (!asked || quantity.unit.dimension === 'number') return null;
  return unitConflict(asked.unit, quantity.unit) === null ? quantity.value.div(asked.factor) : null;
}

/** So many days in months, where it makes no difference whether a month has 28 days or 31: 45 days are between one and two. */
export function monthsOf(days: Rational): Rational | null {
  const [least, most] = [days.div(31), days.div(28)];
  if (days.equals(0)) return ZERO;
  const apart = least.floor().equals(most.floor()) && !least.equals(least.floor());
  return apart ? days.div(30) : null;
}

function amount(quantity: Valued, name: string): Rational | null {
  const { dimension, word, currency } = quantity.unit;
  if (dimension === 'money') return currency === 'CNY' ? quantity.value : null;
  if (dimension === 'number') return quantity.value.equals(0) ? ZERO : null;
  if (dimension !== 'count') return null;
  if (word.startsWith('元/')) return /人均|均|单位|单价|每/.test(name) ? quantity.value : null;
  // 计划任务数, 应整改问题数: a name ending in 数 may count things instead of money.
  return /(?:数|量)$/.test(name) && !/预算数|决算数|支出数|收入数|金额数|资金数|执行数|款数/.test(name)
    ? quantity.value
    : null;
}

/** Whether a text is a unit and nothing else: 万元, 公里, %. */
export function isUnit(text: string): boolean {
  const word = normalise(text.trim()).replace(/^[十百千万亿]+(?=.)/, '');
  return readUnit(word, 0)?.end === word.length;
}
