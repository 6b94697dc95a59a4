import { describe, expect, test } from 'vitest';
import { scoreExample } from '../../examples/example.ts';
import { answerIn } from './reading.ts';

/** The score of a standard on a text; null where it is asked. */
function scoreOf(name: string, weight: number, criterion: string, basis: string): string | null {
  return scoreExample({
    name,
    weight,
    criterion,
    basis,
    expect: { status: 'scored' },
    family: '',
    file: '',
  }).score;
}

describe('how late another thing was', () => {
  test.each([
    ['部门决算逾期3天报送。', '3'],
    ['逾期3天报送。', '3'],
    ['因系统升级，逾期2天报送。', '4'],
    ['按时报送。', '6'],
    ['2023年部门决算报表于规定时间内上报财政局。', '6'],
    ['决算按时报送，政府采购计划逾期3天备案。', null],
    ['政府采购计划按时备案。', null],
    ['绩效自评报告延迟5天提交。', null],
  ] as const)('is not how late the 决算 was: %s', (text, score) => {
    expect(scoreOf('部门决算报送及时性', 6, '部门决算每逾期1天扣1分。', text)).toBe(score);
  });

  test('is no matter in a row on projects in general', () => {
    expect(scoreOf('完工及时性', 6, '项目每延期1天扣1分。', '道路硬化工程延期2天完工。')).toBe('4');
  });
});

describe('a mark given to another thing', () => {
  test.each([
    ['整体绩效评价结果为良。', '3'],
    ['经市财政局评价，评价结果为“优”。', '5'],
    ['市财政局对我局的评价结果为优。', '5'],
    ['评价等级为良好。', '3'],
    ['法治建设考核等次为优秀，绩效评价结果为中。', '1'],
    ['文明单位创建考核结果为优秀，整体绩效评价尚未开展。', null],
    ['政务公开评估结果为良好。', null],
    ['第三方机构信用等级为优。', null],
    ['年度党建考核结果为优秀。', null],
  ] as const)('is not the mark asked for: %s', (text, score) => {
    const criterion = '部门整体绩效评价结果为优得5分，良得3分，中得1分，差不得分。';
    expect(scoreOf('绩效评价结果', 5, criterion, text)).toBe(score);
  });
});

describe('rules of another kind', () => {
  test.each([
    ['已制定《项目管理办法》。', '已制定项目管理办法', 'yes'],
    ['印发了《XX县项目管理暂行办法》。', '已制定项目管理办法', 'yes'],
    ['建立固定资产管理制度。', '建立了资产管理制度', 'yes'],
    ['建立健全了财务、采购、资产等管理制度。', '建立了财务管理制度', 'yes'],
    ['制定了《预算绩效管理实施细则》。', '制定绩效管理办法', 'yes'],
    ['已制定《资金管理办法》，《项目管理办法》正在起草。', '已制定项目管理办法', null],
    ['已印发《财务管理制度》，《绩效管理制度》待印发。', '已制定绩效管理制度', null],
    ['已制定《资金管理办法》，《项目管理办法》正在修订完善中。', '已制定项目管理办法', null],
    ['已制定《资金管理办法》。', '已制定项目管理办法', null],
    ['建立了财务管理制度。', '建立内部控制制度', null],
  ] as const)('are not those asked for: %s', (text, claim, answer) => {
    expect(answerIn(text, claim, '制度建设')).toBe(answer);
  });
});

describe('what is done against a fault', () => {
  const claim = '存在截留、挤占、挪用、虚列支出等情况';
  test.each([
    ['审计发现截留、挪用专项资金5万元。', 'yes'],
    ['专项检查发现挪用资金2笔。', 'yes'],
    ['项目资金被挪用于发放人员工资。', 'yes'],
    ['未发现截留、挤占、挪用、虚列支出情况。', 'no'],
    ['不存在截留、挤占、挪用、虚列支出情况。', 'no'],
    ['开展截留、挪用专项治理，资金使用合规。', null],
    ['建立防截留、防挪用工作机制，资金使用规范。', null],
    ['加强截留、挤占、挪用风险防控，开展专项排查。', null],
    ['开展截留挪用问题专项整治。', null],
    ['将截留、挪用列为重点核查内容，核查未发现问题。', null],
  ] as const)('does not say that it occurred: %s', (text, answer) => {
    expect(answerIn(text, claim, '资金使用')).toBe(answer);
  });
});
