import type { Rational } from '../../../src/core/quantity/rational.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts, Figure, Source } from '../../../src/core/rule/need.ts';
import type { MeasureUnit, Rule } from '../../../src/core/rule/rule.ts';
import { goal } from '../rule/facts.ts';

const source: Source = { certainty: 'entered', sheet: '', cell: 'J1', quote: '' };

/** Names and statements that a rule asks about, wherever they stand in it. */
interface Asked {
  readonly statements: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names inside the formula of a measure: with the measure itself known, these are not needed. */
  readonly inside: ReadonlySet<string>;
}

function askedBy(rule: Rule): Asked {
  const statements = new Set<string>();
  const names = new Set<string>();
  const inside = new Set<string>();
  const walk = (value: unknown, formula: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'name' && typeof inner === 'string') (formula ? inside : names).add(inner);
      if ((key === 'text' || key === 'event') && typeof inner === 'string') statements.add(inner);
      walk(inner, formula || key === 'formula');
    }
  };
  walk(rule, false);
  return { statements, names, inside };
}

/** One state of the world: every ratio, amount and count alike, every statement true or every one false. */
interface World {
  readonly percent: number;
  readonly count: number;
  readonly holds: boolean;
}

const WORLDS: readonly World[] = [-10, 0, 5, 30, 55, 65, 72, 85, 93, 98, 100, 120, 160].flatMap((percent) =>
  [0, 1, 3].flatMap((count) => [true, false].map((holds) => ({ percent, count, holds }))),
);

function valueIn({ percent }: World, unit: MeasureUnit): Rational {
  if (unit === 'ratio') return rational(percent, 100);
  return unit === 'amount' ? rational(percent * 10_000 + 17) : rational(Math.round(percent / 10));
}

function factsIn(world: World, asked: Asked): Facts {
  const figure = (name: string, unit: MeasureUnit, value: Rational): Figure => ({
    name,
    unit,
    value,
    text: value.toString(),
    source,
  });
  return {
    // A name of one letter is no thing that anybody could look up.
    figure: ({ name, unit }) =>
      asked.names.has(name) && !asked.inside.has(name) && name.length > 1
        ? figure(name, unit, valueIn(world, unit))
        : null,
    mean: (name) => figure(name, 'ratio', valueIn(world, 'ratio')),
    count: (event) => (asked.statements.has(event) ? figure(event, 'count', rational(world.count)) : null),
    verdict: (text) => (asked.statements.has(text) ? { text, holds: world.holds, source } : null),
    goals: () => [goal(4, world.percent)],
    choice: () => null,
  };
}

/**
 * What a rule comes to in every world, as exact points, or the question that is left. The facts are those that `known`
 * asks for: a rule that asks for something else finds no answer to it.
 */
export function scoresOf(rule: Rule, full: Rational, known: Rule = rule): readonly string[] {
  const asked = askedBy(known);
  return WORLDS.map((world) => {
    const { outcome } = evaluate(rule, { full, facts: factsIn(world, asked) });
    if (outcome.state === 'scored') return outcome.points.toFraction();
    return outcome.state === 'choice' ? outcome.question : 'open';
  });
}

/** Whether it is points, and not a question. */
export function isScore(result: string | undefined): boolean {
  return result !== undefined && /^-?\d/.test(result);
}
