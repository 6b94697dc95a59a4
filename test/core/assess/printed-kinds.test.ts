import { describe, expect, it } from 'vitest';
import { assessTyped, scoreOf } from './typed.ts';

const form = (notes: readonly string[]): string => `## Sheet 项目支出绩效自评表
| 2024年度项目支出绩效自评表 | < | < | < | < | < | < |
| 项目名称 | < | 河堤加固项目 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 加固河堤长度 | ≥40公里 | 34公里 | 10 | |
| ^ | ^ | 植树 | ≥200棵 | 270棵 | 10 | |
| ^ | ^ | 新设观测点 | ≥10个 | 4个 | 10 | |
| ^ | 时效指标 | 主体完工时间 | 2024年6月10日前 | 2024年8月25日 | 10 | |
| ^ | 成本指标 | 每公里造价 | ≤80万元 | 83万元 | 10 | |
| 效益指标 | 社会效益指标 | 溃堤险情 | 0起 | 2起 | 8 | |
| ^ | ^ | 沿岸环境 | 改善 | 部分达成预期指标 | 10 | |
| 总分 | < | < | < | < | 68 | |
| 说明： | < | < | < | < | < | < |
${notes.map((note) => `| ${note} | < | < | < | < | < | < |`).join('\n')}
`;

describe('notes that speak of kinds of goals', () => {
  const rows = assessTyped(
    form([
      '1.正向指标：完成率100%至110%（含）的得满分；超过110%至130%（含）的，按分值的95%计分；超过130%的，按分值的60%计分；完成率不足100%的，得分=完成率×分值，其中低于50%的不得分。',
      '2.反向指标：未超过指标值的记满分；超过的，每超过2%扣该指标分值的10%，不足2%的不扣，扣完为止。',
      '3.时效指标：按期完成的记满分，每逾期1个月扣该指标分值的15%，不足1个月的按1个月计算，扣完为止。',
      '4.指标值为0起（次）的，实际为0的得满分，每发生1起（次）扣该指标分值的四分之一，扣完为止。',
      '5.定性指标分三档，分别在分值的100%-90%、90%-70%、70%-0%区间内确定得分。',
    ]),
  );

  it('give tiers of the completion rate to goals for which more is better', () => {
    // 34 ÷ 40 × 10
    expect(scoreOf(rows, '加固河堤长度')).toBe('8.5');
    // 270 ÷ 200 = 135 %
    expect(scoreOf(rows, '植树')).toBe('6');
    // 40 %
    expect(scoreOf(rows, '新设观测点')).toBe('0');
  });

  it('take points off by the distance from a limit', () => {
    // 83 ÷ 80 is 3.75 % above: one whole step of 2 %, 10 % of 10
    expect(scoreOf(rows, '每公里造价')).toBe('9');
  });

  it('take points off by months late, begun ones counted whole', () => {
    // 10 June to 25 August: two months and fifteen days, three steps of 1.5
    expect(scoreOf(rows, '主体完工时间')).toBe('5.5');
  });

  it('leave open only the goals that a sentence not understood speaks of', () => {
    // 四分之一 is no amount that is read here
    expect(scoreOf(rows, '溃堤险情')).toBe('not-understood');
    expect(scoreOf(rows, '加固河堤长度')).toBe('8.5');
  });

  it('print limits of their own for goals in words', () => {
    expect(scoreOf(rows, '沿岸环境')).toBe('judgement');
    // 70 % to 90 % of 10
    expect(rows.get('沿岸环境')?.explanation).toContain('7–9分');
  });

  it('count what should not happen at all', () => {
    const counted = assessTyped(form(['1.目标值为0的指标，每发生1起扣该指标分值的一半，扣完为止。']));
    expect(scoreOf(counted, '溃堤险情')).toBe('0');
    const few = assessTyped(form(['1.目标值为0的指标，每发生1起扣1.5分，扣完为止。']));
    // 8 − 2 × 1.5
    expect(scoreOf(few, '溃堤险情')).toBe('5');
  });

  it('keep what they say of 成本指标 to those', () => {
    const kept = assessTyped(form(['1.成本指标：完成率每降低1%扣0.3分。']));
    expect(scoreOf(kept, '每公里造价')).toBe('not-understood');
    expect(scoreOf(kept, '加固河堤长度')).toBe('8.5');
  });

  it('leave open what prints a limit beside its steps, or a deviation to either side', () => {
    const from = assessTyped(form(['1.反向指标：超过指标值20%以上的，每超过2%扣1分。']));
    expect(scoreOf(from, '每公里造价')).toBe('not-understood');
    const either = assessTyped(form(['1.实际值与目标值偏差超过20%的，扣该指标分值的50%。']));
    expect(scoreOf(either, '新设观测点')).toBe('not-understood');
    const higher = assessTyped(form(['1.定量指标：正向指标超过指标值的，每超过10%扣1分。']));
    expect(scoreOf(higher, '每公里造价')).toBe('judgement');
  });

  it('say nothing of a share of a percentage', () => {
    const typed = form(['1.反向指标：每超过1%扣该指标分值的10%。']).replaceAll('≤80万元', '≤5%');
    expect(scoreOf(assessTyped(typed.replaceAll('83万元', '6%')), '每公里造价')).toBe('not-understood');
  });

  it('give nothing for a late goal only where they say so', () => {
    const eased = assessTyped(form(['1.时效指标：按期完成的得满分，未按期完成的酌情扣分。']));
    expect(scoreOf(eased, '主体完工时间')).toBe('not-understood');
    const half = assessTyped(form(['1.时效指标：按期完成的得满分。']));
    expect(scoreOf(half, '主体完工时间')).not.toMatch(/^\d/);
  });

  it('score a date that is kept or not', () => {
    const dated = assessTyped(form(['1.有完成时间要求的指标，按期完成的得满分，逾期的不得分。']));
    expect(scoreOf(dated, '主体完工时间')).toBe('0');
  });
});

