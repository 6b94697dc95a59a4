import { describe, expect, it } from 'vitest';
import { assessTyped, scoreOf } from './typed.ts';

const FORM = `## Sheet 评分表
| 2024年度部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 指标解释 | 计算公式 | 评分标准 |
| 管理 | 采购节支率 | 5 | 采购的节约程度。 | （采购预算数－实际采购金额）÷采购预算数×100% | 得分=采购节支率×指标分值。 |
| ^ | 3月支出进度 | 4 | 一季度执行进度。 | 1—3月支出数÷全年预算数×100% | 进度达到20%的，得满分；未达到的，得分=实际进度÷20%×指标分值。 |
| ^ | 培训费控制率 | 4 | 培训费的控制情况。 | 培训费决算数÷培训费预算数×100% | 控制率≤100%的，得满分；否则不得分。 |
| ^ | 会议费控制率 | 4 | 会议费的控制情况。 | 会议费决算数÷会议费年初预算数×100% | 控制率≤100%的，得满分；否则不得分。 |
| ^ | 设备使用率 | 4 | 设备使用情况。 | 在用设备总值÷设备总值×100% | 得分=设备使用率×指标分值。 |
| ^ | 河道清淤完成率 | 6 | 河道清淤任务完成情况。 | 河道清淤完成里程÷河道清淤计划里程×100% | 得分=完成率×指标分值。 |
| ^ | 整改情况 | 5 | 巡察发现问题的整改情况。 | 巡察发现问题数、已完成整改问题数 | 发现问题尚未完成整改的，每个扣1分；扣完为止。 |
| ^ | 来访接待满意度 | 5 | 来访接待评价情况。 | 满意票数÷有效票数×100% | 得分=满意度×指标分值。 |
`;

const DATA = `
## Sheet 基础数据表
| 部门整体支出绩效自评基础数据表 | < | < | < | < |
| 填报单位：某局 | | | | 2024年度 |
| 序号 | 项目 | 单位 | 数值 | 备注 |
| 1 | 采购预算数 | 万元 | '800.00 | |
| 2 | 实际采购金额 | 元 | 7600000 | |
| 3 | 全年预算数 | 万元 | 5000 | |
| 4 | 1－3月支出数 | 万元 | 950 | |
| 5 | 培训费决算数 | 万元 | 8 | |
| 6 | 培训费预算数 | 万元 | / | 待核 |
| 7 | 会议费决算数 | 万元 | 3 | |
| 8 | 会议费调整预算数 | 万元 | 4 | |
| 9 | 在用设备总值 | 万元 | 90 | |
| 10 | 河道清淤计划里程 | 公里 | 16 | |
| 11 | 河道清淤完成里程 | 公里 | 12 | |
| 12 | 巡察发现问题数 | 个 | 6 | |
| 13 | 其中：已完成整改问题数 | 个 | 4 | |
| 14 | 来访接待有效票数 | 张 | 50 | |
| 15 | 来访接待满意票数 | 张 | 45 | |
`;

describe('a table of basic data', () => {
  const rows = assessTyped(FORM + DATA);

  it('answers the formula of a row, whatever the unit of its figures', () => {
    // (800万 − 760万) ÷ 800万 = 5 %, of 5 points
    expect(scoreOf(rows, '采购节支率')).toBe('0.25');
    expect(rows.get('采购节支率')?.certainty).toBe('table');
    expect(rows.get('采购节支率')?.facts.map((f) => `${f.sheet}!${f.cell}`)).toContain('基础数据表!D5');
    // 12 ÷ 16 × 6
    expect(scoreOf(rows, '河道清淤完成率')).toBe('4.5');
  });

  it('takes 1—3月 for a stretch of time', () => {
    // 950 ÷ 5000 = 19 %, ÷ 20 % × 4
    expect(scoreOf(rows, '3月支出进度')).toBe('3.8');
  });

  it('answers nothing where the figure is struck out', () => {
    expect(scoreOf(rows, '培训费控制率')).toBe('needs-input');
  });

  it('never takes 调整预算 for 年初预算, nor a part for the whole', () => {
    expect(scoreOf(rows, '会议费控制率')).toBe('needs-input');
    expect(scoreOf(rows, '设备使用率')).toBe('needs-input');
  });

  it('counts what is left of a whole', () => {
    // 6 − 4 = 2 problems open
    expect(scoreOf(rows, '整改情况')).toBe('3');
  });

  it('takes a longer name whose first words are those of the row', () => {
    expect(scoreOf(rows, '来访接待满意度')).toBe('4.5');
  });
});

