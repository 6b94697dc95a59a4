import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const STANDARD = (name: string): string => `${name}≥95%得5分，低于95%不得分。`;

describe('a rate that the explanation beside the standard tells in words', () => {
  test.each([
    [
      '实际完成率',
      '项目实施的实际产出数与计划产出数的比率，用以反映项目产出数量目标的实现程度。',
      '实际完成率=实际产出数÷计划产出数×100%',
    ],
    [
      '采购执行率',
      '部门（单位）当年政府采购实际支付金额与政府采购预算数的比率。',
      '采购执行率=政府采购实际支付金额÷政府采购预算数×100%',
    ],
  ])('%s: %s', (name, explained, expected) => {
    expect(said(STANDARD(name), '5', name, explained)).toContain(expected);
  });

  test.each([
    ['完成及时率', '项目实际完成时间与计划完成时间的比率。'],
    ['完成及时率', '项目实际完成情况与计划完成情况的比较。'],
    ['管理情况', '采购金额与预算的比率。'],
  ])('%s: %s is no formula', (name, explained) => {
    expect(said(STANDARD(name), '5', name, explained)).not.toContain('÷');
  });
});
