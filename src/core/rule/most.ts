import type { Rational } from '../quantity/rational.ts';
import { ZERO, max, min, parseDecimal } from '../quantity/rational.ts';
import { capPoints } from './cap.ts';
import { mostOfFormula } from './most-formula.ts';
import type { Award, Rule } from './rule.ts';

/**
 * The most points the rule's own words can give, where `full` points are available: used to see whether a standard fits
 * the weight beside it. Null where the words set no figure (得满分 alone fits any weight).
 */
export function mostPoints(rule: Rule, full: Rational): Rational | null {
  switch (rule.kind) {
    case 'bands':
      return most(
        rule.bands.map((b) => b.award),
        full,
      );
    case 'condition':
      return most(rule.unmet ? [rule.met, rule.unmet] : [rule.met], full);
    case 'parts': {
      if (rule.by === 'share') {
        const shares = rule.parts.reduce((sum, p) => sum.add(parseDecimal(p.size) ?? ZERO), ZERO);
        return shares.mul(full);
      }
      return rule.parts.reduce((sum, p) => sum.add(parseDecimal(p.size) ?? ZERO), ZERO);
    }
    case 'bounded': {
      const cap = capPoints(rule.cap, full);
      const floor = rule.floor === null ? null : parseDecimal(rule.floor);
      // At least six points of five do not fit; beneath the weight a floor says nothing of the most.
      if (floor && floor.compare(full) > 0) return floor;
      const inner = mostPoints(rule.rule, full);
      // 每发现1处扣0.5分，最多3分 of five: whether three may be taken off or given is not said.
      if (cap && !inner && typeof rule.cap === 'string' && cap.compare(full) < 0) return cap;
      return cap && inner ? min(cap, inner) : inner;
    }
    case 'veto':
      return mostPoints(rule.rule, full);
    case 'choice':
      return most(
        rule.options.map((o): Award => ({ kind: 'rule', rule: o.rule })),
        full,
      );
    case 'formula':
      return mostOfFormula(rule.expression, full);
    case 'deduction':
      return rule.from ? mostPoints(rule.from, full) : null;
    case 'steps':
      return rule.base === undefined ? null : parseDecimal(rule.base);
    case 'goals':
    case 'grades':
    case 'adjustment':
      return null;
  }
}

/** Null as soon as one award is relative to full: then the words fit any weight, unless fixed points exceed it. */
function most(awards: readonly Award[], full: Rational): Rational | null {
  let best: Rational | null = null;
  let relative = false;
  for (const award of awards) {
    const points =
      award.kind === 'points'
        ? parseDecimal(award.points)
        : award.kind === 'rule'
          ? mostPoints(award.rule, full)
          : null;
    if (points) best = best ? max(best, points) : points;
    else if (award.kind !== 'discretion') relative = true;
  }
  if (!best) return null;
  return relative && best.compare(full) <= 0 ? null : best;
}
