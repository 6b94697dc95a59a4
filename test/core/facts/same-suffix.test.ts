import { expect, test } from 'vitest';
import { ofDifferentThings } from '../../../src/core/facts/prose/same-suffix.ts';
import { countIn, figureIn } from './reading.ts';

test.each([
  ['养老保险参保率', '医保参保率', true],
  ['老年人疫苗接种率', '儿童疫苗接种率', true],
  ['儿童和青少年疫苗接种率', '儿童疫苗接种率', false],
  ['全市疫苗接种率', '儿童疫苗接种率', false],
  ['职工医保参保率', '医保参保率', false],
  ['验收合格率', '项目验收合格率', false],
])('%s and %s are of different things: %s', (said, asked, different) => {
  expect(ofDifferentThings(said, asked)).toBe(different);
});

test.each([
  ['非税收入同比增长8%。', '税收收入增长率'],
  ['一季度税收收入同比增长8%。', '税收收入增长率'],
  ['基本支出结转结余率2%。', '结转结余率'],
  ['脱贫人口医保参保率100%。', '城乡居民医保参保率'],
])('%s gives no %s', (text, name) => {
  expect(figureIn(text, name)).toBeNull();
});

test('so many in every quarter are no number of the year', () => {
  expect(countIn('每季度开展检查3次。', '开展检查', '次')).toBeNull();
});
