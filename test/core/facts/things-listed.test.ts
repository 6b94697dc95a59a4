import { expect, test } from 'vitest';
import { namesIn, thingsListed } from '../../../src/core/facts/counts/names.ts';

test.each([
  ['甲工程、乙工程', 2],
  ['甲项目和乙项目', 2],
  ['人民和谐广场项目', 1],
  ['参与式治理试点', 1],
  ['普及型幼儿园', 1],
  ['安全饮水及配套工程', null],
  ['安全生产与应急管理项目', null],
  ['道路硬化、供水与排污工程', null],
  ['水利和农业设施', null],
  ['李家坝', 1],
] as const)('%s are %s things', (words, count) => {
  expect(thingsListed(words)?.length ?? null).toBe(count);
});

test('a number beside them tells what a joining word leaves open', () => {
  expect(namesIn('安全饮水及配套工程', true)).toEqual(['安全饮水', '配套工程']);
  expect(namesIn('安全饮水及配套工程', false)).toBeNull();
});
