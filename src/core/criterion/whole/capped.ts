import type { Rational } from '../../quantity/rational.ts';
import { intervalComplement } from '../../rule/complement.ts';
import type { Band, Cap, Rule, Span } from '../../rule/rule.ts';
import { childRules, some } from '../../rule/walk.ts';
import type { Bench } from '../runs/bench.ts';
import type { Caps, StatedCap } from './caps.ts';
import { blanked, readCaps, readTotal } from './caps.ts';
import { readComparison } from '../text/comparison.ts';
import type { Stretch } from './gather.ts';
import type { OutlineItem } from '../text/outline.ts';
import { readOutline } from '../text/outline.ts';

/** What reading a standard came to. */
export interface Reading {
  readonly rule: Rule | null;
  readonly read: readonly Stretch[];
  readonly unread: readonly Stretch[];
}

/** Reads a standard's text of which the outline is known. */
export type Reader = (
  text: string,
  outline: readonly OutlineItem[],
  bench: Bench,
  weight: Rational | null,
) => Reading;

/**
 * Reads a standard that caps its score in some case: what the other clauses give, never above the cap where the case
 * holds. Null where it sets no such cap; a cap that finds nothing to hold for leaves the standard unread.
 */
export function readCapped(
  text: string,
  bench: Bench,
  weight: Rational | null,
  reader: Reader,
): Reading | null {
  const found = readCaps(text, bench);
  if (!found) return null;
  const local = found.caps.some((c) => c.total === null && isInside(c, readOutline(text), found.rest));
  const inner = ofTotal(found) ?? reader(found.rest, readOutline(found.rest), bench, weight);
  const rule = inner.unread.length > 0 ? null : inner.rule;
  if (rule && rule.kind !== 'adjustment' && !local) {
    return { rule: capping(rule, found.caps, bench), read: [...inner.read, ...found.caps], unread: [] };
  }
  // Caps that are clauses of a tiered standard are read with it.
  const whole = reader(text, readOutline(text), bench, weight);
  if (whole.rule && isCapped(whole.rule)) return whole;
  return { rule: null, read: inner.read, unread: [...inner.unread, ...found.caps] };
}

/** 自评总分…不得高于89分: of a total that is only named, the caps are all there is. */
function ofTotal({ caps, rest }: Caps): Reading | null {
  const named = caps.find((c) => c.total !== null)?.total ?? null;
  if (named === null || caps.some((c) => c.total !== null && c.total !== named)) return null;
  const total = readTotal(rest);
  const left = total ? blanked(rest, total.start, total.end) : rest;
  if (/[一-龥\d]/.test(left)) return null;
  const sum = { op: 'name', name: total?.of ?? named, unit: 'number' } as const;
  const expression = total
    ? ({ op: 'measure', measure: { name: named, unit: 'number', formula: sum } } as const)
    : sum;
  return { rule: { kind: 'formula', expression, span: null }, read: total ? [total] : [], unread: [] };
}

/** Whether a cap is part of a numbered clause: then it may be of that clause alone. */
function isInside(cap: StatedCap, outline: readonly OutlineItem[], rest: string): boolean {
  return outline.some(
    (item) =>
      (item.marker !== '' &&
        item.textStart <= cap.start &&
        cap.start < item.end &&
        /[一-龥\d]/.test(rest.slice(item.textStart, item.end))) ||
      isInside(cap, item.children, rest),
  );
}

function isCapped(rule: Rule): boolean {
  return some(rule, childRules, (one) => one.kind === 'bounded');
}

/** The rule under its caps, those over one measure together. */
function capping(rule: Rule, caps: readonly StatedCap[], bench: Bench): Rule {
  const [first, ...others] = caps;
  if (!first) return rule;
  const span = bench.span(first.start, first.end);
  const { when } = first;
  if (when === null) return capping(under(rule, first.cap, span), others, bench);
  if (when.kind === 'claim') {
    const condition = readComparison(when.text) ?? ({ kind: 'claim', text: when.text } as const);
    const capped: Rule = {
      kind: 'condition',
      condition,
      met: { kind: 'rule', rule: under(rule, first.cap, span) },
      unmet: { kind: 'rule', rule },
      span,
    };
    return capping(capped, others, bench);
  }
  const alike = caps.flatMap((c) => (c.when?.kind === 'values' ? [{ ...c, when: c.when }] : []));
  const together = alike.filter((c) => c.when.measure.name === when.measure.name);
  const cases = together.map((c): Band => ({
    interval: c.when.interval,
    award: { kind: 'rule', rule: under(rule, c.cap, bench.span(c.start, c.end)) },
    span: bench.span(c.start, c.end),
  }));
  const rest = intervalComplement(cases.map((band) => band.interval)).map((interval): Band => ({
    interval,
    award: { kind: 'rule', rule },
    span: null,
  }));
  const bands: Rule = { kind: 'bands', measure: when.measure, bands: [...cases, ...rest] };
  const taken = new Set(together.map((c) => c.start));
  return capping(
    bands,
    caps.filter((c) => !taken.has(c.start)),
    bench,
  );
}

function under(rule: Rule, cap: Cap, span: Span): Rule {
  return { kind: 'bounded', rule, floor: null, cap, span };
}
