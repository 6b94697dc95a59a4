import { describe, expect, test } from 'vitest';
import { directionOfName, frameOfName, wantedAnswer } from '../../../src/core/quantity/better.ts';
import { NO_UNIT } from '../../../src/core/quantity/unit.ts';

const DAYS = { dimension: 'time', word: '天', currency: null } as const;

describe('which way is better, by the name', () => {
  test.each([
    ['单场招商推介活动平均成本', 'lower'],
    ['投入成本（万元）', 'lower'],
    ['成本节约率', 'higher'],
    ['项目总投资控制额', 'lower'],
    ['投诉率', 'lower'],
    ['有效投诉件数', 'lower'],
    ['投诉处理率', 'higher'],
    ['投诉办结及时率', 'higher'],
    ['差错率', 'lower'],
    ['差错纠正率', 'higher'],
    ['安全生产事故发生起数', 'lower'],
    ['事故起数下降率', 'higher'],
    ['贫困发生率', 'lower'],
    ['死亡人数', 'lower'],
    ['失业率', 'lower'],
    ['就业率', null],
    ['资产负债率', 'lower'],
    ['结转结余率', 'lower'],
    ['固定资产利用率', 'higher'],
    ['固定资产闲置率', 'lower'],
    ['污水排放达标率', 'higher'],
    ['化学需氧量排放量', 'lower'],
    ['减少碳排放量', 'unknown'],
    ['挽回经济损失', 'higher'],
    ['产品合格率', 'higher'],
    ['产品不合格率', 'lower'],
    ['预算执行率', 'higher'],
    ['预算执行偏差率', 'lower'],
    ['公用经费控制率', 'unknown'],
    ['“三公”经费支出', 'unknown'],
    ['补助标准', 'equal'],
    ['服务对象满意度', 'higher'],
    ['全省考核排名', 'lower'],
    ['培训人数', null],
    ['政府采购率', null],
    ['PM2.5平均浓度', 'lower'],
    ['隐患整改率', 'higher'],
  ])('%s: %s', (name, expected) => {
    expect(directionOfName(name, NO_UNIT)).toBe(expected);
  });

  test.each([
    ['业务办理时间', 'lower'],
    ['全市口岸整体通关出口时间（小时）', 'lower'],
    ['应急响应时长', 'lower'],
    ['空气质量优良天数', 'higher'],
    ['设备正常运行时间', 'higher'],
    ['培训时间', 'unknown'],
    ['项目建设周期', 'unknown'],
  ])('%s in days: %s', (name, expected) => {
    expect(directionOfName(name, DAYS)).toBe(expected);
  });
});

test.each([
  ['社会消费品零售总额增长率', 'up'],
  ['跨境电子商务企业备案数同比增长(%)', 'up'],
  ['口岸进出口货运量同比情况', 'up'],
  ['GDP增速', 'up'],
  ['能耗下降率', 'down'],
  ['平均单价降幅', 'down'],
  ['办理时限压缩比例', 'down'],
  ['服务对象满意度', null],
  ['增长极建设', null],
])('%s counts changes %s', (name, expected) => {
  expect(frameOfName(name)).toBe(expected);
});

test.each([
  ['是否违规', 'no'],
  ['是否存在截留、挪用资金', 'no'],
  ['有无重大安全事故', 'no'],
  ['是否建立事故应急机制', 'yes'],
  ['投诉处理机制是否健全', 'yes'],
  ['是否及时公开', 'yes'],
  ['重大舆情事件', 'no'],
  ['制度建设', null],
])('the good answer to %s is %s', (name, expected) => {
  expect(wantedAnswer(name)).toBe(expected);
});
