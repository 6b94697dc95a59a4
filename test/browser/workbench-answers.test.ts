import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { readLayout } from '../layouts/layout.ts';
import { cellsOf } from './cells-of.ts';
import { keepPicture, launchChromium } from './chromium.ts';
import { startServing, type Served } from './served.ts';
import { WorkbenchPage } from './workbench-page.ts';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await startServing();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  served?.stop();
});

/** The workbench with a form of these lines, scored. */
async function scored(text: string): Promise<WorkbenchPage> {
  const officer = await WorkbenchPage.open(browser, served.address);
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
