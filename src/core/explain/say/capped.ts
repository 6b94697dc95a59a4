import { intervalComplement } from '../../rule/complement.ts';
import type {
  Award,
  BandsRule,
  Cap,
  Condition,
  ConditionRule,
  Interval,
  Measure,
  Rule,
} from '../../rule/rule.ts';

/** One case in which a cap holds: values of a measure, or a statement. */
export type CappedCase =
  | {
      readonly interval: { readonly measure: Measure; readonly of: Interval };
      readonly condition: null;
      readonly cap: Cap;
    }
  | { readonly interval: null; readonly condition: Condition; readonly cap: Cap };

/** A rule that holds in any case, with the cases in which it is capped. */
interface Capped {
  readonly rule: Rule;
  readonly cases: readonly CappedCase[];
}

/** 预算执行率低于60%的，最高不超过分值的60%: the rule in every case, and the cases that cap it; null for any other rule. */
export function cappedInCases(rule: BandsRule | ConditionRule): Capped | null {
  if (rule.kind === 'condition') {
    const cap = capIn(rule.met);
    const inner = cap && rule.unmet?.kind === 'rule' && same(cap.rule, rule.unmet.rule) ? cap.rule : null;
    return cap && inner
      ? { rule: inner, cases: [{ interval: null, condition: rule.condition, cap: cap.cap }] }
      : null;
  }
  const first = rule.bands[0] && capIn(rule.bands[0].award);
  if (!first) return null;
  const cases: CappedCase[] = [];
  const rest: Interval[] = [];
  for (const { interval, award } of rule.bands) {
    const cap = capIn(award);
    if (cap && rest.length === 0 && same(cap.rule, first.rule)) {
      cases.push({ interval: { measure: rule.measure, of: interval }, condition: null, cap: cap.cap });
    } else if (award.kind === 'rule' && same(award.rule, first.rule)) rest.push(interval);
    else return null;
  }
  const left = intervalComplement(cases.flatMap((c) => (c.interval ? [c.interval.of] : [])));
  return same(left, rest) ? { rule: first.rule, cases } : null;
}

/** The name of a total that a rule takes as it is: 自评总分; "" for any other rule. */
export function totalIn(rule: Rule): string {
  if (rule.kind !== 'formula') return '';
  const { expression } = rule;
  const name =
    expression.op === 'name' ? expression.name : expression.op === 'measure' ? expression.measure.name : '';
  return /(?:得分|总分)$/.test(name) ? name : '';
}

function capIn(award: Award): { readonly rule: Rule; readonly cap: Cap } | null {
  if (award.kind !== 'rule' || award.rule.kind !== 'bounded') return null;
  const { rule, cap, floor } = award.rule;
  return cap !== null && floor === null ? { rule, cap } : null;
}

function same(a: unknown, b: unknown): boolean {
  const plain = (of: unknown): string =>
    JSON.stringify(of, (key, value: unknown) => (key === 'span' ? undefined : value));
  return plain(a) === plain(b);
}
