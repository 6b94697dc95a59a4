import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAddin, excelScript, openPane, type PaneInExcel } from '../excel-host/browser.ts';
import { keepPicture, launchChromium } from './chromium.ts';

const FILE = new URL('../../assets/samples/guangzhou-commerce-2023-illustrative-annex.xlsx', import.meta.url);

let browser: Browser;
let script: string;
let pane: PaneInExcel;

beforeAll(async () => {
  buildAddin();
  script = await excelScript();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  pane = await openPane(browser, script, { name: '自评表.xlsx', bytes: readFileSync(FILE) });
  await says('已识别 28 个指标');
});

afterEach(async () => {
  expect(pane.complaints).toEqual([]);
  expect(pane.strangers).toEqual([]);
  await pane.page.context().close();
});

const says = (words: string | RegExp) => pane.page.getByText(words).first().waitFor();

/** Values in a column of the fact sheet that are not blank, with the row of the form that they are about. */
function typed(column: string): Promise<[unknown, unknown][]> {
  return pane.page.evaluate((letter) => {
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
    const { page } = pane;
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
    const { page } = pane;
    await page.getByRole('button', { name: '结转结余率' }).click();
    await page.getByRole('button', { name: /^确认：/ }).waitFor();
    await keepPicture(page, 'excel-pane-to-confirm');
    await page.getByRole('button', { name: /^确认：/ }).click();
    await says('已填写');
    expect(await typed('I')).toContainEqual([19, '是']);
    await keepPicture(page, 'excel-pane-confirmed');
  });

  test('the fact sheet is made from the menu, shown, and taken back', async () => {
    const { page } = pane;
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
