import { describe, expect, test } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import { parseDecimal } from '../../../src/core/quantity/rational.ts';

const compiled = (criterion: string): ReturnType<typeof compileCriterion> =>
  compileCriterion(criterion, { name: '资料报送', weight: parseDecimal('5') });

/** What the standard says, said back; the pieces not understood where there are any. */
function reading(criterion: string): string {
  const { rule, troubles } = compiled(criterion);
  if (troubles.length > 0) return `未读：${troubles.map((t) => t.text).join('；')}`;
  return rule ? sayRule(rule, 'zh', parseDecimal('5')) : '';
}

const RATE = '完成率≥90%得5分，否则不得分。';

describe('taking everything off in a case of its own is a veto', () => {
  test.each([
    ['存在虚报冒领的，一次性扣完本项分值。', '存在虚报冒领的，不得分。'],
    ['未按规定编制的，将该项分值扣完为止。', '未按规定编制的，不得分。'],
    ['若出现重大舆情，本指标扣至0分为止。', '出现重大舆情的，不得分。'],
    ['有挪用行为的，扣光为止。', '有挪用行为的，不得分。'],
    ['被审计查出问题的，直接减至零分。', '被审计查出问题的，不得分。'],
    ['被审计查出问题的，最低得0分。', '被审计查出问题的，不得分。'],
  ])('%s', (clause, said) => {
    expect(reading(RATE + clause)).toContain(said);
  });
});

describe('what says only whose points end is no case', () => {
  test.each([
    '直至该项分值扣完为止',
    '本项得分扣完即止',
    '本指标各项扣分合计以扣完为止',
    '不足1天的按1天计，扣完为止',
    '根据上述扣分情况，扣完为止',
    '单项扣至0分为止',
    '累计扣完为止，不计负分',
  ])('%s', (end) => {
    expect(reading(`资料报送每迟1天扣1分，${end}。`)).not.toMatch(/未读|不得分/);
  });
});

describe('a floor or cap of some figure for a case of its own is not read', () => {
  test.each([
    '未按时报送的，扣至3分。',
    '资料不全的，最低得2分。',
    '情节严重的，最多扣3分。',
    '弄虚作假的，满分为2分。',
    '同类问题最多扣2分。',
    '每人扣完为止。',
  ])('%s', (clause) => {
    expect(reading(`资料报送每迟1天扣1分。${clause}`)).toContain(`未读：${clause.slice(0, 4)}`);
  });

  test('points available that differ from the weight of the row', () => {
    expect(reading('满分10分，资料报送每迟1天扣1分。')).toContain('未读');
    expect(reading('满分5分，资料报送每迟1天扣1分。')).not.toContain('未读');
  });

  test('nor is one for a case beside the goals of a table', () => {
    const goals = '完成率60%以下不得分；60%-100%的，得分=完成率×分值。综合得分=各产出指标得分合计。';
    expect(compiled(goals).troubles).toEqual([]);
    expect(compiled(`${goals}未按时报送的，扣至3分。`).troubles).not.toEqual([]);
    expect(reading(`${goals}存在造假的，扣至0分。未报目标的，不得分。`)).toMatch(
      /造假的，不得分.*目标的，不得分/,
    );
  });
});

test('不低于90分 before points is a figure that is held against, no floor', () => {
  expect(reading('满意度测评得分不低于90分的，得5分，否则不得分。')).toContain('得分≥90');
});

test('不超过目标值的得满分 says when full marks are given, not that they are the most', () => {
  expect(reading('成本不超过目标值的得满分，否则不得分。')).toBe('成本≤目标值的，得满分，否则不得分。');
});
