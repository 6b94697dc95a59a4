import { describe, expect, test } from 'vitest';
import { holdsFigure } from '../../../src/core/facts/verdicts/measured.ts';
import { answerIn } from './reading.ts';

describe('a statement that is held against a figure', () => {
  test.each([
    '受益农村人口≥4.5万人',
    '单位面积能耗≤60千瓦时/平方米',
    '冷库温度≤-18℃',
    '10公里≤总长',
    '接待游客不少于20万人次',
    '培训覆盖率90%以上',
    '每年开展培训三次以上',
    '平均审批时间不超过3天',
    '粮食产量达到12万吨',
  ])('%s', (claim) => {
    expect(holdsFigure(claim)).toBe(true);
  });

  test.each([
    '制度达到规定要求',
    '预算批复后20日内公开',
    '6月30日前完成自评',
    '当年至少开展1次培训',
    '被退回1次及以上',
    '达到一级标准',
    '建立三重一大制度',
    '2023年完成验收',
  ])('%s is not', (claim) => {
    expect(holdsFigure(claim)).toBe(false);
  });
});

describe('is answered by the figure and never by its words alone', () => {
  test.each([
    ['全县粮食产量118,500吨。', '粮食产量≥12万吨', 'no'],
    ['治理河段2段，河长治理工程已完工。', '治理河长≤30公里', null],
    ['全年共开展业务培训2次。', '开展业务培训3次以上', 'no'],
    ['全年共开展业务培训4次。', '开展业务培训3次以上', 'yes'],
    ['已建立台账，台账覆盖率85%。', '建立台账且台账覆盖率≥90%', 'no'],
    ['已建立台账，台账覆盖率92%。', '建立台账且台账覆盖率≥90%', 'yes'],
    ['已建立台账，各村均已覆盖。', '建立台账且台账覆盖率≥90%', null],
    ['按规定在20日内公开了预算。', '预算批复后20日内公开', 'yes'],
  ] as const)('%s', (text, claim, answer) => {
    expect(answerIn(text, claim)).toBe(answer);
  });
});
