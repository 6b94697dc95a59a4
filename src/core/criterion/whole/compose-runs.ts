import { FULL, NOTHING, isFull } from '../../rule/rule.ts';
import type { Rational } from '../../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import { mostPoints } from '../../rule/most.ts';
import type {
  Award,
  Band,
  BandsRule,
  Condition,
  DeductionItem,
  Expression,
  Measure,
  Part,
  Rule,
  Span,
} from '../../rule/rule.ts';
import type { Assembled, CaseOf } from '../runs/bench.ts';
import { intervalComplement } from '../runs/complement.ts';
import { formulaWithExceptions } from '../runs/exceptions.ts';
import { fromRule, withBases, worthOf } from './from-rule.ts';
import { closed } from '../runs/open-bands.ts';
import { sameMeasure } from '../runs/names.ts';
import { withLevels } from './level-runs.ts';
import { additions, boundedSteps, deduction } from './takings.ts';
import { gradeTiers, overruled, splitWaivers, vetoOnly } from './tiers.ts';

/** What the items came to. `unread` are folded offsets that could not be placed. */
export interface Composed {
  readonly rule: Rule | null;
  /** What the clauses themselves count down from, where they say it. */
  readonly worth: Rational | null;
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}

export interface Limits {
  readonly mostDeducted: string | null;
  readonly mostAdded: string | null;
  /** The most that is taken off may be meant of the last clause alone. */
  readonly unclear: boolean;
}

/** Puts the runs of one item (or of a text without items) together. `full` is what the item is worth, where known. */
export function composeRuns(
  given: readonly Assembled[],
  full: Rational | null,
  limits: Limits,
  span: Span,
): Composed {
  const all = withLevels(given, full, span);
  const unread = all.flatMap((r) => (r.kind === 'unread' ? [{ start: r.start, end: r.end }] : []));
  if (unread.length > 0) return { rule: null, worth: null, unread };
  const vetoes = all.flatMap((r) => (r.kind === 'veto' ? [r] : []));
  const { core, waivers } = splitWaivers(mergeBands(all), full);
  vetoes.push(...waivers);
  const open = vetoes.filter(({ award }) => award.kind === 'discretion' && !award.range);
  const tiers = gradeTiers(
    core,
    vetoes.filter((veto) => !open.includes(veto)),
    full,
    span,
  );
  if (tiers) return { rule: open.reduceRight<Rule>(overruled, tiers), worth: null, unread: [] };
  const alone = core.length === 0 ? vetoOnly(vetoes) : null;
  const composed = alone ? found(alone, null) : composeCore(core, full, limits, span);
  // Points that the clauses count down from must be the points available.
  if (!composed || (full && composed.worth && !composed.worth.equals(full))) return NOTHING_READ;
  const struck = core.length === 0 ? vetoes.slice(1) : vetoes;
  const rule = struck.reduceRight((inner, veto) => overruled(inner, veto), composed.rule);
  return { rule, worth: composed.worth, unread: [] };
}

const NOTHING_READ: Composed = { rule: null, worth: null, unread: [] };

export interface Found {
  readonly rule: Rule;
  readonly worth: Rational | null;
}

export type Core = Exclude<Assembled, { kind: 'veto' | 'unread' | 'stated' }>;

/** Bands of one measure written as separate clauses are one tiered standard. */
function mergeBands(runs: readonly Assembled[]): readonly Core[] {
  const merged: Core[] = [];
  for (const run of runs) {
    if (run.kind === 'veto' || run.kind === 'unread' || run.kind === 'stated') continue;
    const last = merged[merged.length - 1];
    if (run.kind === 'bands' && last?.kind === 'bands' && sameMeasure(last.measure, run.measure)) {
      merged[merged.length - 1] = {
        kind: 'bands',
        measure: last.measure,
        bands: [...last.bands, ...run.bands],
      };
    } else if (
      run.kind === 'deductions' &&
      last?.kind === 'deductions' &&
      !run.cases &&
      !last.cases &&
      !run.worth
    ) {
      merged[merged.length - 1] = { ...last, items: [...last.items, ...run.items] };
    } else if (run.kind === 'additions' && last?.kind === 'additions') {
      merged[merged.length - 1] = { kind: 'additions', clauses: [...last.clauses, ...run.clauses] };
    } else merged.push(run);
  }
  return merged;
}

