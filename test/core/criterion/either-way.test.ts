import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

/** Standards of 10 points whose obvious rule would give points that the text does not. */
describe('a standard that leaves a value to two clauses or to none', () => {
  it.each([
    ['每新增2项发明专利加1分，最多加3分。', 'one for every two, not for every one'],
    ['每2次表彰加1分，每2次通报减1分。', 'the same on both sides'],
    ['实际支出等于预算数的得10分，实际支出大于预算数的得1分。', 'spending below the budget is left out'],
    ['实际支出大于预算数的得10分，实际支出等于预算数的得1分。', 'spending below the budget is left out'],
    [
      '完成率达到90%以上得10分；80%（含）-90%得8分；低于80%得0分；每低1个百分点扣1分。',
      '85 % gets 8 by the tiers, 5 by the steps',
    ],
  ])('%s (%s)', (text) => {
    const { troubles } = compileCriterion(text, { name: '某项指标', weight: parseDecimal('10') });
    expect(troubles.map(({ code }) => code)).toContain('unread');
  });

  it('is read where the clauses are opposites', () => {
    const text = '实际支出不超过预算数的得10分，超过预算数的得1分。';
    const { rule, troubles } = compileCriterion(text, { name: '某项指标', weight: parseDecimal('10') });
    expect(troubles).toEqual([]);
    expect(rule).toMatchObject({
      kind: 'condition',
      condition: { kind: 'compare', op: '<=' },
      met: { kind: 'points', points: '10' },
      unmet: { kind: 'points', points: '1' },
    });
  });
});
