import { describe, expect, it } from 'vitest';
import { compileCriterion } from '../../../src/core/criterion/compile.ts';
import { sayRule } from '../../../src/core/explain/say-rule.ts';
import type { Rule } from '../../../src/core/rule/rule.ts';
import { allStandards, standardOf } from './examples.ts';

/** A rule without the places it was read from. */
function meaning(rule: Rule | null): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

function said(file: string, name: string, containing = ''): string {
  const standard = standardOf(file, name, containing);
  const { rule } = compileCriterion(standard.criterion, standard);
  return rule ? sayRule(rule, 'zh') : '';
}

describe('a rule said back', () => {
  const readable = allStandards().flatMap((standard) => {
    const { rule, troubles } = compileCriterion(standard.criterion, standard);
    return rule && troubles.length === 0 ? [{ ...standard, rule }] : [];
  });

  it('covers most of the example bank', () => {
    expect(readable.length).toBeGreaterThan(150);
  });

  it.each(readable)('compiles to the same rule: $file $name', ({ rule, name, weight }) => {
    const back = compileCriterion(sayRule(rule, 'zh', weight), { name, weight });
    expect(back.troubles).toEqual([]);
    expect(meaning(back.rule)).toEqual(meaning(rule));
  });

  it.each(readable)('is one plain line that ends in a stop: $file $name', ({ rule }) => {
    const zh = sayRule(rule, 'zh');
    expect(zh).toMatch(/^[^\n]+。$/);
    expect(zh).not.toMatch(/[,;:()<>"]|undefined|null|NaN|。。|，，/);
    const en = sayRule(rule, 'en');
    expect(en).toMatch(/^[^\n]+\.$/);
    expect(en).not.toMatch(/undefined|null|NaN|\.\./);
  });
});

describe('the wording', () => {
  it('of bands gives each band with its points and the definition last', () => {
    expect(said('sample-guangzhou-commerce-2023.yaml', '结转结余率')).toBe(
      '结余结转率≤10%，得2分；10%＜结余结转率≤20%，得1分；20%＜结余结转率≤30%，得0.5分；结余结转率＞30%，不得分。' +
        '结余结转率=年末财政拨款结转和结余决算数÷（年初财政拨款结转和结余收入决算数+一般公共预算财政拨款决算数+政府性基金预算财政拨款决算数）×100%。',
    );
  });

  it('of a formula names its cap', () => {
    expect(said('sample-huadu-market-2024.yaml', '采购政策效能', '数值')).toMatch(
      /^得分=数值×分值，最高得满分。数值=/,
    );
  });

  it('of a step deduction names threshold, step and points', () => {
    expect(said('sample-guangzhou-commerce-2023.yaml', '公用经费控制率')).toMatch(
      /^公用经费控制率≤0，得满分；每超过5个百分点扣0\.5分，扣完为止。公用经费控制率=（/,
    );
  });

  it('of parts by share closes with the shares', () => {
    expect(said('sample-guangzhou-commerce-2023.yaml', '绩效信息公开情况')).toBe(
      '（1）绩效目标在规定时间公开的，得满分，否则不得分。（2）绩效自评资料在规定时间公开的，得满分，否则不得分。（3）以上两项得分各占50%。',
    );
  });
});
