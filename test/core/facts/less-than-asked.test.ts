import { expect, it } from 'vitest';
import { answerIn, countIn, figureIn } from './reading.ts';

it.each([
  ['发生1起轻伤事故，未发生较大以上安全责任事故。', null],
  ['全年未发生重大安全责任事故。', null],
  ['未发生重特大及较大安全责任事故。', null],
  ['全年未发生安全责任事故。', 'yes'],
  ['未发生一般及以上安全责任事故。', null],
  ['发生安全责任事故1起。', 'no'],
])('does not take a denial of what is worse for one of all: %s', (text, answer) => {
  expect(answerIn(text, '未发生安全责任事故', '安全')).toBe(answer);
});

it.each([
  ['预算执行率95%的目标未完成，实际支出完成预算的90%。', null],
  ['未能实现预算执行率95%的年度目标。', null],
  ['预算执行率95%。', '0.95'],
  ['预算执行率达到95%的目标。', '0.95'],
])('takes no goal for what was reached: %s', (text, value) => {
  expect(figureIn(text, '预算执行率')).toBe(value);
});

it.each([
  ['计划建设道路30公里，完成路基30公里、路面27公里。', '完成率', null],
  ['计划建设道路30公里，完成27公里。', '完成率', '0.9'],
  ['计划实施项目10个，9个按期完成，1个提前完成。', '项目完成及时率', null],
  ['计划实施项目10个，按期完成9个。', '项目完成及时率', '0.9'],
])('makes no rate of one of several things done: %s', (text, name, value) => {
  expect(figureIn(text, name, 'ratio', name)).toBe(value);
});

it.each([
  ['年末往来款挂账5笔，其中3年以上2笔。', null],
  ['年末往来款挂账5笔。', null],
  ['往来款长期挂账2笔。', 2],
])('counts as 长期 only what is said to last: %s', (text, count) => {
  expect(countIn(text, '往来款长期挂账', '笔', '挂账', '每有1笔往来款长期挂账扣1分')).toBe(count);
});

it.each([
  ['培训8期、450人次。', '培训期数', '8'],
  ['培训8期。', '培训人次', null],
  ['培训450人次。', '培训人次', '450'],
])('keeps what is counted in other words apart: %s', (text, name, value) => {
  expect(figureIn(text, name, 'count', '培训')).toBe(value);
});
