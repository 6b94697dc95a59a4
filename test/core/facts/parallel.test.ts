import { describe, expect, test } from 'vitest';
import { countIn } from './reading.ts';

describe('a number that leaves out what it counts', () => {
  test.each([
    ['上半年发生安全事故1起，下半年发生2起。', '安全事故', '起', 3],
    ['1-6月发生安全事故1起，7-12月发生3起。', '安全事故', '起', 4],
    ['一季度发生安全事故1起，二季度2起，三季度0起，四季度1起。', '安全事故', '起', 4],
    ['3月发生安全事故1起，9月又发生1起。', '安全事故', '起', 2],
    ['甲项目发生安全事故1起，乙项目1起。', '安全事故', '起', 2],
    ['东区发生安全事故2起，西区发生1起。', '安全事故', '起', 3],
  ] as const)('is added where it stands in parallel: %s', (text, event, counter, count) => {
    expect(countIn(text, event, counter)).toBe(count);
  });

  test.each([
    ['城区发生安全事故2起，乡镇1起。', '安全事故', '起', null],
    ['发生安全事故2起，下半年1起。', '安全事故', '起', null],
    ['一标段发生安全事故1起，监理单位1起。', '安全事故', '起', null],
  ] as const)('is asked where it may be something else: %s', (text, event, counter, count) => {
    expect(countIn(text, event, counter)).toBe(count);
  });

  test.each([
    ['全年发生安全事故3起，上半年1起，下半年2起。', '安全事故', '起', 3],
    ['发生安全事故3起，其中上半年1起，下半年2起。', '安全事故', '起', 3],
    ['发生安全事故3起，其中乡镇2起。', '安全事故', '起', 3],
    ['上半年发生安全事故1起，下半年未发生。', '安全事故', '起', 1],
    ['上半年发生安全事故1起，下半年开展演练2次。', '安全事故', '起', 1],
    ['发生安全事故3起，2起已结案。', '安全事故', '起', 3],
  ] as const)('is no other one: %s', (text, event, counter, count) => {
    expect(countIn(text, event, counter)).toBe(count);
  });
});