describe('arrangements', () => {
  const budget = (data: string): string => scoreOf(assessTyped(FORM + data), '采购节支率');

  it('reads labels side by side, with the unit in the heading or behind the name', () => {
    expect(
      budget(`
## Sheet 基础数据采集表
| 项目 | 数值（万元） | 项目 | 数值（万元） |
| 采购预算数 | 800 | 实际采购金额 | 760 |
`),
    ).toBe('0.25');
  });

  it('reads a column for each year', () => {
    const data = `
## Sheet 基本数据
| 指标 | 计量单位 | 2023年 | 2024年 |
| 采购预算数 | 万元 | 700 | 800 |
| 实际采购金额 | 万元 | 700 | 760 |
`;
    expect(budget(data)).toBe('0.25');
  });

  it('reads names with their figures beside or under them, without a header', () => {
    const beside = `
## Sheet 单位基本数据
| 采购预算数（万元） | 800 | 实际采购金额 | 760 | 万元 |
`;
    const under = `
## Sheet 基础数据表
| 采购情况（万元） | 采购预算数 | 2024年实际采购金额 |
| ^ | 800 | 760 |
`;
    expect(budget(beside)).toBe('0.25');
    expect(budget(under)).toBe('0.25');
  });

  it('joins a name with what its column says, each year for itself', () => {
    const rows = assessTyped(`${FORM}
## Sheet 部门基础数据
| 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
| 培训费 | 9 | 8 | 8.5 |
| 会议费 | 3 | 4 | 3 |
`);
    // 8.5 ÷ 8 is above 100 %, 9 is the figure of the year before
    expect(scoreOf(rows, '培训费控制率')).toBe('0');
    // 预算数 is not said to be that of the beginning of the year
    expect(scoreOf(rows, '会议费控制率')).toBe('needs-input');
  });

  it('reads nothing from a sheet that is no table of basic data', () => {
    expect(budget(DATA.replaceAll('基础数据', '往来款项'))).toBe('needs-input');
  });

  it('does not use the table of another year', () => {
    expect(budget(DATA.replace('2024年度', '2023年度'))).toBe('needs-input');
  });

  it('does not use the table of a project, or of somebody else', () => {
    expect(budget(DATA.replace('部门整体支出绩效自评基础数据表', '灌区项目基础数据表'))).toBe('needs-input');
    const own = FORM.replace(
      '| 一级指标 | 三级',
      '| 填报单位：县水利局 | < | < | < | < | < |\n| 一级指标 | 三级',
    );
    expect(scoreOf(assessTyped(own + DATA.replace('某局', '县水利局')), '采购节支率')).toBe('0.25');
    expect(scoreOf(assessTyped(own + DATA.replace('某局', '县林业局')), '采购节支率')).toBe('needs-input');
  });

  it('does not take the budget as a whole for that of the thing a row is about', () => {
    const own = FORM.replace('培训费决算数÷培训费预算数', '培训费决算数÷全年预算数');
    expect(scoreOf(assessTyped(own + DATA), '培训费控制率')).toBe('needs-input');
  });

  it('does not choose between two lines of one name', () => {
    expect(budget(`${DATA.trimEnd()}\n| 16 | 采购预算数 | 万元 | 900 | |\n`)).toBe('needs-input');
  });
});
