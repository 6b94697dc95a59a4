import { describe, expect, it } from 'vitest';
import { enteredFacts } from '../../../src/core/facts/tables/entered.ts';
import { yesOrNo } from '../../../src/core/facts/tables/yes-no.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';
import type { Source } from '../../../src/core/rule/need.ts';

const source: Source = { certainty: 'entered', sheet: 's', cell: 'F1', quote: '' };

function typed(
  entries: Readonly<Record<string, string>>,
  asked: readonly string[],
): ReturnType<typeof enteredFacts> {
  return enteredFacts(
    Object.entries(entries).map(([name, text]) => ({ name, text, source })),
    asked,
  );
}

describe('an entry under the name of one question', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['制定了财务管理制度', '制定了业务管理制度'],
    ['资金拨付有完整的审批程序和手续', '项目变更有完整的审批程序和手续'],
    ['按规定内容公开预决算信息', '按规定时限公开预决算信息'],
    ['会计信息资料真实', '会计信息资料完整'],
    ['项目实施单位按规定使用资金', '项目主管单位按规定使用资金'],
  ];
  it.each(pairs)('answers %s and not %s', (one, other) => {
    const facts = typed({ [one]: '是' }, [one, other]);
    expect(facts.verdict(one)?.holds).toBe(true);
    expect(facts.verdict(other)).toBeNull();
    expect(typed({ [other]: '否' }, [one, other]).verdict(one)).toBeNull();
  });

  const figures: readonly (readonly [string, string])[] = [
    ['数量指标完成率', '质量指标完成率'],
    ['二季度执行率', '一季度执行率'],
    ['新建道路完成率', '改建道路完成率'],
    ['上年度公用经费支出', '本年度公用经费支出'],
    ['人员数', '在职人员数'],
    ['2023年预算执行率', '2024年预算执行率'],
  ];
  it.each(figures)('gives the figure of %s and not of %s', (one, other) => {
    const facts = typed({ [one]: '80%' }, [one, other]);
    const value = facts.figure({ name: one, unit: 'ratio', formula: null })?.value;
    expect(value && decimalText(value, 2)).toBe('0.8');
    expect(facts.figure({ name: other, unit: 'ratio', formula: null })).toBeNull();
  });
});

describe('an entry under a name of its own', () => {
  it.each([
    ['问题个数', '发现问题', ['发现问题']],
    ['开展培训次数', '开展培训', ['开展培训', '参加培训人次']],
    ['逾期', '报送逾期一次', ['报送逾期一次']],
    ['2024年本单位培训场次', '培训场次', ['培训场次', '培训人次']],
    // A figure without a year is this year's.
    ['公用经费支出', '本年度公用经费支出', ['本年度公用经费支出', '上年度公用经费支出']],
    ['问题数', '审计发现问题', ['审计发现问题', '整改完成率']],
  ])('%s answers %s', (name, asked, all) => {
    const value = typed({ [name]: '3' }, all).count(asked, '次')?.value;
    expect(value && decimalText(value, 2)).toBe('3');
  });
  it.each([
    // Two questions it fits alike.
    ['经费支出', '公用经费支出', ['公用经费支出', '人员经费支出']],
    ['问题个数', '审计发现问题', ['审计发现问题', '巡察发现问题']],
    // Another one, it fits better.
    ['培训人次', '培训次', ['培训次', '参加培训人次', '培训人次数']],
    // A question that was asked by a standard since changed.
    ['一季度执行率', '二季度执行率', ['二季度执行率']],
    ['上年度公用经费支出', '本年度公用经费支出', ['本年度公用经费支出']],
  ])('%s does not answer %s', (name, asked, all) => {
    expect(typed({ [name]: '3' }, all).count(asked, '次')).toBeNull();
  });
});

describe('yes or no', () => {
  it.each(['是', '有', '已', '符合', '达到', '√', ' Y ', '是。', '1', '已制定'])('%s says yes', (text) => {
    expect(yesOrNo(text, '制定管理办法')).toBe(true);
  });
  it.each(['否', '无', '没有', '未', '不符合', '×', 'N', '0', '未制定'])('%s says no', (text) => {
    expect(yesOrNo(text, '制定管理办法')).toBe(false);
  });
  it.each([
    '不清楚',
    '未知',
    '不适用',
    '有待核实',
    '是否制定待查',
    '已起草，未印发',
    '已起草',
    '有3个',
    '无法核实',
    '未填',
    '达到一半',
    '',
  ])('“%s” is no answer', (text) => {
    expect(yesOrNo(text, '制定管理办法')).toBeNull();
  });
  it('takes 未制定 neither way for 未制定管理办法', () => {
    expect(yesOrNo('未制定', '未制定管理办法')).toBeNull();
    expect(yesOrNo('已制定', '未制定管理办法')).toBeNull();
    expect(yesOrNo('是', '未制定管理办法')).toBe(true);
  });
});
