import { expect, it } from 'vitest';
import type { Source, Verdict } from '../../../src/core/rule/need.ts';
import type { Grade } from '../../../src/core/rule/rule.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { byDatedStep } from '../../../src/core/facts/verdicts/shared-day.ts';
import { findVerdict } from '../../../src/core/facts/verdicts/verdicts.ts';

const quote = (text: string): Source => ({ certainty: 'from-text', sheet: 's', cell: 'B1', quote: text });
const steps: readonly Grade[] = [
  ['开展绩效运行双监控并于8月15日前报送监控报告', '1'],
  ['开展了监控但未在规定时间内报送报告', '0.5'],
  ['未开展绩效运行监控', '0'],
].map(([label = '', share = '']) => ({ label, low: share, high: share, lowIncluded: true }));

function stepIn(text: string): string | null {
  const topic = { name: '绩效运行监控', definition: '', criterion: '' };
  const ask = (claim: string): Verdict | null => findVerdict(claim, readProse(text), topic, quote);
  return byDatedStep(steps, ask)?.grade.high ?? null;
}

it.each([
  ['7月下旬开展了绩效运行双监控，监控报告于8月22日报送县财政局绩效股。', '0.5'],
  ['开展了绩效运行双监控，监控报告于8月10日报送财政局。', '1'],
  ['7月开展了绩效运行双监控，监控报告8月15日报送县财政局。', null],
  ['开展了绩效运行双监控，监控报告拟于8月22日报送。', null],
  ['预算执行情况报告于8月22日报送县财政局。', null],
])('holds a report against the day that another step prints: %s', (text, share) => {
  expect(stepIn(text)).toBe(share);
});
