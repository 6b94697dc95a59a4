import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import { WRITTEN_KEY, fingerprint, place, writeMemory } from '../../../src/core/edits/memory.ts';
import { readLayout } from '../../layouts/layout.ts';
import { sheetsOfFixture } from '../form/open.ts';
import { assessTyped, scoreOf } from './typed.ts';

const HEAD = `## Sheet 部门整体支出绩效自评表
| 2024年度部门整体支出绩效自评表 | < | < | < | < |
| 单位名称 | 临港区档案局 | < | < | 金额：万元 |
| 年度预算情况 | 年初预算 1,200.00；本年调整 50.00；调整后预算 1,250.00 | < | < | 全年支出 1,187.50 |
| 三级指标 | 分值 | 评分标准 | 得分 | 评分依据 |
`;

describe('budget figures in the head, label and figure in one cell', () => {
  const rows =
    assessTyped(`${HEAD}| 预算支出率 | 10 | 支出率=全年支出数÷调整后预算数×100%。得分=支出率×10分。 | 9 | |
| 项目支出率 | 10 | 支出率=全年支出数÷调整后预算数×100%。得分=支出率×10分。 | 9 | |
| 合计 | 20 | | 18 | |
`);

  it('answer the names that standards use', () => {
    // 1,187.50 ÷ 1,250.00 = 95 %
    expect(scoreOf(rows, '预算支出率')).toBe('9.5');
  });

  it('say nothing of a part of the budget', () => {
    expect(scoreOf(rows, '项目支出率')).toBe('needs-input');
  });
});

const REVIEWED = `## Sheet 部门整体支出绩效自评复核表
| 2024年度部门整体支出绩效自评复核表 | < | < | < | < | < | < |
| 三级指标 | 分值 | 评分标准 | 单位自评 | < | 复核情况 | < |
| ^ | ^ | ^ | 自评得分 | 自评说明 | 复核得分 | 扣分原因 |
| 凭证规范性 | 6 | 抽查记账凭证，每发现1张不符合规定的扣0.5分，扣完为止。 | 6 | 凭证以抽查结果为准。 | 4 | 抽查凭证30张，其中4张缺验收单，扣2分。 |
| 合计 | 6 | | 6 | | 4 | |
`;

describe("a reviewer's reasons beside the department's", () => {
  it('are evidence, and where explanations go', () => {
    const row = assessTyped(REVIEWED).get('凭证规范性');
    // 6 − 4 × 0.5
    expect(row?.score).toBe('4');
    expect(row?.cells.basis).toBe('G4');
  });

  it('are none where Ziping wrote them itself', () => {
    const { workbook } = readLayout('typed', `# typed\n\n${REVIEWED}`);
    const sheets = sheetsOfFixture(workbook);
    const sheet = sheets[0]?.sheet ?? '';
    const own = '抽查凭证30张，其中4张缺验收单，扣2分。';
    const written = writeMemory(new Map([[place(sheet, 'G4'), fingerprint(own)]])) ?? '';
    const store = new Map([[WRITTEN_KEY, written]]);
    const [read] = assess({ name: workbook.name, sheets, store }).sheets;
    expect(read?.forms[0]?.indicators[0]?.score).not.toBe('4');
  });
});
