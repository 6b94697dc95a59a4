import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { BLANK, folder, sample } from './desk.ts';

/** A checkout in which nothing was built yet. */
function checkout(): string {
  const root = folder();
  for (const part of ['bin', 'tools', 'package.json'])
    cpSync(sample(part), join(root, part), { recursive: true });
  for (const part of ['src', 'node_modules']) symlinkSync(sample(part), join(root, part), 'dir');
  mkdirSync(join(root, 'dist'));
  return root;
}

describe('the command itself', { timeout: 60_000 }, () => {
  let root = '';
  beforeEach(() => {
    root = checkout();
  });

  function start(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(root, 'bin/ziping.mjs'), ...args], { encoding: 'utf8' });
  }

  test('builds itself on first use, then runs from one file', () => {
    const version = /"version": "([^"]*)"/.exec(readFileSync(sample('package.json'), 'utf8'))?.[1] ?? '';
    expect(start('--version')).toMatchObject({ status: 0, stdout: `ziping ${version}\n`, stderr: '' });
    expect(existsSync(join(root, 'dist/cli.mjs'))).toBe(true);
    const result = start('score', BLANK, '--json');
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(result.stdout)).toMatchObject({ schema: 'ziping/assessment/1' });
    expect(start('score', 'missing.xlsx')).toMatchObject({ status: 2, stdout: '' });
    expect(start()).toMatchObject({ status: 2 });
  });

  test('builds itself again when its sources have changed, and only then', () => {
    start('--version');
    const stamp = (): string => readFileSync(join(root, 'dist/cli.built'), 'utf8');
    const [built, bundle] = [stamp(), join(root, 'dist/cli.mjs')];
    appendFileSync(bundle, '// as built\n');
    start('--version');
    expect(readFileSync(bundle, 'utf8')).toContain('// as built');
    appendFileSync(join(root, 'tools/build-cli.mjs'), '// changed\n');
    expect(start('--version')).toMatchObject({ status: 0 });
    expect(readFileSync(bundle, 'utf8')).not.toContain('// as built');
    expect(stamp()).not.toBe(built);
  });

  test('reads a standard from a pipe', () => {
    const stdout = execFileSync(process.execPath, [join(root, 'bin/ziping.mjs'), 'rule', '--json'], {
      input: '完成率达到90%得满分，否则不得分。',
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ status: 'understood' });
  });
});
