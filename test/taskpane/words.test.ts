import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/taskpane/words.ts';

/** Serves every function among the words: as a figure, as a list and as counts. */
const ANYTHING = Object.assign(['1', '2'], {
  indicators: 9,
  byStatus: { scored: 1, 'needs-input': 2, judgement: 3, 'not-understood': 2, 'no-rule': 1 },
  goals: 9,
  met: 1,
  unmet: 2,
  rules: 3,
  rows: 3,
  toString: () => '1',
});

/** Every text of a table of words. */
function textsOf(entry: unknown): readonly string[] {
  if (entry === ANYTHING) return [];
  if (typeof entry === 'string') return [entry];
  if (typeof entry === 'function') {
    return textsOf(Reflect.apply(entry, null, [ANYTHING, ANYTHING, ANYTHING, ANYTHING]));
  }
  if (typeof entry === 'object' && entry !== null) return Object.values(entry).flatMap(textsOf);
  throw new TypeError('not a word');
}

describe('the words of the pane', () => {
  it('have no English in Chinese', () => {
    const { htmlLang, ...zh } = wordsIn('zh');
    expect(htmlLang).toBe('zh-CN');
    const texts = textsOf(zh);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => /[A-Za-z]/.test(text.replaceAll('Excel', '')))).toEqual([]);
  });

  it('have no Chinese in English', () => {
    expect(textsOf(wordsIn('en')).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('name every code of a finding, in both languages', () => {
    const codes = [
      'score-differs',
      'score-exceeds-weight',
      'weights-do-not-sum',
      'scores-do-not-sum',
      'grade-differs',
      'rate-differs',
      'arithmetic-differs',
      'shares-do-not-sum',
      'figure-differs',
      'evidence-contradicts-score',
      'reason-missing',
      'evidence-missing',
      'overfulfilled',
      'implausible-rate',
      'actual-repeats-target',
      'not-measured',
      'unit-mismatch',
      'row-missing',
      'criterion-misplaced',
      'duplicate-indicator',
      'not-read',
      'boundary',
      'unconfirmed',
    ];
    for (const language of ['zh', 'en'] as const) {
      expect(Object.keys(wordsIn(language).findingTitles).toSorted()).toEqual(codes.toSorted());
    }
  });
});
