import { describe, expect, test } from 'vitest';
import { answerIn } from './reading.ts';

const SYSTEM = '部门建立政府采购内部控制管理制度并报财政部门备案';

describe('every part of a claim must be said', () => {
  test.each([
    ['2021年印发《政府采购内部控制管理制度》，同年8月已报财政部门备案，现行有效。', 'yes'],
    ['已建立政府采购内部控制管理制度，尚未报财政部门备案。', 'no'],
    ['湛江市商务局内部控制管理规定（试行），其中包含了政府采购内部控制管理制度。', null],
    ['根据财政部门要求，各单位应建立政府采购内部控制管理制度并报备案。', null],
    ['计划于2024年上半年建立政府采购内部控制管理制度。', null],
    ['我部门建立了政府采购制度和《政府采购风险防控流程图》。', null],
  ] as const)('%s', (text, answer) => {
    expect(answerIn(text, SYSTEM)).toBe(answer);
  });
});

describe('negation and its scope', () => {
  test.each([
    ['整体绩效目标未被退回。', '部门整体绩效目标未被财政部门退回', 'yes'],
    ['部门整体绩效目标被财政部门退回1次，修改后审核通过。', '部门整体绩效目标未被财政部门退回', 'no'],
    ['全年发生一般安全事故1起，未发生重大安全责任事故。', '全年未发生重大安全责任事故', 'yes'],
    ['部门决算未公开。', '部门预算公开', null],
    ['审计未发现截留、挤占、挪用资金的情况。', '存在截留、挤占、挪用、虚列支出情况之一', 'no'],
    ['审计发现挪用项目资金8.6万元。', '存在截留、挤占、挪用、虚列支出情况之一', 'yes'],
  ] as const)('%s', (text, claim, answer) => {
    expect(answerIn(text, claim)).toBe(answer);
  });
});

describe('all of it', () => {
  test.each([
    ['采购意向全部公开。', 'yes'],
    ['全年应公开采购意向14项，已公开14项。', 'yes'],
    ['全年应公开采购意向14项，已公开13项。', 'no'],
    ['除1项涉及应急采购未公开外，其余13项采购意向均已公开。', 'no'],
    ['已按要求在省政府采购网公开采购意向13项。', null],
    ['均未达到限额标准，无需公开采购意向。', null],
  ] as const)('%s', (text, answer) => {
    expect(answerIn(text, '采购意向100%公开', '采购意向公开')).toBe(answer);
  });
});

describe('a limit in days', () => {
  const OPEN = '在财政部门批复后20日内向社会公开';
  test.each([
    ['财政部门2023年2月1日批复，2023年2月21日公开。', OPEN, 'yes'],
    ['财政部门2023年2月1日批复，2023年2月22日公开。', OPEN, 'no'],
    ['部门预算在批复后20日内公开。', OPEN, 'yes'],
    ['部门预算已按规定向社会公开。', OPEN, null],
    ['财政部门2023年9月8日批复，我局2023年8月30日公开。', OPEN, null],
    ['部门预算公开晚于规定时限6天。', `${OPEN}部门预算`, 'no'],
    ['合同于2024年9月27日签订，2024年9月30日备案公开。', '自合同签订之日起2个工作日内备案公开', 'yes'],
    ['合同于2024年9月27日签订，2024年10月8日备案公开。', '自合同签订之日起2个工作日内备案公开', 'no'],
    ['合同于2035年9月28日签订，2035年10月9日备案公开。', '自合同签订之日起2个工作日内备案公开', null],
    [
      '采购意向2023年3月20日公开，采购活动于2023年4月10日开始。',
      '采购意向公开时间不得晚于采购活动开始前30日',
      'no',
    ],
  ] as const)('%s', (text, claim, answer) => {
    expect(answerIn(text, claim)).toBe(answer);
  });
});

describe('figures compared', () => {
  test.each([
    ['年末结余18.6万元，上年结转35.2万元。', '结余超过上年结转', 'no'],
    ['年末结余27.5万元，主要是跨年度工程尾款。', '结余超过上年结转', null],
    ['年末结余18.6万元。', '无结余', 'no'],
    ['2023年“三公”经费支出30.4万元，2022年支出33.9万元。', '实现“三公”经费只减不增', 'yes'],
    ['2023年会议费支出14.1万元，2022年会议费支出12.8万元。', '高于上年', 'yes'],
  ] as const)('%s', (text, claim, answer) => {
    expect(answerIn(text, claim.replaceAll('“', '"').replaceAll('”', '"'))).toBe(answer);
  });
});

describe('budget is not final account, target is not self-assessment', () => {
  test.each([
    ['部门预算在规定时间公开。', '部门决算在规定时间公开'],
    ['已在官网公开绩效目标。', '绩效自评资料在规定时间内公开'],
    ['及时报送绩效自评材料。', '及时报送绩效监控材料'],
  ])('%s', (text, claim) => {
    expect(answerIn(text, claim)).toBeNull();
  });
});

describe('late is done, but not in time', () => {
  test.each([
    ['监控报告未按时报送，晚于规定时间一周。', '未报送', 'no'],
    ['监控报告未按时报送，晚于规定时间一周。', '按时报送监控报告', 'no'],
    ['已按规定内容公开预决算信息，但部门决算比规定时限晚公开9天。', '按规定时限公开预决算信息', 'no'],
    ['自评报告按时报送，未超过规定时限。', '按时报送自评报告', 'yes'],
    ['已按要求编制内控报告，比规定时间晚3天报送。', '未编制或未按时报送内控报告', 'yes'],
    ['已按要求编制内控报告并按时报送。', '未编制或未按时报送内控报告', 'no'],
    ['月报按时报送，季报未按时报送。', '按时报送月报', 'yes'],
  ] as const)('%s %s', (text, claim, answer) => {
    expect(answerIn(text, claim)).toBe(answer);
  });
});

describe('qualities are of each thing and each for itself', () => {
  const TEXT = '会计信息资料真实、准确，但不完整。';
  test.each([
    [TEXT, '会计信息资料真实', 'yes'],
    [TEXT, '会计信息资料完整', 'no'],
    ['会计信息资料基本完整。', '会计信息资料完整', null],
    ['档案资料不够完整，缺少验收单。', '项目档案资料完整', 'no'],
  ] as const)('%s %s', (text, claim, answer) => {
    expect(answerIn(text, claim, '信息完善性')).toBe(answer);
  });
});
