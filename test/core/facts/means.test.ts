import { expect, test } from 'vitest';
import { findMean } from '../../../src/core/facts/figures/means.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import type { Source } from '../../../src/core/rule/need.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });

test.each([
  ['各季度末支出进度分别为20%、50%、70%、96%。', '各季度支出进度', 0.59],
  ['一季度末支出进度20%，二季度末支出进度50%。', '各季度执行率', 0.35],
  // How far spending has come is not how far it met its plan.
  ['各季度末支出进度分别为20%、50%、70%、96%。', '各季度达标率', null],
  ['一季度末支出进度20%，二季度末支出进度50%。', '各季度达标率', null],
  ['各季度达标率分别为80%、90%、100%、98%。', '各季度达标率', 0.92],
])('%s | %s → %s', (text, name, mean) => {
  const found = findMean(name, null, readProse(text), quote);
  expect(found && Number(found.value)).toBe(mean);
});
