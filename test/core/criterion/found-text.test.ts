import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('points for each thing', () => {
  test('are bounded clause by clause', () => {
    expect(
      said(
        '获得授权发明专利的，每件得1分，最高3分；在核心期刊发表论文的，每篇得0.5分，最高2分；发布地方标准的，得1分。',
        '6',
      ),
    ).toBe(
      '（1）（3分）：每获得1项授权发明专利得1分，最高3分。（2）（2分）：在核心期刊发表论文的，每1项得0.5分，最高2分。（3）（1分）：发布地方标准的，得1分。',
    );
  });

  test('are bounded together', () => {
    expect(
      said('在国家级媒体宣传的每篇得1分，省级媒体每篇得0.5分，市级媒体每篇得0.2分，累计不超过5分。', '5'),
    ).toBe('在国家级媒体宣传的，每1项得1分；省级媒体的，每1项得0.5分；市级媒体的，每1项得0.2分，最高5分。');
  });
});

describe('text as it is found', () => {
  test('means of a rate that is defined', () => {
    const defined = '季度支付进度完成率=季度实际支付数÷季度计划支付数×100%';
    expect(said('得分=四个季度支付进度完成率的平均值×4分。', '4', '支付进度', defined)).toBe(
      '得分=∑季度支付进度完成率÷期数×4，最高得满分。',
    );
  });

  test('a full stop in half width', () => {
    expect(said('利用率≥80%的得3分.利用率<80%的不得分.', '3')).toBe(
      '利用率≥80%，得3分；利用率＜80%，不得分。',
    );
  });
});
