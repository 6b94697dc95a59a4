import type { Rational } from '../../../src/core/quantity/rational.ts';
import { parseDecimal, rational } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts, Figure, Goal, GradeAnswer, Need, Source } from '../../../src/core/rule/need.ts';
import type { Evaluated } from '../../../src/core/rule/outcome.ts';
import type { Measure, MeasureUnit, Rule } from '../../../src/core/rule/rule.ts';

/** What is known, under the exact names that a rule asks with; figures are decimal text, ratios fractions of one. */
export interface Known {
  readonly figures?: Readonly<Record<string, string>>;
  readonly counts?: Readonly<Record<string, string>>;
  readonly verdicts?: Readonly<Record<string, boolean>>;
  readonly goals?: readonly Goal[];
  readonly choices?: Readonly<Record<string, string>>;
}

export const source: Source = { certainty: 'entered', sheet: '自评表', cell: 'J13', quote: '' };

/** Exact value of decimal text; a test that writes anything else is wrong itself. */
export function exact(text: string): Rational {
  const value = parseDecimal(text);
  if (!value) throw new Error(`${text} is no decimal`);
  return value;
}

function figure(name: string, unit: MeasureUnit, text: string | undefined): Figure | null {
  return text === undefined ? null : { name, unit, value: exact(text), text, source };
}

/** "0.7" is a share of full, "6.5分" points, anything else the name of a grade. */
function answer(text: string | undefined): GradeAnswer | null {
  if (text === undefined) return null;
  const points = /^(-?[\d.]+)分$/.exec(text)?.[1];
  const share = parseDecimal(text);
  const label = points === undefined && !share ? text : null;
  return { label, points: points === undefined ? null : exact(points), share, text, source };
}

/** Facts that answer by exact name only. */
export function factsOf(known: Known): Facts {
  return {
    figure: ({ name, unit }) => figure(name, unit, known.figures?.[name]),
    mean: (name) => figure(name, 'ratio', known.figures?.[name]),
    count: (event) => figure(event, 'count', known.counts?.[event]),
    verdict: (text) => {
      const holds = known.verdicts?.[text];
      return holds === undefined ? null : { text, holds, source };
    },
    goals: () => known.goals ?? null,
    choice: (text) => answer(known.choices?.[text]),
  };
}

/** Evaluates a rule where `full` points are available. */
export function evaluated(rule: Rule, full: string, known: Known): Evaluated {
  return evaluate(rule, { full: exact(full), facts: factsOf(known) });
}

/**
 * What a rule comes to, as short text: "2" for points, "2/3" for a fraction, "open: 名称" for what is wanted and
 * "boundary: 1 | 2" for a choice ("?" where the text sets no points).
 */
export function result(rule: Rule, full: string, known: Known): string {
  const { outcome } = evaluated(rule, full, known);
  switch (outcome.state) {
    case 'scored':
      return outcome.points.toFraction();
    case 'open':
      return `open: ${outcome.needs.map(wanted).join('、')}`;
    case 'choice':
      return `${outcome.question}: ${outcome.options.map((o) => o.points?.toFraction() ?? '?').join(' | ')}`;
  }
}

export function ratio(name: string): Measure {
  return { name, unit: 'ratio', formula: null };
}

/** A goal with a completion rate of so many percent. */
export function goal(weight: number | null, percent: number | null, more: Partial<Goal> = {}): Goal {
  return {
    name: '目标',
    weight: weight === null ? null : exact(String(weight)),
    rate: percent === null ? null : rational(percent, 100),
    met: null,
    qualitative: false,
    claimed: false,
    share: null,
    why: '',
    source,
    ...more,
  };
}

/** What is asked for, in the standard's own words. */
function wanted(need: Need): string {
  if (need.kind === 'count') return need.event;
  if (need.kind === 'claim') return need.text;
  return need.kind === 'goals' ? need.group : need.name;
}
