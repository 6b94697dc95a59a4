import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

/** The workbench in a browser, and what a person does with it. */
export class WorkbenchPage {
  readonly page: Page;
  /** Addresses that the page asked for. */
  readonly requests: string[] = [];
  /** Errors of the page: exceptions, and what the browser complains about. */
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens the page in a fresh profile and waits until the form was read. */
  static async open(
    browser: Browser,
    address: string,
    size = { width: 1280, height: 800 },
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', acceptDownloads: true });
    const workbench = new WorkbenchPage(await context.newPage());
    await workbench.page.goto(address);
    await workbench.page.getByRole('button', { name: '一键重算' }).waitFor();
    await workbench.settle();
    return workbench;
  }

  /** Waits until the page says this; what is said aloud for screen readers counts too. */
  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Presses 一键重算 and waits until the pane says what was written. */
  async recalculate(): Promise<void> {
    await this.page.getByRole('button', { name: '一键重算' }).click();
    await this.says(/写入 \d+ 个单元格/);
    await this.settle();
  }

  /** Goes to a cell by the name box. */
  async goTo(cell: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(cell);
    await this.nameBox.press('Enter');
    await this.settle();
  }

  /** Types into a cell as she would: goes there, types, presses Enter. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settle();
  }

  /** The cell that the grid says is selected; a merged block by its first. */
  async selected(): Promise<string> {
    return (await this.nameBox.inputValue()).split(':')[0] ?? '';
  }

  /** Opens or closes the card of an indicator. */
  async card(name: string): Promise<void> {
    await this.page.locator('[data-walk]').filter({ hasText: name }).first().click();
    await this.settle();
  }

  /** Presses 保存 and gives the file that comes down. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('banner').getByRole('button', { name: '保存' }).click();
    const download = await coming;
    // Away from the button, whose hint would stand in pictures.
    await this.page.mouse.move(4, 4);
    await this.settle();
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(await readFile(await download.path())),
    };
  }

  /** Chooses a file in the dialog behind 打开. */
  async openFile(name: string, content: Uint8Array): Promise<void> {
    const asking = this.page.waitForEvent('filechooser');
    await this.page.getByRole('banner').getByRole('button', { name: '打开' }).click();
    const chooser = await asking;
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  }

  /** Presses 撤销 in the top bar until nothing is left to undo; how often that was. */
  async undoAll(): Promise<number> {
    const undo = this.page.getByRole('banner').getByRole('button', { name: '撤销' });
    let times = 0;
    for (; times < 20 && (await undo.isEnabled()); times++) {
      await undo.click();
      await this.settle();
    }
    return times;
  }

  /** How many pixels of the grid have a colour, "RRGGBB". */
  async pixels(color: string): Promise<number> {
    return this.page.evaluate((hex) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[id*="sheet"]');
      const image = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      const wanted = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < (image?.data.length ?? 0); i += 4) {
        if (wanted.every((channel, c) => image?.data[i + c] === channel)) count++;
      }
      return count;
    }, color);
  }

  /** Time for the grid to draw what it was told. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(400);
  }

  get nameBox(): ReturnType<Page['locator']> {
    return this.page.locator('[data-u-comp="defined-name"] input');
  }
}
