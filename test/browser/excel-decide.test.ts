import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { readLayout } from '../layouts/layout.ts';
import { keepPicture } from './chromium.ts';
import { excelInTests } from './excel.ts';

const excel = excelInTests();
const { says } = excel;

const button = (name: string | RegExp) => excel.page.getByRole('button', { name });
const field = (name: string) => excel.page.getByLabel(name, { exact: true });

async function menu(name: string): Promise<void> {
  await button('更多操作').click();
  await excel.page.getByRole('menuitem', { name }).click();
}

/** Nothing sticks out sideways of a pane 350 px wide. */
async function fits(): Promise<void> {
  const wide = await excel.page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    return [...document.querySelectorAll('[data-pane] *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > clientWidth + 1;
    }).length;
  });
  expect(wide).toBe(0);
}

describe('what she decides in the pane', () => {
  test('a rule is changed, seen before it is saved, and given back', async () => {
    const bytes = readFileSync('assets/samples/huadu-market-2024.xlsx');
    await excel.open({ name: '自评表.xlsx', bytes });
    await says('已识别 25 个指标');
    const row = button(/固定资产利用率/);
    await row.click();
    await button('改写规则…').click();
    await field('第 1 档下限').fill('85');
    await field('第 2 档上限').fill('85');
    await says('本行得 2 / 2 分。');
    await button('保存规则').scrollIntoViewIfNeeded();
    await fits();
    await keepPicture(excel.page, 'pane-rule-editor');
    await field('第 2 档得分').fill('3');
    await says('标红的得分超过了分值。');
    expect(await button('保存规则').isDisabled()).toBe(true);
    await field('第 2 档得分').fill('1.5');
    await button('保存规则').click();
    await says('规则已保存。');
    await says('您修改的规则');
    await keepPicture(excel.page, 'pane-rule-own');
    await menu('规则文件…');
    const download = excel.page.waitForEvent('download');
    await button('导出').click();
    const path = await (await download).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      schema: 'ziping/rules/1',
      rules: [{ indicator: '固定资产利用率', weight: '2' }],
    });
    await keepPicture(excel.page, 'pane-rules-file');
    await button('恢复原规则').click();
    await says('已恢复原规则。');
  });

  test('columns are corrected, and settings changed', async () => {
    const bytes = readFileSync('assets/samples/huadu-market-2024.xlsx');
    await excel.open({ name: '自评表.xlsx', bytes });
    await says('已识别 25 个指标');
    await menu('设置…');
    await says('越小越好的指标没有达到目标时');
    await fits();
    await keepPicture(excel.page, 'pane-settings');
    await excel.page.getByLabel('完成率＝目标值÷实际值').click();
    await says('设置已保存。');
    await menu('表头识别有误…');
    await says('表头按文字记住');
    await fits();
    await keepPicture(excel.page, 'pane-headers');
  });

  test('a header that nobody knows is pointed out', async () => {
    const { workbook } = readLayout(
      '考评',
      `# odd words
## Sheet 考评
| 某局内部考评 | < | < | < |
| 大项 | 考评项 | 计值 | 如何计值 |
| 资产管理 | 固定资产利用率 | 3 | 固定资产利用率≥90%的，得3分；＜90%的，得0分。 |
`,
    );
    await excel.open({ name: '考评.xlsx', bytes: buildXlsx(workbook) });
    await says('未找到自评表。');
    await button('指出表头…').click();
    await field('行号').fill('2');
    await button('按这一行读').click();
    for (const [column, role] of [
      ['A 列「大项」是什么', 'level1'],
      ['B 列「考评项」是什么', 'indicator'],
      ['C 列「计值」是什么', 'weight'],
      ['D 列「如何计值」是什么', 'criterion'],
    ] as const) {
      await field(column).selectOption(role);
    }
    await fits();
    await keepPicture(excel.page, 'pane-point-out');
    await button('保存').click();
    await says('已识别 1 个指标');
  });
});
