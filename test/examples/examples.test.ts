import { describe, expect, test } from 'vitest';
import { parseDecimal } from '../../src/core/quantity/rational.ts';
import { gradeOf } from '../../src/core/score/grade.ts';
import { choosesOtherwise, readBank, scoreExample, standing, told, unasked } from './example.ts';
import type { Example, Result, Standing } from './example.ts';

/**
 * Fewest scores that are right and most abstentions that were not needed, per family of rules. The second number is what
 * is still to be won; neither may get worse.
 */
const HELD: Readonly<Record<string, readonly [right: number, abstained: number]>> = {
  A1: [7, 0],
  A2: [49, 2],
  A3: [7, 0],
  A4: [5, 2],
  A5: [61, 2],
  A6: [76, 1],
  A7: [37, 2],
  A8: [29, 5],
  A9: [60, 3],
  A10: [17, 2],
  A11: [10, 0],
  A12: [4, 1],
  A13: [14, 1],
  A14: [13, 2],
  A15: [10, 0],
  A16: [21, 3],
  A17: [9, 0],
  A18: [13, 1],
  A19: [18, 0],
  A20: [0, 0],
};

interface Judged {
  readonly example: Example;
  readonly result: Result;
  readonly standing: Standing;
}

// An example that expects a grade is about a form's total, which no single standard gives.
const judged: readonly Judged[] = readBank()
  .filter((example) => example.expect.grade === undefined)
  .map((example) => {
    const result = scoreExample(example);
    return { example, result, standing: standing(example, result) };
  });

const telling = (cases: readonly Judged[]): string =>
  cases.map(({ example, result }) => told(example, result)).join('\n\n');

test('the bank holds at least 400 examples, of all families', () => {
  expect(judged.length).toBeGreaterThanOrEqual(400);
  expect(new Set(judged.map((j) => j.example.family))).toEqual(new Set(Object.keys(HELD)));
});

test('no example gets a wrong score', () => {
  expect(telling(judged.filter((j) => j.standing === 'wrong'))).toBe('');
});

test('what is not scored is left open for the reason the example gives', () => {
  expect(telling(judged.filter((j) => j.standing === 'otherwise-abstained'))).toBe('');
});

test('the facts that an example wants are asked for', () => {
  expect(telling(judged.filter((j) => unasked(j.example, j.result).length > 0))).toBe('');
});

test('a person chooses between the points that the example gives', () => {
  expect(telling(judged.filter((j) => choosesOtherwise(j.example, j.result)))).toBe('');
});

describe.each(Object.entries(HELD))('family %s', (family, [right, abstained]) => {
  const own = judged.filter((j) => j.example.family === family);
  const unneeded = own.filter((j) => j.standing === 'abstained');

  test(`scores at least ${right} right`, () => {
    const scored = own.filter((j) => j.standing === 'right').length;
    expect(scored, telling(unneeded)).toBeGreaterThanOrEqual(right);
  });

  test(`abstains without need at most ${abstained} times`, () => {
    expect(unneeded.length, telling(unneeded)).toBeLessThanOrEqual(abstained);
  });
});

describe('the grade of a total, by the bands of the example', () => {
  const graded = readBank().filter((example) => example.expect.grade !== undefined);

  test.each(
    graded.map((example) => [example.criterion ?? '', String(example.facts?.['得分']), example] as const),
  )('%s at %s', (criterion, total, { expect: wanted }) => {
    const exact = parseDecimal(total);
    expect(exact && gradeOf(exact, criterion)).toBe(wanted.grade);
  });
});
