import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { gradeChoices } from '../../../src/core/rule/grades.ts';

const WEIGHT = rational(6);

function read(text: string) {
  return compileCriterion(text, { name: '生态改善', weight: WEIGHT, explained: '' });
}

/** Each grade as "效果较好 4–5"; null where the standard was not read as grades. */
function grades(text: string): readonly string[] | null {
  const { rule, troubles } = read(text);
  if (rule?.kind !== 'grades' || troubles.length > 0) return null;
  return gradeChoices(rule, WEIGHT).map(
    ({ label, low, high }) => `${label} ${low.equals(high) ? '' : `${low.toString()}–`}${high.toString()}`,
  );
}

describe('grades with a range of points', () => {
  it.each([
    ['效果显著得6分，效果较好得4-5分，效果一般得2-3分，效果不明显不得分。'],
    ['效果显著得6分；效果较好得4～5分；效果一般得2～3分；效果不明显得0分。'],
    ['效果显著的，得6分，效果较好的，得4至5分，效果一般的，得2至3分，效果不明显的，不得分。'],
    ['效果显著计6分，效果较好计4分-5分，效果一般计2分-3分，效果不明显计0分。'],
    ['效果显著评6分，效果较好评4—5分，效果一般评2—3分，效果不明显评0分。'],
  ])('are read: %s', (text) => {
    expect(grades(text)).toEqual(['效果显著 6', '效果较好 4–5', '效果一般 2–3', '效果不明显 0']);
  });

  it('may meet, be two, and stand beside one another in any order of the clauses behind them', () => {
    expect(grades('优得5-6分，良得4-5分，中得2-4分，差得0-2分。')).toEqual([
      '优 5–6',
      '良 4–5',
      '中 2–4',
      '差 0–2',
    ]);
    expect(grades('制度健全的得4-6分，不健全的得0-3分。')).toEqual(['制度健全 4–6', '不健全的 0–3']);
  });

  it.each([
    // Nothing for those that meet none of it: not known to be all grades.
    ['全部符合得6分，部分符合得1-5分。'],
    // Points that add up to the weight are of statements that can hold together.
    ['制度健全得2-3分，执行有效得1-2分，档案齐全得0-1分。'],
    ['管理规范得3分，基本规范得1-2分；档案齐全得3分，基本齐全得1-2分。'],
    // The best of them does not reach the weight.
    ['效果显著得5分，效果较好得3-4分，效果一般得1-2分。'],
    // They overlap.
    ['效果显著得4-6分，效果较好得3-5分，效果一般得1-2分。'],
    ['效果显著得6分，效果较好扣1-2分，效果一般扣3-4分。'],
  ])('are not made of other statements: %s', (text) => {
    expect(grades(text)).toBeNull();
  });

  it('are said back as they were written', () => {
    const { rule } = read('效果显著得6分，效果较好得4-5分，效果一般得2-3分，效果不明显不得分。');
    const said = rule && sayRule(rule, 'zh', WEIGHT);
    expect(said).toBe('效果显著，得满分；效果较好，得4-5分；效果一般，得2-3分；效果不明显，不得分。');
    expect(grades(said ?? '')).toEqual(['效果显著 6', '效果较好 4–5', '效果一般 2–3', '效果不明显 0']);
  });
});
