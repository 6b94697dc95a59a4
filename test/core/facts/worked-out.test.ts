import { expect, it } from 'vitest';
import { figureIn } from './reading.ts';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';
import type { Source } from '../../../src/core/rule/need.ts';
import { listedMean } from '../../../src/core/facts/figures/means.ts';
import { workedOut } from '../../../src/core/facts/figures/worked-out.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });

function worked(text: string, name: string, unit: MeasureUnit, row: string): string | null {
  const measure = { name, unit, formula: null };
  const prose = readProse(text);
  const figure = workedOut(measure, prose, quote, row) ?? listedMean(measure, prose, quote);
  return figure && decimalText(figure.value, 4);
}

const KEPT = '已落实管护主体并建立运行管护制度的项目占比';

it.each([
  [
    '已完工的12个项目均组织了验收，其中9个验收合格，3个因路面不达标未通过验收。',
    '项目验收合格率',
    '验收合格率',
    '0.75',
  ],
  ['已完工的12个项目全部组织了验收，12个均验收合格。', '项目验收合格率', '验收合格率', '1'],
  ['12个项目中已有11个组织了验收，均验收合格，另1个尚在施工。', '项目验收合格率', '验收合格率', null],
  ['上年12个项目中11个验收合格。', '项目验收合格率', '验收合格率', null],
  ['全县25处项目，已落实管护主体并建立运行管护制度的有19处，其余6处正在对接。', KEPT, '管护机制', '0.76'],
  ['25处项目中，19处已落实管护主体并建立了运行管护制度。', KEPT, '管护机制', '0.76'],
  ['全县25处项目，已落实管护主体的有22处，建立运行管护制度的有19处。', KEPT, '管护机制', null],
  ['全县25处项目，已落实管护主体的有22处，其余3处正在对接。', KEPT, '管护机制', null],
  ['应申报方案的生产建设项目64个，实际申报48个，未申报的16个正在补报。', '申报率', '方案申报率', '0.75'],
  ['生产建设项目64个，申报水土保持方案48个。', '申报率', '水土保持方案申报率', null],
  ['全州申报方案53个，审批50个，3个正在审批。', '申报率', '方案申报率', null],
])('works a share out of the numbers told: %s', (text, name, row, value) => {
  expect(worked(text, name, 'ratio', row)).toBe(value);
});

it.each([
  ['完成农村危房改造520户，共支出补助资金1404万元。', '27000'],
  ['发放改造补助1404万元，改造520户，户均2.7万元。', '27000'],
  ['发放改造补助1404万元，改造520户，户均2.8万元。', null],
  ['改造农村危房520户，落实工作经费14万元。', null],
  ['计划改造520户，支出补助资金1404万元。', null],
  ['改造520户，补助资金1404万元，配套资金300万元。', null],
])('works out what one household came to: %s', (text, value) => {
  expect(worked(text, '户均改造补助成本', 'amount', '户均改造成本')).toBe(value);
});

it.each([
  ['全年新打机井12眼，铺设管道25公里。', '0.8'],
  ['计划新打机井15眼，任务已完成。', null],
  ['全年维修机井12眼。', null],
])('holds what was done against the goal that a name prints: %s', (text, value) => {
  expect(worked(text, '新打机井15眼完成率', 'ratio', '供水工程')).toBe(value);
});

it.each([
  ['本年无因公出国（境）支出，公务用车运行维护费14.20万元，公务接待费4.42万元。', '186200'],
  ['本年因公出国（境）费3万元、公务用车购置及运行维护费14万元、公务接待费4万元。', '210000'],
  ['本年公务用车运行维护费14.20万元，公务接待费4.42万元。', null],
  ['本年无因公出国（境）支出，公务用车运行维护费预算14.20万元，公务接待费4.42万元。', null],
  ['本年无因公出国（境）支出，公务用车运行维护费14.20万元，公务接待费比上年减少4.42万元。', null],
  ['上年度无因公出国支出，公务用车运行维护费14.20万元，公务接待费4.42万元。', null],
])('adds up the three public expenses: %s', (text, value) => {
  expect(worked(text, '本年度“三公经费”总额', 'amount', '三公经费变动率')).toBe(value);
});

it.each([
  ['四个季度考核得分分别为91.2分、88.6分、92.4分、90.2分。', '90.6'],
  ['第一季度考核得分91.2分，第二季度88.6分，第三季度92.4分，第四季度90.2分。', '90.6'],
  ['前三个季度考核得分分别为91.2分、88.6分、92.4分。', null],
  ['四个镇考核得分分别为91.2分、88.6分、92.4分、90.2分。', null],
])('takes the mean of all four quarters: %s', (text, value) => {
  expect(worked(text, '季度考核平均得分', 'number', '保洁质量考核')).toBe(value);
});

it('takes no half of a year for the year', () => {
  expect(figureIn('上半年开展安全检查5次，下半年开展安全检查6次。', '开展安全检查', 'count')).toBeNull();
});
