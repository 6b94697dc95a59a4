import { expect, it } from 'vitest';
import { answerIn, answersIn } from './reading.ts';

it.each([
  ['没有单独设立绩效管理机构，绩效管理工作由财务科刘某专人负责。', 'yes'],
  ['设立了绩效管理机构，由财务科承担。', 'yes'],
  ['既没有设立绩效管理机构，也没有专人负责绩效管理。', 'no'],
  ['没有设立绩效管理机构。', null],
  ['没有设立绩效管理机构，档案管理由专人负责。', null],
  ['拟设立绩效管理机构。', null],
])('is content with an office or a person: %s', (text, answer) => {
  expect(answerIn(text, '有明确的绩效管理机构或专人负责', '组织机构')).toBe(answer);
});

it.each([
  ['车辆维护和加油全部在政府定点单位进行。', 'yes'],
  ['公务车维修、加油均实行政府定点。', 'yes'],
  ['车辆维护在政府定点单位进行。', null],
  ['公务接待在政府定点单位进行。', null],
])('hears of each thing that is done at places appointed: %s', (text, answer) => {
  expect(answerIn(text, '车辆维护、燃油使用政府定点', '三公经费管理')).toBe(answer);
});

const AIMS = ['设有目标', '目标明确', '目标细化', '目标量化'];

it.each([
  ['设立了绩效目标，目标明确，并细化为8项三级指标，目标没有量化。', ['yes', 'yes', 'yes', 'no']],
  ['设立了绩效目标，目标明确，并细化分解到各股室，目标未量化。', ['yes', 'yes', 'yes', 'no']],
  ['设立了绩效目标，目标明确，预算细化到具体项目，目标量化。', ['yes', 'yes', null, 'yes']],
])('keeps what is detailed from what is measured: %s', (text, answers) => {
  expect(answersIn(text, AIMS, '目标内容')).toEqual(answers);
});

it.each([
  ['项目由镇村申报，按规定程序设立。', 'yes'],
  ['项目严格按照规定程序申报设立。', 'yes'],
  ['项目未按规定程序申请设立。', 'no'],
  ['项目按规定程序验收。', null],
  ['机构按规定程序设立。', null],
])('hears that a project was set up by the procedure: %s', (text, answer) => {
  expect(answerIn(text, '项目按照规定的程序申请设立', '立项程序规范性')).toBe(answer);
});

it.each([
  ['但其中2条村道与农业农村局高标准农田配套道路项目重复申报。', 'no'],
  ['为避免与相关部门同类项目重复，开展了比对。', null],
])('hears that something was applied for twice: %s', (text, answer) => {
  expect(answerIn(text, '项目不与相关部门同类项目或部门内部相关项目重复', '立项依据')).toBe(answer);
});

it.each([
  ['上年末其他应收款余额312.6万元，本年清理收回历年借款后，年末余额287.9万元。', 'yes'],
  ['年末其他应收款余额320万元，上年末其他应收款余额312.6万元。', 'no'],
  ['上年末其他应付款余额312.6万元，年末其他应收款余额287.9万元。', null],
  ['年初其他应收款余额312.6万元，清理收回50万元。', null],
])('compares balances at the ends of two years: %s', (text, answer) => {
  expect(answerIn(text, '年末其他应收款余额较上年末下降', '往来款清理')).toBe(answer);
});

it.each([
  ['监控报告于8月22日报送县财政局。', 'yes'],
  ['监控报告于8月10日报送县财政局。', 'no'],
])('hears that a day was not kept to: %s', (text, answer) => {
  expect(answerIn(text, '未于8月15日前报送监控报告', '绩效运行监控')).toBe(answer);
});
