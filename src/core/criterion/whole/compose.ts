import type { Rational } from '../../quantity/rational.ts';
import { ZERO, decimalText, parseDecimal } from '../../quantity/rational.ts';
import { mostPoints } from '../../rule/most.ts';
import type { Part, Rule, Span } from '../../rule/rule.ts';
import type { Assembled } from '../runs/bench.ts';
import type { Composed, Limits } from './compose-runs.ts';
import { bestPoints, composeRuns, onOwnShare, orNothing, ownShare } from './compose-runs.ts';
import type { Shares } from '../clause/shares.ts';
import { sharesFor } from '../clause/shares.ts';
import type { Veto } from './tiers.ts';
import { overruled } from './tiers.ts';

/** An item of a standard, put together as far as it goes. */
export interface Item {
  readonly title: string;
  readonly size: { readonly by: 'points' | 'share'; readonly size: string } | null;
  readonly runs: readonly Assembled[];
  readonly span: Span;
}

/**
 * Puts numbered items together: by the shares the text gives, by the sizes in their headings, as clauses of one tiered
 * standard or one deduction, or by points that add up to the weight.
 */
export function composeItems(
  items: readonly Item[],
  given: Shares | null,
  full: Rational | null,
  limits: Limits,
  whole: Span,
): Composed {
  const unread = items.flatMap((item) =>
    item.runs.flatMap((r) => (r.kind === 'unread' ? [{ start: r.start, end: r.end }] : [])),
  );
  if (unread.length > 0) return { rule: null, worth: null, unread };
  const vetoes: Veto[] = [];
  const working = items.flatMap((item) => {
    const isVeto = item.runs.length > 0 && item.runs.every((r) => r.kind === 'veto');
    if (isVeto && !item.size) {
      for (const run of item.runs) if (run.kind === 'veto') vetoes.push(run);
      return [];
    }
    return [item];
  });
  const list = given && sharesFor(given, working.length);
  const shares = given && list ? { by: given.by, list } : null;
  // Shares that fit no number of items mean that an item was not read.
  const weighed =
    working.length === 1 && working[0]?.runs.some((r) => r.kind === 'rule' && r.rule.kind === 'formula');
  if (given && !shares && !given.each && !weighed) return { rule: null, worth: null, unread: [] };
  const rule = joined(working, shares, full, limits, whole);
  if (!rule) {
    const all = composeRuns(
      items.flatMap((i) => i.runs),
      full,
      limits,
      whole,
    );
    return all;
  }
  return {
    rule: vetoes.reduceRight<Rule>((inner, veto) => overruled(inner, veto), rule),
    worth: null,
    unread: [],
  };
}

function joined(
  items: readonly Item[],
  shares: { readonly by: Shares['by']; readonly list: readonly string[] } | null,
  full: Rational | null,
  limits: Limits,
  whole: Span,
): Rule | null {
  if (items.length === 0) return null;
  if (shares && shares.list.length === items.length)
    return partsBy(shares.by, items, shares.list, full, limits);
  const sizes = items.map((i) => i.size);
  const by = sizes[0]?.by;
  if (by && sizes.every((s) => s?.by === by)) {
    return partsBy(
      by,
      items,
      sizes.map((s) => s?.size ?? '0'),
      full,
      limits,
    );
  }
  if (sizes.some((s) => s !== null))
    return sizes.every((s) => s?.by !== 'share') ? pointParts(items, full, limits) : null;
  const runs = items.flatMap((i) => i.runs);
  const core = runs.filter((r) => r.kind !== 'veto');
  // What takes away the points of one numbered clause takes no others.
  const ofOne = (i: Item): boolean =>
    i.runs.some((r) => r.kind === 'veto') && i.runs.some((r) => r.kind !== 'veto');
  const apart = items.some(ofOne) ? pointParts(items, full, limits) : null;
  if (apart) return apart;
  const bands = core.every((r) => r.kind === 'bands');
  const deductions = core.every((r) => r.kind === 'deductions');
  if (core.length > 0 && (bands || deductions)) {
    const together = composeRuns(runs, full, limits, whole).rule;
    if (together) return together;
  }
  return pointParts(items, full, limits);
}

function partsBy(
  by: 'points' | 'share',
  items: readonly Item[],
  sizes: readonly string[],
  full: Rational | null,
  limits: Limits,
): Rule | null {
  const parts: Part[] = [];
  for (const [i, item] of items.entries()) {
    const size = parseDecimal(sizes[i] ?? '');
    const worth = by === 'points' ? size : size && full ? size.mul(full) : null;
    const composed = composeRuns(item.runs, worth, limits, item.span);
    if (!size || !composed.rule) return null;
    parts.push({ title: item.title, size: sizes[i] ?? '0', rule: composed.rule, span: item.span });
  }
  return { kind: 'parts', by, parts };
}

/** 依据充分得1.5分，基本充分得0.8分，不充分不得分: the best of them is what the item is worth. Null for anything else. */
function tierPoints(runs: readonly Assembled[]): Rational | null {
  const given = runs.flatMap((run): readonly string[] => {
    if (run.kind === 'veto') return run.award.kind === 'points' ? [run.award.points] : [];
    const rule = run.kind === 'rule' ? run.rule : null;
    if (rule?.kind !== 'condition') return [];
    return [rule.met, rule.unmet].flatMap((a) => (a?.kind === 'points' ? [a.points] : []));
  });
  const [best, ...others] = given.flatMap((points) => parseDecimal(points) ?? []);
  if (!best || others.length < 2 || given.length < runs.length) return null;
  return others.every((points) => points.compare(best) < 0) && others.at(-1)?.equals(ZERO) ? best : null;
}

/** Items whose best scores add up to the weight. */
function pointParts(items: readonly Item[], full: Rational | null, limits: Limits): Rule | null {
  if (!full || items.length < 2) return null;
  const parts: Part[] = [];
  let sum = ZERO;
  for (const item of items) {
    const given = item.size ? parseDecimal(item.size.size) : tierPoints(item.runs);
    const composed = composeRuns(item.runs, given, limits, item.span);
    const size =
      composed.rule &&
      (given ??
        composed.worth ??
        mostPoints(composed.rule, full) ??
        bestPoints(composed.rule) ??
        ownShare(composed.rule, full));
    if (!composed.rule || !size || size.equals(ZERO)) return null;
    sum = sum.add(size);
    parts.push({
      title: item.title,
      size: decimalText(size, 12),
      rule: orNothing(onOwnShare(composed.rule)),
      span: item.span,
    });
  }
  return sum.equals(full) ? { kind: 'parts', by: 'points', parts } : null;
}
