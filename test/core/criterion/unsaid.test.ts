import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

describe('what is said of one and meant of each', () => {
  test.each([
    ['制度缺失一项扣1分，扣完为止。', '制度缺失，每1项扣1分，扣完为止。'],
    ['迟报一次扣1分，漏报一次扣2分，扣完为止。', '迟报的，每1次扣1分；漏报的，每1次扣2分，扣完为止。'],
    ['完成率100%得3分，低1个百分点扣0.3分。', '完成率≥100%，得满分；每低于1个百分点扣0.3分，扣完为止。'],
    ['6月底前报送得3分，晚1天扣0.3分。', '6月底前报送的，得满分，逾期的，每1天扣0.3分，扣完为止。'],
    ['一处不符扣0.5分，扣完为止。', '不符的，每1处扣0.5分，扣完为止。'],
    ['获得省级表彰一次得1分，最高得3分。', '每获得1项省级表彰得1分，最高3分。'],
  ])('%s', (text, rule) => {
    expect(said(text, '3')).toBe(rule);
  });

  test.each([
    '被通报1次扣1分，2次扣2分，3次及以上不得分。',
    '逾期1天扣0.5分，逾期2天扣1分，逾期3天及以上不得分。',
  ])('%s: another clause says what two of them cost', (text) => {
    expect(said(text, '3')).toBe('unread');
  });

  test('仅完成一项扣1分，均未完成不得分: of what is done', () => {
    expect(said('仅完成一项扣1分，均未完成不得分。', '3')).toBe('仅完成一项的，扣1分，否则不得分。');
  });
});

describe('what is to be done, with points for each that lacks', () => {
  test.each([
    '开展培训4次，每少一次扣0.5分，扣完为止。',
    '应开展培训4次，每少开展1次扣0.5分，扣完为止。',
    '开展4次培训得3分，少1次扣0.5分。',
    '开展培训不少于4次，少一次扣0.5分。',
  ])('%s', (text) => {
    expect(said(text, '3')).toBe('开展培训≥4个，得满分；每低于1个扣0.5分，扣完为止。');
  });
});
