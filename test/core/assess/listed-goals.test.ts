import { describe, expect, it } from 'vitest';
import { assessTyped, scoreOf } from './typed.ts';

const row = (criterion: string, basis: string, weight = 9): string =>
  scoreOf(
    assessTyped(`## Sheet 部门整体支出绩效自评表
| 2024年度部门整体支出绩效自评表 | < | < | < | < |
| 三级指标 | 分值 | 评分标准 | 得分 | 评分依据 |
| 产出指标完成情况 | ${weight} | ${criterion} | 8 | ${basis} |
| 合计 | ${weight} | | 8 | |
`),
    '产出指标完成情况',
  );

const STANDARD =
  '1.共设3项产出指标，每项3分。2.单项完成率=实际完成值÷年初目标值×100%。完成率≥100%的得3分；60%≤完成率<100%的，得分=完成率×3分；完成率<60%的不得分。3.本指标得分为各单项得分之和。';
const LISTED =
  '1.新建站点：目标20个，实际20个；2.培训骨干：目标500人，实际400人；3.巡河里程：目标900公里，实际450公里，因汛情中断。';

describe('goals that the text beside the score lists', () => {
  it('are scored one by one', () => {
    // 3 + 400 ÷ 500 × 3 + 0 (50 % is below 60 %)
    expect(row(STANDARD, LISTED)).toBe('5.4');
  });

  it('are not taken where fewer are listed than there are', () => {
    expect(row(STANDARD, LISTED.replace(/3\.巡河.*$/, '其余1项按计划完成。'))).toBe('needs-input');
  });

  it('are not taken where the points of each do not make up the whole', () => {
    expect(row(STANDARD, LISTED, 10)).not.toBe('5.4');
  });
});
