import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LIBRARY = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** The add-in's page as Excel shows it: in a pane of 350 px, on a workbook. */
export interface PaneInExcel {
  readonly page: Page;
  /** What the page complained of: errors, and whatever it was kept from loading. */
  readonly complaints: string[];
  /** Addresses that were asked for and are neither the add-in's own nor the library's. */
  readonly strangers: string[];
}

/** Builds the add-in's page unless it is built already. */
export function buildAddin(): void {
  execFileSync(process.execPath, [join(ROOT, 'tools/build.mjs'), 'addin'], { stdio: 'inherit' });
}

/** The script that puts an Excel under the page; it has to run before the page's own. */
export async function excelScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Opens the add-in as it is delivered. Its own address is answered from dist/, the address of Office.js from the
 * library's package; nothing else is answered.
 */
export async function openPane(
  browser: Browser,
  script: string,
  workbook: { readonly name: string; readonly bytes: Uint8Array },
): Promise<PaneInExcel> {
  const context = await browser.newContext({ viewport: { width: 350, height: 740 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const opened: PaneInExcel = { page, complaints: [], strangers: [] };
  page.on('pageerror', (error) => opened.complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') opened.complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const path = fileFor(origin, pathname);
    if (path === null) opened.strangers.push(origin + pathname);
    return path !== null && existsSync(path) ? route.fulfill({ path }) : route.abort();
  });
  const given = { name: workbook.name, base64: Buffer.from(workbook.bytes).toString('base64') };
  await page.addInitScript(`window.workbookForExcel = ${JSON.stringify(given)};`);
  await page.addInitScript(script);
  await page.goto('https://localhost:3000/taskpane.html');
  return opened;
}

function fileFor(origin: string, pathname: string): string | null {
  if (origin === 'https://localhost:3000') return join(ROOT, 'dist/addin', pathname);
  if (origin === 'https://appsforoffice.microsoft.com') {
    return join(LIBRARY, pathname.replace('/lib/1/hosted/', ''));
  }
  return null;
}
