import { describe, expect, it } from 'vitest';
import type { Award, Condition, Part, Rule } from '../../../src/core/rule/rule.ts';
import { FULL, NOTHING } from '../../../src/core/rule/rule.ts';
import { gradeChoices } from '../../../src/core/rule/grades.ts';
import { exact, ratio, result } from './facts.ts';

const claim = (text: string): Condition => ({ kind: 'claim', text });
const points = (n: string): Award => ({ kind: 'points', points: n });
const condition = (text: string, met: Award = FULL, unmet: Award | null = NOTHING): Rule => ({
  kind: 'condition',
  condition: claim(text),
  met,
  unmet,
  span: null,
});
const deduction = (event: string, each: string): Rule => ({
  kind: 'deduction',
  items: [{ event, counter: '次', per: '1', points: each, most: null, partial: 'dropped', span: null }],
  most: null,
});
const part = (size: string, rule: Rule): Part => ({ title: '', size, rule, span: null });
const parts = (by: 'points' | 'share', ...all: readonly Part[]): Rule => ({ kind: 'parts', by, parts: all });

describe('a condition', () => {
  it.each([
    [true, '2'],
    [false, '0'],
  ])('that is %s gives %s', (holds, expected) => {
    expect(result(condition('按时公开'), '2', { verdicts: { 按时公开: holds } })).toBe(expected);
  });
  it('gives nothing on the side that the text leaves out', () => {
    expect(result(condition('按时公开', FULL, null), '2', { verdicts: { 按时公开: false } })).toBe('0');
  });
  it('is asked in its own words', () => {
    expect(result(condition('按时公开'), '2', {})).toBe('open: 按时公开');
  });

  const compare = (op: '<' | '<=' | '>' | '>=' | '='): Rule => ({
    kind: 'condition',
    condition: {
      kind: 'compare',
      left: { op: 'name', name: '实际', unit: 'amount' },
      op,
      right: { op: 'name', name: '预算', unit: 'amount' },
    },
    met: FULL,
    unmet: NOTHING,
    span: null,
  });
  it.each([
    ['<', '1', '2', '2'],
    ['<', '2', '2', '0'],
    ['<=', '2', '2', '2'],
    ['<=', '2.01', '2', '0'],
    ['>', '2', '2', '0'],
    ['>=', '2', '2', '2'],
    ['=', '2.00', '2', '2'],
    ['=', '2.01', '2', '0'],
  ] as const)('实际 %s 预算 with %s and %s gives %s', (op, actual, budget, expected) => {
    expect(result(compare(op), '2', { figures: { 实际: actual, 预算: budget } })).toBe(expected);
  });
  it('asks for the side of a comparison that is missing', () => {
    expect(result(compare('<='), '2', { figures: { 实际: '1' } })).toBe('open: 预算');
  });
});

describe('parts by points', () => {
  const rule = parts('points', part('2', condition('甲')), part('3', deduction('乙', '1')));
  it('add up, each within its own points', () => {
    expect(result(rule, '5', { verdicts: { 甲: true }, counts: { 乙: '0' } })).toBe('5');
    expect(result(rule, '5', { verdicts: { 甲: true }, counts: { 乙: '9' } })).toBe('2');
    expect(result(rule, '5', { verdicts: { 甲: false }, counts: { 乙: '1' } })).toBe('2');
  });
  it('ask for everything that is missing at once', () => {
    expect(result(rule, '5', {})).toBe('open: 甲、乙');
  });
});

describe('parts by share', () => {
  it('weigh what is scored on full', () => {
    const rule = parts('share', part('0.3', condition('甲')), part('0.7', condition('乙')));
    expect(result(rule, '5', { verdicts: { 甲: true, 乙: false } })).toBe('3/2');
    expect(result(rule, '5', { verdicts: { 甲: false, 乙: true } })).toBe('7/2');
  });

  // 3分，两项各占50%，其中一项每次扣1分: (3−1)×50% + 1.5 = 2.5, or 1.5−1 + 1.5 = 2
  const twofold = parts('share', part('0.5', deduction('迟报', '1')), part('0.5', condition('乙')));
  it('ask which of two readings is meant where fixed points are taken off', () => {
    expect(result(twofold, '3', { counts: { 迟报: '1' }, verdicts: { 乙: true } })).toBe('readings: 5/2 | 2');
  });
  it('ask nothing where nothing was taken off', () => {
    expect(result(twofold, '3', { counts: { 迟报: '0' }, verdicts: { 乙: true } })).toBe('3');
  });
  it('take the reading that fixed points fit: 1 of 2 points is the half itself', () => {
    const rule = parts('share', part('0.5', condition('甲', points('1'))), part('0.5', condition('乙')));
    expect(result(rule, '2', { verdicts: { 甲: true, 乙: true } })).toBe('2');
  });
  it('take the other one: 2 of 2 points is the whole, and half of it counts', () => {
    const rule = parts('share', part('0.5', condition('甲', points('2'))), part('0.5', condition('乙')));
    expect(result(rule, '2', { verdicts: { 甲: true, 乙: true } })).toBe('2');
  });
  it('leave points that fit neither to a person: 得2分 and 得3分 are not 各占50% of 5', () => {
    const rule = parts(
      'share',
      part('0.5', condition('甲', points('2'))),
      part('0.5', condition('乙', points('3'))),
    );
    expect(result(rule, '5', { verdicts: { 甲: true, 乙: true } })).toMatch(/^readings: /);
  });
});

