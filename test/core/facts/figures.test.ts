import { describe, expect, test } from 'vitest';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';
import { figureIn, found } from './reading.ts';

describe('a figure is taken by its name', () => {
  test.each<[string, string, string, MeasureUnit?]>([
    ['全年预算数860万元，全年执行数817万元。', '全年执行数', '8170000'],
    ['编制数36人，年末在职人员数35人，退休人员18人。', '在职人员数', '35', 'count'],
    ['合同备案数量37份，其中线上电子签章合同数量34份。', '线上电子签章合同数量', '34', 'count'],
    ['年中调减至300万元。', '调整后预算', '3000000'],
    ['人均培训成本487.5元/天。', '人均培训成本', '487.5'],
    ['全部数量指标12个，达到预期值的11个。', '达到预期值的数量指标个数', '11', 'count'],
    ['差旅费预算数18万元，决算数16万元；会议费预算数9万元，决算数7万元。', '会议费决算数', '70000'],
    ['全年预算数（调整后）260万元，年初预算数240万元。', '全年预算数', '2600000'],
    ['在全市38个参评部门中排名第6位，较上年第11位前移5位。', '全市绩效考核排名', '6', 'count'],
  ])('%s → %s', (text, name, value, unit: MeasureUnit = 'amount') => {
    expect(figureIn(text, name, unit)).toBe(value);
  });
});

describe('a figure of another name, year or kind is left alone', () => {
  test.each([
    ['年初预算数500万元。', '全年预算数', 'amount'],
    ['部门预算完成数为730万元。', '预算数', 'amount'],
    ['会议费预算数9万元；差旅费预算数18万元，决算数16万元。', '会议费决算数', 'amount'],
    ['单位能耗比上年增长1.4%。', '单位能耗较上年下降', 'ratio'],
    ['2022年预算执行率为96.3%，2023年决算尚未批复。', '预算执行率', 'ratio'],
    ['公务卡结算率比上年（76.4%）有所提高。', '公务卡结算率', 'ratio'],
    ['公务卡结算率比上年提高4.2个百分点。', '公务卡结算率', 'ratio'],
    ['年度目标为服务对象满意度不低于95%。', '服务对象满意度', 'ratio'],
    ['计划完成任务24项。', '完成任务数', 'count'],
    ['全年支出率99.1%。', '年度平均执行率', 'ratio'],
    ['实际到位资金80万美元。', '实际到位资金', 'amount'],
    ['本年度未开展满意度调查。', '满意度', 'ratio'],
    ['实际培训近1,900人次。', '培训计划完成率', 'ratio'],
    ['该项自评得分4.5分。', '支出进度', 'ratio'],
    ['未执行部分为跨年度的工程尾款。', '预算执行率', 'ratio'],
    ['未完成部分系户籍迁出。', '任务完成率', 'ratio'],
    ['未及时发放补贴3户。', '补贴及时发放率', 'ratio'],
    ['没有完成年度任务。', '任务完成率', 'ratio'],
  ] as const)('%s ≠ %s', (text, name, unit) => {
    expect(figureIn(text, name, unit)).toBeNull();
  });

  test('two values for one name are nobody’s', () => {
    const text = '财务系统显示全年执行数735,000元，部门决算报表显示全年执行数7,350,000元。';
    expect(figureIn(text, '全年执行数', 'amount')).toBeNull();
  });
});

describe('last year is asked for by its name', () => {
  const text = '2020年“三公”经费决算支出62,380.50元，2019年为7.15万元。';
  test('this year', () => expect(figureIn(text, '本年“三公”经费决算支出数', 'amount')).toBe('62380.5'));
  test('last year', () => expect(figureIn(text, '上年决算支出数', 'amount')).toBe('71500'));
  test('上年结转 is money of this year', () => {
    expect(figureIn('年末结余18.6万元，上年结转35.2万元。', '上年结转', 'amount')).toBe('352000');
  });
  test('a year that work is put off to is not the year reported on', () => {
    expect(figureIn('2023年办结率96%，另有1项延期至2024年。', '办结率')).toBe('0.96');
  });
});

describe('a ratio is worked out from the two figures it needs', () => {
  test.each([
    ['年度目标任务360户，实际完成468户。', '指标完成率', '1.3'],
    ['应兑付资金1,250万元，已兑付资金750万元。', '兑付率', '0.6'],
    ['同类产品采购金额85万元，其中绿色产品采购金额51万元。', '绿色产品采购金额占同类产品采购金额', '0.6'],
    ['全年开展内部审计3次，发现问题20个，已整改18个。', '问题整改率', '0.9'],
  ])('%s → %s', (text, name, value) => {
    expect(figureIn(text, name)).toBe(value);
  });

  test.each([
    ['去年完成410户，今年未全部完成年度目标任务360户。', '指标完成率'],
    ['计划到位资金600万元，实际到位资金80万美元。', '资金到位率'],
    ['计划培训2,000人次，实际培训近1,900人次。', '培训计划完成率'],
  ])('not from %s', (text, name) => {
    expect(figureIn(text, name)).toBeNull();
  });
});

