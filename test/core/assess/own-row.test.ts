import { describe, expect, it } from 'vitest';
import { assessTyped, scoreOf } from './typed.ts';

const VALUES = assessTyped(`## Sheet 自评表
| 2024年度部门整体支出绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 目标值 | 完成值 | 自评得分 |
| 产出指标 | 培训农机手 | 5 | 完成率≥100%得满分；60%≤完成率＜100%的，得分=完成率×分值；完成率＜60%不得分 | ≥1.2万人 | 9，600 人 | |
| ^ | 新建灌溉泵站 | 4 | 完成率≥100%得满分；60%≤完成率＜100%的，得分=完成率×分值；完成率＜60%不得分 | 40座 | 22座 | |
| ^ | 渠道完好率 | 6 | 达到目标值得满分，未达到的，得分=完成值÷目标值×分值 | ≥９０％ | ８１ ％ | |
| ^ | 每亩投入成本 | 6 | 达到目标值得满分，未达到的，得分=完成值÷目标值×分值 | ≤80元 | 84元 | |
| ^ | 工程合格率 | 3 | 合格率100%得满分，否则不得分 | 100% | 100% | |
| ^ | 设备返修率 | 4 | 低于或等于目标值得4分，高于目标值不得分 | ≤3% | 3.2% | |
| ^ | 管护合同签订 | 2 | 完成得满分，未完成不得分 | 18份 | 18份 | |
| ^ | 管护队伍组建 | 2 | 完成得满分，未完成不得分 | 组建到位 | 已完成 | |
| ^ | 闸门更换数 | 4 | 完成得满分，每少1扇扣1.5分，扣完为止 | 12扇 | 10扇 | |
| ^ | 项目验收时间 | 3 | 按时完成得3分，每推迟1个月扣1分 | 2024年10月底前 | 2024.10.8 | |
`);

describe("a row's own target and actual value", () => {
  it('answer the completion rate, in full-width figures and with spaces', () => {
    // 9600 ÷ 12000 = 80 %, of 5 points
    expect(scoreOf(VALUES, '培训农机手')).toBe('4');
    // 22 ÷ 40 = 55 %, below 60 %
    expect(scoreOf(VALUES, '新建灌溉泵站')).toBe('0');
  });

  it('answer 完成值÷目标值', () => {
    // 81 ÷ 90 × 6
    expect(scoreOf(VALUES, '渠道完好率')).toBe('5.4');
  });

  it('give no rate where less is better: 84÷80 would reward the excess', () => {
    expect(scoreOf(VALUES, '每亩投入成本')).toBe('needs-input');
  });

  it('answer what the row is named after', () => {
    expect(scoreOf(VALUES, '工程合格率')).toBe('3');
    expect(VALUES.get('工程合格率')?.certainty).toBe('table');
  });

  it('answer how the value lies to the target', () => {
    expect(scoreOf(VALUES, '设备返修率')).toBe('0');
  });

  it('answer whether it was done by figures and dates, never by the word alone', () => {
    expect(scoreOf(VALUES, '管护合同签订')).toBe('2');
    expect(VALUES.get('管护合同签订')?.certainty).toBe('table');
    expect(scoreOf(VALUES, '项目验收时间')).toBe('3');
    expect(VALUES.get('管护队伍组建')?.certainty ?? 'none').not.toBe('table');
  });
});

describe('a column 完成情况 that holds words', () => {
  const rows = assessTyped(`## Sheet 自评表
| 2024年度部门整体绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 完成情况 | 自评得分 | 扣分原因 |
| 过程 | 采购预算执行率 | 5 | 得分=采购预算执行率×分值。采购预算执行率=实际采购金额÷采购预算数×100% | 采购预算数200万元，实际采购金额150万元。 | | 两台设备流标。 |
| ^ | 公务接待费控制率 | 5 | 公务接待费控制率≤100%得5分，否则不得分。公务接待费控制率=公务接待费支出÷公务接待费预算×100% | 公务接待费支出4.5万元。 | | 公务接待费预算5万元。 |
`);

  it('is evidence', () => {
    expect(scoreOf(rows, '采购预算执行率')).toBe('3.75');
    const cells = rows.get('采购预算执行率')?.facts.map((fact) => fact.cell);
    expect(new Set(cells)).toEqual(new Set(['E3']));
  });

  it('is read together with the text beside the score, each fact quoting its own cell', () => {
    expect(scoreOf(rows, '公务接待费控制率')).toBe('5');
    const cells = rows.get('公务接待费控制率')?.facts.map((fact) => fact.cell);
    expect(cells?.toSorted()).toEqual(['E4', 'G4']);
  });

  it('is evidence beside a column of its own for the reasons', () => {
    const told = assessTyped(`## Sheet 自评表
| 2024年度部门整体绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 自评说明 | 扣分原因 |
| 过程 | 印刷费控制率 | 5 | 印刷费控制率≤100%得5分，否则不得分。印刷费控制率=印刷费支出÷印刷费预算×100% | | 印刷费预算6万元。 | 印刷费支出6.3万元。 |
`);
    expect(scoreOf(told, '印刷费控制率')).toBe('0');
    const cells = told.get('印刷费控制率')?.facts.map((fact) => fact.cell);
    expect(cells?.toSorted()).toEqual(['F3', 'G3']);
  });
});