describe('what overrides the rest', () => {
  const veto = (award: Award, rule: Rule): Rule => ({
    kind: 'veto',
    condition: claim('未报目标'),
    award,
    rule,
    span: null,
  });
  const struck = veto(NOTHING, deduction('迟报', '1'));
  it('strikes where it holds, whatever else is known or missing', () => {
    expect(result(struck, '5', { verdicts: { 未报目标: true }, counts: { 迟报: '0' } })).toBe('0');
    expect(result(struck, '5', { verdicts: { 未报目标: true } })).toBe('0');
  });
  it('does nothing where it does not hold or is not spoken of', () => {
    expect(result(struck, '5', { verdicts: { 未报目标: false }, counts: { 迟报: '1' } })).toBe('4');
    expect(result(struck, '5', { counts: { 迟报: '1' } })).toBe('4');
  });
  it('waives as well: full marks for those it speaks of', () => {
    expect(result(veto(FULL, deduction('迟报', '1')), '5', { verdicts: { 未报目标: true } })).toBe('5');
  });
  it('asks a person where it leaves the points to discretion', () => {
    const rule = veto({ kind: 'discretion', text: '酌情扣分' }, deduction('迟报', '1'));
    expect(result(rule, '5', { counts: { 迟报: '1' } })).toBe('discretion: 4 | ?');
    expect(result(rule, '5', { counts: { 迟报: '1' }, verdicts: { 未报目标: false } })).toBe('4');
    expect(result(rule, '5', { counts: { 迟报: '1' }, verdicts: { 未报目标: true } })).toBe('discretion: ?');
    expect(result(rule, '5', {})).toBe('open: 迟报');
  });
});

describe('a floor and a cap in points', () => {
  const bounded = (floor: string | null, cap: string | null): Rule => ({
    kind: 'bounded',
    rule: deduction('迟报', '1'),
    floor,
    cap,
    span: null,
  });
  it.each([
    ['0', '10'],
    ['3', '7'],
    ['4', '6'],
    ['9', '6'],
  ])('a floor of 6: %s times leave %s of 10', (count, expected) => {
    expect(result(bounded('6', null), '10', { counts: { 迟报: count } })).toBe(expected);
  });
  it('a cap of 8 takes the rest away', () => {
    expect(result(bounded(null, '8'), '10', { counts: { 迟报: '0' } })).toBe('8');
    expect(result(bounded(null, '8'), '10', { counts: { 迟报: '3' } })).toBe('7');
  });
});

describe('grades in words', () => {
  const rule: Rule = {
    kind: 'grades',
    subject: '社会效益',
    grades: [
      { label: '达成', low: '0.8', high: '1', lowIncluded: true },
      { label: '部分达成', low: '0.6', high: '0.8', lowIncluded: true },
      { label: '未达成', low: '0', high: '0', lowIncluded: true },
    ],
    span: null,
  };
  it('are put to a person, with points only where a grade has one figure', () => {
    expect(result(rule, '5', {})).toBe('grades: ? | ? | 0');
  });
  it('are settled by the share that a person chose', () => {
    expect(result(rule, '5', { choices: { 社会效益: '0.85' } })).toBe('17/4');
  });
  it.each([
    ['4.5分', '9/2'],
    ['4分', '4'],
    ['3.99分', '399/100'],
    ['0分', '0'],
    ['未达成', '0'],
    ['未 达成', '0'],
  ])('are settled by points or by the name of a grade with points of its own: %s', (answer, expected) => {
    expect(result(rule, '5', { choices: { 社会效益: answer } })).toBe(expected);
  });
  it.each(['1.2', '-0.5', '5.01分', '-1分', '2.5分', '达成', '优'])(
    'are put again where the answer lies in none of them: %s',
    (answer) => {
      expect(result(rule, '5', { choices: { 社会效益: answer } })).toBe('grades: ? | ? | 0');
    },
  );
  it('leave an end that two of them share to the one that it was given to', () => {
    const ranges = gradeChoices(rule, exact('7.5'));
    expect(ranges.map((r) => [r.low.toString(), r.lowIncluded, r.high.toString(), r.highIncluded])).toEqual([
      ['6', true, '7.5', true],
      ['4.5', true, '6', false],
      ['0', true, '0', true],
    ]);
  });
});

describe('parts in doubt', () => {
  it('are put together into the totals to choose from', () => {
    // 60% lies on an open boundary: 0 or 2 of the first part, and the second gives 3.
    const bands: Rule = {
      kind: 'bands',
      measure: ratio('率'),
      bands: [
        {
          interval: { low: null, lowBound: 'open', high: '0.6', highBound: 'open' },
          award: NOTHING,
          span: null,
        },
        {
          interval: { low: '0.6', lowBound: 'open', high: null, highBound: 'open' },
          award: FULL,
          span: null,
        },
      ],
    };
    const rule = parts('points', part('2', bands), part('3', condition('乙')));
    expect(result(rule, '5', { figures: { 率: '0.6' }, verdicts: { 乙: true } })).toBe('boundary: 3 | 5');
    expect(result(rule, '5', { figures: { 率: '0.6' } })).toBe('open: 乙');
  });
});
