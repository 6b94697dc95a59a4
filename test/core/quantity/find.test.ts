import { describe, expect, test } from 'vitest';
import {
  findExpressions,
  findQuantities,
  isRange,
  type Expression,
} from '../../../src/core/quantity/find.ts';
import type { FoundQuantity } from '../../../src/core/quantity/quantity.ts';
import { readExamples } from './examples.ts';

interface Finding {
  readonly text: string;
  readonly finds: readonly string[];
  readonly why: string;
}

const groups = readExamples<Finding>('readings.yaml', ['text', 'finds']);

describe.each(Object.entries(groups))('%s', (_, findings) => {
  test.each(findings.map((finding) => ({ finding, title: `${finding.text}: ${finding.why}` })))(
    '$title',
    ({ finding: { text, finds } }) => {
      expect(findExpressions(text).map((found) => written(text, found))).toEqual(finds);
    },
  );
});

test('both ends of a range are quantities of their own', () => {
  const found = findQuantities('完成率为60%-100%的');
  expect(found.map(({ part, figureStart, figureEnd }) => [part, figureStart, figureEnd])).toEqual([
    ['low', 4, 7],
    ['high', 8, 12],
  ]);
});

test('the figure has offsets of its own inside the words around it', () => {
  const [found] = findQuantities('费用不超过 ５０万元（含）。');
  expect(found).toMatchObject({
    start: 2,
    end: 13,
    figureStart: 6,
    figureEnd: 10,
    bound: '<=',
    included: true,
  });
});

function written(text: string, found: Expression): string {
  const stretch = text.slice(found.start, found.end);
  if (!isRange(found)) return [stretch, '=', ...describeQuantity(found)].join(' ');
  const low = found.low.value.toFraction();
  const high = found.high.value.toFraction();
  const ends = `${found.includesLow ? low : `(${low})`}..${found.includesHigh ? high : `(${high})`}`;
  return [stretch, '=', ends, ...unitOf(found.low)].join(' ');
}

function describeQuantity(found: FoundQuantity): string[] {
  const included = found.included === null ? [] : [found.included ? '含' : '不含'];
  return [
    ...(found.bound === null ? [] : [found.bound]),
    found.value.toFraction(),
    ...unitOf(found),
    ...(found.approximate ? ['~'] : []),
    ...(found.change === null ? [] : [found.change]),
    ...(found.reached ? ['reached'] : []),
    ...included,
  ];
}

function unitOf({ unit }: FoundQuantity): string[] {
  return unit.word === '' ? [unit.dimension] : [unit.dimension, unit.word];
}
