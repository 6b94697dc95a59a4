import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SERVE = new URL('../../tools/serve.mjs', import.meta.url).href;
const FIRST_PORT = 41_730;

const started: ChildProcess[] = [];
let folder = '';
let port = 0;

/** Serves the folder in a process of its own, as the commands do. */
function serving(): Promise<number> {
  const script = `import { serve } from '${SERVE}'; console.log(await serve(${JSON.stringify(join(folder, 'site'))}, ${String(FIRST_PORT)}));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    child.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
  });
}

/** The path as it is written: nothing tidies "..", as a browser would. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-serve-'));
  mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'site-beside'));
  writeFileSync(join(folder, 'site', 'index.html'), '<p>自评</p>');
  writeFileSync(join(folder, 'site', 'assets', 'a b.js'), '1');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-beside', 'secret.txt'), 'secret');
  port = await serving();
});

afterAll(() => {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('the file server behind npm start', () => {
  test('gives the page and its files', async () => {
    expect(await ask('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>自评</p>' });
    expect(await ask('/?lang=en')).toMatchObject({ status: 200 });
    expect(await ask('/assets/a%20b.js')).toMatchObject({ status: 200, body: '1' });
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    '/missing.js',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../site-beside/secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
  ])('gives nothing for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  test('takes nothing', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 404 });
    expect(await ask('/index.html', 'PUT')).toMatchObject({ status: 404 });
  });

  test('moves on to the next free port', async () => {
    expect(await serving()).toBeGreaterThan(port);
  });
});
