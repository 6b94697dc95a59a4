import { describe, expect, test } from 'vitest';
import { isOpposite } from '../../../src/core/facts/prose/opposite.ts';
import { figureIn } from './reading.ts';

describe('names that say the opposite', () => {
  test.each([
    ['群众不满意率', '满意度'],
    ['产品不合格率', '合格率'],
    ['资金未到位率', '到位率'],
    ['未按时完成率', '按时完成率'],
    ['税收收入占比', '非税收入占比'],
    ['未完成项目', '完成项目数'],
  ])('%s and %s', (a, b) => {
    expect(isOpposite(a, b)).toBe(true);
    expect(isOpposite(b, a)).toBe(true);
  });

  test.each([
    ['垃圾无害化处理率', '无害化处理率'],
    ['垃圾无害化处理率', '垃圾处理率'],
    ['不良贷款率', '不良贷款率'],
    ['不动产登记办结率', '登记办结率'],
    ['非常满意率', '满意率'],
    ['未成年人保护覆盖率', '覆盖率'],
  ])('%s and %s do not', (a, b) => {
    expect(isOpposite(a, b)).toBe(false);
  });
});

describe('a rate told by its opposite', () => {
  test.each([
    ['产品不合格率1.5%。', '产品合格率', '0.985'],
    ['资金未到位率12%。', '资金到位率', '0.88'],
    ['合格率96%。', '不合格率', '0.04'],
    ['未按时完成率为6%。', '按时完成率', '0.94'],
    ['合格率97%，不合格率3%。', '合格率', '0.97'],
    ['食品不合格率2%，药品不合格率1%。', '合格率', null],
    ['上年不合格率2%。', '合格率', null],
    ['群众不满意率4%。', '群众满意度', null],
    ['政策不知晓率15%。', '政策知晓率', null],
  ] as const)('%s: %s is %s', (text, name, value) => {
    expect(figureIn(text, name)).toBe(value);
  });
});

describe('a share of some only', () => {
  test.each([
    ['调查结果：非常满意60%，满意33%，一般5%，不满意2%。', '满意度'],
    ['优秀30%，良好50%，合格15%，不合格5%。', '合格率'],
    ['满意度达96%的科室有8个，其余科室为90%。', '满意度'],
    ['执行率100%的项目12个。', '执行率'],
    ['计划完成率95%，实际未完成。', '计划完成率'],
  ])('is not the whole: %s', (text, name) => {
    expect(figureIn(text, name)).toBe(null);
  });

  test.each([
    ['群众满意率93%，其中非常满意80%。', '群众满意率', '0.93'],
    ['满意度达96%的较高水平。', '满意度', '0.96'],
    ['计划完成率95%，实际完成38项。', '计划完成率', '0.95'],
  ])('is taken where it is: %s', (text, name, value) => {
    expect(figureIn(text, name)).toBe(value);
  });
});
