import { expect, test } from 'vitest';
import { findFigure } from '../../../src/core/facts/figures/figures.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { findAsStated } from '../../../src/core/facts/prose/stated-name.ts';
import type { Measure } from '../../../src/core/rule/rule.ts';
import { answerIn, countIn, figureIn } from './reading.ts';

test('parts in brackets that add up leave the whole its name', () => {
  expect(figureIn('核定编制数75人（行政编制45人、事业编制30人）。', '编制数', 'count')).toBe('75');
  expect(figureIn('行政编制数45人、事业编制数30人。', '编制数', 'count')).toBeNull();
});

test.each([
  ['未完成2项。未完成的2项为跨年任务。', '未完成', '项', 2],
  ['未完成2项，另有未完成的3项。', '未完成', '项', 5],
  ['收到投诉3起，经区财政局调查，2起投诉成立，1起驳回。', '经财政部门认定投诉事项成立', '起', 2],
  ['已建立预算、合同管理5项制度，缺采购管理制度1项。', '应建立六项制度,制度齐全:缺', '项', 1],
])('%s counts of %s: %s', (text, event, counter, count) => {
  expect(countIn(text, event, counter)).toBe(count);
});

test('账实不符 denies 账实相符', () => {
  expect(answerIn('年末盘点发现账实不符。', '账实相符')).toBe('no');
  expect(answerIn('年末盘点账实相符。', '账实相符')).toBe('yes');
});

test('a name that the definition takes with its changes is the changed one', () => {
  const text = '年初预算数500万元，调整后预算数560万元。';
  const measure: Measure = { name: '预算数', unit: 'amount', formula: null };
  const topic = { name: '', definition: '预算数：批复的本年度部门预算数（含年中调整）。', criterion: '' };
  const prose = readProse(text);
  const figure = findAsStated(measure, topic, prose, (m) =>
    findFigure(m, prose, (quote) => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote }), ''),
  );
  expect(figure?.value.toString()).toBe('5600000');
});
