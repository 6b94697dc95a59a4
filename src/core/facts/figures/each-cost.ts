import { overlap } from '../../wording/overlap.ts';
import type { Rational } from '../../quantity/rational.ts';
import { parseUnit } from '../../quantity/unit.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { isSupposed, ofAnother, ofYears } from '../prose/subject.ts';
import { plainName } from '../prose/wording.ts';
import type { Quote } from './figures.ts';

/** 户均改造补助成本, 每户补助标准, 人均培训费用: of what there is one each. */
const EACH =
  /^(?:年度?|全年)?(?:平均)?(?:(平方米|公里|公顷|户|人|亩|村|生)(?:平)?均|每(户|人|亩|村|生|公里|公顷|平方公里|平方米|米|吨|座|台|套|件|眼|处|个|张|盏|株|头|辆|间|栋|只))/;
/** 每条线路成本: of one of something, whatever it is counted in. */
const OF_ONE = /^(?:年度?|全年)?(?:平均)?每(?![年月日周天季次])/;
/** Words that say of a sum that it is so much for each. */
const OF_EACH = /每|均(?!已|未|按|为|由|在|不|纳|无|没)|单位|单价|标准|定额|折合|\//;
const COUNTED: Readonly<Record<string, RegExp>> = { 人: /^(?:人|名|位)$/, 生: /^(?:人|名|位|生)$/ };
const NOT_DONE = /计划|拟|应(?!急|用|对)|未|尚|其余|剩余|目标|任务|预算|申请/;
const OTHER_MONEY = /工作经费|管理费|预算|概算|结余|结转|自筹|配套|到位|下达|安排/;
const MONEY = /补助|补贴|资金|成本|费用|经费|支出|投入|投资|造价|支付|发放|兑付|花费/;
const LIGHT = /成本|标准|金额|资金|费用|支出|水平|平均|实际|控制/g;

/**
 * What one household, person or kilometre came to, from the money and the number of them: 改造520户，共支出补助资金1404万元. Only where
 * its sentence gives one such sum and one such number.
 */
export function costOfEach(measure: Measure, prose: Prose, quote: Quote, row: string): Figure | null {
  const each = EACH.exec(measure.name);
  const noun = each?.[1] ?? each?.[2];
  if (noun === undefined || !each || measure.formula || !/amount|元/.test(measure.unit)) return null;
  const thing = plainName(measure.name.slice(each[0].length));
  const asked = `${measure.name} ${row}`;
  const own = prose.figures.filter((f) => isPlain(f) && !ofYears(f.clause, asked));
  const pairs = own.flatMap((sum) =>
    isSum(sum, thing, asked)
      ? own.filter((n) => isNumber(n, noun, sum)).map((number) => ({ sum, number }))
      : [],
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  const beside = prose.figures.filter(
    (f) => f.sentence === pair.sum.sentence && f.period === 'this' && isMoney(f) && f !== pair.sum,
  );
  const value = pair.sum.quantity.value.div(countedIn(noun, pair.number));
  const told = beside.filter((f) => EACH.test(f.label) || f.label.endsWith('均'));
  if (beside.length > told.length || told.some((f) => !f.quantity.value.equals(value))) return null;
  if (overlap(thing.replace(LIGHT, ''), plainName(`${pair.sum.sentence} ${row}`)) < 0.5) return null;
  const textOf = ({ quantity }: ProseFigure): string =>
    prose.original.slice(quantity.figureStart, quantity.figureEnd);
  const text = `${textOf(pair.sum)}÷${textOf(pair.number)}`;
  return { name: measure.name, unit: measure.unit, value, text, source: quote(pair.sum.sentence) };
}

function isPlain({ quantity, period, listed, label }: ProseFigure): boolean {
  const { change, bound, approximate, part } = quantity;
  if (listed || period !== 'this' || NOT_DONE.test(label)) return false;
  return change === null && bound === null && !approximate && part === 'single';
}

function isMoney({ quantity }: ProseFigure): boolean {
  return quantity.unit.dimension === 'money' && quantity.unit.currency === 'CNY';
}

const EXTENT = /length|area|weight/;

/** How many of them there are, which for kilometres are as many metres by themselves. */
function countedIn(noun: string, { quantity }: ProseFigure): Rational {
  const { unit, value } = quantity;
  const one = EXTENT.test(unit.dimension) ? parseUnit(noun) : null;
  return one ? value.div(one.factor) : value;
}

/** The money is told as what the name is a cost of. */
function isSum(figure: ProseFigure, thing: string, asked: string): boolean {
  const { label, subject } = figure;
  if (!isMoney(figure) || EACH.test(label) || isSupposed(subject) || ofAnother(label, asked)) return false;
  if (OTHER_MONEY.test(label) && !OTHER_MONEY.test(thing)) return false;
  const kinds = thing.match(new RegExp(MONEY.source, 'g')) ?? [];
  const named = kinds.filter((kind) => /补助|补贴|工资|奖/.test(kind));
  return MONEY.test(label) && named.every((kind) => label.includes(kind));
}

function isNumber(figure: ProseFigure, noun: string, sum: ProseFigure): boolean {
  const { unit, value } = figure.quantity;
  if (figure.sentence !== sum.sentence || value.compare(0) <= 0) return false;
  if (/^(?:其中|受益|涉及|覆盖|惠及)/.test(figure.label)) return false;
  const known = COUNTED[noun];
  if (known) return unit.dimension === 'count' && known.test(unit.word);
  const extent = EXTENT.test(unit.dimension) && parseUnit(noun)?.unit.dimension === unit.dimension;
  return extent || unit.word === noun;
}

/** 管护成本52万元 for 每公里管护成本: a sum that nothing says to be that of one. */
export function isTotalOfEach(
  { label, after, subject, equation, clause, quantity }: ProseFigure,
  name: string,
): boolean {
  if (!(EACH.test(name) || OF_ONE.test(name)) || quantity.unit.dimension !== 'money') return false;
  return ![label, after, equation, label === '' ? subject + clause : ''].some((words) => OF_EACH.test(words));
}
