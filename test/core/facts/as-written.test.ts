import { expect, it } from 'vitest';
import { asWritten } from '../../../src/core/facts/as-written.ts';

const report = (text: string) => ({ text, sheet: '自评表', cell: 'J3' });

it.each([
  ['重点项目支出3,215.60万元', '一、重点项目支出３，２１５.60万元；完成。', '重点项目支出３，２１５.60万元'],
  ['制度7项,合法、合规', '制度7项，合法、合规。', '制度7项，合法、合规'],
  ['"三公经费"总额', '2024年“三公经费”总额18万元', '"三公经费"总额'],
  ['办结 2件', '投诉5件，\n办结2件', '办结2件'],
])('a quote gets back the punctuation it was written with: %s', (quote, text, expected) => {
  expect(asWritten(quote, report(text))).toBe(expected);
});
