import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import type { Language } from '../../../src/core/explain/language.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { rational, roundHalfUp } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import type { Facts, Figure, Source } from '../../../src/core/rule/need.ts';
import { allStandards } from './examples.ts';
import { goal } from './facts.ts';

const source: Source = { certainty: 'entered', sheet: '', cell: 'J1', quote: '' };

function figure(name: string, unit: Figure['unit'], value: Rational, text: string): Figure {
  return { name, unit, value, text, source };
}

/** Facts that answer everything with the same value. */
function everything(percent: number, count: number, holds: boolean): Facts {
  return {
    figure: ({ name, unit, formula }) => {
      if (formula && count > 0) return null;
      if (unit === 'ratio') return figure(name, unit, rational(percent, 100), `${percent}%`);
      const amount = unit === 'amount' ? rational(percent).mul(10_000) : rational(percent);
      return figure(name, unit, amount, unit === 'amount' ? `${percent}万元` : String(percent));
    },
    mean: (name) => figure(name, 'ratio', rational(percent, 100), `${percent}%`),
    count: (event, counter) => figure(event, 'count', rational(count), `${count}${counter}`),
    verdict: (text) => ({ text, holds, source }),
    goals: () => [goal('甲指标', 4, `${percent}%`), goal('乙指标', 6, '100%')],
    choice: () =>
      holds
        ? { label: null, points: null, share: rational(percent, 100), text: `${percent}%`, source }
        : null,
  };
}

const answers: readonly Facts[] = [
  everything(0, 0, true),
  everything(60, 1, false),
  everything(88, 2, true),
  everything(100, 0, false),
  everything(163, 7, true),
];
const nothing: Facts = {
  figure: () => null,
  mean: () => null,
  count: () => null,
  verdict: () => null,
  goals: () => null,
  choice: () => null,
};

const readable = allStandards().flatMap((standard) => {
  const { rule, troubles } = compileCriterion(standard.criterion, standard);
  return rule && troubles.length === 0 ? [{ ...standard, rule }] : [];
});

describe.each(['zh', 'en'] as const)('every standard of the bank explained (%s)', (language: Language) => {
  it.each(readable)('is one sentence for a cell: $file $name', ({ rule, name, weight, criterion }) => {
    for (const facts of [...answers, nothing]) {
      const evaluated = evaluate(rule, { full: weight, facts });
      const { outcome } = evaluated;
      const score = outcome.state === 'scored' ? roundHalfUp(outcome.points, 2) : null;
      const { sentence, steps } = explain(evaluated, { name, weight, score, language });
      expect(sentence).not.toMatch(/[\r\n]|^[=+\-@]|undefined|null|NaN|\[object/);
      expect(sentence).toMatch(language === 'zh' ? /。$/ : /\.$/);
      expect(steps.length).toBeGreaterThan(0);
      for (const step of steps) expect(step).not.toMatch(/^$|undefined|null|NaN|\[object/);
      if (language === 'en') continue;
      // No doubled or dangling marks, and no letters that the standard does not have itself.
      expect(sentence).not.toMatch(/，，|。。|；；|^，|，。|：。|；。|（）|“”|--/);
      const letters = [...sentence.matchAll(/[A-Za-z]+/g)].map(([word]) => word);
      for (const word of letters) expect(criterion).toContain(word);
      if (score) expect(sentence).toMatch(score.equals(0) ? /不得分。$|0分。$/ : /分。$/);
    }
  });
});
