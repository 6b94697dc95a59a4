import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../src/core/form/readForms.ts';
import { emptyDraft, put, toGrid } from '../../layouts/grid.ts';

const SHEETS: readonly (readonly [string, string])[] = [
  [
    'a budget table with its execution',
    `2023年度部门整体收支情况表
     项目|年初预算数|调整预算数|决算数|占比|部门预算执行率
     一般公共预算支出|616.96|603.17|602.05||0.9981
     基本支出|||574.13|0.9536|`,
  ],
  [
    'a budget table on a sheet that speaks of performance',
    `部门整体支出绩效自评附表
     项目|年初预算数|全年预算数|全年执行数|分值|执行率|得分
     年度资金总额|100|100|98|10|0.98|9.8
     其中：财政拨款|100|100|98|||`,
  ],
  [
    'statistics without an aim',
    `2023年主要经济指标
     指标名称|计量单位|本年累计|上年同期|同比增长
     地区生产总值|亿元|1205.3|1130.2|6.6%
     规模以上工业增加值|亿元|402.1|380.5|5.7%`,
  ],
  [
    'an evaluation of bids',
    `某某项目投标评分表
     评分项目|评分内容|分值|评分标准
     价格|投标报价|30|最低价得满分
     技术|实施方案|40|优得40分`,
  ],
  [
    'a list of projects with their scores',
    `2023年度项目支出绩效自评结果汇总表
     序号|项目名称|主管部门|预算数|执行数|执行率|自评得分|自评等级
     1|老旧小区改造|住建局|480|456|0.95|97.48|优
     2|就业培训|人社局|280|266|0.95|97.6|优`,
  ],
  [
    'a header with nothing below it',
    `部门整体支出绩效自评表
     一级指标|二级指标|三级指标|分值|评分标准|得分`,
  ],
  [
    'a header with placeholders only',
    `部门整体支出绩效自评表
     一级指标|二级指标|三级指标|分值|评分标准|得分
     ……|……|……|||
     ||指标1：|||`,
  ],
  [
    'prose with all the words',
    `一级指标、二级指标、三级指标的分值和评分标准见附件，自评得分98分。
     年度指标值|实际完成值
     我局认真开展绩效自评，三级指标得分较高。`,
  ],
  [
    'a timetable',
    `时间|内容|责任单位|备注
     3月|绩效自评|财务科|
     4月|复核|评审中心|`,
  ],
  [
    'income of a unit',
    `收入支出决算总表
     项目|行次|金额|项目|行次|金额
     一、一般公共预算财政拨款收入|1|1353.23|一、一般公共服务支出|31|
     二、政府性基金预算财政拨款收入|2||二、外交支出|32|`,
  ],
  ['numbers', '1|2|3|4\n5|6|7|8'],
  ['nothing', ''],
];

describe('what is no form gives none', () => {
  it.each(SHEETS)('%s', (_, text) => {
    const draft = emptyDraft();
    for (const [row, line] of text.split('\n').entries()) {
      for (const [column, cell] of line.trim().split('|').entries()) {
        put(draft, row, column, /^[\d.]+$/u.test(cell) ? Number(cell) : cell);
      }
    }
    expect(readSheet(toGrid(draft, 'Sheet1')).map((form) => form.signature)).toEqual([]);
  });
});
