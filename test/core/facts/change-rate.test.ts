import { describe, expect, it } from 'vitest';
import { changeRate } from '../../../src/core/facts/figures/change-rate.ts';
import { readProse } from '../../../src/core/facts/prose/prose.ts';
import { percentText } from '../../../src/core/quantity/rational.ts';

const measure = { name: '公用经费变动率', unit: 'ratio', formula: null } as const;

function told(text: string): readonly [value: string, said: string] | null {
  const figure = changeRate(measure, readProse(text), (quote) => ({
    certainty: 'from-text',
    sheet: 's',
    cell: 'B1',
    quote,
  }));
  return figure && [percentText(figure.value), figure.text];
}

describe('the change against last year that a text tells', () => {
  it.each([
    ['公用经费较上年下降5%。', '-5%', '-5%'],
    ['公用经费同比增长2%。', '2%', '2%'],
    ['公用经费比上年20万元减少1.5万元，下降7.5%。', '-7.5%', '-7.5%'],
    ['公用经费较年初预算节约2万元，较上年下降5%。', '-5%', '-5%'],
    ['公用经费下降6%（较上年）。', '-6%', '-6%'],
  ])('%s', (text, value, said) => {
    expect(told(text)).toEqual([value, said]);
  });
  it.each([
    '公用经费较预算下降5%，较上年增加0.8万元。',
    '公用经费比年初计划减少5%，上年为20万元。',
    '公用经费低于全市平均5%，与上年相比略有增加。',
    '上年公用经费20万元，今年较批复数减少5%。',
    '公用经费环比下降5%，上年同期无数据。',
  ])('none against last year in %s', (text) => {
    expect(told(text)).toBeNull();
  });
});
