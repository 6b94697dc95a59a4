import { describe, expect, test } from 'vitest';
import { answerIn, countIn, figureIn } from './reading.ts';

describe('a figure of a part, of others or of an aim is not the one asked for', () => {
  test.each([
    ['中央资金全部到位。', '资金到位率'],
    ['首批资金已全部到位。', '资金到位率'],
    ['自查发现的问题已全部整改。', '审计问题整改率'],
    ['自查的问题已全部整改，巡察的问题正在整改。', '问题整改率'],
    ['月均预算执行率为58.4%。', '预算执行率'],
    ['年末预算执行率为97.1%。', '月均预算执行率'],
    ['预算执行率高于全县平均执行率88.3%。', '预算执行率'],
    ['所属甲站预算执行率为99.4%。', '预算执行率'],
    ['力争预算执行率达到96%。', '预算执行率'],
    ['政府采购预算执行率为93.8%。', '预算执行率'],
    ['一标段全部验收合格，二标段待验收。', '验收合格率'],
  ])('%s does not answer %s', (text, name) => {
    expect(figureIn(text, name)).toBeNull();
  });

  test('staff are not those whom a body serves', () => {
    expect(figureIn('职工满意度为97%。', '满意度', 'ratio', '服务对象满意度')).toBeNull();
    expect(figureIn('职工满意度为97%。', '满意度', 'ratio', '职工满意度')).toBe('0.97');
    expect(figureIn('学员满意度为91%。', '满意度', 'ratio', '服务对象满意度')).toBe('0.91');
  });

  test('what is a part only where the whole is asked for', () => {
    expect(figureIn('中央资金全部到位。', '中央资金到位率')).toBe('1');
    expect(figureIn('我局及所属单位预算执行率为95.2%。', '预算执行率')).toBe('0.952');
  });
});

test('money needs no name behind its verb', () => {
  expect(figureIn('合计实际到位1,275万元。', '实际到位资金', 'amount')).toBe('12750000');
});

test.each([
  ['错发4户、漏发1户，已追回。', '错发或漏发', 5],
  ['错报2户，漏报1户。', '错报、漏报', 3],
  ['漏发1户。', '错发或漏发', 1],
])('%s counts every event named side by side', (text, event, count) => {
  expect(countIn(text, event, '户')).toBe(count);
});

test.each([
  ['制度不完整、不合规。', '制度合法、合规、完整', 'no'],
  ['具有财务管理制度。', '财务管理制度合法、合规、完整', null],
  ['财务管理制度合法、合规，内容完整。', '财务管理制度合法、合规、完整', 'yes'],
])('%s answers whether %s: %s', (text, claim, answer) => {
  expect(answerIn(text, claim)).toBe(answer);
});

describe('another year is not this one', () => {
  test.each([
    ['本年度尚未组织满意度调查，2021年满意度为94.2%。', '满意度'],
    ['2021年满意度为94.2%，今年数据正在统计。', '满意度'],
    ['近三年满意度平均为93%。', '满意度'],
  ])('%s', (text, name) => {
    expect(figureIn(text, name)).toBeNull();
  });

  test('the year of the text where nothing says otherwise', () => {
    expect(figureIn('2021年满意度为94.2%。', '满意度')).toBe('0.942');
  });
});

describe('what was done is what the rate counts', () => {
  test.each([
    ['计划培训240人，实际培训228人。', '培训合格率'],
    ['计划完成50项，已开工46项。', '任务完成率'],
  ])('%s gives no %s', (text, name) => {
    expect(figureIn(text, name)).toBeNull();
  });
});

describe('a figure told otherwise, of some other time or only supposed', () => {
  test.each([
    ['截至9月底预算执行率为71.8%。', '预算执行率'],
    ['若剔除不可抗力，预算执行率为98%。', '预算执行率'],
    ['预算执行率98%，财政部门核定为95%。', '预算执行率'],
    ['上次调查满意度为96%。', '满意度'],
    ['三年累计培训人数660人。', '培训人数'],
    ['2023年预算执行率预计可达97%。', '预算执行率'],
  ])('%s', (text, name) => {
    expect(figureIn(text, name, name.endsWith('数') ? 'count' : 'ratio')).toBeNull();
  });

  test('a running total is not this year’s', () => {
    expect(figureIn('累计举办培训15期，其中本年培训4期。', '培训', 'count')).toBe('4');
  });
});

test('money that arrived over all years of a project is not held against this year’s plan', () => {
  const told = (sum: string): string =>
    `项目总投资0.2亿元，本年计划投入资金800万元，累计到位资金${sum}万元。`;
  expect(figureIn(told('1600'), '到位资金', 'amount')).toBeNull();
  expect(figureIn(told('720'), '到位资金', 'amount')).toBe('7200000');
});

test('what is so by a day of the next year is not so of this year', () => {
  expect(figureIn('截至次年1月底到位资金800万元。', '到位资金', 'amount')).toBeNull();
  expect(figureIn('截至12月底到位资金800万元。', '到位资金', 'amount')).toBe('8000000');
});

test.each([
  ['项目主体工程按期完工。', '项目按期完工', null],
  ['项目通过初步验收。', '项目通过验收', null],
  ['下属单位均按时报送自评报告。', '按时报送自评报告', null],
  ['主体工程按期完工。', '主体工程按期完工', 'yes'],
  ['无形资产账实相符。', '固定资产账实相符', null],
  ['部门预算已按规定公开，部门决算待公开。', '部门决算按规定公开', null],
  ['财政部门要求绩效目标编制合理。', '绩效目标编制合理', null],
])('%s answers whether %s: %s', (text, claim, answer) => {
  expect(answerIn(text, claim)).toBe(answer);
});

test.each([
  ['自查发现违规问题3个，审计未发现违规问题。', '审计违规问题', '个', 0],
  ['自查发现违规问题3个。', '审计违规问题', '个', null],
  ['协助查办违纪案件3起。', '违纪案件', '起', null],
  ['开展安全事故应急演练2起。', '发生安全事故', '起', null],
  ['收到投诉4起，其中无责投诉3起。', '有责投诉', '起', null],
])('%s counts of %s: %s', (text, event, counter, count) => {
  expect(countIn(text, event, counter)).toBe(count);
});

describe('others’, pieces and open ends', () => {
  test.each([
    ['邻市空气优良天数比例88%。', '空气优良天数比例'],
    ['重复信访办结率100%。', '信访办结率'],
    ['车辆利用率为95%。', '固定资产利用率'],
  ])('%s does not answer %s', (text, name) => {
    expect(figureIn(text, name)).toBeNull();
  });

  test('a rank among others', () => {
    expect(figureIn('在全市排名第2名。', '全省排名', 'count')).toBeNull();
    expect(figureIn('在全省排名第2名。', '全省排名', 'count')).toBe('2');
  });

  test.each([
    ['已完工项目均通过竣工验收，2个项目在建。', '项目均通过竣工验收'],
    ['采购程序基本合规。', '采购程序合规'],
    ['供应商认为采购程序不合规，经查不属实。', '采购程序合规'],
  ])('%s leaves open whether %s', (text, claim) => {
    expect(answerIn(text, claim)).toBeNull();
  });

  test('one of two events still looked into', () => {
    expect(countIn('错发2户，漏发情况正在核查。', '错发或漏发', '户')).toBeNull();
    expect(countIn('错发2户，无漏发。', '错发或漏发', '户')).toBe(2);
  });
});
