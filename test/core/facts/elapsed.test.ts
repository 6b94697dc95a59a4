import { expect, test } from 'vitest';
import { elapsedDays } from '../../../src/core/facts/dates/elapsed.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import type { Source } from '../../../src/core/rule/need.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });
const criterion = '收到上级转移支付资金后，20日内分解下达的得满分；超过20日不超过40日的得50%分值。';
const measure = { name: '收到上级转移支付资金后分解下达', unit: 'days', formula: null } as const;

test.each([
  ['县财政局于2023年4月6日收到市级提前下达的救助资金300万元，5月8日分解下达至各镇。', 32],
  ['2022年12月20日收到资金，2023年1月5日分解下达。', 16],
  // Which of the days counts is for a person.
  ['2023年4月6日收到资金，4月20日分解下达甲镇，6月1日下达乙镇。', null],
  ['2023年4月6日收到资金。', null],
])('%s → %s', (text, days) => {
  const found = elapsedDays(measure, readProse(text), { name: '', definition: '', criterion }, quote);
  expect(found && Number(found.value)).toBe(days);
});
