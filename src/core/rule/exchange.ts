import * as v from 'valibot';
import type { RuleFault } from '../problem.ts';
import { ZERO, max, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { faultsOf, tooMuch } from './faults.ts';
import { mostPoints } from './most.ts';
import type { Rule } from './rule.ts';
import { ruleSchema } from './schema.ts';
import { childRules, collect } from './walk.ts';

/** A rule read from data, or every place where the data is no rule. */
export type ParsedRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly problems: readonly RuleFault[] };

/** The deepest nesting and the most values of one rule; real standards stay below a third of both. */
const LIMITS = { depth: 48, values: 5000 };

/** A rule as plain JSON data, figures as decimal strings. */
export function ruleToJson(rule: Rule): unknown {
  const json: unknown = JSON.parse(JSON.stringify(rule));
  return json;
}

/** The same rule without its places in a text: it stands for itself. */
export function withoutSpans(rule: Rule): Rule {
  const bare: unknown = JSON.parse(
    JSON.stringify(rule, (key, value: unknown) => (key === 'span' ? null : value)),
  );
  const parsed = parseRule(bare);
  return parsed.ok ? parsed.rule : rule;
}

/** Reads a rule from JSON data. Nothing in it is guessed or passed over: an unknown field is a problem like a missing one. */
export function parseRule(json: unknown): ParsedRule {
  const much = tooMuch(json, LIMITS);
  if (much) return { ok: false, problems: [{ path: 'rule', reason: much }] };
  const parsed = v.safeParse(ruleSchema, json);
  if (parsed.success) return { ok: true, rule: parsed.output };
  return { ok: false, problems: faultsOf(parsed.issues, 'rule') };
}

/** What a rule gives beyond the points available, as a problem; null where it fits. */
export function exceedsWeight(rule: Rule, weight: Rational): RuleFault | null {
  const most = mostPoints(rule, weight);
  const above = (most && most.compare(weight) > 0) || highestFloor(rule).compare(weight) > 0;
  return above ? { path: 'rule', reason: 'above-weight' } : null;
}

function highestFloor(rule: Rule): Rational {
  return collect(rule, childRules)
    .flatMap((one) =>
      one.kind === 'bounded' || one.kind === 'steps' ? (parseDecimal(one.floor ?? '') ?? []) : [],
    )
    .reduce(max, ZERO);
}
