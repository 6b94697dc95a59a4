import type { Rational } from '../../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Award, DeductionItem, Grade, PointRange, Rule, Span } from '../../rule/rule.ts';
import { FULL, isFull } from '../../rule/rule.ts';
import type { Assembled } from '../runs/bench.ts';
import { withOtherSide } from '../runs/joint-run.ts';
import type { Core } from './compose-runs.ts';

export type Veto = Extract<Assembled, { kind: 'veto' }>;

/** A rule under a statement that overrides it where it holds. */
export function overruled(rule: Rule, veto: Veto): Rule {
  const told = withOtherSide(rule, veto);
  if (told) return told;
  return {
    kind: 'veto',
    condition: veto.condition ?? { kind: 'claim', text: veto.text },
    award: veto.award,
    rule,
    span: veto.span,
  };
}

/** A statement with the points it gives, or the range of them (得4-5分). */
interface Tier {
  readonly label: string;
  readonly low: Rational;
  readonly high: Rational;
  /** The upper end is not among them. */
  readonly open?: true;
  /** Where in the text it stands. */
  readonly at: number;
}

/**
 * Statements of which only one can hold (优的得100%，良的得80%…): their best is the whole, and together they would give more.
 * Points to choose from (良的得4-5分) speak of grades even where there are only two.
 */
export function gradeTiers(
  core: readonly Core[],
  vetoes: readonly Veto[],
  full: Rational | null,
  span: Span,
): Rule | null {
  if (!full || core.length + vetoes.length < 1) return null;
  const found: Tier[] = [];
  for (const run of core) {
    const lost = allLost(run, full);
    if (lost) {
      found.push({ label: unquoted(lost.event), low: ZERO, high: ZERO, at: lost.span?.start ?? 0 });
      continue;
    }
    if (run.kind !== 'rule' || run.rule.kind !== 'condition' || run.rule.condition.kind !== 'claim')
      return null;
    const points = pointsOf(run.rule.met, full);
    if (!points) return null;
    const at = run.rule.span?.start ?? 0;
    found.push({ label: unquoted(run.rule.condition.text), ...points, at });
    if (!run.rule.unmet) continue;
    const other = pointsOf(denied(run.rule.unmet), full);
    if (!other || run.denial === undefined || /^(?:否则|反之|其他)/.test(run.denial)) return null;
    found.push({ label: unquoted(run.denial), ...other, at });
  }
  for (const veto of vetoes) {
    const points = pointsOf(veto.award, full);
    if (!points) return null;
    found.push({ label: unquoted(veto.text), ...points, at: veto.span.start });
  }
  const tiers = fromBest(found);
  if (!tiers) return null;
  const ranges = tiers.some(({ low, high }) => !low.equals(high));
  // 全部符合的得6分，部分符合的得1-5分 says nothing of those that meet none.
  const whole = ranges && tiers.some(({ low }) => low.equals(ZERO));
  if (tiers.length < (whole ? 2 : 3)) return null;
  const best = tiers.reduce((most, t) => (t.high.compare(most) > 0 ? t.high : most), ZERO);
  const sum = tiers.reduce((s, t) => s.add(t.high), ZERO);
  if (!best.equals(full) || sum.equals(full)) return null;
  const share = (points: Rational): string => decimalText(points.div(full), 12);
  const grades = tiers.map(({ label, low, high, open }): Grade => ({
    label,
    low: share(low),
    high: share(high),
    lowIncluded: true,
    ...(low.equals(high) || open ? {} : { highIncluded: true }),
  }));
  return { kind: 'grades', subject: tiers.map((t) => t.label).join('/'), grades, span };
}

/** From the best down, as the text lists them or the other way round; null where it does neither. */
function fromBest(found: readonly Tier[]): readonly Tier[] | null {
  const listed = found.toSorted((a, b) => a.at - b.at);
  // 合格得6分，优良得10分，不合格不得分: levels need not be said in their order.
  const levels = listed.every((t) => LEVEL.test(t.label))
    ? [found.toSorted((a, b) => b.high.compare(a.high))]
    : [];
  return [listed, listed.toReversed(), ...levels].find(falls) ?? null;
}

const LEVEL = /(?:优秀?|良好?|优良|中等?|一般|合格|达标|较?差|较?好)$/;

