import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import { evaluate } from '../../../src/core/rule/evaluate.ts';
import { factsOf } from './facts.ts';
import type { Given } from './facts.ts';

const WEIGHT = rational(6);

function question(criterion: string, given: Given): string {
  const { rule } = compileCriterion(criterion, { name: '指标', weight: WEIGHT });
  if (!rule) throw new Error('not read');
  const evaluated = evaluate(rule, { full: WEIGHT, facts: factsOf(given) });
  return explain(evaluated, { name: '指标', weight: WEIGHT, score: null, language: 'zh' }).sentence;
}

function said(criterion: string): string | null {
  const { rule } = compileCriterion(criterion, { name: '指标', weight: WEIGHT });
  return rule && sayRule(rule, 'zh', WEIGHT);
}

describe('what a standard leaves to judge', () => {
  it.each<[string, Given, string]>([
    ['内容完整得6分，内容有缺漏的扣1-2分。', { verdicts: { 内容完整: false } }, '“内容有缺漏的扣1-2分”'],
    [
      '完成率≥95%得满分，80%-95%按线性插值法计分，80%以下得1分。',
      { figures: { 完成率: '88%' } },
      '“80%-95%按线性插值法计分”',
    ],
    [
      '完成率≥95%得满分，80%（含）—95%采用插值法计算得分，80%以下得1分。',
      { figures: { 完成率: '88%' } },
      '“80%（含）—95%采用插值法计算得分”',
    ],
    ['优秀得6分，其他得3-5分。', { verdicts: { 优秀: false } }, '“其他得3-5分”'],
    [
      '内容完整得6分，内容有缺漏的，酌情扣分。',
      { verdicts: { 内容完整: false } },
      '“内容有缺漏的，酌情扣分”',
    ],
    ['资料“齐全”得6分，资料有缺漏的视情况扣分。', { verdicts: { 齐全: false } }, '“资料有缺漏的视情况扣分”'],
  ])('is quoted as it stands in the cell: %s', (criterion, given, words) => {
    const sentence = question(criterion, given);
    expect(sentence).toContain(`${words}需要您判断`);
    if (!criterion.includes('酌情')) expect(sentence).not.toContain('酌情');
  });

  it.each([
    ['内容完整得6分，内容有缺漏的扣1-2分。', '内容有缺漏的扣1-2分'],
    ['完成率≥95%得满分，80%-95%按线性插值法计分，80%以下得1分。', '80%-95%按线性插值法计分'],
    ['优秀得6分，其他得3-5分。', '其他得3-5分'],
  ])('is said in its own words in the rule: %s', (criterion, words) => {
    expect(said(criterion)).toContain(words);
    expect(said(criterion)).not.toContain('酌情');
  });
});
