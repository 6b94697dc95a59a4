import { expect, test } from 'vitest';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { readLayout } from '../layouts/layout.ts';
import { setUpBench } from './bench.ts';
import { cellsOf } from './cells-of.ts';
import { keepPicture } from './chromium.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const bench = setUpBench();

/** The workbench with a form of these lines, scored. */
async function scored(text: string): Promise<WorkbenchPage> {
  const officer = await bench.open();
  const { workbook } = readLayout('自评表', text);
  await officer.openFile('自评表.xlsx', buildXlsx(workbook));
  await officer.says('自评表.xlsx');
  await officer.recalculate();
  return officer;
}

const PROJECT = `# the national form, with a goal in words
## Sheet 自评表
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
| 产出指标 | 数量指标 | 建设渠道长度 | 45公里 | 45公里 | 10 | | |
| 效益指标 | 社会效益指标 | 带动农户增收 | 效果明显 | 效果较好 | 7.5 | | |
| 总分 | | | | | 17.5 | | |
`;

test('a grade is chosen, points outside of it are refused, points within are written', async () => {
  const officer = await scored(PROJECT);
  const { page } = officer;
  await officer.card('带动农户增收');
  await page.getByRole('button', { name: /^达成预期指标/ }).click();
  const field = page.getByLabel('填写得分：带动农户增收');
  await field.fill('8');
  await field.press('Enter');
  await officer.says('“达成预期指标”的得分应在6分至7.5分之间。');
  expect(await field.inputValue()).toBe('8');
  await keepPicture(page, 'workbench-grade-refused');
  await field.fill('6.5');
  await field.press('Enter');
  await officer.says('评定为“达成预期指标”，得6.5分');
  expect(cellsOf((await officer.save()).bytes).get('G4')).toBe('6.5');
  await keepPicture(page, 'workbench-grade-entered');
});

const JUDGED = `# grades with a range of points, and discretion
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 评分依据 |
| 投入 | 预算执行率 | 10 | 得分=预算执行率×分值。 | | 预算执行率90% |
| 过程 | 工作质量 | 5 | 根据工作完成质量酌情打分。 | | 质量较好 |
| 效益 | 生态改善 | 6 | 效果显著得6分，效果较好得4-5分，效果一般得2-3分，效果不明显不得分。 | | |
| 总分 | | 21 | | | |
`;

test('a row left to judge is closed by points in its card, or by a score in its cell', async () => {
  const officer = await scored(JUDGED);
  const { page } = officer;
  await officer.card('工作质量');
  const field = page.getByLabel(/^填写得分/);
  await field.fill('4');
  await field.press('Enter');
  await officer.says('得分由填报人判定，得4分');
  await officer.type('E5', '4.5');
  await officer.recalculate();
  await officer.says('3 个已计分');
  // 9+4+4.5=17.5.
  const cells = cellsOf((await officer.save()).bytes);
  expect(['E3', 'E4', 'E5', 'E6'].map((name) => cells.get(name))).toEqual(['9', '4', '4.5', '17.5']);
  await officer.card('生态改善');
  await officer.says('您判定');
  await keepPicture(page, 'workbench-judged');
});

const CONFLICT = `# a rate that its own figures contradict: 318.74÷312=102.16%
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 指标解释 | 评分标准 | 分值 | 自评得分 | 评分依据 |
| 过程 | 公用经费控制率 | 公用经费控制率=（实际支出公用经费总额÷预算安排公用经费总额）×100%。 | 公用经费控制率100%以下（含）得满分，每超过1%扣0.5分，扣完为止。 | 3.5 | | 预算安排公用经费总额312.00万元，实际支出公用经费总额318.74万元，公用经费控制率95.75%。 |
| 总分 | | | | 3.5 | | |
`;

test('of two figures that differ, one click says which counts', async () => {
  const officer = await scored(CONFLICT);
  const { page } = officer;
  await officer.card('公用经费控制率');
  await keepPicture(page, 'workbench-conflict');
  await page.getByRole('button', { name: '以按算式算出的数为准' }).click();
  await officer.says('扣2×0.5=1分，得2.5分');
  await page.getByRole('button', { name: '以写明的95.75%为准' }).click();
  await officer.says('得满分3.5分');
  await keepPicture(page, 'workbench-conflict-settled');
  expect(cellsOf((await officer.save()).bytes).get('F3')).toBe('3.5');
});
