import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/core/form/form.ts';
import { goalsKey, linkGoals, type GoalLink } from '../../../src/core/form/link.ts';
import { readForms } from '../../../src/core/form/readForms.ts';
import type { Grid } from '../../../src/core/grid/grid.ts';
import { emptyDraft, put, toGrid } from '../../layouts/grid.ts';
import { sheetsOf } from './open.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const ASSETS = new URL('../../../assets/samples/', import.meta.url).pathname;

/** "sheet: number of rows" for every table that an indicator is linked to. */
function told(forms: readonly Form[], name: string, chosen: readonly string[] = []): string {
  const form = forms.find((one) => one.indicators.some((indicator) => indicator.name === name));
  const indicator = form?.indicators.find((one) => one.name === name);
  if (!form || !indicator) return 'no such indicator';
  return say(linkGoals(form, indicator, forms, chosen));
}

function say(link: GoalLink): string {
  switch (link.kind) {
    case 'none':
      return 'none';
    case 'missing':
      return `missing ${link.groups.join()}`;
    case 'linked':
      return link.tables.map((table) => `${table.form.sheet}: ${String(table.indicators.length)}`).join(', ');
    case 'ambiguous':
      return `ambiguous ${link.candidates.map((table) => table.form.sheet).join()}`;
  }
}

const OUTPUT = '部门整体绩效目标产出指标完成情况';
const BENEFIT = '部门整体绩效目标效益指标完成情况';

describe('goal tables of the samples', () => {
  it.each([
    [
      'annex',
      `${ASSETS}guangzhou-commerce-2023-illustrative-annex.xlsx`,
      '部门整体支出绩效指标完成情况统计表（示例）: 8',
      '部门整体支出绩效指标完成情况统计表（示例）: 19',
    ],
    [
      'one table for both',
      `${SAMPLES}huadu-market-2023.xlsx`,
      '绩效指标完成情况表: 2',
      '绩效指标完成情况表: 3',
    ],
    [
      'targets alone beside tables with actuals',
      `${SAMPLES}tianhe-ccpit-2023.xlsx`,
      '产出指标完成情况: 2',
      '效益指标完成情况: 2',
    ],
    [
      'satisfaction counted among the benefits',
      `${SAMPLES}zhanjiang-commerce-2023.xlsx`,
      '产出指标: 25',
      '效益指标: 21',
    ],
    ['no table', `${SAMPLES}huadu-market-2024.xlsx`, 'missing output,cost', 'missing benefit,satisfaction'],
  ])('%s', (_, file, output, benefit) => {
    const forms = readForms(sheetsOf(file));
    expect(told(forms, OUTPUT)).toBe(output);
    expect(told(forms, BENEFIT)).toBe(benefit);
  });

  it('the fund’s indicator does not take the department’s goals', () => {
    const forms = readForms(sheetsOf(`${ASSETS}guangzhou-commerce-2023-illustrative-annex.xlsx`));
    expect(told(forms, '专项资金绩效完成情况')).toBe('missing output,benefit,satisfaction,cost');
  });

  it('an indicator of another kind scores no goals', () => {
    const forms = readForms(sheetsOf(`${SAMPLES}zhanjiang-commerce-2023.xlsx`));
    const form = forms[0]!;
    const linked = form.indicators.filter((one) => linkGoals(form, one, forms).kind !== 'none');
    expect(linked.map((one) => one.name)).toEqual([OUTPUT, BENEFIT]);
  });
});

function sheet(name: string, lines: readonly string[]): Grid {
  const draft = emptyDraft();
  for (const [row, line] of lines.entries()) {
    for (const [column, cell] of line.split('|').entries()) put(draft, row, column, cell);
  }
  return toGrid(draft, name);
}

const MAIN = sheet('自评表', [
  '2023年度部门整体支出绩效自评表',
  '一级指标|三级指标|分值|评分标准|得分|参考佐证材料',
  '履职效能|部门整体绩效目标产出指标完成情况|10|综合得分=各产出指标单项得分合计。||见各表',
  '履职效能|专项资金绩效完成情况|10|本指标综合得分=专项资金产出指标自评分数+效益指标自评分数。||商贸发展专项资金绩效指标完成情况表',
]);

function goals(name: string, title: string): Grid {
  return sheet(name, [
    title,
    '一级指标|三级指标|年度指标值|实际完成值|分值',
    '产出指标|培训人数|≥100|120|5',
    '效益指标|带动就业|≥10|12|5',
  ]);
}

describe('several tables that could be meant', () => {
  it('leaves the choice to the user, and keeps it', () => {
    const forms = readForms([
      MAIN,
      goals('甲', '部门整体绩效目标完成情况表'),
      goals('乙', '部门整体绩效目标完成情况表'),
    ]);
    expect(told(forms, OUTPUT)).toBe('ambiguous 甲,乙');
    expect(told(forms, OUTPUT, [goalsKey(forms[2]!)])).toBe('乙: 1');
  });

  it('takes the one of the form’s year', () => {
    const forms = readForms([
      MAIN,
      goals('上年', '2022年度部门整体绩效目标完成情况表'),
      goals('本年', '2023年度部门整体绩效目标完成情况表'),
    ]);
    expect(told(forms, OUTPUT)).toBe('本年: 1');
  });

  it('takes the fund that the row’s evidence names, both groups of it', () => {
    const forms = readForms([
      MAIN,
      goals('部门', '部门整体绩效目标完成情况表'),
      goals('商贸', '商贸发展专项资金绩效指标完成情况表'),
      goals('口岸', '口岸建设专项资金绩效指标完成情况表'),
    ]);
    expect(told(forms, '专项资金绩效完成情况')).toBe('商贸: 2');
    expect(told(forms, OUTPUT)).toBe('部门: 1');
  });
});
