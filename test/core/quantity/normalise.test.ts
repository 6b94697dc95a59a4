import { describe, expect, test } from 'vitest';
import { assert, property, string } from 'fast-check';
import { normalise } from '../../../src/core/quantity/normalise.ts';

describe('one width', () => {
  test.each([
    ['９０％', '90%'],
    ['（ＡＢｃ）；：！', '(ABc);:!'],
    ['４０，０００', '40,000'],
    ['得分5，100%', '得分5，100%'], // a clause may end here
    ['全部，100%', '全部,100%'],
    ['≧90、≦5、﹥3、﹤3、≯5、≮5', '≥90、≤5、>3、<3、≤5、≥5'],
    ['＞＝10', '>=10'],
    ['〔2016〕725号', '[2016]725号'],
    ['二○二三', '二〇二三'],
    ['a\u3000b\u00A0c\td', 'a b c d'],
    ['3～5', '3~5'],
    ['－5％', '-5%'],
    ['百分之九十。', '百分之九十。'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});

test('every character stays one character, and a second pass changes nothing', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = normalise(text);
      expect(once).toHaveLength(text.length);
      expect(normalise(once)).toBe(once);
    }),
  );
});
