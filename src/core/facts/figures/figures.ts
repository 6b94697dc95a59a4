import { ZERO } from '../../quantity/rational.ts';
import type { Figure, Source } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import { assertedFigure } from '../verdicts/asserted.ts';
import { toldByGrades } from './answers-told.ts';
import type { Candidate } from './candidate.ts';
import { made, valueOf } from './candidate.ts';
import { changeRate } from './change-rate.ts';
import { complementRate } from './complement.ts';
import { holdsOthers, notTheValue, ofSamePart, oneOfPeriods, withoutPart } from './no-value.ts';
import { meanOrMost, narrowedBehind } from './narrower.ts';
import { namesIn } from './names-in.ts';
import { isOfOwnSide } from './own-side.ts';
import { completed, elliptical, ofEach } from './left-out.ts';
import { isTotalOfEach } from './each-cost.ts';
import { ofDeed } from './of-deed.ts';
import { inBrackets } from './told.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { ofCarriedPart } from '../prose/carried-part.ts';
import { isOfAnother, otherRate } from '../prose/of-another.ts';
import { assessedOtherwise } from '../prose/subject.ts';
import { GOAL_QUOTIENT, workedRatio } from './ratios.ts';
import {
  NAMED,
  asksForLastYear,
  contrast,
  isPointing,
  likeness,
  plainName,
  timeless,
} from '../prose/wording.ts';
import { overlap } from '../../wording/overlap.ts';

/** Makes the source of something read at a place in the basis text. */
export type Quote = (quote: string) => Source;

/** Candidates this close in naming are equally good: exact names beat all others, others compete more widely. */
const EXACT = 0.99;
const TIE = 0.16;
/** Labels that name nothing of their own: 2022年支出33.9万元 behind 2023年“三公”经费支出. */
const BARE = /^(?:合计|共)?(?:实际)?(?:支出|金额|数额|完成|发生)?$/;
/** What was aimed at is told as such, and is no figure that the row reached. */
const AIM = /^(?:年度|全年)?(?:目标|指标|计划|任务)(?:值|数)$/;
/** 细颗粒物(PM2.5)年均浓度: two names of one thing. */
const ALIAS = /^([一-龥]{2,10})\(([A-Za-z][A-Za-z0-9.]{1,8})\)([一-龥]{2,12})$/;
const DEVIATION = /(?:偏差|差异|偏离)(?:率|度|程度|幅度)?(?:的?绝对值)?$/;
const APART = /偏差|差异|偏离|相差|误差|偏高|偏低|出入/;
const ABSOLUTE = /(?:的)?绝对值$/;

/**
 * Finds a measure's value in a basis text: the one figure whose words name it; else the text's only ratio where it speaks
 * of the same thing; else a ratio worked out from two amounts; else one that words assert (均, 没有). Null where two
 * values are as good, or none is.
 */
export function findFigure(measure: Measure, prose: Prose, quote: Quote, indicator: string): Figure | null {
  if (prose.text === '') return null;
  if (GOAL_QUOTIENT.test(measure.name)) return workedRatio(measure, prose, quote, indicator);
  if (/[/÷×+=]/.test(measure.name)) return null;
  const [, before = '', alias, behind = ''] = ALIAS.exec(measure.name) ?? [];
  if (alias !== undefined) {
    const either = [before + behind, alias + behind].map((name) =>
      findFigure({ ...measure, name }, prose, quote, indicator),
    );
    const [one, other] = either;
    const agreed = one && other && !one.value.equals(other.value) ? null : (one ?? other);
    if (agreed) return { ...agreed, name: measure.name };
  }
  if (ABSOLUTE.test(measure.name)) {
    const plain = findFigure(
      { ...measure, name: measure.name.replace(ABSOLUTE, '') },
      prose,
      quote,
      indicator,
    );
    return plain && { ...plain, name: measure.name, value: plain.value.abs() };
  }
  const candidates = candidatesFor(measure, prose, indicator);
  const best = candidates.reduce((most, s) => Math.max(most, s.score), 0);
  if (best >= NAMED) {
    const tied = candidates.filter((s) => s.score >= (best >= EXACT ? EXACT : best - TIE));
    return contested(tied, prose) || meanOrMost(tied, measure.name, prose)
      ? null
      : chosen(tied, measure, prose, quote);
  }
  return (
    complementRate(measure, prose, quote) ??
    changeRate(measure, prose, quote) ??
    soleRatio(measure, prose, quote, indicator) ??
    (workedByFormula(measure, prose, quote, indicator)
      ? null
      : (workedRatio(measure, prose, quote, indicator) ?? assertedFigure(measure, prose, quote, indicator)))
  );
}

/** Both sides of the measure's own formula are told: no other pair of figures is its ratio. */
function workedByFormula(measure: Measure, prose: Prose, quote: Quote, indicator: string): boolean {
  const { formula } = measure;
  if (formula?.op !== '/' || formula.left.op !== 'name' || formula.right.op !== 'name') return false;
  return [formula.left, formula.right].every(
    ({ name, unit }) => findFigure({ name, unit, formula: null }, prose, quote, indicator) !== null,
  );
}

