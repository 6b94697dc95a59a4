import { describe, expect, it, vi } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { findOutcomes } from '../../../src/core/criterion/clause/outcome.ts';
import { readSource } from '../../../src/core/criterion/text/source.ts';
import type { Rule } from '../../../src/core/rule/rule.ts';
import { allStandards } from '../explain/examples.ts';
import type { Standard } from '../explain/examples.ts';
import { isScore, scoresOf } from './facts.ts';

// Thousands of damaged standards, each scored in dozens of states of the world.
vi.setConfig({ testTimeout: 120_000 });

// A standard whose scoring was damaged must be noticed, or be read as what is left of it. It must never give a score that
// the standard as it was would not give.

/** The rule, where it may give a score. */
function relied(standard: Standard, text: string): Rule | null {
  const { rule, troubles } = compileCriterion(text, standard);
  return troubles.length === 0 ? rule : null;
}

function meaning(rule: Rule): string {
  return JSON.stringify(rule, (key, value: unknown) => (key === 'span' ? undefined : value));
}

const READABLE = allStandards().flatMap((standard) => {
  const rule = relied(standard, standard.criterion);
  return rule ? [{ standard, rule, scores: scoresOf(rule, standard.weight), said: meaning(rule) }] : [];
});

/** Worlds in which a damaged standard scores, and otherwise than both the whole one and its undamaged beginning. */
function wrong(whole: (typeof READABLE)[number], damaged: Rule, beginning: Rule | null): number {
  const { weight } = whole.standard;
  const now = scoresOf(damaged, weight, whole.rule);
  const before = beginning ? scoresOf(beginning, weight, whole.rule) : [];
  return now.filter((score, i) => {
    const was = whole.scores[i];
    // =100% read as 100% and more: a gap that the standard leaves is closed, no score is changed.
    return isScore(score) && score !== was && was !== 'gap' && score !== before[i];
  }).length;
}

const STOP = /[；。;\n，,：:]/;

/** The text up to the last stop before a place. */
function upToStop(text: string, at: number): string {
  let i = at;
  while (i > 0 && !STOP.test(text[i - 1] ?? '')) i -= 1;
  return text.slice(0, i);
}

/** Whether the text ends just where a clause has said what it gives: then nothing shows that it was cut. */
function endsComplete(text: string): boolean {
  const folded = readSource(text).text;
  return findOutcomes(folded).at(-1)?.end === folded.length;
}

describe('a standard cut off within a clause', () => {
  it('gives trouble, or what stands before the cut', () => {
    const failures: string[] = [];
    for (const whole of READABLE) {
      const { standard } = whole;
      const text = standard.criterion;
      for (let cut = 1; cut < text.length; cut += 1) {
        if (STOP.test(text[cut - 1] ?? '') || STOP.test(text[cut] ?? '')) continue;
        const left = text.slice(0, cut);
        const rule = relied(standard, left);
        if (!rule || meaning(rule) === whole.said || endsComplete(left)) continue;
        const beginning = relied(standard, upToStop(text, cut));
        if (wrong(whole, rule, beginning) > 0) failures.push(`${standard.name}: …${left.slice(-40)}【】`);
      }
    }
    expect(failures).toEqual([]);
  });
});

describe('a word of scoring that was misread', () => {
  // Without 不 or 每 what is left is a sentence as good as the other; nobody could notice.
  const words = /得|扣|满(?!意)|否则|计|分/g;
  it.each(['口', '□', ''])('as %j gives trouble, or leaves the rule as it was', (instead) => {
    const failures: string[] = [];
    for (const whole of READABLE) {
      const { standard } = whole;
      for (const word of standard.criterion.matchAll(words)) {
        const before = standard.criterion.slice(0, word.index);
        const after = standard.criterion.slice(word.index + word[0].length);
        const rule = relied(standard, before + instead + after);
        if (!rule || meaning(rule) === whole.said) continue;
        if (wrong(whole, rule, null) > 0)
          failures.push(`${standard.name}: …${before.slice(-25)}【${word[0]}】${after.slice(0, 20)}`);
      }
    }
    expect(failures).toEqual([]);
  });
});
