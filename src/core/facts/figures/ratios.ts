import { overlap } from '../../wording/overlap.ts';
import { percentText } from '../../quantity/rational.ts';
import type { Figure } from '../../rule/need.ts';
import type { Measure, MeasureUnit } from '../../rule/rule.ts';
import { findFigure } from './figures.ts';
import type { Quote } from './figures.ts';
import { partOfWhole } from './part-of-whole.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { quotientOf } from './quotient-of.ts';
import { TO_COME, ratePair } from './rate-pairs.ts';
import { twoBudgets } from './two-sides.ts';
import { countedAlike, isToCome, sideOf, within } from '../prose/side-words.ts';
import { plainName } from '../prose/wording.ts';

/** "绿色产品采购金额占同类产品采购金额": the ratio of two named amounts. */
const SHARE = /^(.{2,30}?)占(.{2,30}?)(?:的?(?:比例|比率|比重|百分比))?$/;
/** What is to be done or was planned: the lower side of a 率 of things done. */
const DUE = /应(?!急|用|对)|计划|目标|指标值|任务|下达|交办|总|全部|需|拟|发现|核定/;
const DONE_WORD = /已|实际|完成|办结|实现|达到|整改|兑付|上缴|发放/;
const UNDONE = /未|没有|不|剩余|其余|尚|正在|另有|差/;
/** 实际完成值/目标值: the rate at which a target was met, written as a quotient. */
export const GOAL_QUOTIENT = /^实际(?:完成)?值?[/÷](?:年度|年初)?(?:目标|指标|计划)值$/;
/** The verb of a 率: 兑付率, 问题整改率, 指标完成率. */
const RATE =
  /^(?:(.{0,12}?)(完成|兑付|整改|保障|到位|发放|支付|拨付|结算|上缴|使用|公开|评价|办结|覆盖|达标|验收|合格|收缴|执行|回收|处置|签订))(?:率|度|比例|比率)$/;
const GOAL_RATE =
  /^(?:完成(?:年度)?(?:目标值?|指标值?|任务|计划)|(?:年度)?(?:目标|任务|指标|计划|目标任务)完成|完成)(?:率|比例)?$/;

/**
 * A ratio that is not stated but follows from the two figures the text gives for it: 应兑付1,250万元，已兑付750万元. Only
 * where there is exactly one figure for what was due and one for what was done, in one unit.
 */
export function workedRatio(measure: Measure, prose: Prose, quote: Quote, indicator: string): Figure | null {
  if (measure.unit !== 'ratio' || /平均|变动|增长/.test(measure.name)) return null;
  const share = SHARE.exec(measure.name);
  if (share?.[1] && share[2]) return shareOf(measure, share[1], share[2], prose, quote, indicator);
  if (twoBudgets(prose)) return null;
  const name = plainName(measure.name);
  const verb = GOAL_RATE.test(name) || GOAL_QUOTIENT.test(measure.name) ? '完成' : RATE.exec(name)?.[2];
  // 10个，9个按期完成，1个提前完成: what was early is in time as well.
  if (/及时|按时|按期|如期|准时/.test(name) && prose.figures.some(isEarly)) return null;
  const worked =
    (verb ? pairOf(verb, measure, prose, quote) : null) ??
    partOfWhole(measure, prose, quote) ??
    ratePair(measure, prose, quote, indicator);
  return worked && (worked.value.compare(1) <= 0 || mayExceed(measure)) ? worked : null;
}

/** Rates by a plan may go beyond it; of what is there no more is covered than there is. */
function mayExceed({ name }: Measure): boolean {
  return (
    GOAL_QUOTIENT.test(name) ||
    GOAL_RATE.test(plainName(name)) ||
    /(?:完成|达成|实现|执行|支出|收入|到位|征收|入库|上缴|收缴|保障|使用)(?:率|度|比例|比率)$/.test(name)
  );
}

function isEarly({ quantity, label, after }: ProseFigure): boolean {
  return quantity.unit.dimension === 'count' && /^[^,]{0,8}提前/.test(after) && !/提前/.test(label);
}

function shareOf(
  measure: Measure,
  part: string,
  whole: string,
  prose: Prose,
  quote: Quote,
  indicator: string,
): Figure | null {
  for (const unit of ['amount', 'count'] satisfies MeasureUnit[]) {
    const above = findFigure({ name: part, unit, formula: null }, prose, quote, indicator);
    const below = findFigure({ name: whole, unit, formula: null }, prose, quote, indicator);
    if (above && below && below.value.compare(0) > 0) return quotient(measure, above, below);
  }
  return null;
}

function quotient(measure: Measure, above: Figure, below: Figure): Figure {
  const value = above.value.div(below.value);
  return {
    name: measure.name,
    unit: 'ratio',
    value,
    text: `${above.text}÷${below.text}=${percentText(value)}`,
    source: above.source,
  };
}

/** What was due and what was done of it. */
interface DueAndDone {
  readonly due: ProseFigure;
  readonly done: ProseFigure;
}

