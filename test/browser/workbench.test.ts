import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/grid/grid.ts';
import { MARK_FILL } from '../../src/port/marks.ts';
import type { Snapshot } from '../../src/port/workbook.ts';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import { setUpBench } from './bench.ts';
import { cellsOf } from './cells-of.ts';
import { keepPicture } from './chromium.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const TEMPLATE = new URL(
  '../../assets/samples/guangzhou-commerce-2023-illustrative-annex.xlsx',
  import.meta.url,
);
const FORM = '部门整体支出绩效自评表';

const bench = setUpBench();

async function opened({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Snapshot> {
  const workbook = openXlsx(bytes, name);
  const snapshot = workbook.ok ? await workbook.value.snapshot() : workbook;
  if (!snapshot.ok) throw new Error(snapshot.problem.code);
  return snapshot.value;
}

describe('a finance officer without Excel', () => {
  let officer: WorkbenchPage;
  let template: Uint8Array;
  let saved: { readonly name: string; readonly bytes: Uint8Array };

  beforeAll(async () => {
    template = new Uint8Array(await readFile(TEMPLATE));
    officer = await bench.open();
  });

  test('opens the page and sees the form, with the pane beside it', async () => {
    await officer.says('已识别 28 个指标');
    expect(await officer.page.title()).toBe('自评工作台');
    expect(await officer.page.getByText('数据不离开本机').isVisible()).toBe(true);
    // Lines and letters of the form are drawn in black.
    expect(await officer.pixels('000000')).toBeGreaterThan(2_000);
    expect(await officer.pixels(MARK_FILL.lost)).toBe(0);
    await keepPicture(officer.page, 'workbench-opened');
  });

  test('presses 一键重算: scores stand in the cells and what lost points is highlighted', async () => {
    await officer.recalculate();
    expect(await officer.pixels(MARK_FILL.lost)).toBeGreaterThan(1_000);
    const cells = cellsOf((await officer.save()).bytes);
    // 产出 8 项得 9 分、效益 19 项得 9.5 分（附表），72.52%×5=3.63，100%×5=5，0.44%≤10%得2分.
    expect(['I13', 'I14', 'I15', 'I17', 'I19'].map((name) => cells.get(name))).toEqual([
      '9',
      '9.5',
      '3.63',
      '5',
      '2',
    ]);
    await keepPicture(officer.page, 'workbench-1280');
    await officer.page.locator('[data-pane]').screenshot({ path: 'test-output/pane-350.png' });
  });

  test('sees score and highlight beside the standard on a wider screen', async () => {
    // The picture of README comes from here.
    const wide = await bench.open({ width: 1440, height: 860 });
    await wide.recalculate();
    // Coming from below, the grid puts the row at its upper edge.
    await wide.goTo('A40');
    await wide.goTo('A12');
    await wide.page.locator('[data-pane]').getByText('部门预算资金支出率', { exact: true }).first().click();
    await wide.settle();
    expect(await wide.selected()).toBe('I15');
    expect(await wide.pixels(MARK_FILL.lost)).toBeGreaterThan(1_000);
    await keepPicture(wide.page, 'workbench');
    await wide.page.context().close();
  });

  test('reads in the pane what is wanted, and clicks an indicator: its cell is selected', async () => {
    const width = await officer.page.locator('[data-pane]').evaluate((pane) => pane.clientWidth);
    expect(width).toBeLessThanOrEqual(350);
    await officer.page.locator('[data-pane]').getByRole('tab', { name: /待填/ }).click();
    await officer.settle();
    await officer.page.locator('[data-pane]').screenshot({ path: 'test-output/pane-350-wanted.png' });
    await officer.page.locator('[data-pane]').getByRole('tab', { name: '指标' }).click();
    await officer.page.locator('[data-pane]').getByText('专项资金支出率', { exact: true }).first().click();
    await officer.settle();
    expect(await officer.selected()).toBe('I17');
  });

  test('edits a figure and presses again: the row changes', async () => {
    await officer.type('J15', '一般公共预算支出年度平均执行率80%，得分=80%*5=4');
    await officer.says('数据已改动');
    await officer.recalculate();
    saved = await officer.save();
    // 80%×5
    expect(cellsOf(saved.bytes).get('I15')).toBe('4');
  });

  test('saves: the file is her template with only those cells changed', () => {
    expect(saved.name).toMatch(/\.xlsx$/);
    const [before, after] = [unzipSync(template), unzipSync(saved.bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (part) => !Buffer.from(before[part] ?? []).equals(Buffer.from(after[part] ?? [])),
    );
    const mayDiffer = [
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
    ];
    expect(differing.filter((part) => !mayDiffer.includes(part))).toEqual([]);
    const cells = cellsOf(saved.bytes);
    const changed = [...cellsOf(template)].filter(([name, text]) => text !== '' && cells.get(name) !== text);
    // What stood in the form stands there still; J15 is what she typed.
    expect(changed.map(([name]) => name)).toEqual(['J15']);
  });

  test('the saved file keeps the total a formula and opens again with its scores and highlights', async () => {
    expect(cellsOf(saved.bytes).get('I41')).toMatch(/^=SUM\(/);
    const snapshot = await opened(saved);
    const form = snapshot.sheets.find(({ sheet }) => sheet === FORM);
    expect(form?.marks.lost).toContain('I15');
    expect(snapshot.store.size).toBeGreaterThan(0);
  });

  test('each 一键重算 is one step of 撤销, and her typing another', async () => {
    expect(await officer.undoAll()).toBe(3);
    expect(await officer.pixels(MARK_FILL.lost)).toBe(0);
    expect(Buffer.from((await officer.save()).bytes).equals(Buffer.from(template))).toBe(true);
  });

  test('the page asked for nothing but itself, and complained of nothing', () => {
    const elsewhere = officer.requests.filter((address) => !/^(?:data|blob):/.test(address));
    expect(elsewhere.filter((address) => !address.startsWith(bench.address()))).toEqual([]);
    expect(officer.errors).toEqual([]);
  });
});

describe('work in the grid', () => {
  test('pasting brings text and figures, and leaves looks behind; formulas of the form stay', async () => {
    const officer = await bench.open();
    await officer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await officer.goTo('A2');
    await officer.page.keyboard.press('Control+c');
    await officer.settle();
    await officer.goTo('K16');
    await officer.page.keyboard.press('Control+v');
    await officer.settle();
    await officer.page.evaluate(() => navigator.clipboard.writeText('17.5\n4.5'));
    await officer.goTo('I16');
    await officer.page.keyboard.press('Control+v');
    await officer.settle();
    await officer.goTo('I41');
    await officer.page.keyboard.press('Delete');
    await officer.says('这里是原表的公式');
    const [before, after] = [await readFile(TEMPLATE), (await officer.save()).bytes];
    const cells = cellsOf(after);
    expect(['K16', 'I16', 'I17'].map((name) => cells.get(name))).toEqual([FORM, '17.5', '4.5']);
    expect(cells.get('I41')).toBe(cellsOf(before).get('I41'));
    // Not one style is new: the title's size and weight did not come along.
    const styles = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles(after)).toBe(styles(before));
    expect(officer.errors).toEqual([]);
  });

  test('a fact sheet comes, is filled in and saved, and goes again with 撤销', async () => {
    const officer = await bench.open();
    const pane = officer.page.locator('[data-pane]');
    const tabs = officer.page.locator('[data-u-comp="slide-tab-item"]');
    await pane.getByRole('tab', { name: /待填/ }).click();
    await pane.getByRole('button', { name: '生成评分底稿' }).click();
    await tabs.getByText('评分底稿').waitFor();
    await tabs.getByText('评分底稿').click();
    await officer.settle();
    await keepPicture(officer.page, 'workbench-fact-sheet');
    await officer.type('F6', '3');
    const snapshot = await opened(await officer.save());
    expect(snapshot.sheets.map(({ sheet }) => sheet).at(-1)).toBe('评分底稿');
    expect(cellAt(snapshot.sheets.at(-1)!, 5, 5).value).toBe(3);
    expect(await officer.undoAll()).toBe(2);
    expect(await tabs.count()).toBe(2);
    expect(Buffer.from((await officer.save()).bytes).equals(await readFile(TEMPLATE))).toBe(true);
    expect(officer.errors).toEqual([]);
  });

  test('a font cannot be changed: the page says why', async () => {
    const officer = await bench.open();
    await officer.goTo('E13');
    await officer.page.keyboard.press('Control+b');
    await officer.says('工作台只修改单元格的内容');
    expect(await officer.page.getByRole('banner').getByText('未保存').isVisible()).toBe(false);
  });
});

describe('nothing leaves the page', () => {
  test('even a script of its own can send nothing anywhere', async () => {
    const { page } = await bench.open();
    const outcomes = await page.evaluate(async (own) => {
      const attempt = (what: () => Promise<unknown>): Promise<string> =>
        what().then(
          () => 'sent',
          () => 'refused',
        );
      const image = (): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const picture = new Image();
          picture.addEventListener('load', resolve);
          picture.addEventListener('error', reject);
          picture.src = 'https://example.com/pixel.png?figure=72.52';
        });
      return {
        fetchElsewhere: await attempt(() => fetch('https://example.com/', { method: 'POST', body: '72.52' })),
        fetchHere: await attempt(() => fetch(own, { method: 'POST', body: '72.52' })),
        image: await attempt(image),
        beacon: navigator.sendBeacon('https://example.com/', '72.52') ? 'queued' : 'refused',
      };
    }, bench.address());
    expect(outcomes).toMatchObject({ fetchElsewhere: 'refused', fetchHere: 'refused', image: 'refused' });
  });
});

describe('opening and leaving', () => {
  test('a file that is no workbook is named in a sentence, and what lies open stays', async () => {
    const officer = await bench.open();
    await officer.openFile('通知.docx', new TextEncoder().encode('这不是工作簿'));
    await officer.says('「通知.docx」不是 Excel 工作簿');
    await officer.openFile(
      '旧表.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    );
    await officer.says('旧表.xls');
    expect(await officer.page.getByText('已识别 28 个指标').first().isVisible()).toBe(true);
    await keepPicture(officer.page, 'workbench-not-a-workbook');
    expect(officer.errors).toEqual([]);
  });

  test('another form takes the place of the first; unsaved changes are asked about', async () => {
    const officer = await bench.open();
    const other = await readFile(new URL('../../assets/samples/huadu-market-2024.xlsx', import.meta.url));
    await officer.type('I16', '18');
    await officer.openFile('花都.xlsx', other);
    await officer.says('当前工作簿有未保存的修改');
    await officer.settle();
    await keepPicture(officer.page, 'workbench-unsaved');
    await officer.page.getByRole('button', { name: '不保存，直接打开' }).click();
    await officer.page.getByRole('banner').getByText('花都.xlsx').waitFor();
    await officer.says(/已识别 2\d 个指标/);
    await officer.settle();
    await keepPicture(officer.page, 'workbench-huadu');
    const untouched = await officer.save();
    expect(Buffer.from(untouched.bytes).equals(other)).toBe(true);
    expect(officer.errors).toEqual([]);
  });

  test('a workbook dropped on the page is opened', async () => {
    const officer = await bench.open();
    const bytes = await readFile(
      new URL('../../assets/samples/guangzhou-commerce-2023.xlsx', import.meta.url),
    );
    const transfer = await officer.page.evaluateHandle(
      (numbers) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(numbers)], '拖入.xlsx'));
        return data;
      },
      [...bytes],
    );
    const grid = officer.page.locator('canvas[id*="sheet"]').first();
    await grid.dispatchEvent('dragover', { dataTransfer: transfer });
    await officer.says('松开鼠标，打开这个工作簿');
    await grid.dispatchEvent('drop', { dataTransfer: transfer });
    await officer.page.getByRole('banner').getByText('拖入.xlsx').waitFor();
  });

  test('the browser asks before unsaved changes are left behind, and only then', async () => {
    const officer = await bench.open();
    const asked: string[] = [];
    officer.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await officer.type('I16', '18');
    await officer.page.reload();
    expect(asked).toEqual(['beforeunload']);
    await officer.page.getByRole('button', { name: '一键重算' }).waitFor();
    await officer.page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('the workbench as a folder of files', () => {
  test('opens from the disk, without a server', async () => {
    const page = new URL('../../dist/workbench/index.html', import.meta.url);
    const officer = await bench.open(undefined, page.href);
    await officer.says('已识别 28 个指标');
    expect(officer.errors).toEqual([]);
  });

  test('speaks English when asked to', async () => {
    const context = await bench.browser().newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${bench.address()}?lang=en`);
    await page.getByText('Nothing leaves this computer').waitFor();
    await page.locator('[data-pane]').getByRole('tab').first().waitFor();
    await keepPicture(page, 'workbench-english');
    await context.close();
  });
});
