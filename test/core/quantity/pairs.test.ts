import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/core/quantity/compare.ts';
import { readActual, readTarget } from '../../../src/core/quantity/target.ts';
import { cellOf, exact, shown, type CellExample } from './cells.ts';
import { readExamples } from './examples.ts';

interface Pair {
  readonly name?: string;
  readonly unit?: string;
  readonly sign?: string;
  readonly target: CellExample;
  readonly actual: CellExample;
  readonly met: boolean | null;
  readonly rate?: string | number;
  readonly ratio?: string | number;
  readonly reason?: string;
  readonly unsure?: boolean;
  readonly repeats?: boolean;
  readonly why: string;
}

const groups = readExamples<Pair>('pairs.yaml', ['target', 'actual', 'met']);

describe.each(Object.entries(groups))('%s', (_, pairs) => {
  test.each(pairs.map((pair) => ({ pair, title: titleOf(pair) })))('$title', ({ pair }) => {
    const beside = { name: pair.name ?? '', unit: pair.unit ?? '', sign: pair.sign ?? '' };
    const target = readTarget(cellOf(pair.target, beside));
    const actual = readActual(cellOf(pair.actual, beside));
    const result = compare(target, actual);
    const rate = exact(pair.rate);
    expect({
      met: result.met,
      rate: shown(result.completionRate),
      ratio: shown(result.ratio),
      reason: result.reason,
      certain: result.certain,
      repeats: result.repeats,
    }).toEqual({
      met: pair.met,
      rate: shown(rate),
      ratio: shown(exact(pair.ratio) ?? rate),
      reason: pair.reason ?? null,
      certain: !(pair.unsure ?? false),
      repeats: pair.repeats ?? false,
    });
  });
});

test('every goal of the sample workbooks is in the table', () => {
  const known = new Set(Object.values(groups).flatMap((pairs) => pairs.map(({ name }) => name)));
  const missing = goalNames().filter((name) => !known.has(name));
  expect(missing).toEqual([]);
});

test('the table holds at least 150 pairs, each with its reason', () => {
  const pairs = Object.values(groups).flat();
  expect(pairs.length).toBeGreaterThanOrEqual(150);
  expect(pairs.filter((pair) => pair.why.trim().length < 6)).toEqual([]);
});

/** Names of the rows with target and actual value in test/samples/expected. */
function goalNames(): readonly string[] {
  const folder = new URL('../../samples/expected/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return files.flatMap((file) => {
    const rows = readFileSync(new URL(file, folder), 'utf8').matchAll(
      /"name": "([^"]*)"[^{}]*"target": "[^"]*", "actual": "/g,
    );
    return Array.from(rows, ([, name = '']) => name);
  });
}

function titleOf({ name, target, actual, why }: Pair): string {
  const cell = (example: CellExample): string =>
    typeof example === 'string' ? example : JSON.stringify(example);
  return `${name ?? ''} ${cell(target)} → ${cell(actual)}: ${why}`.trim();
}
