import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { buildAddin, excelScript, openPane, type PaneInExcel } from '../excel-host/browser.ts';
import { launchChromium } from './chromium.ts';

/** The add-in's pane in Excel, as the tests of a file see it. */
export interface ExcelInTests {
  /** Shows the pane on a workbook. */
  readonly open: (workbook: { readonly name: string; readonly bytes: Uint8Array }) => Promise<void>;
  /** The page that was opened for this test. */
  readonly page: Page;
  /** Waits until the pane says so; what it says aloud to a screen reader stands in the page a second time. */
  readonly says: (words: string | RegExp) => Promise<void>;
}

/**
 * Starts a browser for the tests of the file that calls it. A test fails where its pane complained of anything or asked
 * for an address that is neither its own nor that of Office.js.
 */
export function excelInTests(): ExcelInTests {
  let browser: Browser | undefined;
  let script: string;
  let pane: PaneInExcel | undefined;

  const running = <T>(opened: T | undefined): T => {
    if (opened === undefined) throw new Error('No pane is open in this test.');
    return opened;
  };

  beforeAll(async () => {
    buildAddin();
    script = await excelScript();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  afterEach(async () => {
    const { complaints, strangers, page } = running(pane);
    pane = undefined;
    await page.context().close();
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  return {
    open: async (workbook) => {
      pane = await openPane(running(browser), script, workbook);
    },
    get page() {
      return running(pane).page;
    },
    says: (words) => running(pane).page.getByText(words).first().waitFor(),
  };
}
