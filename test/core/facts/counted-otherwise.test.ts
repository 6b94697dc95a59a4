import { describe, expect, test } from 'vitest';
import { findCount } from '../../../src/core/facts/counts/counts.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

function count(
  text: string,
  event: string,
  counter: string,
  criterion: string,
  definition = '',
): number | null {
  const topic = { name: '', definition, criterion };
  const figure = findCount(event, counter, readProse(text, 2023), topic, quote);
  return figure && Number(figure.value);
}

describe('periods left out', () => {
  const quarterly = '按季度开展监控，每少开展1次扣1分。';
  test.each([
    ['第二、三季度按要求开展监控；第一、四季度未开展。', quarterly, 2],
    ['第三季度未按时开展监控。', quarterly, 1],
    ['第一、四季度未开展。', '开展监控，每少开展1次扣1分。', null],
    ['上年第一、四季度未开展，本年均已开展。', quarterly, null],
    ['第一、四季度未上报总结。', quarterly, null],
  ] as const)('%s', (text, criterion, expected) => {
    expect(count(text, '少开展', '次', criterion)).toBe(expected);
  });
});

describe('short of a plan that the standard prints', () => {
  test.each([
    ['完成改造9处，另3处因管线迁改未动工。', 3],
    ['完成改造12处。', 0],
    ['完成改造14处。', 0],
    ['完成改造9处，另2处因管线迁改未动工。', null],
    ['其中东片完成改造5处，西片完成4处。', null],
    ['计划改造12处，已排定方案。', null],
  ] as const)('%s', (text, expected) => {
    expect(count(text, '完成年度计划12处：少完成', '处', '')).toBe(expected);
  });
});

describe('late by the days told', () => {
  const event = '自成交通知书发出之日起30日内签订合同,超期';
  test.each([
    ['共签订合同18份，其中3份分别在第31日、第35日、第40日签订，其余均在30日内签订。', 3],
    ['共签订合同18份，其中3份分别在第28日、第35日、第40日签订。', 2],
    ['共签订合同18份，其中3份分别在第31日、第35日签订。', null],
  ] as const)('%s', (text, expected) => {
    expect(count(text, event, '份', '')).toBe(expected);
  });
});

describe('one thing called by its name', () => {
  const event = '经验做法被省级及以上部门发文推广';
  test.each([
    ['“一窗受理”服务被省民政厅发文推广；另有3项做法在全县推广。', 1],
    ['“一窗受理”服务被县民政局发文推广。', null],
    ['“一窗受理”“掌上办”等服务被省民政厅发文推广。', null],
    ['多项服务被省民政厅发文推广。', null],
    ['“一窗受理”服务未被省民政厅发文推广。', null],
  ] as const)('%s', (text, expected) => {
    expect(count(text, event, '项', '')).toBe(expected);
  });
});

describe('late against the date of the standard', () => {
  const definition = '项目是否在2023年10月31日前完工。';
  test.each([
    ['因招标流标，项目于2024年1月10日完工。', '个月', 2],
    ['项目于次年1月31日完工。', '个月', 3],
    ['项目于10月20日完工。', '个月', 0],
    ['项目于11月15日完工。', '日', 15],
    ['项目计划于2024年1月10日完工。', '个月', null],
    ['一标段11月20日完工，二标段12月20日完工。', '个月', null],
  ] as const)('%s', (text, counter, expected) => {
    const found = count(text, '按期完工:延迟', counter, '', definition);
    expect(found).toBe(expected);
  });

  test('a month begun counts where the standard says so', () => {
    const criterion = '每延迟1个月扣1分，不足1个月的按1个月计。';
    expect(count('项目于2024年1月10日完工。', '按期完工:延迟', '个月', criterion, definition)).toBe(3);
  });
});
