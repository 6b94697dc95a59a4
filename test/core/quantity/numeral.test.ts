import { describe, expect, test } from 'vitest';
import { readNumeral } from '../../../src/core/quantity/numeral.ts';

const read = (text: string): readonly [string, number] | null => {
  const numeral = readNumeral(text, 0);
  return numeral === null ? null : [numeral.value.toFraction(), numeral.end];
};

describe('digits', () => {
  test.each([
    ['1,102.39万元', '11023900', 9],
    ['40,000票', '40000', 6],
    ['1 000个', '1000', 5],
    ['0.735', '147/200', 5],
    ['007', '7', 3],
    ['1.3亿', '130000000', 4],
    ['3千家', '3000', 2],
    ['2百万', '2000000', 3],
    ['5十万', '500000', 3],
    ['1.09万亿元', '1090000000000', 6],
    ['80亿8500万', '8085000000', 8],
    ['1亿2千万', '120000000', 5],
    ['2万5000人', '25000', 6],
    ['3百分点', '3', 1], // 百 belongs to the unit
    ['3千克', '3', 1], // 千 too
    ['3分之2', '2/3', 4],
  ])('%s is %s', (text, value, end) => {
    expect(read(text)).toEqual([value, end]);
  });

  test.each(['1,0000', '5，300家', '3万2个', '1亿5千', '12345,678'])('%s can not be told', (text) => {
    expect(read(text)).toBeNull();
  });

  test('does not start in the middle of a number', () => {
    expect(readNumeral('1234', 2)).toBeNull();
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['廿五', '25'],
    ['卅', '30'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['一百五十', '150'],
    ['两千三', '2300'],
    ['三千零五', '3005'],
    ['三千零五十', '3050'],
    ['一万零五百', '10500'],
    ['三万二', '32000'],
    ['两万', '20000'],
    ['十二万三千四百五十六', '123456'],
    ['一亿二千三百万', '123000000'],
    ['一亿零三百', '100000300'],
    ['三万亿', '3000000000000'],
    ['壹佰贰拾叁', '123'],
    ['二〇二五', '2025'],
    ['三点一四', '157/50'],
    ['百分之九十', '9/10'],
    ['百分之百', '1'],
    ['百分之90', '9/10'],
    ['千分之五', '1/200'],
    ['三分之二', '2/3'],
    ['三五', null],
    ['一二', null],
    ['十四五', null],
    ['五百千', null],
    ['万一', '11000'], // 万一 means "in case"; without a unit nothing takes it for a figure
  ])('%s is %s', (text, value) => {
    expect(read(text)?.[0] ?? null).toBe(value);
  });

  test('a scale without digits is marked', () => {
    expect(readNumeral('百家', 0)).toMatchObject({ form: 'bare' });
    expect(readNumeral('十家', 0)).toMatchObject({ form: 'chinese' });
  });
});