/** The figures of what was due and what was done of it; null unless each is single. */
export function pairIn(verb: string, prose: Prose): DueAndDone | null {
  const counted = prose.figures.filter(
    (f) =>
      !f.listed &&
      !isToCome(f.label) &&
      !f.label.startsWith('其中') &&
      f.period === 'this' &&
      f.quantity.change === null &&
      /money|count|length|area|weight/.test(f.quantity.unit.dimension),
  );
  const words = (f: ProseFigure): string => f.label || f.subject;
  const due = counted.filter((f) => DUE.test(words(f)) && !TO_COME.test(words(f)) && !isDone(words(f), verb));
  const done = counted.filter((f) => isDone(words(f), verb));
  const [d, n] = [due[0], done[0]];
  if (!d || !n || !same(due) || !same(done)) return null;
  // 检查发现问题20个，巡察反馈问题10个，已整改15个: of which of them, the text does not say.
  const others = counted.filter(
    (f) => FOUND.test(f.label) && countedAlike(f, d) && f.sentence === n.sentence,
  );
  if (others.some((f) => !f.quantity.value.equals(d.quantity.value))) return null;
  if (counted.some((f) => isListedBehind(f, n, prose))) return null;
  const [u, v] = [d.quantity.unit, n.quantity.unit];
  if (u.dimension !== v.dimension || u.currency !== v.currency) return null;
  if (u.dimension === 'count' && u.word !== v.word) return null;
  return d.quantity.value.compare(0) > 0 && !d.quantity.approximate && !n.quantity.approximate
    ? { due: d, done: n }
    : null;
}

/** 完成路基30公里、路面27公里: what was done is told thing by thing. */
function isListedBehind(figure: ProseFigure, done: ProseFigure, { text }: Prose): boolean {
  return (
    figure.clause === done.clause &&
    figure.quantity.start >= done.quantity.end &&
    countedAlike(figure, done) &&
    /^[^,，。;；\d]{0,6}[、和及]/.test(text.slice(done.quantity.end)) &&
    !figure.quantity.value.equals(done.quantity.value)
  );
}

const FOUND = /(?:反馈|指出|查出|交办|转办)[^,，]{0,8}问题|(?:反馈|指出|查出|交办|转办)$/;

function isDone(label: string, verb: string): boolean {
  if (UNDONE.test(label) || (/应(?!急|用|对)|计划|目标|指标值|任务/.test(label) && !/已|实际/.test(label)))
    return false;
  if (!DONE_WORD.test(label)) return false;
  if (said(label, verb)) return true;
  if (verb === '完成') return !ONLY_BEGUN.test(label);
  // 实际750万元 says by what it stands beside what was done; 实际培训285人 says nothing of 合格.
  return /实际|已/.test(label) && BARE.test(label);
}

/** What is begun is not done. */
const ONLY_BEGUN = /开工|启动|立项|在建|受理|申报|申请|报名|签约|招标|下达|动工/;
/** Verbs that may stand for each other. */
const ALIKE: readonly RegExp[] = [
  /执行|支出|支付|使用/,
  /兑付|发放|支付|拨付/,
  /到位|拨付|下达/,
  /办结|完成/,
  /整改|完成/,
];

function said(label: string, verb: string): boolean {
  return label.includes(verb) || ALIKE.some((verbs) => verbs.test(verb) && verbs.test(label));
}

const BARE = /^(?:其中|全年|本年|年度|共|累计|已|实际|完成|实现|达到|数|金额|资金|数量)+$/;

function same(figures: readonly ProseFigure[]): boolean {
  const [first] = figures;
  return first !== undefined && figures.every((f) => f.quantity.value.equals(first.quantity.value));
}

function pairOf(verb: string, measure: Measure, prose: Prose, quote: Quote): Figure | null {
  const pair = pairIn(verb, prose);
  if (!pair || contradicts(measure, pair)) return null;
  const thing = plainName(measure.name)
    .replace(verb, '')
    .replace(/(?:率|度|比例|比率)$/, '');
  const spoken = plainName(`${pair.due.label}${pair.due.subject}${pair.done.label}${prose.text}`);
  if (
    !GOAL_QUOTIENT.test(measure.name) &&
    thing.length >= 2 &&
    !/^(?:指标|目标|任务|年度)+值?$/.test(thing) &&
    overlap(thing, spoken) < 0.5
  )
    return null;
  return quotientOf(measure, pair.done, pair.due, prose, quote);
}

/** The measure's own formula names another part or another whole: 质量达标数 of 实际产出数 is no 实际完成 of 计划. */
function contradicts({ formula }: Measure, { due, done }: DueAndDone): boolean {
  if (formula?.op !== '/' || formula.left.op !== 'name' || formula.right.op !== 'name') return false;
  const [part, whole] = [sideOf(formula.left.name), sideOf(formula.right.name)];
  const [above, below] = [sideOf(done.label || done.subject), sideOf(due.label || due.subject)];
  return !within(part.qualifiers, above.qualifiers) || (!whole.planned && below.planned && whole.done);
}
