import { describe, expect, it } from 'vitest';
import { openLayout, rowNamed } from './opened.ts';

const FORM = `# formulas beside the standard
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 指标解释 | 评分标准 | 分值 | 自评得分 | 评分依据 |
| 投入 | 在职人员控制率 | 在职人员控制率=在职人员数/编制数×100% | 控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。 | 5 | | 编制数86名，在职人员数88名。 |
| 投入 | “三公经费”变动率 | 本年度与上年度之差 | “三公经费”变动率≤0，计5分；大于0，计0分。 | 5 | | “三公经费”变动率为-6.3%。 |
| 过程 | 政府采购执行率 | 政府采购执行率=（实际政府采购金额/政府采购预算数）×100% | 得分=政府采购执行率×分值，超过100%的按100%计算。 | 8 | | 实际政府采购金额412万元，政府采购预算数450万元。 |
| 过程 | 资金使用合规性 | | 发现截留、挤占、挪用、虚列支出情况的，每起扣2分，扣完为止。 | 10 | | 全年未发现截留、挤占、挪用、虚列支出情况。 |
| 总分 | | | | 28 | | |
`;

describe('a form that explains its figures in a column of their own', () => {
  it('has them worked out by the formulas there', async () => {
    const workbook = openLayout(FORM);
    // 88÷86=102.33 %: two whole points above 100 %.
    expect(await rowNamed(workbook, '在职人员控制率')).toMatchObject({ status: 'scored', score: '4' });
    // 412÷450×8=7.3244…
    const purchases = await rowNamed(workbook, '政府采购执行率');
    expect(purchases).toMatchObject({ status: 'scored', score: '7.32' });
    expect(purchases.rule).toContain('政府采购执行率=实际政府采购金额÷政府采购预算数');
  });

  it('keeps quotation marks of names in pairs and says nothing twice', async () => {
    const workbook = openLayout(FORM);
    expect((await rowNamed(workbook, '“三公经费”变动率')).explanation).toBe(
      '“三公经费”变动率-6.3%，不高于0，得满分5分。',
    );
    expect((await rowNamed(workbook, '资金使用合规性')).explanation).toMatch(
      /^未发现“截留、挤占、挪用、虚列支出情况”的情形/,
    );
  });
});
