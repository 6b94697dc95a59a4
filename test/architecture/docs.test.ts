import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)));

/** Paths that a text names in code marks: with a folder of ours in front, or files of ours. */
function namedPaths(text: string): readonly string[] {
  const marked = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path.replace(/\/$/, ''));
  return marked.filter(
    (path) => /^(?:src|test|tools|docs|bench|core|assets|bin)\//.test(path) || /\.(?:tsx?|mjs)$/.test(path),
  );
}

/** A file or a folder, whole or by the end of its path. */
function isThere(path: string): boolean {
  return FILES.some((file) => `/${file}`.endsWith(`/${path}`) || `/${file}`.includes(`/${path}/`));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  test('names files that are there', () => {
    expect(namedPaths(text).filter((path) => !isThere(path))).toEqual([]);
  });
  test('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(document), link)))).toEqual([]);
  });
});

test('CONTRIBUTING.md describes every folder of the sources', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const folders = (path: string): readonly string[] =>
    readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  expect(folders('src').filter((name) => !text.includes(`src/${name}`))).toEqual([]);
  expect(folders('src/core').filter((name) => !text.includes(`core/${name}`))).toEqual([]);
  for (const stage of ['facts', 'criterion']) {
    expect(folders(`src/core/${stage}`).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  }
});
