import { describe, expect, test } from 'vitest';
import { tableLines, widthOf, wrap } from '../../src/cli/table.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['得分', 4],
  ['3.63分', 6],
  ['，。「」（）', 12],
  ['ＡＢ', 4],
  ['e\u0301', 1],
  ['𠮷', 2],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

describe('wrapping', () => {
  test.each([
    ['一二三四五', 6, ['一二三', '四五']],
    ['得72.52%分', 6, ['得', '72.52%', '分']],
    ['一二三，四', 6, ['一二', '三，四']],
    ['a b', 9, ['a b']],
    ['一\n二', 9, ['一', '二']],
    ['', 9, ['']],
    ['longword', 3, ['longword']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

test('columns line up, wide characters or not', () => {
  const rows = [
    ['13', '支出率', '3.63', '低于100%'],
    ['9', 'ABC', '10', ''],
  ];
  const columns = [
    { align: 'right', most: 6 },
    { align: 'left', most: 20 },
    { align: 'right', most: 8 },
    { align: 'left', most: Infinity },
  ] as const;
  expect(tableLines(rows, columns, 60)).toEqual(['13  支出率  3.63  低于100%', ' 9  ABC       10']);
});

test('a long cell goes on below its own column', () => {
  const columns = [
    { align: 'left', most: 4 },
    { align: 'left', most: Infinity },
  ] as const;
  expect(tableLines([['一二三', '说明']], columns, 40)).toEqual(['一二  说明', '三']);
});
