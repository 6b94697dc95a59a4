import { describe, expect, it } from 'vitest';
import { assessTyped, scoreOf } from './typed.ts';

const form = (notes: readonly string[]): string => `## Sheet 项目支出绩效自评表
| 2024年度项目支出绩效自评表 | < | < | < | < | < | < |
| 项目名称 | < | 灌区改造项目 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 衬砌渠道长度 | ≥20公里 | 30公里 | 10 | |
| ^ | ^ | 新建量水设施 | ≥50处 | 45处 | 10 | |
| ^ | ^ | 培训管水员 | ≥100人 | 40人 | 10 | |
| ^ | 质量指标 | 分水闸按期验收率 | 100% | 8座水闸中7座按期验收 | 8 | |
| ^ | 成本指标 | 每公里造价成本 | ≤50万元 | 60万元 | 10 | |
| 效益指标 | 社会效益指标 | 农户用水便利程度 | 明显改善 | 达成预期指标 | 10 | |
| 总分 | < | < | < | < | 58 | |
${notes.map((note) => `| ${note} | < | < | < | < | < | < |`).join('\n')}
`;

const RULES = '2.未完成的，正向指标得分=实际完成值/年度指标值×分值';

describe('notes under a project form', () => {
  it('print what too easy a target gives', () => {
    const rows = assessTyped(form(['注：1.完成值超过年度指标值140%的，按该指标分值的70%计分。']));
    // 30 ÷ 20 = 150 %, 70 % of 10
    expect(scoreOf(rows, '衬砌渠道长度')).toBe('7');
    expect(scoreOf(rows, '新建量水设施')).toBe('9');
    // 140 % itself would still be full
    expect(
      scoreOf(assessTyped(form(['注：1.完成值超过年度指标值150%的，扣该指标分值的20%。'])), '衬砌渠道长度'),
    ).toBe('10');
    expect(
      scoreOf(assessTyped(form(['注：1.完成率达到150%以上的，扣该指标分值的20%。'])), '衬砌渠道长度'),
    ).toBe('8');
    expect(scoreOf(assessTyped(form(['注：1.超出目标值40%的，按分值的50%计分。'])), '衬砌渠道长度')).toBe(
      '5',
    );
  });

  it('decide between the two formulas where less is better', () => {
    expect(scoreOf(assessTyped(form([])), '每公里造价成本')).toBe('judgement');
    const quotient = `注：1.本表由单位填报。${RULES}，反向指标得分=年度指标值/实际完成值×分值。`;
    // 50 ÷ 60 × 10
    expect(scoreOf(assessTyped(form([quotient])), '每公里造价成本')).toBe('8.33');
    const letters = '注：1.正向指标得分=权重*B/A，反向指标得分=权重*A/B，得分不得突破权重总额。';
    expect(scoreOf(assessTyped(form([letters])), '每公里造价成本')).toBe('8.33');
    const less = `注：1.本表由单位填报。${RULES}，反向指标得分=[1-（实际完成值-年度指标值）/年度指标值]×分值。`;
    // 1 − 10 ÷ 50 = 80 %
    expect(scoreOf(assessTyped(form([less])), '每公里造价成本')).toBe('8');
  });

  it('print below what nothing is given', () => {
    const rows = assessTyped(form(['注：1.完成率低于60%的，该指标不得分。']));
    expect(scoreOf(rows, '培训管水员')).toBe('0');
    expect(scoreOf(rows, '新建量水设施')).toBe('9');
    expect(scoreOf(assessTyped(form(['注：1.未完成年度指标值的不得分。'])), '新建量水设施')).toBe('0');
  });

  it('leave the score open where they say more than is understood', () => {
    const rows = assessTyped(form(['注：1.实际完成值每偏离年度指标值10%扣1分。']));
    expect(scoreOf(rows, '新建量水设施')).toBe('not-understood');
    const lower = assessTyped(form(['注：1.完成率90%以上的得满分。']));
    expect(scoreOf(lower, '新建量水设施')).toBe('not-understood');
  });

  it('are named as the source of the rule', () => {
    const rows = assessTyped(form([`注：1.本表由单位填报。${RULES}。`]));
    expect(rows.get('新建量水设施')?.ruleSource).toBe('notes');
    expect(rows.get('新建量水设施')?.explanation).toMatch(/^按表下说明：/);
    expect(assessTyped(form([])).get('新建量水设施')?.ruleSource).toBe('national');
  });

  it('change nothing where they speak of other things', () => {
    const rows = assessTyped(form(['注：1.得分保留两位小数。', '2.扣分原因请逐项说明。']));
    expect(scoreOf(rows, '新建量水设施')).toBe('9');
  });
});

describe('a project form without printed rules', () => {
  const rows = assessTyped(form([]));

  it('has a person judge a goal in words, whatever the department says of it', () => {
    expect(scoreOf(rows, '农户用水便利程度')).toBe('judgement');
  });

  it('reads a rate that the actual value tells by part and whole', () => {
    // 7 ÷ 8 × 8
    expect(scoreOf(rows, '分水闸按期验收率')).toBe('7');
    expect(rows.get('分水闸按期验收率')?.certainty).toBe('from-text');
  });
});
