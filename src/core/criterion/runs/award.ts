import type { Rational } from '../../quantity/rational.ts';
import { ONE, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type {
  Award,
  ChoiceOption,
  Expression,
  Interval,
  Measure,
  PointRange,
  Rule,
} from '../../rule/rule.ts';
import { isFull } from '../../rule/rule.ts';
import type { Bench } from './bench.ts';
import { resolve } from './names.ts';
import type { OpenBand, OpenCap } from './open-bands.ts';
import type { ClauseOutcome } from '../clause/outcome.ts';

/** What an outcome gives; null for outcomes that need more than themselves (deductions per occurrence, bounds). */
export function awardOf(
  outcome: ClauseOutcome,
  measure: Measure | null,
  bench: Bench,
  text: string,
): Award | null {
  switch (outcome.kind) {
    case 'points':
      return { kind: 'points', points: outcome.points };
    case 'share':
      return { kind: 'share', share: outcome.share };
    case 'deduct':
      return { kind: 'minus', points: outcome.points };
    case 'deductShare': {
      const share = parseDecimal(outcome.share);
      return share ? { kind: 'share', share: decimalText(ONE.sub(share), 12) } : null;
    }
    case 'discretion':
      return { kind: 'discretion', text, ...rangeIn(outcome, bench) };
    case 'formula':
      return {
        kind: 'rule',
        rule: {
          kind: 'formula',
          expression: inUnitOf(resolve(outcome.expression, bench.names), measure),
          span: null,
        },
      };
    case 'interpolated':
      return { kind: 'discretion', text };
    case 'proportional':
      if (!measure) return { kind: 'discretion', text };
      return { kind: 'rule', rule: proportional(measure) };
    case 'add':
    case 'floor':
    case 'cap':
    case 'worth':
    case 'mostDeducted':
    case 'mostAdded':
      return null;
  }
}

/** The points to choose from; of shares only where it is known what they are shares of. */
function rangeIn(
  { range, shares }: Extract<ClauseOutcome, { kind: 'discretion' }>,
  { weight }: Bench,
): { readonly range?: PointRange } {
  if (range) return { range };
  if (!shares || !weight) return {};
  const [low, high] = [shares.low, shares.high].map((s) => parseDecimal(s)?.mul(weight));
  return low && high ? { range: { low: decimalText(low, 12), high: decimalText(high, 12) } } : {};
}

/** 超过8天的，得分=8/平均住院日×分值: what is measured is in the unit of its bounds there too. */
function inUnitOf(expression: Expression, measure: Measure | null): Expression {
  if (!measure || measure.unit === 'ratio' || measure.formula) return expression;
  const within = (of: Expression): Expression => inUnitOf(of, measure);
  if (expression.op === 'name')
    return expression.name === measure.name ? { ...expression, unit: measure.unit } : expression;
  if (expression.op === 'abs') return { ...expression, of: within(expression.of) };
  return 'left' in expression
    ? { ...expression, left: within(expression.left), right: within(expression.right) }
    : expression;
}

/** measure × full, or measure ÷ target × full. */
export function proportional(measure: Measure, target: Rational | null = null): Rule {
  const value: Expression = measure.formula
    ? { op: 'measure', measure }
    : { op: 'name', name: measure.name, unit: measure.unit };
  const left: Expression = target
    ? { op: '/', left: value, right: { op: 'number', value: decimalText(target, 12) } }
    : value;
  return { kind: 'formula', expression: { op: '*', left, right: { op: 'full' } }, span: null };
}

/** What a band gives, by its outcome and the bands before it; a cap may have to find what it caps. */
export function bandAward(
  outcome: ClauseOutcome,
  measure: Measure,
  interval: Interval,
  before: readonly OpenBand[],
  bench: Bench,
  text: string,
): Award | OpenCap | null {
  if (outcome.kind === 'cap') {
    const subject = capSubject(text);
    if (!subject) return { kind: 'open-cap', cap: outcome.points };
    const expression: Expression = { op: 'name', name: subject, unit: 'number' };
    const rule: Rule = { kind: 'formula', expression, span: null };
    return { kind: 'rule', rule: { kind: 'bounded', rule, floor: null, cap: outcome.points, span: null } };
  }
  if (outcome.kind === 'interpolated') return interpolated(measure, interval, before);
  if (outcome.kind !== 'proportional') return awardOf(outcome, measure, bench, text);
  return belowFull(measure, before, text, interval.high);
}

/**
 * 按比例 below the tier of full marks: plain for a rate where they begin at 100 %, and for what is counted or paid, which is
 * held against their threshold. For a rate from another threshold it could mean x or x ÷ threshold: both are kept.
 */
function belowFull(measure: Measure, bands: readonly OpenBand[], text: string, high: string | null): Award {
  const full = bands.find((b) => isFull(b.award) || b.award.kind === 'points');
  const from = full ? full.interval.low : high;
  if (from === '1' && measure.unit === 'ratio') return { kind: 'rule', rule: proportional(measure) };
  const target = from === null ? null : parseDecimal(from);
  if (!target || target.compare(0) <= 0) return { kind: 'discretion', text };
  return { kind: 'rule', rule: shareOfFull(measure, target) };
}

/** 按比例 of where full marks begin. 81% of a rate from 90% could give 81% of the points, or 81% ÷ 90% of them. */
export function shareOfFull(measure: Measure, target: Rational): Rule {
  const ofTarget = proportional(measure, target);
  if (measure.unit !== 'ratio' || target.equals(1)) return ofTarget;
  const options = [proportional(measure), ofTarget].map((rule): ChoiceOption => ({
    title: '',
    rule,
    span: null,
  }));
  return { kind: 'choice', by: 'unsaid', options, span: null };
}

/** 达到1200人次得满分，未达到的按比例计分: what the values left over by the tiers give. */
export function elseAward(
  outcome: ClauseOutcome,
  measure: Measure,
  bands: readonly OpenBand[],
  bench: Bench,
  text: string,
): Award | null {
  if (outcome.kind === 'proportional') return belowFull(measure, bands, text, null);
  return awardOf(outcome, measure, bench, text);
}

/** 未达到的，按实际进度/目标进度×1分: the target is where full marks begin. */
export function againstTarget(
  outcome: ClauseOutcome,
  measure: Measure,
  bands: readonly OpenBand[],
): ClauseOutcome {
  const target = bands.length === 1 ? bands[0]?.interval.low : null;
  if (outcome.kind !== 'formula' || !target) return outcome;
  const award = bands[0]?.award;
  const points = award?.kind === 'points' ? award.points : null;
  const replaced = (e: Expression): Expression => {
    if (e.op === '*') return { ...e, left: replaced(e.left), right: replaced(e.right) };
    // The points of the tier are all there is where it stands.
    if (e.op === 'number' && e.value === points) return { op: 'full' };
    const { op } = e;
    if (op !== '/' || e.left.op !== 'name' || !ofMeasure(e.left.name, measure)) return e;
    // 按实际进度占95%的比例
    const said = e.right.op === 'number' && parseDecimal(e.right.value)?.equals(parseDecimal(target) ?? 0);
    if (!said && (e.right.op !== 'name' || !isTargetOf(e.right.name, e.left.name))) return e;
    return {
      op,
      left: { op: 'name', name: measure.name, unit: measure.unit },
      right: { op: 'number', value: target },
    };
  };
  return { kind: 'formula', expression: replaced(outcome.expression) };
}

const COUNTED = /^(?:完成|实现|到位|达到)?(?:值|数|量|额|数额|数量|人数|户数|个数|次数|情况)?$/;

/** 实际增收额 of 户均增收, 实际人数 of 带动就业500人: the figure itself in fewer words. */
function ofMeasure(name: string, measure: Measure): boolean {
  const bare = /^(?:其)?实际(.*)$/.exec(name)?.[1];
  if (bare === undefined) return false;
  if (measure.name.endsWith(bare.slice(-2)) && bare.length >= 2) return true;
  return (
    COUNTED.test(bare) ||
    measure.name.includes(bare.replace(/(?:[户人项个次场件家]数|金额|数额|额|数量|数|量|值)$/, '') || '-')
  );
}

/** 目标额 beside 实际增收额: of the same kind, or a target and no more. */
function isTargetOf(name: string, actual: string): boolean {
  const bare = /^(?:年度|年初)?(?:目标|规定|应达|计划|序时|要求|指标|任务)(?:完成|实现)?(.*)$/.exec(
    name,
  )?.[1];
  if (bare === undefined) return false;
  return bare.length < 2 || COUNTED.test(bare) || actual.endsWith(bare.slice(-2));
}

/** 按线性插值: from nothing at the lower end to full at the upper one, where the bands beside it say so. */
function interpolated(measure: Measure, interval: Interval, before: readonly OpenBand[]): Award {
  const zero = before.some(
    (b) => b.interval.high === interval.low && b.award.kind === 'points' && b.award.points === '0',
  );
  const full = before.some((b) => b.interval.low === interval.high && isFull(b.award));
  if (!zero || !full || interval.low === null || interval.high === null)
    return { kind: 'discretion', text: '' };
  const low: Expression = { op: 'number', value: interval.low };
  const high: Expression = { op: 'number', value: interval.high };
  const value: Expression = measure.formula
    ? { op: 'measure', measure }
    : { op: 'name', name: measure.name, unit: measure.unit };
  const share: Expression = {
    op: '/',
    left: { op: '-', left: value, right: low },
    right: { op: '-', left: high, right: low },
  };
  return {
    kind: 'rule',
    rule: { kind: 'formula', expression: { op: '*', left: share, right: { op: 'full' } }, span: null },
  };
}

/** Points off: as written, or a share of the weight. */
export function deducted(outcome: ClauseOutcome, bench: Bench): string | null {
  if (outcome.kind === 'deduct') return outcome.points;
  if (outcome.kind === 'points' && outcome.points === '0')
    return bench.weight ? decimalText(bench.weight, 12) : null;
  const share = outcome.kind === 'deductShare' ? parseDecimal(outcome.share) : null;
  return share && bench.weight ? decimalText(share.mul(bench.weight), 12) : null;
}

/** Whose points are capped, where the text names them: 绩效自评得分不超过89分. */
function capSubject(text: string): string | null {
  const named = /(绩效自评|自评|综合|评价)(?:得分|总分)?$/.exec(text)?.[1];
  if (named) return `${named}得分`;
  return text.endsWith('总分') ? '总分' : null;
}
