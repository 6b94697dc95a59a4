import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepPicture } from './chromium.ts';
import { excelInTests } from './excel.ts';

const FILE = new URL('../../assets/samples/guangzhou-commerce-2023-illustrative-annex.xlsx', import.meta.url);

const excel = excelInTests();
const { says } = excel;

beforeEach(async () => {
  await excel.open({ name: '自评表.xlsx', bytes: readFileSync(FILE) });
  await says('已识别 28 个指标');
});

/** Values in a column of the fact sheet that are not blank, with the row of the form that they are about. */
function typed(column: string): Promise<[unknown, unknown][]> {
  return excel.page.evaluate((letter) => {
    const sheet = window.inMemoryExcel?.host.book.sheets.find(({ name }) => name === '评分底稿');
    return [...(sheet?.cells ?? [])]
      .filter(([name, { content }]) => new RegExp(`^${letter}\\d+$`).test(name) && content !== '')
      .map(([name, { content }]): [unknown, unknown] => [
        sheet?.cells.get(name.replace(letter, 'C'))?.content,
        content,
      ]);
  }, column);
}

describe('facts in the pane in Excel', () => {
  test('an answer is written to the fact sheet, and its row is scored', async () => {
    const { page } = excel;
    await page.getByRole('tab', { name: '待填' }).click();
    await keepPicture(page, 'excel-pane-wanted');
    await page.getByRole('button', { name: '绩效管理制度建设' }).click();
    await keepPicture(page, 'excel-pane-wanted-card');
    const question = page.getByRole('group', { name: /本级使用资金管理制度/ });
    await question.getByRole('button', { name: '是' }).click();
    await says(/写入 \d+ 个单元格/);
    expect(await typed('F')).toContainEqual([23, '是']);
    await expect.poll(() => question.count()).toBe(1);
    expect(await question.getByRole('button', { name: '是' }).getAttribute('aria-pressed')).toBe('true');
    await keepPicture(page, 'excel-pane-answered');
  });

  test('a figure read from the basis is confirmed with one click', async () => {
    const { page } = excel;
    await page.getByRole('button', { name: '结转结余率' }).click();
    await page.getByRole('button', { name: /^确认：/ }).waitFor();
    await keepPicture(page, 'excel-pane-to-confirm');
    await page.getByRole('button', { name: /^确认：/ }).click();
    await says('已填写');
    expect(await typed('I')).toContainEqual([19, '是']);
    await keepPicture(page, 'excel-pane-confirmed');
  });

  test('the fact sheet is made from the menu, shown, and taken back', async () => {
    const { page } = excel;
    const sheets = () =>
      page.evaluate(() => {
        const { sheets: all, activeId } = window.inMemoryExcel!.host.book;
        return { names: all.map(({ name }) => name), active: all.find(({ id }) => id === activeId)?.name };
      });
    const before = (await sheets()).names;
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '生成评分底稿' }).click();
    await says('已生成「评分底稿」');
    await expect.poll(sheets).toEqual({ names: [...before, '评分底稿'], active: '评分底稿' });
    await keepPicture(page, 'excel-pane-facts-made');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await says('已撤销');
    expect((await sheets()).names).toEqual(before);
  });
});
