import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import type { Explanation } from '../../../src/core/explain/explain.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import type { Language } from '../../../src/core/explain/language.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { parseDecimal, rational, roundHalfUp, ZERO } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts, Figure, Goal, Source } from '../../../src/core/rule/need.ts';
import type { Evaluated } from '../../../src/core/rule/outcome.ts';
import type { MeasureUnit, Rule } from '../../../src/core/rule/rule.ts';
import type { Standard } from './examples.ts';

/** Facts by the words they are asked with; a key fits when the question contains it. */
export interface Given {
  readonly figures?: Readonly<Record<string, string>>;
  readonly counts?: Readonly<Record<string, number>>;
  readonly verdicts?: Readonly<Record<string, boolean>>;
  readonly goals?: readonly Goal[];
  readonly choices?: Readonly<Record<string, string>>;
}

const source: Source = { certainty: 'entered', sheet: '自评表', cell: 'J13', quote: '' };

/** "88.65%" and "39÷44=88.65%" as 0.8865, "1286.52万元" as 12,865,200, "3个" as 3. */
export function valueOf(text: string): Rational {
  const result = text.slice(text.lastIndexOf('=') + 1);
  const match = /^(-?[\d,.]+)(.*)$/.exec(result.normalize('NFKC'));
  const value = parseDecimal((match?.[1] ?? '').replaceAll(',', '')) ?? ZERO;
  const unit = match?.[2] ?? '';
  if (unit.startsWith('%')) return value.div(100);
  return unit.startsWith('万元') ? value.mul(10_000) : value;
}

function find<T>(of: Readonly<Record<string, T>> | undefined, asked: string): T | null {
  const key =
    Object.keys(of ?? {}).find((k) => asked === k) ?? Object.keys(of ?? {}).find((k) => asked.includes(k));
  return key === undefined ? null : (of?.[key] ?? null);
}

function figure(name: string, unit: MeasureUnit, text: string): Figure {
  return { name, unit, value: valueOf(text), text, source };
}

/** Facts made by hand. */
export function factsOf(given: Given): Facts {
  const named = (name: string, unit: MeasureUnit): Figure | null => {
    const exact = given.figures?.[name];
    return exact === undefined ? null : figure(name, unit, exact);
  };
  return {
    figure: (measure) => named(measure.name, measure.unit),
    mean: (name) => named(name, 'ratio'),
    count: (event, counter) => {
      const n = find(given.counts, event);
      return n === null
        ? null
        : { name: event, unit: 'count', value: rational(n), text: `${n}${counter}`, source };
    },
    verdict: (text) => {
      const holds = find(given.verdicts, text);
      return holds === null ? null : { text, holds, source };
    },
    goals: () => given.goals ?? null,
    choice: (text) => {
      const share = find(given.choices, text);
      if (share === null) return null;
      return { label: null, points: null, share: valueOf(share), text: share, source };
    },
  };
}

/** A goal with a completion rate. */
export function goal(name: string, weight: number, rate: string): Goal {
  return {
    name,
    weight: parseDecimal(String(weight)),
    rate: valueOf(rate),
    met: null,
    qualitative: false,
    claimed: false,
    share: null,
    why: '',
    source,
  };
}

/** Compiles a standard, evaluates it and explains the result. */
export function explained(
  standard: Standard,
  given: Given,
  language: Language = 'zh',
): Explanation & { readonly evaluated: Evaluated } {
  const compiled = compileCriterion(standard.criterion, standard);
  if (!compiled.rule || compiled.troubles.length > 0) throw new Error(`${standard.name} does not compile`);
  return explainedRule(compiled.rule, standard, given, language);
}

/** Evaluates a rule made by hand and explains the result. */
export function explainedRule(
  rule: Rule,
  about: { readonly name: string; readonly weight: Rational },
  given: Given,
  language: Language = 'zh',
): Explanation & { readonly evaluated: Evaluated } {
  const evaluated = evaluate(rule, { full: about.weight, facts: factsOf(given) });
  const score = evaluated.outcome.state === 'scored' ? roundHalfUp(evaluated.outcome.points, 2) : null;
  return { ...explain(evaluated, { name: about.name, weight: about.weight, score, language }), evaluated };
}
