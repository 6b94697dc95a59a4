import { describe, expect, test } from 'vitest';
import { answerIn } from './reading.ts';

describe('a date is held against what was done, whatever it is called', () => {
  test.each([
    ['内控报告4月20日已通过系统上报。', '4月30日前报送内控报告', 'yes'],
    ['内控报告拖到5月12日才报财政局。', '4月30日前报送内控报告', 'no'],
    ['自评报告于3月28日提交县财政局。', '3月31日前报送自评报告', 'yes'],
    ['内控报告计划4月20日上报。', '4月30日前报送内控报告', null],
    ['资产年报4月20日已上报。', '4月30日前报送内控报告', null],
    ['部门预算2023年2月8日批复，2月23日在门户网站发布。', '部门预算在批复后20日内公开', 'yes'],
    ['部门决算2023年8月30日批复，拖到9月26日才发布。', '部门决算在批复后20日内公开', 'no'],
  ] as const)('%s | %s → %s', (text, claim, answer) => {
    expect(answerIn(text, claim)).toBe(answer);
  });
});
