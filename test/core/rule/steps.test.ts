import { describe, expect, it } from 'vitest';
import type { StepsRule } from '../../../src/core/rule/rule.ts';
import { ratio, result } from './facts.ts';

/** 控制率≤0得满分；每增加5%扣0.5分 */
function steps(more: Partial<StepsRule> = {}): StepsRule {
  return {
    kind: 'steps',
    measure: ratio('控制率'),
    from: '0',
    side: 'above',
    step: '0.05',
    points: '0.5',
    partial: 'dropped',
    floor: '0',
    span: null,
    ...more,
  };
}

const at = (rule: StepsRule, value: string, full = '2'): string =>
  result(rule, full, { figures: { 控制率: value } });

describe('points off per step above a threshold', () => {
  it.each([
    ['-0.3', '2', 'below the threshold nothing is taken off'],
    ['0', '2', 'on it neither'],
    ['0.0499', '2', 'an incomplete step counts nothing'],
    ['0.05', '3/2', 'one full step'],
    ['0.0999', '3/2', 'still one'],
    ['0.1', '1', 'two'],
    ['0.2', '0', 'four: 2 − 2'],
    ['5', '0', 'not below zero'],
  ])('%s leaves %s of 2: %s', (value, expected) => {
    expect(at(steps(), value)).toBe(expected);
  });
});

describe('incomplete steps', () => {
  // 7 % above is 1.4 steps: 0.5 points, 1 point, 0.7 points
  it.each([
    ['dropped', '3/2'],
    ['whole', '1'],
    ['share', '13/10'],
  ] as const)('%s: 7%% leaves %s', (partial, expected) => {
    expect(at(steps({ partial }), '0.07')).toBe(expected);
  });
  it('counted whole, a first step that is full stays one', () => {
    expect(at(steps({ partial: 'whole' }), '0.05')).toBe('3/2');
  });
});

describe('the side on which steps count', () => {
  const below = steps({ from: '1', side: 'below', step: '0.01', points: '1' });
  it.each([
    ['1', '5'],
    ['1.4', '5'],
    ['0.99', '4'],
    ['0.985', '4'],
    ['0.9', '0'],
  ])('below 100%%: %s leaves %s of 5', (value, expected) => {
    expect(at(below, value, '5')).toBe(expected);
  });
  const either = steps({ from: '1', side: 'either', step: '0.1', points: '1' });
  it.each([
    ['1.25', '3'],
    ['0.75', '3'],
    ['1', '5'],
  ])('either side of 100%%: %s leaves %s of 5', (value, expected) => {
    expect(at(either, value, '5')).toBe(expected);
  });
});

describe('the floor of steps', () => {
  it('keeps the points that remain at least', () => {
    const rule = steps({ points: '2', floor: '6' });
    expect(at(rule, '0.1', '10')).toBe('6');
    expect(at(rule, '0.5', '10')).toBe('6');
    expect(at(rule, '0.05', '10')).toBe('8');
  });
  it('takes nothing off where the floor is above the weight', () => {
    expect(at(steps({ floor: '6' }), '0.5', '5')).toBe('5');
  });
});

it('asks for the figure', () => {
  expect(result(steps(), '2', {})).toBe('open: 控制率');
});
