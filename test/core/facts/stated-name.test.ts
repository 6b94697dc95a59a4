import { expect, test } from 'vitest';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { findAsStated } from '../../../src/core/facts/prose/stated-name.ts';
import type { Source } from '../../../src/core/rule/need.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });
const measure = { name: '预算数', unit: 'amount', formula: null } as const;

test.each([
  ['年初预算500万元，调整后预算数480万元。', '预算数为调整后的预算总额。', 4_800_000],
  ['年初预算500万元。', '预算数为调整后的预算总额。', null],
  ['预算数480万元。', '预算数为调整后的预算总额。', 4_800_000],
  ['预算数480万元。', '', 4_800_000],
])('%s | %s → %s', (text, definition, value) => {
  const prose = readProse(text);
  const topic = { name: '预算执行率', definition, criterion: '' };
  const figure = findAsStated(measure, topic, prose, (m) => findFigure(m, prose, quote, topic.name));
  expect(figure && Number(figure.value)).toBe(value);
  expect(figure?.name ?? '预算数').toBe('预算数');
});
