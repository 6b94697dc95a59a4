import { describe, expect, it } from 'vitest';
import { readInterval } from '../../../src/core/criterion/text/interval.ts';
import { readSource } from '../../../src/core/criterion/text/source.ts';
import type { Bounding } from '../../../src/core/rule/rule.ts';

const LOW: Readonly<Record<Bounding, string>> = { included: '[', excluded: '(', convention: '{', open: '?' };
const HIGH: Readonly<Record<Bounding, string>> = { included: ']', excluded: ')', convention: '}', open: '?' };

/**
 * A reading as short text: "[0.75, 0.9) 比率". [ ] included, ( ) excluded, { } by the convention of 以上 and 以下, ? bare.
 */
function said(text: string): string {
  const read = readInterval(readSource(text).text);
  if (!read) return 'nothing';
  const { low, lowBound, high, highBound } = read.interval;
  const left = low === null ? '' : LOW[lowBound] + low;
  const right = high === null ? '' : high + HIGH[highBound];
  return `${left}, ${right} ${read.name}`.trim();
}

describe('bounds of a measure, in every notation', () => {
  it.each([
    ['完成率≥90%', '[0.9,  完成率'],
    ['完成率＞＝90%', '[0.9,  完成率'],
    ['90%≤完成率', '[0.9,  完成率'],
    ['完成率≮90%', '[0.9,  完成率'],
    ['完成率≯10%', ', 0.1] 完成率'],
    ['90%＞比率≥75%的', '[0.75, 0.9) 比率'],
    ['75%≤比率<90%', '[0.75, 0.9) 比率'],
    ['10%＜结余结转率≤20%的', '(0.1, 0.2] 结余结转率'],
    ['$90\\% > \\text{比率} \\geq 75\\%$', '[0.75, 0.9) 比率'],
    ['80%（含）－90%', '[0.8, 0.9?'],
    ['80%-90%（含）', '?0.8, 0.9]'],
    ['80%-90%（不含90%）', '?0.8, 0.9)'],
    ['完成率为60%-100%的', '?0.6, 1? 完成率'],
    ['100%-60%', '?0.6, 1?'],
    ['介于60%和80%之间', '?0.6, 0.8?'],
    ['[60%,80%)', '[0.6, 0.8)'],
    ['[60%~80%)', '[0.6, 0.8)'],
    ['(60%-80%)', '?0.6, 0.8?'],
    ['-5%至5%之间', '?-0.05, 0.05?'],
  ])('%j is %j', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('words of comparison (以上, 以下, 以内 include the figure by convention only)', () => {
  it.each([
    ['60%以下', ', 0.6}'],
    ['60%及以下', ', 0.6]'],
    ['60%以下（不含）', ', 0.6)'],
    ['90%以上', '{0.9,'],
    ['60%以上（含60%）', '[0.6,'],
    ['1000万元（含）以上', '[10000000,'],
    ['不低于95%', '[0.95,'],
    ['低于95%', ', 0.95)'],
    ['未达到60%', ', 0.6)'],
    ['达到100%', '[1,'],
    ['超过130%', '(1.3,'],
    ['高于150%的', '(1.5,'],
    ['不超过50万元', ', 500000]'],
    ['大于等于90%', '[0.9,'],
    ['小于或等于10%', ', 0.1]'],
    ['百分之九十以上', '{0.9,'],
    ['等于100%', '[1, 1]'],
  ])('%j is %j', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('counts, days and ranks', () => {
  it.each([
    ['3个以内的', ', 3}'],
    ['应评估项目超过3个的', '(3,  应评估项目'],
    ['20日内', ', 20}'],
    ['三十日内', ', 30}'],
    ['2个工作日内', ', 2}'],
    ['前5名', ', 5]'],
    ['第6-10名', '[6, 10]'],
  ])('%j is %j', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('what is no bound', () => {
  it.each(['2023年', '第3次', '60%-', '满意度', '按规定公开', ''])('%j', (text) => {
    expect(said(text)).toBe('nothing');
  });
});
