import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '../excel-host/model.ts';
import { keepPicture } from './chromium.ts';
import { excelInTests } from './excel.ts';

const FILE = new URL('../../assets/samples/guangzhou-commerce-2023-illustrative-annex.xlsx', import.meta.url);
const FORM = '部门整体支出绩效自评表';

const excel = excelInTests();
const { says } = excel;

beforeEach(async () => {
  await excel.open({ name: '自评表.xlsx', bytes: readFileSync(FILE) });
  await says('已识别 28 个指标');
});

/** Contents of cells of the form, as the in-memory Excel has them. */
function cells(names: readonly string[]): Promise<(Content | undefined)[]> {
  return excel.page.evaluate(
    ([form, wanted]) => {
      const sheet = window.inMemoryExcel?.host.book.sheets.find(({ name }) => name === form);
      return wanted.map((name) => sheet?.cells.get(name)?.content);
    },
    [FORM, names] as const,
  );
}

/** Everything in the workbook that a person could see, as text. */
function state(): Promise<string> {
  return excel.page.evaluate(() => {
    const { sheets, names } = window.inMemoryExcel!.host.book;
    const seen = sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .filter(([, { content, formula }]) => content !== '' || formula !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      merges: sheet.merges,
      formats: sheet.conditionalFormats.map(({ areas, formula }) => [areas, formula]),
    }));
    return JSON.stringify([seen, names.toSorted((a, b) => (a.name < b.name ? -1 : 1))]);
  });
}

/** The round trips so far, each as "read" or "write". */
function trips(page: Page): Promise<string[]> {
  // Of what Office.js calls a writing, that of a recalculation is the one that sets values.
  return page.evaluate(() =>
    window.inMemoryExcel!.host.trips.map(({ request }) =>
      request.Actions.some(({ Name }) => Name === 'Values') ? 'write' : 'read',
    ),
  );
}

const recalculateButton = () => excel.page.getByRole('button', { name: '一键重算' });
const written = () => says(/写入 \d+ 个单元格/);

/** What the standards of the form and its annex give, worked out in the issue that asked for it. */
const SCORES: readonly (readonly [cell: string, score: number])[] = [
  ['I13', 9],
  ['I14', 9.5],
  ['I15', 3.63],
  ['I17', 5],
  ['I19', 2],
  ['I39', 2],
];

describe('the pane in Excel', () => {
  test('shows what the form is and scores it without writing', async () => {
    expect(await excel.page.getByText('部门预算资金支出率').first().isVisible()).toBe(true);
    expect(await trips(excel.page)).not.toContain('write');
    await keepPicture(excel.page, 'excel-pane');
  });

  test('一键重算 writes scores into the form at once, and reads what it then says', async () => {
    const before = (await trips(excel.page)).length;
    await recalculateButton().click();
    await written();
    expect(await cells(SCORES.map(([cell]) => cell))).toEqual(SCORES.map(([, score]) => score));
    expect((await trips(excel.page)).slice(before)).toEqual([
      'read',
      'read',
      'write',
      // Totals that are formulas know the new scores only now.
      'read',
      'read',
    ]);
    await keepPicture(excel.page, 'excel-pane-written');
  });

  test('what was written can be taken back', async () => {
    const before = await state();
    await recalculateButton().click();
    await written();
    expect((await state()) === before).toBe(false);
    await excel.page.getByRole('button', { name: '更多' }).click();
    await excel.page.getByRole('menuitem', { name: '撤销本次写入' }).click();
    await says('已撤销');
    expect((await state()) === before).toBe(true);
  });

  test('a click on an indicator selects its cell', async () => {
    await excel.page.getByText('结转结余率').first().click();
    await expect
      .poll(() => excel.page.evaluate(() => window.inMemoryExcel?.host.book.selection.top))
      .toBe(18);
  });

  test('what she types in the sheet is noticed, and the next 一键重算 leaves it', async () => {
    await recalculateButton().click();
    await written();
    await excel.page.evaluate((form) => window.inMemoryExcel?.host.type(form, 'I15', 4), FORM);
    await says('数据已改动');
    await recalculateButton().click();
    await says(/有您的内容/);
    expect(await cells(['I15', 'I13'])).toEqual([4, 9]);
  });

  test('while a cell is being edited, says so and writes nothing', async () => {
    const before = await state();
    await excel.page.evaluate(() => {
      const done = window.inMemoryExcel!.host.startEditing();
      window.addEventListener('enter-pressed', done);
    });
    await recalculateButton().click();
    await says('有一个单元格正在编辑');
    await keepPicture(excel.page, 'excel-pane-editing');
    expect((await state()) === before).toBe(true);
    await excel.page.evaluate(() => window.dispatchEvent(new Event('enter-pressed')));
    await recalculateButton().click();
    await written();
  });

  test('a sheet that was protected is said to be', async () => {
    const before = await state();
    await excel.page.evaluate((form) => {
      for (const sheet of window.inMemoryExcel!.host.book.sheets)
        if (sheet.name === form) sheet.protected = true;
    }, FORM);
    await recalculateButton().click();
    await says(`工作表「${FORM}」受保护`);
    expect((await state()) === before).toBe(true);
  });
});

describe('the ribbon in Excel', () => {
  test('一键重算 does what the button in the pane does, and the pane shows it', async () => {
    await excel.page.evaluate(() => window.inMemoryExcel?.ribbon.press('recalculate'));
    expect(await cells(SCORES.map(([cell]) => cell))).toEqual(SCORES.map(([, score]) => score));
    await written();
  });

  test('pressed twice, it writes the same and nothing more', async () => {
    await excel.page.evaluate(() => window.inMemoryExcel?.ribbon.press('recalculate'));
    const once = await state();
    await excel.page.evaluate(() => window.inMemoryExcel?.ribbon.press('recalculate'));
    expect((await state()) === once).toBe(true);
  });
});
