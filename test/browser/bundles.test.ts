import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What a first visit may fetch, packed. A line of 5 Mbit/s brings the pane's in a second; it
 * grows with what the engine can read.
 */
const MOST_KILOBYTES = { addin: 560, workbench: 3_000 };

beforeAll(() => {
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: ROOT });
});

function files(page: string): string[] {
  return readdirSync(join(ROOT, 'dist', page)).filter((name) => /\.(js|css|html)$/.test(name));
}

function text(page: string, name: string): string {
  return readFileSync(join(ROOT, 'dist', page, name), 'utf8');
}

/** The scripts and sheets that the page names, without those fetched later. */
function firstFiles(page: string, html: string): string[] {
  const named = [...text(page, html).matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))"?/g)];
  return named.map(([, name = '']) => name);
}

function policy(html: string): Map<string, string> {
  const content = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe.each([
  ['addin', 'taskpane.html'],
  ['workbench', 'index.html'],
] as const)('the page of %s', (page, html) => {
  test('is small enough', () => {
    const bytes = firstFiles(page, html).map((name) => gzipSync(text(page, name)).length);
    const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES[page]);
  });

  test('names its scripts by their content, so that no browser keeps an old one', () => {
    for (const name of firstFiles(page, html)) expect(name).toMatch(/\.[0-9a-f]{10}\.(js|css)$/);
  });

  test('forbids itself every connection and every script of others', () => {
    const rules = policy(text(page, html));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('connect-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe(
      page === 'addin' ? "'self' https://appsforoffice.microsoft.com" : "'self'",
    );
  });

  test('says that it is loading before any script has run', () => {
    expect(text(page, html)).toContain('正在加载…');
  });
});

test('the page for Excel loads Office.js from Microsoft and holds nothing of the grid', () => {
  expect(text('addin', 'taskpane.html')).toContain(OFFICE_JS);
  // The grid's classes, keys and packages are all called univer-something; “universal” is ours.
  for (const name of files('addin')) expect(text('addin', name)).not.toMatch(/univer(?!sal)/);
});

test('the workbench loads no Office.js', () => {
  for (const name of files('workbench')) expect(text('workbench', name)).not.toContain('appsforoffice');
});