function composeCore(core: readonly Core[], full: Rational | null, limits: Limits, span: Span): Found | null {
  const [only] = core;
  if (core.length === 1 && only) return found(asRule(only, limits), worthOf(only));
  if (core.length === 0) return null;
  const cases = core.flatMap((r) => (r.kind === 'deductions' && r.cases ? [{ ...r, cases: r.cases }] : []));
  if (cases.length === core.length) return found(byCase(cases), null);
  const together = earnedTogether(core);
  if (together) return found(together, null);
  const excepted = formulaWithExceptions(core);
  if (excepted) return found(excepted, null);
  return (
    fromBase(core, full, limits) ??
    found(byPoints(core, full, limits, span), null) ??
    found(byPoints(withBases(core, baseAward), full, limits, span), null) ??
    fromRule(core, full, limits, asRule)
  );
}

/** 国家级表彰每次得2分，省级每次得1分: points for every one of several things, added up to full. */
function earnedTogether(core: readonly Core[]): Rule | null {
  if (core.length < 2) return null;
  const each = core.flatMap((run) =>
    run.kind === 'rule' && run.rule.kind === 'formula' && isEarned(run.rule.expression) ? [run.rule] : [],
  );
  const [first, ...others] = each;
  if (!first || each.length < core.length) return null;
  const expression = others.reduce<Expression>(
    (left, { expression: right }) => ({ op: '+', left, right }),
    first.expression,
  );
  return { kind: 'formula', expression, span: first.span };
}

function isEarned({ op, ...of }: Expression): boolean {
  if (op !== '*' || !('left' in of) || of.right.op !== 'number') return false;
  const count = of.left.op === '/' && of.left.right.op === 'number' ? of.left.left : of.left;
  return count.op === 'name' && count.unit === 'count' && Number(of.right.value) > 0;
}

function found(rule: Rule | null, worth: Rational | null): Found | null {
  return rule && { rule, worth };
}

/** A statement or a single band that earns everything, followed by what is taken off: one deduction. */
function fromBase(core: readonly Core[], full: Rational | null, limits: Limits): Found | null {
  const at = core.findIndex((run) => run.kind !== 'deductions');
  const first = core[at];
  const others = core.filter((_, i) => i !== at);
  // 每笔扣0.5分；没有挂账的得满分: behind the deductions only what says that there is nothing to deduct.
  const none = first?.kind === 'rule' && first.rule.kind === 'condition' && isNone(first.rule.condition);
  const met = first && (at === 0 || none) ? baseAward(first) : null;
  if (!met || !others.every((r) => r.kind === 'deductions' && !r.cases && !r.worth)) return null;
  const worth = met.kind === 'points' ? parseDecimal(met.points) : null;
  if (full && !givesAll(met, full)) return null;
  const items = others.flatMap((r) => (r.kind === 'deductions' ? r.items : []));
  return { rule: deduction(items, limits), worth };
}

function isNone(condition: Condition): boolean {
  return condition.kind === 'claim' && /^(?:无|没有|未|不存在)/.test(condition.text);
}

function baseAward(run: Core): Award | null {
  if (run.kind === 'rule' && run.rule.kind === 'condition' && !run.rule.unmet) return run.rule.met;
  const [only] = run.kind === 'bands' ? (closed(run.bands) ?? []) : [];
  return run.kind === 'bands' && run.bands.length === 1 ? (only?.award ?? null) : null;
}

function givesAll(award: Award, full: Rational | null): boolean {
  if (isFull(award)) return true;
  return award.kind === 'points' && full !== null && (parseDecimal(award.points)?.equals(full) ?? false);
}

function asRule(run: Core, limits: Limits): Rule | null {
  switch (run.kind) {
    case 'rule':
      return boundedSteps(run.rule, limits.mostDeducted);
    case 'bands': {
      const bands = closed(run.bands);
      return bands && { kind: 'bands', measure: run.measure, bands };
    }
    case 'deductions':
      return run.cases ? null : deduction(run.items, limits);
    case 'additions':
      return additions(run.clauses, [], limits);
  }
}

