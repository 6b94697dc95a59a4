import type { CriterionSpan } from '../core/assessment.ts';
import { compileCriterion } from '../core/criterion/compile.ts';
import type { Language } from '../core/explain/language.ts';
import { sayRule } from '../core/explain/say-rule.ts';
import { needsOf } from '../core/explain/status.ts';
import { sayTrouble } from '../core/explain/trouble.ts';
import { ONE, parseDecimal } from '../core/quantity/rational.ts';
import { evaluate } from '../core/rule/evaluate.ts';
import type { Rule } from '../core/rule/rule.ts';
import { NO_FACTS } from '../core/score/no-facts.ts';
import { tableLines } from './table.ts';
import type { CliWords } from './words.ts';

/** One scoring standard as it was understood; also the shape of `ziping rule --json`. */
export interface RuleReading {
  readonly schema: 'ziping/rule/1';
  readonly text: string;
  readonly status: 'understood' | 'not-understood';
  /** The rule said back; null when there is none. */
  readonly rule: string | null;
  /** Names of the facts that it needs. */
  readonly needs: readonly string[];
  /** What stands in the way of relying on it, as sentences. */
  readonly troubles: readonly string[];
  readonly spans: readonly CriterionSpan[];
  /** The rule as data. */
  readonly tree: Rule | null;
}

/** Compiles one scoring standard. `weight` is decimal text; null where it is not known. */
export function ruleReading(
  text: string,
  about: { readonly indicator: string; readonly weight: string | null; readonly language: Language },
): RuleReading {
  const weight = about.weight === null ? null : parseDecimal(about.weight);
  const { rule, spans, troubles } = compileCriterion(text, { name: about.indicator, weight });
  const understood = rule !== null && troubles.length === 0;
  return {
    schema: 'ziping/rule/1',
    text,
    status: understood ? 'understood' : 'not-understood',
    rule: rule && sayRule(rule, about.language, weight),
    // With nothing known, evaluating a rule asks for everything that it needs.
    needs: rule ? needsOf(evaluate(rule, { full: weight ?? ONE, facts: NO_FACTS }), about.language) : [],
    troubles: troubles.map((trouble) => sayTrouble(trouble, weight, about.language)),
    spans,
    tree: rule,
  };
}

/** A reading for a person. */
export function ruleText(reading: RuleReading, words: CliWords, width: number): string {
  const rows: [string, string][] = [];
  if (reading.rule !== null) rows.push([words.rule.reads, reading.rule]);
  reading.needs.forEach((need, i) => rows.push([i === 0 ? words.rule.needs : '', need]));
  reading.troubles.forEach((trouble, i) => rows.push([i === 0 ? words.rule.notUnderstood : '', trouble]));
  if (reading.status === 'understood' && reading.needs.length === 0)
    rows.push(['', words.rule.nothingNeeded]);
  const lines = tableLines(
    rows,
    [
      { align: 'left', most: 24 },
      { align: 'left', most: Infinity },
    ],
    width,
  );
  return `${lines.join('\n')}\n`;
}
