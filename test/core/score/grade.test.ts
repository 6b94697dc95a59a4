import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../src/core/score/grade.ts';
import { exact } from '../rule/facts.ts';

const grade = (total: string, printed: string): string | null => gradeOf(exact(total), printed);

describe('the grade of a total, by the bands that the form prints', () => {
  const signed = '√优 90分≤得分≤100分；□良 80分≤得分＜90分；□中 60分≤得分＜80分；□差 得分＜60分';
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.5', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
    ['100.5', null],
  ])('%s is %s where the ends are written', (total, expected) => {
    expect(grade(total, signed)).toBe(expected);
  });

  const bare = '□优90-100分 □良80-90分 □中60-80分 □差60分以下';
  it.each([
    ['95', '优'],
    ['89.5', '良'],
    ['90', null],
    ['60', null],
  ])('%s is %s where two bands share an end', (total, expected) => {
    expect(grade(total, bare)).toBe(expected);
  });

  const brackets = '优[90分~100分)，良[80分~90分)，中[60分~80分)，差(60分以下)';
  it.each([
    ['90', '优'],
    ['80', '良'],
    ['99.99', '优'],
    ['100', null],
    ['60', '中'],
  ])('%s is %s in half-open brackets: 100 is in none of them', (total, expected) => {
    expect(grade(total, brackets)).toBe(expected);
  });

  const words = '优秀（90分及以上）、良好（80（含）-90分）、合格（60（含）-80分）、不合格（60分以下）';
  it.each([
    ['90', '优'],
    ['80', '良'],
    ['60', '合格'],
    ['59', '不合格'],
  ])('%s is %s in words', (total, expected) => {
    expect(grade(total, words)).toBe(expected);
  });

  const behind = '得分在90分（含）以上的为优；80分（含）-90分为良；60分（含）-80分为中；低于60分为差。';
  it.each([
    ['90', '优'],
    ['89.99', '良'],
    ['60', '中'],
    ['59.99', '差'],
  ])('%s is %s where the grade stands behind its points', (total, expected) => {
    expect(grade(total, behind)).toBe(expected);
  });

  const remark = '注：优（90分以上，含90分）、良（80-90分，含80分）、中（60-80分，含60分）、差（60分以下）';
  it.each([
    ['90', '优'],
    ['80', '良'],
    ['60', '中'],
  ])('%s is %s where a remark says which end is in', (total, expected) => {
    expect(grade(total, remark)).toBe(expected);
  });

  it('is taken from a note where the form prints no bands beside the grade', () => {
    expect(gradeOf(exact('83'), '良', ['1.金额单位为万元。', behind])).toBe('良');
    expect(gradeOf(exact('83'), '', ['评为优的单位不超过三成。'])).toBeNull();
  });

  it('is none where the form prints no bands', () => {
    expect(grade('95', '评价等级')).toBeNull();
  });
});
