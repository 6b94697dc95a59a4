import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPng } from './png.ts';

const ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../../tools/draw-icons.mjs', import.meta.url));
const icons = readdirSync(ASSETS).filter((name) => name.endsWith('.png'));
let drawn: string;

beforeAll(() => {
  drawn = mkdtempSync(join(tmpdir(), 'icons-'));
  execFileSync(process.execPath, [SCRIPT, drawn]);
});

afterAll(() => {
  rmSync(drawn, { recursive: true });
});

test('the icons are those that tools/draw-icons.mjs draws', () => {
  expect(icons.toSorted()).toEqual(readdirSync(drawn).toSorted());
});

test.each(icons)('%s is drawn, at the size of its name', (name) => {
  const picture = readPng(readFileSync(join(ASSETS, name)));
  expect(picture).toEqual(readPng(readFileSync(join(drawn, name))));
  expect(name).toMatch(new RegExp(`-${String(picture.width)}\\.png$`));
  expect(picture.height).toBe(picture.width);
});
