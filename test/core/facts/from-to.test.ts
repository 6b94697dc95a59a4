import { describe, expect, test } from 'vitest';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { decimalText } from '../../../src/core/quantity/rational.ts';

const quote = (text: string) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text }) as const;

function ratio(text: string, name: string): string | null {
  const found = findFigure({ name, unit: 'ratio', formula: null }, readProse(text, 2024), quote, name);
  return found && decimalText(found.value, 4);
}

describe('a figure that changed from one value to another', () => {
  test.each([
    ['群众满意度由上年的91%提高到96%。', '群众满意度', '0.96'],
    ['群众满意度由2023年的91%提高到96%。', '群众满意度', '0.96'],
    ['公用经费占比从12%降到8%。', '公用经费占比', '0.08'],
    ['群众满意度提高到96%左右。', '群众满意度', null],
  ])('%s', (text, name, expected) => {
    expect(ratio(text, name)).toBe(expected);
  });
});

describe('a figure is not taken for another', () => {
  test.each([
    ['what was reached for what was aimed at', '单位成本399元。', '指标值'],
    ['some of it for none of it', '2个小区没有落实管理单位。', '管理单位落实率'],
  ])('%s', (_, text, name) => {
    expect(ratio(text, name)).toBe(null);
  });
});
