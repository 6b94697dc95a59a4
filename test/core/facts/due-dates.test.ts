import { expect, test } from 'vitest';
import { answerIn } from './reading.ts';

test.each([
  ['采购合同2022年5月9日签订，11月10日全部灯具更换完毕，2023年1月完成审计。', 'yes'],
  ['采购合同2022年5月9日签订，11月23日全部灯具更换完毕。', 'no'],
  ['采购合同2022年5月9日签订，次年1月8日全部灯具更换完毕。', 'no'],
  // The last day itself, a part of it, a plan, another act: for a person.
  ['2022年11月15日全部灯具更换完毕。', null],
  ['2022年11月10日部分灯具更换完毕。', null],
  ['计划于2022年11月10日完成灯具更换。', null],
  ['2022年11月10日签订灯具更换合同。', null],
  ['灯具更换已全部完成。', null],
] as const)('%s → %s', (text, answer) => {
  expect(answerIn(text, '2022年11月15日前完成全部灯具更换', '完成及时性')).toBe(answer);
});

test.each([
  ['自评报告于3月8日报送。', 'yes'],
  ['自评报告于3月19日报送。', 'no'],
  ['自评报告初稿于3月8日报送，3月19日重新报送。', null],
] as const)('%s → %s', (text, answer) => {
  expect(answerIn(text, '3月15日前报送自评报告', '报送及时性')).toBe(answer);
});
