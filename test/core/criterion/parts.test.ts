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

describe('a rate of a part of the year', () => {
  const explained = '执行率=累计支出数/全年预算数×100%。';
  test('is worked out of what was done by then', () => {
    expect(
      said(
        '（1）截至6月底执行率≥50%，得3分，否则不得分。（2）9月末执行率≥75%，得2分，否则不得分。',
        '5',
        '执行进度',
        explained,
      ),
    ).toContain('6月底执行率=6月底累计支出数÷全年预算数×100%。9月末执行率=9月末累计支出数÷全年预算数×100%。');
  });

  test('also under a title of its own', () => {
    expect(
      said(
        '半年进度（2分）：执行率≥45%得2分，否则0分；前三季度进度（3分）：执行率≥75%得3分，否则0分。',
        '5',
        '执行进度',
        explained,
      ),
    ).toContain('半年执行率=半年累计支出数÷全年预算数×100%。');
  });
});

describe('what is said once for several', () => {
  test('公开 of a list of things, each with its points', () => {
    expect(said('按要求公开预算、决算、绩效目标情况的，各得1分；未按时公开的，该项不得分。', '3')).toBe(
      '（1）按要求公开预算的，得1分。（2）按要求公开决算的，得1分。（3）按要求公开绩效目标的，得1分，否则不得分。',
    );
  });

  test('the part beyond a tier, in steps', () => {
    expect(
      said(
        '完成率100%-130%（含）得8分；完成率低于100%的，不得分；完成率超过130%的，超出部分每10个百分点扣1分，扣完为止。',
        '8',
      ),
    ).toContain('每超过10个百分点扣1分');
  });

  test('grades in front of the tiers, and a threshold inside the step', () => {
    expect(
      said('优：完成率≥100%，得10分；良：90%≤完成率＜100%，得8分；差：完成率＜90%，不得分。', '10'),
    ).toBe('完成率≥100%，得10分；90%≤完成率＜100%，得8分；完成率＜90%，不得分。');
    expect(said('完成目标值的得10分；完成率每低于100% 1个百分点，扣1分，扣完为止。', '10')).not.toContain(
      'unread',
    );
  });
});
