import { expect, test } from 'vitest';
import { said } from './said.ts';

test.each([
  // From which of two bands the steps are counted down is not said.
  ['控制率90%以下得5分；90%～100%得4分；每超过1个百分点扣1分，扣完为止。', 'unread'],
  [
    '控制率在90%以下的（含90%），得5分；90%～100%（含100%）的，得4分；超过100%的不得分。',
    '控制率≤90%，得5分；控制率在90%-100%（含）之间，得4分；控制率＞100%，不得分。',
  ],
])('no band is dropped for the steps behind it: %s', (text, rule) =>
  expect(said(text, '5', '控制率')).toBe(rule),
);

test('what a unit without the thing gets stands beside what is counted', () => {
  const text =
    '部门新增项目均开展事前绩效评估的得2分，有一个未开展的扣1分，扣完为止；当年无新增项目的得满分。';
  expect(said(text, '2')).toBe(
    '部门新增项目均开展事前绩效评估的，得满分，未开展的，每1个扣1分，扣完为止。当年无新增项目的，得满分。',
  );
});
