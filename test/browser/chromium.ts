import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chineseFonts } from './fonts.ts';
import { unpackedChromium } from './unpack.ts';

const OUTPUT = fileURLToPath(new URL('../../test-output/', import.meta.url));

/** Quiet flags only: web security and site isolation stay on, as in a user's browser. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Starts a Chromium: the one named by the environment variable CHROMIUM, else an installed Chrome, Edge or Chromium,
 * else the one that came with the dependencies (Linux on x64). Chinese text is drawn everywhere.
 */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['CHROMIUM'] ?? INSTALLED.find((path) => existsSync(path));
  const unpacked = installed === undefined ? await unpackedChromium() : null;
  const executablePath = installed ?? unpacked?.executable;
  if (executablePath === undefined) {
    throw new Error('No Chrome, Edge or Chromium found; install one or name it in CHROMIUM.');
  }
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: definedOnly({ ...process.env, ...unpacked?.environment, ...(await chineseFonts()) }),
  });
}

/** Keeps a picture of the page as test-output/NAME.png. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
}

function definedOnly(environment: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
