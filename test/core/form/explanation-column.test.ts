import { describe, expect, it } from 'vitest';
import { takesExplanation } from '../../../src/core/form/explanation-column.ts';

describe('a column that asks what a score rests on takes its explanation', () => {
  it.each([
    '评分依据',
    '评分依据、未达标原因、改进措施',
    '得分说明',
    '计分过程',
    '得扣分原因',
    '扣分原因',
    '扣分原因和其他说明',
    '自评情况说明',
    '自评说明',
    '核实说明',
    '扣分理由及整改措施',
    '评分计算过程',
  ])('%s', (heading) => expect(takesExplanation(heading)).toBe(true));
});

describe('a column for what only she can say takes none', () => {
  it.each([
    '偏差原因分析及改进措施',
    '偏差原因分析\n及改进措施',
    '偏 差 原 因',
    '未完成原因分析及改进措施',
    '未达标原因',
    '未能完成原因',
    '扣分原因及改进措施',
    '原因分析',
    '原因',
    '存在问题及改进措施',
    '指标完成情况说明',
    '工作开展情况',
    '整改措施',
    '自评情况',
  ])('%s', (heading) => expect(takesExplanation(heading)).toBe(false));
});
