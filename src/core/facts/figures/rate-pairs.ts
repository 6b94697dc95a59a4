import { overlap } from '../../wording/overlap.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Quote } from './figures.ts';
import { quotientOf } from './quotient-of.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { countedAlike, countsSomething, nounsOf, sideOf, within, wordsOf } from '../prose/side-words.ts';
import type { Side } from '../prose/side-words.ts';
import type { Pair } from './two-sides.ts';
import { movedLater, ofOneThing, pairFor } from './two-sides.ts';
import { plainName, timeless } from '../prose/wording.ts';

const RATE = /(?:率|的?比例|占比|比率)$/;
/** 抽查项目中资料完整的比例: whole and part as the name gives them. */
const AMONG = /^([^中]{2,12})中(.{2,14}?)的?(?:项目|数量|数)?的?(?:占比|比例|比率|率)$/;
/** Rates of another making than part by whole. */
const OTHER = /增|减|变动|变化|下降|提高|平均|控制|调整|节约|超支|满意|利用|周转|折旧|利息|收益|税|费率|投资/;
const GOAL = /^(?:(?:年度)?(?:目标|任务|指标|计划)?完成|完成(?:目标|任务|计划))(?:率|比例)$/;
/** More may be done than was planned; no more can be covered or be sound than there is. */
const MAY_EXCEED = /完成|执行|到位|实现|达成|达标|任务|目标|产出|产量|收入|征收|入库|上缴|支出|支付|拨付/;
/** What is still to come is no whole of what was done: 计划年底再覆盖10个. */
export const TO_COME = /再|另|下一步|明年|下年|后续|剩余|其余/;
/** What was looked at, came in or is there in all. */
const ALL =
  /共|总|抽[查检样取]|检测|监测|受理|收到|接到|转来|转交|转办|交办|收回|回收|验收|检查|参[加训评]|实有|现有|设[有置]?|到位|审理|组织/;

/**
 * A rate without a formula from the two figures that a text gives for it: 受理120件，按期办结114件. Only where one figure alone
 * says all that the rate's name says of its part, and one alone, counted alike and beside it, is plainly the whole.
 */
export function ratePair(measure: Measure, prose: Prose, quote: Quote, indicator: string): Figure | null {
  if (measure.unit !== 'ratio') return null;
  const row = indicator.replace(/^[A-Za-z]?\d[\d.]*/, '');
  const pair = pairOf(fullName(measure.name, row), prose, row);
  // 应到位 and 实际到位 are the rate of what is in place, whatever a formula calls them.
  if (!pair || (measure.formula && !dueAndDone(pair))) return null;
  const value = pair.part.quantity.value.div(pair.whole.quantity.value);
  if (value.compare(1) > 0 && !MAY_EXCEED.test(measure.name)) return null;
  return quotientOf(measure, pair.part, pair.whole, prose, quote);
}

function dueAndDone({ part, whole }: Pair): boolean {
  const [p, w] = [saidOf(part), saidOf(whole)];
  return /应(?![急用对收])/.test(w.text) && p.qualifiers.size > 0 && within(p.qualifiers, w.qualifiers);
}

/** 合格率 in the row 项目一次验收合格率 is that rate. */
function fullName(name: string, row: string): string {
  const [plain, own] = [timeless(plainName(name)), timeless(plainName(row)).replace(/\([^()]*\)$/, '')];
  return own.endsWith(plain) ? own : plain;
}

function pairOf(name: string, prose: Prose, row: string): Pair | null {
  const [, among, part] = AMONG.exec(name) ?? [];
  if (among && part) return pairFor(part, among, prose, row);
  if (GOAL.test(name)) return pairFor(`实际${plainName(row).replace(RATE, '')}`, '计划', prose, row);
  const stem = name.replace(RATE, '');
  if (!RATE.test(name) || OTHER.test(name) || sideOf(stem).qualifiers.size === 0) return null;
  const counted = prose.figures.filter(countsSomething);
  const pairs = counted.flatMap((p) => wholesOf(stem, p, counted).map((w): Pair => ({ part: p, whole: w })));
  const of = pairs.filter(({ part: p, whole: w }) => ofOneThing(saidOf(p), saidOf(w), asked(stem, row)));
  const [first] = of;
  // 办件600件，投诉40件，有效投诉9件: what it is a part of, the text does not say.
  const one = pairs.every(
    ({ part: p, whole: w }) =>
      p.quantity.value.equals(first?.part.quantity.value ?? 0) &&
      w.quantity.value.equals(first?.whole.quantity.value ?? 0),
  );
  if (!first || !one || movedLater(first, prose) || besideAnother(first, counted)) return null;
  const told = `${plainName(first.part.sentence)} ${plainName(row)}`;
  const { thing } = sideOf(stem, nounsOf(first.part));
  return told.includes(thing) || overlap(thing, told) >= 0.6 ? first : null;
}

/** 检查发现问题20个，巡察反馈问题10个，已整改15个: of which of them, the text does not say. */
function besideAnother({ part, whole }: Pair, counted: readonly ProseFigure[]): boolean {
  const noun = whole.label.slice(-2);
  return counted.some(
    (f) =>
      f !== part &&
      f !== whole &&
      f.sentence === part.sentence &&
      f.quantity.end <= part.quantity.start &&
      countedAlike(f, whole) &&
      f.label.endsWith(noun) &&
      !f.label.startsWith('其中') &&
      !f.quantity.value.equals(whole.quantity.value),
  );
}

function saidOf(figure: ProseFigure): Side {
  return sideOf(wordsOf(figure));
}

function asked(stem: string, row: string): string {
  return `${plainName(stem)} ${plainName(row)}`;
}

/** The figures beside one that says what the rate says of its part, which are plainly wholes of it. */
function wholesOf(stem: string, p: ProseFigure, counted: readonly ProseFigure[]): readonly ProseFigure[] {
  const [rate, part] = [sideOf(stem, nounsOf(p)), saidOf(p)];
  if (part.planned || !within(rate.qualifiers, part.qualifiers)) return [];
  return counted.filter((w) => {
    if (w === p || p.sentence !== w.sentence || !countedAlike(p, w) || TO_COME.test(w.label)) return false;
    const whole = saidOf(w);
    if (!isWhole(rate, whole, w) || w.quantity.value.compare(0) <= 0) return false;
    return whole.planned || p.quantity.value.compare(w.quantity.value) <= 0;
  });
}

const SPENT = /执行|支出|支付|结转|结余/;

/** What was due or provided for, or all there is: not itself such a part. */
function isWhole(rate: Side, whole: Side, { quantity }: ProseFigure): boolean {
  if (quantity.unit.dimension === 'money' && SPENT.test(rate.text)) return /预算/.test(whole.text);
  if (whole.planned) return true;
  if (within(rate.qualifiers, whole.qualifiers)) return false;
  // 惠民资金240万元 of 惠民资金使用率: the thing itself, with nothing said of it.
  const itself = whole.qualifiers.size === 0 && whole.thing.length >= 2 && rate.thing.endsWith(whole.thing);
  return itself || ALL.test(whole.text);
}