function candidatesFor(measure: Measure, prose: Prose, indicator: string): readonly Candidate[] {
  if (measure.unit !== 'ratio' && toldByGrades(measure.name, prose)) return [];
  const wanted = asksForLastYear(measure.name) ? 'last' : 'this';
  return prose.figures.flatMap((figure): Candidate[] => {
    if (figure.listed || figure.period !== wanted || notTheValue(figure, prose.text, measure.name)) return [];
    const value = valueOf(figure, measure);
    if (!value || figure.quantity.approximate || /[由从]$/.test(figure.label)) return [];
    // 完成计划的91%: no deviation from the plan.
    if (DEVIATION.test(measure.name) && !APART.test(figure.label + figure.subject)) return [];
    if (isOfOwnSide(figure, measure)) return [];
    if (oneOfPeriods(figure, measure, prose) || isOfAnother(figure, measure, indicator)) return [];
    if (ofCarriedPart(figure, measure.name, `${measure.name} ${indicator}`, prose)) return [];
    if (holdsOthers(figure, measure.name, prose) || isTotalOfEach(figure, measure.name)) return [];
    const score = naming(figure, measure, indicator);
    // A figure belongs to the name that it fits best: 固定资产总额 is not 在用固定资产总额 where both are asked for.
    const taken = prose.asked.some(
      (name) =>
        !sameName(name, measure.name) &&
        !oneOfPeriods(figure, { ...measure, name }, prose) &&
        score < EXACT &&
        fitsBetter(naming(figure, { ...measure, name }, indicator), score),
    );
    // 授予中小企业638万元（小微企业占211万元）: in brackets behind a figure stands a part of it.
    const part =
      score < EXACT &&
      /^(?:其中|含|包括)?[^,]*占$|^(?:其中|含|包括)/.test(figure.label) &&
      inBrackets(figure, prose);
    return score > 0 && !taken && !part && !narrowedBehind(figure, measure.name, prose)
      ? [{ figure, value, score }]
      : [];
  });
}

/** A bare 原值 fits 在用资产原值 and 全部资产原值 alike, and is neither. */
function fitsBetter(other: number, score: number): boolean {
  return other > score || (other === score && score < SURE);
}

/** From this likeness on a name is meant that another one shares. */
const SURE = 0.8;

/** Behind the figure somebody else's is told of the same thing: 执行率98%，财政部门核定为95%. */
function contested(top: readonly Candidate[], { figures }: Prose): boolean {
  return top.some(({ figure, value }) =>
    figures.some(
      (other) =>
        other.sentence === figure.sentence &&
        other.quantity.unit.dimension === figure.quantity.unit.dimension &&
        !other.quantity.value.equals(value) &&
        assessedOtherwise(other.label),
    ),
  );
}

/** 平均审批时限 and 实际平均审批时限. */
function sameName(a: string, b: string): boolean {
  const bare = (name: string): string => timeless(plainName(name)).replaceAll('实际', '');
  return bare(a) === bare(b);
}

function naming(figure: ProseFigure, measure: Measure, indicator: string): number {
  const bare = figure.after === '' && isBare(figure);
  const words = !bare ? figure.label : figure.equation !== '' ? figure.equation : figure.subject;
  const ranked = figure.quantity.unit.dimension === 'rank' && /排名|名次|位次/.test(measure.name);
  const named = Math.max(
    inFull(words, figure.thing, measure.name),
    elliptical(figure, measure.name),
    completed(figure, measure.name),
    ofEach(figure, measure.name),
    ofDeed(figure, measure),
    withNoun(figure, measure),
    clauseBefore(figure.label, measure.name),
    ranked ? 0.8 : 0,
    ofSamePart(words, measure.name) ? likeness(withoutPart(words), withoutPart(measure.name)) : 0,
  );
  if (named >= NAMED) return named;
  if (!bare && isPointing(figure.label) && measure.unit === 'ratio' && aboutRow(measure, indicator))
    return 0.9;
  // 比率, 数值: the text's own word for the thing its row is about.
  if (indicator !== '' && isPointing(measure.name) && !AIM.test(measure.name))
    return likeness(words, indicator);
  return named;
}

/** 实际到位2,250万元 for 实际到位资金: behind its verb the money needs no name. */
function withNoun({ label, quantity }: ProseFigure, { name, unit }: Measure): number {
  const { word, dimension } = quantity.unit;
  // 累计培训1163人次 for 培训人次: what is counted is the last word of its name.
  if (
    unit === 'count' &&
    dimension === 'count' &&
    word !== '' &&
    !/^[个项]$/.test(word) &&
    name.replace(/数$/, '').endsWith(word)
  )
    return label === '' ? 0 : likeness(label + word, name.replace(/数$/, ''));
  const noun = /(?:资金|经费)$/.exec(name)?.[0];
  if (!noun || unit !== 'amount' || quantity.unit.dimension !== 'money') return 0;
  return /(?:到位|拨付|支出|支付|使用|发放|下达)$/.test(label) ? likeness(label + noun, name) : 0;
}

