import type { Award, Band, DeductionItem, Interval, Rule } from '../../rule/rule.ts';
import { childRules, collect } from '../../rule/walk.ts';

/** Two bands that claim the same figures for different points: no reading of the standard satisfies both. */
export function contradiction(rule: Rule): readonly [Band, Band] | null {
  for (const bands of bandsIn(rule)) {
    const known = bands.map((band) => ({ band, edges: edges(band.interval), gives: meaning(band.award) }));
    for (const [i, a] of known.entries()) {
      const b = known.find((k, j) => j > i && a.gives !== k.gives && overlapping(a.edges, k.edges));
      if (b) return [a.band, b.band];
      const inner = known.filter((k) => k !== a && within(k.edges, a.edges));
      const [first] = inner;
      if (first && covers(inner, a.edges) && inner.every((k) => k.gives !== a.gives))
        return [first.band, a.band];
    }
  }
  return null;
}

/** That something fails, and not what. */
const NAMELESS = /^[^,]{0,4}(?:不符合?|不满足|不达标|不合规|缺失?|少|问题|违规)$/;

/**
 * What is counted under one name in two parts of a standard: 是否符合规定（1个子项不符扣0.5分）；是否符合批复（1个子项不符扣0.5分）. The
 * parts mean different things by it, and one answer would be taken for both.
 */
export function countedTwice(rule: Rule): DeductionItem | null {
  for (const one of collect(rule, childRules)) {
    if (one.kind !== 'parts') continue;
    const seen = new Set<string>();
    for (const part of one.parts) {
      const items = collect(part.rule, childRules)
        .flatMap((r) => (r.kind === 'deduction' ? r.items : []))
        .filter((item) => NAMELESS.test(item.event));
      const again = items.find((item) => seen.has(`${item.event}/${item.counter}`));
      if (again) return again;
      for (const item of items) seen.add(`${item.event}/${item.counter}`);
    }
  }
  return null;
}

function bandsIn(rule: Rule): readonly (readonly Band[])[] {
  return collect(rule, childRules).flatMap((one) =>
    one.kind === 'bands' || one.kind === 'goals' ? [one.bands] : [],
  );
}

/** Sharing an inner stretch without one lying inside the other: nested bands are a cascade and mean the narrower one. */
function overlapping(x: Edges, y: Edges): boolean {
  if (x.low === y.low && x.high === y.high) return true;
  const nested = (x.low >= y.low && x.high <= y.high) || (y.low >= x.low && y.high <= x.high);
  return !nested && Math.max(x.low, y.low) < Math.min(x.high, y.high);
}

function within(inner: Edges, outer: Edges): boolean {
  const smaller = inner.low > outer.low || inner.high < outer.high;
  return smaller && inner.low >= outer.low && inner.high <= outer.high;
}

/** 90%-95%得3分, ≥95%得4分 and ≥90%得2分: narrower bands leave nothing of the wider one. */
function covers(inner: readonly { readonly edges: Edges }[], outer: Edges): boolean {
  let from = outer.low;
  for (const { edges: next } of inner.toSorted((a, b) => a.edges.low - b.edges.low)) {
    if (next.low > from) return false;
    from = Math.max(from, next.high);
  }
  return from >= outer.high;
}

interface Edges {
  readonly low: number;
  readonly high: number;
}

function edges(interval: Interval): Edges {
  return {
    low: interval.low === null ? -Infinity : Number(interval.low),
    high: interval.high === null ? Infinity : Number(interval.high),
  };
}

function meaning(award: Award): string {
  return JSON.stringify(award, (key, value: unknown) => (key === 'span' ? null : value));
}
