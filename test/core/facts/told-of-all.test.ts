import { expect, it } from 'vitest';
import type { Source } from '../../../src/core/rule/need.ts';
import { findCount } from '../../../src/core/facts/counts/counts.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';
import { answerIn } from './reading.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });

function counted(
  text: string,
  event: string,
  counter: string,
  criterion: string,
  name = '资金使用',
): string | null {
  const figure = findCount(event, counter, readProse(text), { name, definition: '', criterion }, quote);
  return figure && decimalText(figure.value, 2);
}

const ABOVE =
  '①支出符合批复的用途；②资金拨付审批手续完整；③无截留、挤占、挪用。\n以上情况每出现一例不符合要求的扣1分。';

it.each([
  ['支出符合批复的用途，资金拨付审批手续完整，未发现截留、挤占、挪用。', '0'],
  ['支出符合批复的用途；有2笔资金拨付审批手续不完整；无截留、挤占、挪用。', '2'],
  [
    '资金拨付审批手续完整，未发现截留、挤占、挪用。自查发现1例支出与批复用途不符，其余支出均符合批复的用途。',
    '1',
  ],
  ['支出符合批复的用途；资金拨付审批手续不完整；无截留、挤占、挪用。', null],
  ['支出符合批复的用途，未发现截留、挤占、挪用。', null],
])('counts the cases in which a statement above is broken: %s', (text, count) => {
  expect(counted(text, '以上情况不符合要求', '例', ABOVE)).toBe(count);
});

const STAGES = '项目实施前、实施中、实施后均按要求进行公告公示的，得3分；缺少一个环节扣1分。';

it.each([
  ['项目实施前公示7天，施工过程中设立公示牌公告内容，竣工后公示了验收结果。', '0'],
  ['项目实施前、实施中均进行了公示，实施后未公示。', '1'],
  ['项目实施前公示了计划，实施中、实施后均未公示。', '2'],
  ['项目实施前和竣工后均进行了公示。', null],
  ['项目均按要求进行了公示。', null],
])('counts the stages left out: %s', (text, count) => {
  expect(counted(text, '缺少环节', '个', STAGES, '公告公示')).toBe(count);
});

const MONTHS = '项目按计划时间完成的得5分；每延迟1个月扣1分，不足1个月的按1个月计算。';

it.each([
  ['项目计划2023年6月30日完工，因管线迁改滞后，实际于2023年9月10日完工。', '3'],
  ['合同约定2023年6月15日竣工，实际2023年7月15日竣工。', '1'],
  ['项目计划于2023年6月30日完成，实际于6月25日完成。', '0'],
  ['项目计划2023年6月30日完工，实际于2023年8月31日完工。', null],
  ['项目计划2023年6月30日开工，实际于2023年9月10日完工。', null],
  ['一标段计划2023年6月30日完工，二标段于2023年9月10日完工。', null],
])('counts the months between the day due and the day done: %s', (text, count) => {
  expect(counted(text, '项目按计划时间完成:逾期', '个月', MONTHS, '完成及时性')).toBe(count);
});

const FOUR = '按季度开展监督检查,全年不少于4次:少';

it.each([
  ['一、二、四季度各开展1次现场检查，全年共检查3次。', '1'],
  ['全年开展监督检查4次。', '0'],
  ['全年开展业务培训2次。', null],
  ['计划开展监督检查3次。', null],
])('counts what is short of a number in the standard: %s', (text, count) => {
  expect(counted(text, FOUR, '次', FOUR, '项目监控有效性')).toBe(count);
});

it.each([
  ['未发现错发、漏发情况；上年抽查曾发现错发3人。', '0'],
  ['抽查未发现错发情况。', null],
  ['自查未发现错发、漏发情况，审计指出有人员错发。', null],
])('takes a denial of either for none: %s', (text, count) => {
  expect(counted(text, '错发或漏发', '人', '每发现1人错发或漏发扣0.5分', '补贴发放准确率')).toBe(count);
});

it.each([
  ['实施期间未发生安全责任事故。', 'no'],
  ['全年无安全生产事故发生。', 'no'],
  ['实施期间未发生重大安全事故。', null],
  ['未发生交通事故。', null],
  ['上年未发生安全责任事故。', null],
])('denies the worse kind where there was none at all: %s', (text, answer) => {
  expect(answerIn(text, '发生较大及以上事故', '安全')).toBe(answer);
});

it('takes no denial of the worse kind for one of the lesser', () => {
  expect(
    counted('未发生较大及以上事故。', '发生一般事故', '起', '发生一般事故的，每起扣2分', '安全'),
  ).toBeNull();
});
