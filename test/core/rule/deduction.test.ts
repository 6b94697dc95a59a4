import { describe, expect, it } from 'vitest';
import type { DeductionItem, Rule } from '../../../src/core/rule/rule.ts';
import { result } from './facts.ts';

function item(event: string, points: string, more: Partial<DeductionItem> = {}): DeductionItem {
  return { event, counter: '项', per: '1', points, most: null, partial: 'dropped', span: null, ...more };
}

function deduction(items: readonly DeductionItem[], most: string | null = null): Rule {
  return { kind: 'deduction', items, most };
}

const counted = (rule: Rule, full: string, counts: Readonly<Record<string, string>>): string =>
  result(rule, full, { counts });

describe('points off per occurrence', () => {
  it.each([
    ['0', '2', 'nothing happened'],
    ['1', '3/2', '2 − 0.5'],
    ['3', '1/2', '2 − 1.5'],
    ['4', '0', '2 − 2'],
    ['5', '0', '扣完为止: not below zero'],
    ['400', '0', 'however often'],
  ])('%s times leaves %s of 2: %s', (count, expected) => {
    expect(counted(deduction([item('迟报', '0.5')]), '2', { 迟报: count })).toBe(expected);
  });

  it('counts full groups only (每两次扣1分)', () => {
    const rule = deduction([item('迟报', '1', { per: '2' })]);
    expect(counted(rule, '5', { 迟报: '1' })).toBe('5');
    expect(counted(rule, '5', { 迟报: '3' })).toBe('4');
    expect(counted(rule, '5', { 迟报: '4' })).toBe('3');
  });

  it('stops at the most that one kind may take off', () => {
    const rule = deduction([item('迟报', '1', { most: '2' }), item('漏报', '1')]);
    expect(counted(rule, '5', { 迟报: '9', 漏报: '1' })).toBe('2');
  });

  it('stops at the most that all kinds may take off', () => {
    expect(
      counted(deduction([item('迟报', '1'), item('漏报', '2')], '3'), '5', { 迟报: '1', 漏报: '4' }),
    ).toBe('2');
  });

  it('takes off no more than there is where the most is above the weight', () => {
    expect(counted(deduction([item('迟报', '1')], '9'), '2', { 迟报: '9' })).toBe('0');
  });

  it('never gives more than full for a count below zero', () => {
    expect(counted(deduction([item('迟报', '1')]), '5', { 迟报: '-2' })).toBe('5');
  });
});

describe('counts that are not known', () => {
  const rule = deduction([item('迟报', '1'), item('漏报', '2')]);
  it('are asked for', () => {
    expect(counted(rule, '4', {})).toBe('open: 迟报、漏报');
    expect(counted(rule, '4', { 迟报: '1' })).toBe('open: 漏报');
  });
  it('no longer matter once all points are gone', () => {
    expect(counted(rule, '4', { 漏报: '2' })).toBe('0');
  });
  it('no longer matter once the most that may be taken off is gone', () => {
    expect(counted(deduction([item('迟报', '1'), item('漏报', '2')], '2'), '4', { 漏报: '1' })).toBe('2');
  });
});

describe('bonus and penalty', () => {
  const rule: Rule = {
    kind: 'adjustment',
    items: [
      { sign: '+', event: '表彰', counter: '次', points: '1', most: '3', span: null },
      { sign: '-', event: '通报', counter: '次', points: '2', most: '4', span: null },
    ],
  };
  it.each([
    ['0', '0', '0'],
    ['2', '0', '2'],
    ['5', '0', '3'],
    ['0', '1', '-2'],
    ['0', '9', '-4'],
    ['3', '1', '1'],
  ])('%s commendations and %s reprimands come to %s', (praise, blame, expected) => {
    expect(counted(rule, '0', { 表彰: praise, 通报: blame })).toBe(expected);
  });
  it('holds a cap that all bonuses share for them together', () => {
    const shared: Rule = {
      kind: 'adjustment',
      items: [
        { sign: '+', event: '省级表彰', counter: '次', points: '1', most: null, span: null },
        { sign: '+', event: '市级表彰', counter: '次', points: '0.5', most: null, span: null },
      ],
      mostAdded: '3',
    };
    // 1×2 + 0.5×1 = 2.5; 1×2 + 0.5×4 = 4, but no more than 3
    expect(counted(shared, '3', { 省级表彰: '2', 市级表彰: '1' })).toBe('5/2');
    expect(counted(shared, '3', { 省级表彰: '2', 市级表彰: '4' })).toBe('3');
  });
  it('keeps caps of the same height apart where each bonus has its own', () => {
    const own: Rule = {
      kind: 'adjustment',
      items: [
        { sign: '+', event: '省级表彰', counter: '次', points: '1', most: '2', span: null },
        { sign: '+', event: '市级表彰', counter: '次', points: '0.5', most: '2', span: null },
      ],
    };
    // 3, but no more than 2; 0.5×3 = 1.5
    expect(counted(own, '3', { 省级表彰: '3', 市级表彰: '3' })).toBe('7/2');
  });
  it('asks for both counts', () => {
    expect(counted(rule, '0', { 表彰: '1' })).toBe('open: 通报');
  });
});
