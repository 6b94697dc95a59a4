import { expect, test } from 'vitest';
import { scoreExample } from '../../examples/example.ts';

test.each([
  ['合同管理办法尚在征求意见，财务管理制度属基本完善。', '1.5'],
  ['对照标准，认定为财务管理制度完善。', '3'],
  ['自评为不完善。', '0'],
  // Last year's step, an aim, a mark of something else.
  ['上年自评为基本完善，今年又修订了3项制度。', null],
  ['按目标应为完善，目前仍有2项制度未出台。', null],
  ['内部控制评为优秀，制度逐步完善。', null],
])('the step that a text calls itself: %s', (basis, score) =>
  expect(
    scoreExample({
      name: '财务管理制度完善程度',
      weight: '3',
      criterion: '完善（3分）；基本完善（1.5分）；不完善（0分）。',
      basis,
      expect: { status: 'scored' },
      family: '',
      file: '',
    }).score,
  ).toBe(score),
);
