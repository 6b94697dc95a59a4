import { expect, test } from 'vitest';
import { answerIn, countIn, figureIn } from './reading.ts';

test.each([
  ['第一批2月8日收文、2月28日下达；第二批5月9日收文、6月20日下达。', 1],
  ['共收到2批：第一批2023年4月3日收到，4月26日下达；第二批7月4日收到，7月25日下达。', 0],
  ['共收到3批：第一批2023年4月3日收到，4月26日下达；第二批7月4日收到，7月25日下达。', null],
  ['第一批4月3日收到，已及时下达；第二批7月4日收到，9月25日下达。', null],
  ['第一批5月9日收文、6月20日下达，主要是分配方案上会较晚。', 1],
  ['第一批2月8日收文、2月28日下达，第三批5月9日收文、5月20日下达。', null],
])('batches later than 30 days: %s → %s', (text, count) => {
  expect(countIn(text, '收到资金后应在30日内分配下达,超过30日', '批')).toBe(count);
});

test.each([
  ['我局于4月6日报送自评材料。', 6],
  ['我局于3月28日报送自评材料。', 0],
  ['我局于4月6日报送决算报表。', null],
  ['要求4月6日报送自评材料。', null],
  ['1月5日开始准备，4月6日报送自评材料。', null],
])('days past a printed date: %s → %s', (text, days) => {
  expect(countIn(text, '于3月31日前报送自评材料:逾期', '天')).toBe(days);
});

test('each of two deadlines has its own dates', () => {
  const text = '部门预算于2023年2月10日批复，2月27日公开；部门决算于2023年8月10日批复，9月12日公开。';
  expect(answerIn(text, '部门预算在批复后20日内公开')).toBe('yes');
  expect(answerIn(text, '部门决算在批复后20日内公开')).toBe('no');
});

test('months are counted, and the year of a name says nothing', () => {
  expect(figureIn('应发放的月数12个月，按时发放的月数10个月。', '按时发放的月数', 'count')).toBe('10');
  expect(figureIn('经核实属于有效投诉5件。', '年度有效投诉', 'count')).toBe('5');
});

test.each([
  // Worked in 2023: 3, 4, 6 and 7 April; in 2022: 1, 2 (for 清明节), 6, 7 and 8 April.
  ['我局于4月8日报送自评材料。', null],
  ['我局于2023年4月8日报送自评材料。', 4],
  ['2022年，我局于4月8日报送自评材料。', 5],
  ['我局于3月28日报送自评材料。', 0],
])('working days past a printed date: %s → %s', (text, days) => {
  expect(countIn(text, '于3月31日前报送自评材料:逾期', '个工作日')).toBe(days);
});

test.each([
  // 30 days in a plain year, 31 where February has 29.
  ['第一批2月8日收文、3月10日下达。', null],
  ['2023年，第一批2月8日收文、3月10日下达。', 0],
  ['2024年，第一批2月7日收文、3月11日下达。', 1],
])('a batch over the end of February: %s → %s', (text, count) => {
  expect(countIn(text, '收到资金后应在30日内分配下达,超过30日', '批')).toBe(count);
});