/** Each gives less than the one before; ranges may meet. */
function falls(tiers: readonly Tier[]): boolean {
  return tiers.every((tier, i) => {
    const before = tiers[i - 1];
    if (!before) return true;
    // 不合格的和未参加考核的都不得分
    const nothing = tier.high.equals(ZERO) && before.high.equals(ZERO);
    return nothing || (tier.high.compare(before.low) <= 0 && tier.low.compare(before.high) < 0);
  });
}

/** What the denial itself gives, where what lies between the two (部分达成并…, 未达成且…) is left to a person. */
function denied(unmet: Award): Award {
  const inner = unmet.kind === 'rule' && unmet.rule.kind === 'condition' ? unmet.rule : null;
  return inner?.unmet?.kind === 'discretion' ? inner.met : unmet;
}

/** 评价等级为"优", "良": a grade is the same with and without its quotation marks. */
function unquoted(label: string): string {
  return label.replaceAll('"', '');
}

/** 调整较大的扣10分, of ten: a step that gives nothing. */
function allLost(run: Core, full: Rational): DeductionItem | null {
  const [item, ...others] = run.kind === 'deductions' && !run.cases && !run.worth ? run.items : [];
  if (!item || others.length > 0 || item.counter !== '') return null;
  return parseDecimal(item.points)?.equals(full) ? item : null;
}

function pointsOf(award: Award, full: Rational): Omit<Tier, 'label' | 'at'> | null {
  if (award.kind === 'discretion') return award.range ? rangeOf(award.range) : null;
  const points =
    award.kind === 'points'
      ? parseDecimal(award.points)
      : award.kind === 'share'
        ? parseDecimal(award.share)?.mul(full)
        : null;
  return points ? { low: points, high: points } : null;
}

function rangeOf(range: PointRange): Omit<Tier, 'label' | 'at'> | null {
  const [low, high] = [parseDecimal(range.low), parseDecimal(range.high)];
  return low && high ? { low, high, ...(range.open ? { open: true } : {}) } : null;
}

/** 没有楼堂馆所项目的部门按满分计: full marks whatever the rest says, for those it speaks of. */
export function splitWaivers(
  runs: readonly Core[],
  full: Rational | null,
): {
  readonly core: readonly Core[];
  readonly waivers: readonly Veto[];
} {
  const counted = runs.some((r) => r.kind === 'deductions');
  const measured =
    counted || runs.some((r) => r.kind === 'bands' || (r.kind === 'rule' && r.rule.kind !== 'condition'));
  if (!measured) return { core: runs, waivers: [] };
  const waivers: Veto[] = [];
  const core = runs.filter((run) => {
    const rule = run.kind === 'rule' ? run.rule : null;
    if (rule?.kind !== 'condition' || rule.unmet || rule.condition.kind !== 'claim') return true;
    if (!isFull(rule.met) && !(full && pointsOf(rule.met, full)?.low.equals(full))) return true;
    if (
      !/^(?:如|若)?(?:本年|当年|年度|单位|部门)*(?:没有|无|未|不涉及|不存在|不需)/.test(rule.condition.text)
    )
      return true;
    // 未发生投诉的得满分 beside 每1起扣1分 is what the counting starts from.
    if (counted && !OF_NONE.test(rule.condition.text)) return true;
    waivers.push({ kind: 'veto', text: rule.condition.text, award: FULL, span: rule.span ?? NO_SPAN });
    return false;
  });
  return { core, waivers };
}

/** 当年无新增项目的 */
const OF_NONE = /^(?:如|若)?(?:本年度?|当年|年度|本单位)(?:没有|无(?!违)|不涉及|不需)/;

const NO_SPAN: Span = { start: 0, end: 0 };

/** Only "存在…的，不得分": full otherwise. */
export function vetoOnly(vetoes: readonly Veto[]): Rule | null {
  const [first] = vetoes;
  if (!first || vetoes.length > 1) return null;
  if (first.award.kind === 'discretion') {
    const grades = [{ label: first.text, low: '0', high: '1', lowIncluded: true }];
    return { kind: 'grades', subject: first.text, grades, span: first.span };
  }
  return {
    kind: 'condition',
    condition: first.condition ?? { kind: 'claim', text: first.text },
    met: first.award,
    unmet: FULL,
    span: first.span,
  };
}