describe('words can state a figure', () => {
  test('均及时签订 is all of a 及时率', () => {
    expect(figureIn('按要求均及时签订合同。', '合同签订及时率', 'ratio', '采购合同签订时效性')).toBe('1');
  });
  test('but not with an exception', () => {
    expect(figureIn('除1份外均及时签订合同。', '合同签订及时率', 'ratio', '采购合同签订')).toBeNull();
  });
  test('signed in the online shop is not signed electronically', () => {
    const text = '各项合同均通过电子卖场完成合同签订。';
    expect(figureIn(text, '电子合同签订率', 'ratio', '采购合同签订时效性')).toBeNull();
  });
  test('没有结转结余 is none', () => {
    expect(figureIn('年末没有结转结余。', '结转结余率')).toBe('0');
  });
  test('a fall has its sign', () => {
    const text = '2022年“三公”经费18.5万元，比上年20万元减少1.5万元，下降7.5%。';
    expect(figureIn(text, '“三公经费”变动率')).toBe('-0.075');
  });
});

describe('an equation is checked', () => {
  test('against its own result', () => {
    const figure = found('验收率=52/60×100%=90.67%。', '验收率');
    expect(figure?.text).toBe('90.67%');
    expect(figure?.otherwise?.toFraction()).toBe('13/15');
  });
  test('within the last printed digit it agrees', () => {
    expect(found('验收率=52/60×100%=86.67%。', '验收率')?.otherwise).toBeUndefined();
    expect(found('验收率=52/60×100%=86.66%。', '验收率')?.otherwise).toBeUndefined();
  });
});

describe('a rate without a formula is its part by its whole', () => {
  test.each([
    ['验收工程总数40个，一次验收合格工程数38个，其余2个经返工后合格。', '一次验收合格率', '0.95'],
    ['全年抽查办件总件数600件，其中有效投诉件数9件。', '有效投诉率', '0.015'],
    ['补贴实际发放户数2,000户，准确发放户数1,990户，其余10户多发。', '补贴发放准确率', '0.995'],
    ['受理事项600件，有效投诉9件。', '有效投诉率', null],
    ['办件总件数600件，投诉总件数40件，有效投诉件数9件。', '有效投诉率', null],
    ['合同总数40份，一次验收合格工程数38个。', '一次验收合格率', null],
    ['上年验收工程总数40个，一次验收合格工程数38个。', '一次验收合格率', null],
    ['验收工程总数约40个，一次验收合格工程数38个。', '一次验收合格率', null],
  ] as const)('%s | %s → %s', (text, name, value) => {
    expect(figureIn(text, name)).toBe(value);
  });
});

describe('a part of the year is no other part of it', () => {
  const text = '2023年我局半年支出进度44.1%，前三季度支出进度74.9%，全年支出进度98.2%。';
  test.each([
    [text, '半年支出进度率', '0.441'],
    [text, '前三季度支出进度', '0.749'],
    [text, '支出进度', '0.982'],
    ['6月末执行进度37.5%，9月末执行进度71.2%。', '6月部门预算执行进度', '0.375'],
    ['9月末执行进度71.2%。', '6月部门预算执行进度', null],
    ['全年执行进度97%。', '6月部门预算执行进度', null],
  ] as const)('%s | %s → %s', (said, name, value) => {
    expect(figureIn(said, name)).toBe(value);
  });
});

describe('a whole and its parts, this year and last', () => {
  test.each<[string, string, string | null, MeasureUnit?]>([
    ['核定编制52名，其中行政编制20名、事业编制32名。', '编制数', '52', 'count'],
    ['行政编制20名、事业编制32名。', '编制数', null, 'count'],
    ['部门累计结转结余资金210万元，上年末为226.5万元。', '上年度累计结转结余资金总额', '2265000'],
    ['“三公经费”预算总额30万元。', '“三公经费”总额', '300000'],
    ['“三公经费”预算总额30万元，决算总额28万元。', '“三公经费”总额', null],
    ['年初预算300万元，全年预算数276万元。', '全年预算数（调整后）', '2760000'],
  ])('%s | %s → %s', (text, name, value, unit: MeasureUnit = 'amount') => {
    expect(figureIn(text, name, unit)).toBe(value);
  });
});
