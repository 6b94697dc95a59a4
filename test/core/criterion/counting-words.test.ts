import { describe, expect, it } from 'vitest';
import { countUnlike, countedAs, countingWordIn } from '../../../src/core/criterion/text/counting-words.ts';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { measuresIn } from '../../../src/core/rule/measures.ts';

function measured(criterion: string, name: string): readonly string[] {
  const { rule, troubles } = compileCriterion(criterion, { name, weight: rational(6) });
  expect(troubles).toEqual([]);
  return [...new Set((rule ? measuresIn(rule) : []).map((m) => m.name))];
}

describe('what a standard counts under one name in unlike words', () => {
  it.each([
    ['培训≥10期得3分，培训≥500人次得3分，否则不得分。', ['培训期数', '培训人次']],
    ['培训≥10期得3分，否则不得分；培训≥500人次得3分，否则不得分。', ['培训期数', '培训人次']],
    ['①培训≥10期得3分，否则不得分；②培训≥500人次得3分，否则不得分。', ['培训期数', '培训人次']],
    ['全年检查≥80家得3分，否则不得分；检查≥200次得3分，否则不得分。', ['全年检查家数', '检查次数']],
    ['开展≥10期得3分，否则不得分；培训≥500人次得3分，否则不得分。', ['开展期数', '培训人次']],
    ['≥10期得3分，否则不得分；≥500人次得3分，否则不得分。', ['培训期数', '培训人次']],
  ])('%s', (criterion, names) => {
    expect(measured(criterion, '培训')).toEqual(names);
  });
  it.each([
    ['培训≥10期得6分，5-10期得3分，5期以下不得分。', ['培训期数']],
    ['举办培训≥10场得6分，5-10场次得3分，5场以下不得分。', ['举办培训']],
    ['检查≥80家得6分，60-80家得3分，60家以下不得分。', ['检查']],
    ['培训≥10期得3分，否则不得分；发放资料≥500份得3分，否则不得分。', ['培训期数', '发放资料']],
    ['执行率≥90%得6分，80%-90%得3分，80%以下不得分。', ['执行率']],
  ])('leaves the names of %s', (criterion, names) => {
    expect(measured(criterion, '工作')).toEqual(names);
  });
});

it('knows the counting word of a bound', () => {
  expect(countingWordIn('培训≥500人次')).toBe('人次');
  expect(countingWordIn('达到3万户以上')).toBe('户');
  expect(countingWordIn('延期1个月以内')).toBe('');
  expect(countingWordIn('执行率≥90%')).toBe('');
  expect(countUnlike('期', '人次')).toBe(true);
  expect(countUnlike('次', '场')).toBe(false);
  expect(countUnlike('个', '家')).toBe(false);
  expect(countedAs('培训数量', '期')).toBe('培训期数');
});

describe('scores that are rounded otherwise than to two decimals', () => {
  it.each([
    '得分=完成率×6，保留一位小数。',
    '得分=完成率×6，结果保留整数。',
    '得分=完成率×6，四舍五入取整。',
    '得分=完成率×6（精确到0.1分）。',
    '得分=完成率×6，得分精确到小数点后1位。',
  ])('are not understood: %s', (criterion) => {
    const { troubles } = compileCriterion(criterion, { name: '完成率', weight: rational(6) });
    expect(new Set(troubles.map(({ code }) => code))).toEqual(new Set(['unread']));
  });
  it.each([
    '得分=完成率×6，保留两位小数。',
    '得分=完成率×6（四舍五入，保留小数点后两位）。',
    '得分=完成率×6，四舍五入。',
    '得分=完成率×6，保留至小数点后二位。',
    '得分=完成率×6。',
  ])('are as always: %s', (criterion) => {
    expect(compileCriterion(criterion, { name: '完成率', weight: rational(6) }).troubles).toEqual([]);
  });
});
