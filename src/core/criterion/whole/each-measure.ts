import { completionOf } from '../../rule/own-measures.ts';
import { parseDecimal } from '../../quantity/rational.ts';
import type { Award, Band, Expression, Interval, Measure, Rule, Span } from '../../rule/rule.ts';
import { FULL, NOTHING } from '../../rule/rule.ts';
import { proportional, shareOfFull } from '../runs/award.ts';
import { countedDeed } from '../runs/names.ts';
import { unitOfName } from '../text/expression.ts';
import type { IntervalCondition } from '../text/interval.ts';
import { readInterval } from '../text/interval.ts';
import { VALUE, readThreshold } from '../text/value.ts';
import type { Said } from './each-said.ts';

const ACTUAL = /^(?:各项)?(?:实际|完成)/;
const TARGET = /^(?:各项)?(?:年度|年初)?(?:目标|计划|任务|指标|应|预期)/;

/**
 * 高血压患者规范管理率≥62%(3分)。达到目标值得满分，未达到的按实际值/目标值×该项分值; 建成面积5分。得分=实际完成数/计划完成数×该项分值: a figure that is held
 * against its target. Null where nothing is said of targets, or the statement names no figure.
 */
export function perTarget(
  text: string,
  said: readonly Said[],
  span: Span,
): { readonly title: string; readonly rule: Rule } | null {
  const formula = said.flatMap((s) => (s.kind === 'formula' ? [s] : []))[0];
  if (!formula) return null;
  const turned = wayOf(formula.expression);
  if (turned === null) return null;
  const target = targetOf(text);
  if (!target) return /[<>≤≥=]/.test(text) ? null : { title: text, rule: own(text) };
  const { interval, name, unit } = target;
  const threshold = interval.low ?? interval.high;
  const below = interval.high === null;
  // Less than the target for a share of it, or more than the limit for one that falls: the other way round nothing fits.
  if (name === '' || threshold === null || Number(threshold) <= 0 || (!below && interval.low !== null))
    return null;
  if (below === turned || !sided(said, interval)) return null;
  const measure: Measure = { name, unit: unit ?? unitOfName(name), formula: null };
  const value: Expression = { op: 'name', name, unit: measure.unit };
  const number: Expression = { op: 'number', value: threshold };
  const ratio: Expression = below
    ? { op: '/', left: value, right: number }
    : { op: '/', left: number, right: value };
  const expression: Expression = { op: '*', left: ratio, right: { op: 'full' } };
  const full = parseDecimal(threshold);
  // 按比例 and no more does not say of what.
  const short: Rule =
    below && formula.expression === null && full
      ? shareOfFull(measure, full)
      : { kind: 'formula', expression, span: null };
  const bands: readonly Band[] = [
    { interval, award: FULL, span },
    {
      interval: otherSide(interval),
      award: { kind: 'rule', rule: short },
      span,
    },
  ];
  return { title: '', rule: { kind: 'bands', measure, bands } };
}

/** 培训合格率≥90%: a figure within a limit gives what the statement gives, any other nothing. Null for no such figure. */
export function withinLimit(text: string, met: Award, span: Span, said: readonly Said[]): Rule | null {
  const target = said.some((s) => s.kind === 'reached');
  const limit = text.includes(',')
    ? null
    : target
      ? targetOf(text)
      : /\d/.test(text)
        ? readInterval(text)
        : null;
  if (!limit || !sided(said, limit.interval) || limit.name.length < 2 || limit.name.length > 20) return null;
  const { interval, name, unit } = limit;
  if ((interval.low === null) === (interval.high === null)) return null;
  const measure: Measure = { name, unit: unit ?? unitOfName(name), formula: null };
  const bands: readonly Band[] = [
    { interval, award: met, span },
    { interval: otherSide(interval), award: NOTHING, span: null },
  ];
  return { kind: 'bands', measure, bands };
}

/** 不超过目标值的得满分, of figures with an upper limit. */
function sided(said: readonly Said[], { high }: Interval): boolean {
  return high !== null || !said.some((s) => s.kind === 'reached' && s.within);
}

/** The target that a statement names, where it names one; a deed alone is called by what it is counted in. */
function targetOf(text: string): IntervalCondition | null {
  const target = /\d/.test(text) ? (readInterval(text) ?? bareTarget(text)) : null;
  return target && { ...target, name: countedDeed(target.name, text, ANY_ROW) };
}

const ANY_ROW = { indicator: '工作', definitions: [] };

const BARE = new RegExp(`^([^\\d]{2,24}?)(${VALUE})$`);

/** 新打机井15眼: at least so many. */
function bareTarget(text: string): IntervalCondition | null {
  const [, name = '', figure = ''] = BARE.exec(text) ?? [];
  const threshold = readThreshold(figure);
  if (!threshold || threshold.unit === null || threshold.unit === 'ratio' || figure.endsWith('分'))
    return null;
  const interval: Interval = { low: threshold.value, lowBound: 'included', high: null, highBound: 'open' };
  return { interval, name: name.replace(/(?:达到|完成|共计?|合计|为|至)$/, ''), unit: threshold.unit };
}

/** Whether a formula divides the target by the figure; null where it is neither that nor the other way. */
function wayOf(expression: Expression | null): boolean | null {
  if (expression === null) return false;
  if (expression.op === 'name') return /(?:率|比例|程度)$/.test(expression.name) ? false : null;
  if (expression.op !== '/' || expression.left.op !== 'name' || expression.right.op !== 'name') return null;
  const { left, right } = expression;
  if (ACTUAL.test(left.name) && TARGET.test(right.name)) return false;
  return TARGET.test(left.name) && ACTUAL.test(right.name) ? true : null;
}

/** The figure's own rate of completion, as numbered parts have one each. */
function own(title: string): Rule {
  const rate = /(?:率|比例|占比|满意度)$/.test(title);
  return proportional(rate ? { name: title, unit: 'ratio', formula: null } : completionOf(title));
}

function otherSide({ low, lowBound, high, highBound }: Interval): Interval {
  const turn = (bound: Interval['lowBound']): Interval['lowBound'] =>
    bound === 'included' ? 'excluded' : bound === 'excluded' ? 'included' : bound;
  return low === null
    ? { low: high, lowBound: turn(highBound), high: null, highBound: 'open' }
    : { low: null, lowBound: 'open', high: low, highBound: turn(lowBound) };
}