const department = (note: string): string => `## Sheet 部门整体绩效自评表
| 2024年度部门整体绩效自评表 | < | < | < | < | < |
| 单位名称 | 临河县园林局 | < | < | < | < |
| 预算执行情况（万元） | < | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） |
| 部门整体支出总额 | < | 4000 | 3600 | 90% | |
| 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
| 产出指标（40分） | 数量指标（30分） | 绿化补植面积 | ≥50亩 | 40亩 | |
| ^ | ^ | 修剪行道树（12分） | ≥900株 | 950株 | |
| ^ | ^ | 新建口袋公园 | 3处 | 3处 | |
| ^ | 成本指标（10分） | 每亩养护成本 | ≤4000元 | 5000元 | |
| 总分 | < | < | < | < | |
| 备注：1.目标值为“≥”或“=”的指标，得分=分值×B/A；目标值为“≤”的指标，得分=分值×A/B；得分以该指标分值为限。 | < | < | < | < | < |
| ${note} | < | < | < | < | < |
`;

describe('a department form whose notes print how goals count', () => {
  const rows = assessTyped(
    department('2.三级指标名称后未注明分值的，由所属二级指标分值在各三级指标间平均分配。'),
  );

  it('shares the points of a level evenly where the notes say so', () => {
    // (30 − 12) ÷ 2
    expect(rows.get('绿化补植面积')?.weight).toBe('9');
    expect(rows.get('新建口袋公园')?.weight).toBe('9');
    expect(rows.get('修剪行道树')?.weight).toBe('12');
  });

  it('scores its rows by them', () => {
    // 40 ÷ 50 × 9
    expect(scoreOf(rows, '绿化补植面积')).toBe('7.2');
    expect(scoreOf(rows, '修剪行道树')).toBe('12');
    expect(rows.get('修剪行道树')?.ruleSource).toBe('notes');
    // the only indicator of its level: 4,000 ÷ 5,000 × 10
    expect(scoreOf(rows, '每亩养护成本')).toBe('8');
    // 90 % × 20, as the heading of the points says
    expect(scoreOf(rows, '预算执行率')).toBe('18');
  });

  it('gives no points that nothing prints', () => {
    const silent = assessTyped(department('2.本表一式两份。'));
    expect(silent.get('绿化补植面积')?.weight).toBeNull();
    expect(scoreOf(silent, '每亩养护成本')).toBe('8');
  });
});
