import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startServing, type Served } from './served.ts';
import { WorkbenchPage } from './workbench-page.ts';

/** A browser and the served workbench for the tests of one file. */
export interface Bench {
  /** Opens the workbench in a fresh profile. */
  readonly open: (size?: { width: number; height: number }, address?: string) => Promise<WorkbenchPage>;
  /** Where the workbench is served: "http://localhost:3000/". */
  readonly address: () => string;
  readonly browser: () => Browser;
}

/** Starts both before the tests of the file that calls it, and ends both after them. */
export function setUpBench(): Bench {
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
  return {
    open: (size, address = served.address) => WorkbenchPage.open(browser, address, size),
    address: () => served.address,
    browser: () => browser,
  };
}