/** 落实了管护主体的475处 for 落实管护主体的工程数: the words in front are what the name says of the things counted. */
function clauseBefore(label: string, name: string): number {
  const said = label.replace(/了/g, '').replace(/的$/, '');
  return said.length >= 4 && name.startsWith(`${said}的`) ? 0.9 : 0;
}

/** How well the words name it, with the thing that they leave out; 决算数 of one thing is not that of another. */
function inFull(words: string, thing: string, name: string): number {
  const alone = likeness(words, name);
  if (thing === '' || alone >= EXACT) return alone;
  // 年末余额 of 其他应收款 is 年末其他应收款余额.
  const when = /^(?:年[末初底]|期[末初])/.exec(words)?.[0] ?? '';
  return likeness(when + thing + words.slice(when.length), name);
}

/** The label names nothing of its own, and the words before end in what it repeats. */
function isBare(figure: ProseFigure): boolean {
  const label = timeless(plainName(figure.label)).replace(/^(?:上年|去年|年)?(?:末|底|同期)$/, '');
  return BARE.test(label) && plainName(figure.subject).includes(label.replace(/^(?:合计|共)/, ''));
}

/** The measure is what the row is about, so that 比率为75% can only mean it. */
function aboutRow(measure: Measure, indicator: string): boolean {
  return isPointing(measure.name) || likeness(indicator, measure.name) >= NAMED;
}

/** One value: all candidates agree, or the last of an equation's chain, or the total of them. */
function chosen(top: readonly Candidate[], measure: Measure, prose: Prose, quote: Quote): Figure | null {
  const [first] = top;
  if (!first) return null;
  if (top.every((c) => c.value.equals(first.value))) return made(measure, first, prose, quote);
  // 编制60名，其中行政编制24名: what stands behind 其中 is a part of it.
  const whole = top.filter((c) => !/^(?:其中|包括)/.test(c.figure.clause));
  const [own] = whole;
  if (own && whole.length < top.length) return chosen(whole, measure, prose, quote);
  // 编制86人（行政编制52人、事业编制34人）: the parts in brackets add up to it.
  const parts = top.slice(1);
  if (prose.text.slice(first.figure.quantity.end).startsWith('(') && parts.length > 1)
    if (parts.reduce((sum, t) => sum.add(t.value), ZERO).equals(first.value))
      return made(measure, first, prose, quote);
  const last = top[top.length - 1];
  const chain = top.every((t) => t.figure.equation !== '' && t.figure.sentence === first.figure.sentence);
  if (chain && last) return made(measure, last, prose, quote);
  const total = top.find((t) =>
    /(?:共|合计|总计|累计)(?:为|计)?$/.test(prose.text.slice(0, t.figure.quantity.figureStart)),
  );
  const rest = top.filter((t) => t !== total).reduce((sum, t) => sum.add(t.value), ZERO);
  return total?.value.equals(rest) ? made(measure, total, prose, quote) : null;
}

/**
 * The only percentage of a text, where its words share the subject with what is asked ("面向中小微企业采购达90.4%" for the
 * ratio of 面向中小企业采购金额) and nothing in them contradicts it.
 */
function soleRatio(measure: Measure, prose: Prose, quote: Quote, indicator: string): Figure | null {
  if (measure.unit !== 'ratio' || /平均|[月季日年]均|变动|增长/.test(measure.name)) return null;
  const ratios = prose.figures.filter(
    (f) =>
      f.quantity.unit.dimension === 'ratio' &&
      !notTheValue(f, prose.text, measure.name) &&
      !isOfOwnSide(f, measure) &&
      !oneOfPeriods(f, measure, prose) &&
      !ofCarriedPart(f, measure.name, `${measure.name} ${indicator}`, prose) &&
      !isOfAnother(f, measure, indicator),
  );
  const [only] = ratios;
  if (
    !only ||
    only.quantity.approximate ||
    only.period !== 'this' ||
    ratios.some((r) => !r.quantity.value.equals(only.quantity.value))
  )
    return null;
  const words = plainName(only.label === '' ? only.equation : only.label);
  if (words === '' || /同比|环比|目标|比上年|份额/.test(words)) return null;
  const subject = [measure.name, indicator, ...namesIn(measure.formula)].map(plainName);
  if (otherRate(words, subject)) return null;
  const near = (s: string): boolean => overlap(words, s) >= 0.5;
  if (subject.some((s) => s !== '' && contrast(words, s)) && !subject.some(near)) return null;
  const shared = subject.reduce((most, s) => Math.max(most, overlap(words, s), overlap(s, words)), 0);
  const value = valueOf(only, measure);
  return shared >= 0.4 && value ? made(measure, { figure: only, value, score: shared }, prose, quote) : null;
}
