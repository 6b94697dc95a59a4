import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Known } from '../rule/facts.ts';
import { result } from '../rule/facts.ts';

function score(text: string, weight: number, known: Known): string {
  const { rule, troubles } = compileCriterion(text, { name: '产出数量', weight: rational(weight) });
  if (!rule || troubles.length > 0) return 'not understood';
  return result(rule, String(weight), known);
}

const BASE = '得分=完成率×分值。';

describe('a cap that holds in some case', () => {
  it.each([
    ['当年执行率低于60%的，本项得分最高不得超过分值的60%。', { 完成率: '0.96', 当年执行率: '0.57' }, '18'],
    ['当年执行率低于60%的，本项得分最高不得超过分值的60%。', { 完成率: '0.96', 当年执行率: '0.6' }, '144/5'],
    ['执行率低于60%的，不得高于18分。', { 完成率: '0.96', 执行率: '0.5' }, '18'],
    ['但执行率低于60%的，本项不超过18分。', { 完成率: '0.4', 执行率: '0.5' }, '12'],
    ['执行率低于80%的，最高不超过24分；低于60%的，最高不超过18分。', { 完成率: '1', 执行率: '0.5' }, '18'],
    ['执行率低于80%的，最高不超过24分；低于60%的，最高不超过18分。', { 完成率: '1', 执行率: '0.7' }, '24'],
  ])('%s', (cap, figures, points) => {
    expect(score(BASE + cap, 30, { figures })).toBe(points);
  });
  it('may be a statement', () => {
    const text = `${BASE}未按时报送的，本项最高不超过10分。`;
    const at = (late: boolean): string =>
      score(text, 30, { figures: { 完成率: '1' }, verdicts: { 未按时报送: late } });
    expect([at(true), at(false)]).toEqual(['10', '30']);
  });
  it('caps what several clauses give together', () => {
    const text = `（1）建立制度的，得2分，否则不得分。（2）公开结果的，得3分，否则不得分。（3）执行率低于50%的，本项得分不超过4分。`;
    const verdicts = { 建立制度: true, 公开结果: true };
    expect(score(text, 5, { verdicts, figures: { 执行率: '0.4' } })).toBe('4');
    expect(score(text, 5, { verdicts, figures: { 执行率: '0.5' } })).toBe('5');
  });
});

describe('a cap whose case or place is not plain is never passed over', () => {
  it.each([
    `${BASE}未整改，本项得分最高不超过分值的50%。`,
    `${BASE}第3类情形，本项得分最高不超过分值的50%。`,
    '（1）建立制度的，得2分，否则不得分；（2）公开结果的，得3分，否则不得分，执行率低于50%的，本项得分不超过1分。',
    `${BASE}综合考虑各方面因素后认为有1项以上明显问题的，得分不超过3分。`,
  ])('%s', (text) => {
    const known = { figures: { 完成率: '1' }, verdicts: { 建立制度: true, 公开结果: true } };
    expect(score(text, 5, known)).not.toMatch(/^5$/);
  });
});

describe('a cap that never finds what it caps gives nothing to score by', () => {
  it.each([
    '超过70%的，本项最高不超过3分。',
    '执行率低于60%的，本项最高不超过3分，每发现1处扣1分。',
    '执行率低于60%的，最高不超过2分；执行率60%以上的，最高不超过4分。',
  ])('%s', (text) => {
    const { rule, troubles } = compileCriterion(text, { name: '执行情况', weight: rational(5) });
    expect(rule).toBe(null);
    expect(troubles).not.toEqual([]);
  });
});