/** Deductions whose rate depends on a count: 超过3个的…，3个以内的…. */
function byCase(
  runs: readonly { readonly items: readonly DeductionItem[]; readonly cases: CaseOf }[],
): BandsRule | null {
  const name = runs.map((r) => r.cases.name).find((n) => n !== '');
  if (name === undefined) return null;
  if (runs.some((r) => r.cases.name !== '' && r.cases.name !== name)) return null;
  const measure: Measure = { name, unit: 'count', formula: null };
  const bands: Band[] = runs.map((r) => ({
    interval: r.cases.interval,
    award: { kind: 'rule', rule: { kind: 'deduction', items: r.items, most: null } },
    span: r.items[0]?.span ?? null,
  }));
  return { kind: 'bands', measure, bands };
}

/** Independent results that add up: taken only when their best scores make exactly the points available. */
function byPoints(core: readonly Core[], full: Rational | null, limits: Limits, span: Span): Rule | null {
  if (!full) return null;
  const rules = core.map((r) => asRule(r, limits));
  const sized = rules.map((rule, i) => {
    const run = core[i];
    return rule && run
      ? (worthOf(run) ?? mostPoints(rule, full) ?? bestPoints(rule) ?? ownShare(rule, full))
      : null;
  });
  const sum = sized.reduce<Rational | null>((s, n) => (s && n ? s.add(n) : null), ZERO);
  // What gives nothing at best is an exception to the others, not a part beside them.
  if (!sum?.equals(full) || sized.some((n) => n?.equals(ZERO))) return null;
  const parts: Part[] = rules.flatMap((rule, i) => {
    const size = sized[i];
    return rule && size
      ? [{ title: '', size: decimalText(size, 12), rule: orNothing(onOwnShare(rule)), span }]
      : [];
  });
  return { kind: 'parts', by: 'points', parts };
}

/** 公示期不少于7天的得1分, among clauses that add up: other values earn nothing of it. */
export function orNothing(rule: Rule): Rule {
  if (rule.kind === 'bands' && isCascade(rule.bands)) {
    const left = intervalComplement(rule.bands.map((band) => band.interval));
    return {
      ...rule,
      bands: [...rule.bands, ...left.map((interval): Band => ({ interval, award: NOTHING, span: null }))],
    };
  }
  const [only] = rule.kind === 'bands' ? rule.bands : [];
  if (rule.kind !== 'bands' || !only || rule.bands.length > 1 || only.award.kind !== 'points') return rule;
  const { low, high } = only.interval;
  if ((low === null) === (high === null) || only.award.points === '0') return rule;
  const rest = intervalComplement([only.interval]);
  return {
    ...rule,
    bands: [only, ...rest.map((interval): Band => ({ interval, award: NOTHING, span: null }))],
  };
}

/** 30%以上得6分，20%以上得4分，10%以上得2分: lesser values earn nothing. */
function isCascade(bands: readonly Band[]): boolean {
  if (bands.length < 2 || bands.some(({ award }) => award.kind !== 'points' || award.points === '0'))
    return false;
  return (
    bands.every(({ interval }) => interval.high === null) ||
    bands.every(({ interval }) => interval.low === null)
  );
}

/** Inside its part, 得权重的40% is all there is. */
export function onOwnShare(rule: Rule): Rule {
  const shared = rule.kind === 'condition' && rule.met.kind === 'share' && !isFull(rule.met);
  return shared ? { ...rule, met: FULL } : rule;
}

/** 达到40%得1分，未达到的按比例得分: the fixed points are the best there is. */
export function bestPoints(rule: Rule): Rational | null {
  // 绩效目标规范1分，不规范扣0.5分
  if (rule.kind === 'condition' && rule.met.kind === 'points' && rule.unmet?.kind === 'minus')
    return parseDecimal(rule.met.points);
  if (rule.kind !== 'bands') return null;
  const fixed = rule.bands.flatMap((b) => (b.award.kind === 'points' ? [parseDecimal(b.award.points)] : []));
  return fixed.reduce((best, n) => (n && (!best || n.compare(best) > 0) ? n : best), null);
}

/** 得权重的40%: a statement worth a share of the whole. */
export function ownShare(rule: Rule, full: Rational): Rational | null {
  if (rule.kind !== 'condition' || rule.met.kind !== 'share' || isFull(rule.met)) return null;
  return parseDecimal(rule.met.share)?.mul(full) ?? null;
}
