import { describe, expect, test } from 'vitest';
import { inPrintedTime, limitIn, slowest } from '../../../src/core/facts/dates/each-deadline.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';

const STANDARD = '部门预算、决算应在批复后20日内公开。按时公开的各得1分，超时公开的不得分。';

describe('a limit that several things have to keep', () => {
  test('is the only one that the standard prints', () => {
    expect(limitIn(STANDARD)).toBe('部门预算、决算应在批复后20日内公开');
    expect(limitIn('①按规定内容公开，1分；②按规定时限（批复后20日内）公开预决算，1分。')).toBe(
      '按规定时限批复后20日内公开预决算',
    );
    expect(limitIn('批复后20日内公开，收文后30日内下达。')).toBe(null);
    expect(limitIn('按时公开得2分。')).toBe(null);
  });

  test.each([
    ['部门预算3月4日批复，3月12日公开；部门决算8月19日批复，9月20日公开。', '32 late'],
    ['部门预算3月4日批复，3月12日公开；部门决算8月19日批复，8月29日公开。', '10 in time'],
    ['部门预算3月4日批复，3月12日公开；部门决算9月20日公开。', null],
    ['部门预算3月4日批复，3月12日公开；部门决算8月19日批复，8月30日印发。', null],
  ] as const)('%s', (text, expected) => {
    const worst = slowest('批复后20日内公开预决算', readProse(text, 2024), '预决算公开');
    expect(worst && `${worst.took} ${worst.holds ? 'in time' : 'late'}`).toBe(expected);
  });

  test.each([
    ['部门预算3月4日批复，3月12日公开；上年部门决算8月19日批复，9月20日公开。', '预算按时公开', true],
    ['部门预算3月4日批复，3月12日公开；部门决算8月19日批复，9月20日公开。', '决算按时公开', false],
    ['部门预算3月4日批复，3月12日公开。', '决算按时公开', null],
    ['部门决算9月20日公开。', '决算按时公开', null],
  ] as const)('%s | %s', (text, claim, expected) => {
    const found = inPrintedTime(claim, readProse(text, 2024), STANDARD, '预决算公开');
    expect(found?.holds ?? null).toBe(expected);
  });
});
