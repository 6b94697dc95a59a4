import type { Rational } from '../../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import type { Award, Rule, Span } from '../../rule/rule.ts';
import { FULL, isFull } from '../../rule/rule.ts';
import type { Assembled } from '../runs/bench.ts';
import type { Core } from './compose-runs.ts';

export type Veto = Extract<Assembled, { kind: 'veto' }>;

export function overruled(rule: Rule, veto: Veto): Rule {
  return {
    kind: 'veto',
    condition: veto.condition ?? { kind: 'claim', text: veto.text },
    award: veto.award,
    rule,
    span: veto.span,
  };
}

/**
 * Statements of which only one can hold (优的得100%，良的得80%…): their best is the whole, and together they would give more.
 */
export function gradeTiers(
  core: readonly Core[],
  vetoes: readonly Veto[],
  full: Rational | null,
  span: Span,
): Rule | null {
  if (!full || core.length + vetoes.length < 2) return null;
  const tiers: { label: string; points: Rational }[] = [];
  for (const run of core) {
    if (run.kind !== 'rule' || run.rule.kind !== 'condition' || run.rule.condition.kind !== 'claim')
      return null;
    const points = fixedPoints(run.rule.met, full);
    if (!points) return null;
    tiers.push({ label: unquoted(run.rule.condition.text), points });
    if (!run.rule.unmet) continue;
    const other = fixedPoints(run.rule.unmet, full);
    if (!other || run.denial === undefined || /^(?:否则|反之|其他)/.test(run.denial)) return null;
    tiers.push({ label: unquoted(run.denial), points: other });
  }
  for (const veto of vetoes) {
    const points = fixedPoints(veto.award, full);
    if (!points) return null;
    tiers.push({ label: unquoted(veto.text), points });
  }
  if (tiers.length < 3) return null;
  const best = tiers.reduce((most, t) => (t.points.compare(most) > 0 ? t.points : most), ZERO);
  const sum = tiers.reduce((s, t) => s.add(t.points), ZERO);
  const falling = tiers.every((t, i) => i === 0 || t.points.compare(tiers[i - 1]?.points ?? t.points) < 0);
  if (!best.equals(full) || sum.equals(full) || !falling) return null;
  const grades = tiers.map((t) => {
    const share = decimalText(t.points.div(full), 12);
    return { label: t.label, low: share, high: share, lowIncluded: true };
  });
  return { kind: 'grades', subject: tiers.map((t) => t.label).join('/'), grades, span };
}

/** 评价等级为"优", "良": a grade is the same with and without its quotation marks. */
function unquoted(label: string): string {
  return label.replaceAll('"', '');
}

function fixedPoints(award: Award, full: Rational): Rational | null {
  if (award.kind === 'points') return parseDecimal(award.points);
  return award.kind === 'share' ? (parseDecimal(award.share)?.mul(full) ?? null) : null;
}

/** 没有楼堂馆所项目的部门按满分计: full marks whatever the rest says, for those it speaks of. */
export function splitWaivers(
  runs: readonly Core[],
  full: Rational | null,
): {
  readonly core: readonly Core[];
  readonly waivers: readonly Veto[];
} {
  const measured = runs.some((r) => r.kind === 'bands' || (r.kind === 'rule' && r.rule.kind !== 'condition'));
  if (!measured) return { core: runs, waivers: [] };
  const waivers: Veto[] = [];
  const core = runs.filter((run) => {
    const rule = run.kind === 'rule' ? run.rule : null;
    if (rule?.kind !== 'condition' || rule.unmet || rule.condition.kind !== 'claim') return true;
    if (!isFull(rule.met) && !(full && fixedPoints(rule.met, full)?.equals(full))) return true;
    if (
      !/^(?:如|若)?(?:本年|当年|年度|单位|部门)*(?:没有|无|未|不涉及|不存在|不需)/.test(rule.condition.text)
    )
      return true;
    waivers.push({ kind: 'veto', text: rule.condition.text, award: FULL, span: rule.span ?? NO_SPAN });
    return false;
  });
  return { core, waivers };
}

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
