import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('numbered parts', () => {
  test('have rates of their own, and what bounds one of them bounds no other', () => {
    const parts =
      '1.新建站点（8分）：完成率≥100%得8分，完成率＜100%得3分；2.改造户数（6分）：得分=完成率×6分，最高6分。本指标得分为以上两项得分之和。';
    expect(said(parts, '14')).toBe(
      '（1）新建站点（8分）：新建站点完成率≥100%，得8分；新建站点完成率＜100%，得3分。（2）改造户数（6分）：得分=改造户数完成率×6，最高6分。',
    );
  });
});

describe('a part of what full marks ask for', () => {
  test('is held against the number where they begin', () => {
    expect(said('培训人次达到1200人次得满分，未达到的按比例计分。', '6', '培训人次')).toBe(
      '培训人次≥1200个，得满分；培训人次＜1200个，按比例得分。',
    );
  });
});

describe('points to look at, asked as questions', () => {
  test.each([
    ['①有预算的得1分；②项目是否与其他部门同类项目重复，1分。', '项目不与其他部门同类项目重复'],
    ['①有预算的得1分；②是否超标准列支，1分。', '未超标准列支'],
  ])('%s', (text, statement) => {
    expect(said(text, '2', '立项')).toContain(statement);
  });

  test('两者缺一 is the other side of both', () => {
    expect(said('制定办法并报备案的得2分，两者缺一不得分。', '2')).toBe(
      '制定办法并报备案的，得2分，否则不得分。',
    );
  });
});
