import { describe, expect, it } from 'vitest';
import { differs, factText, pointsLost, shown, sum } from '../../src/taskpane/figures.ts';
import { indicator } from './building.ts';

describe('points', () => {
  it('add up exactly', () => {
    // In floating point 0.1 + 0.2 is 0.30000000000000004.
    expect(shown(sum(['0.1', '0.2', null]))).toBe('0.3');
  });

  it.each([
    ['2', '1.5', '0.5'],
    ['2', '2', null],
    // A bonus row has no weight to lose from.
    ['0', '3', null],
    [null, '3', null],
    ['2', null, null],
  ])('of weight %s and score %s lose %s', (weight, score, lost) => {
    const points = pointsLost(indicator({ weight, score }));
    expect(points && shown(points)).toBe(lost);
  });

  it('differ by value, not by how they are written', () => {
    expect(differs(indicator({ selfScore: '2.0', score: '2' }))).toBe(false);
    expect(differs(indicator({ selfScore: '2', score: '1.5' }))).toBe(true);
    expect(differs(indicator({ selfScore: null, score: '1.5' }))).toBe(false);
  });
});

describe('a fact', () => {
  it.each([
    ['0.7252', '%', '72.52%'],
    ['0.05', '个百分点', '5个百分点'],
    ['60847900', '元', '6,084.79万元'],
    ['8085000000', '元', '80.85亿元'],
    ['130000000', '美元', '1.3亿美元'],
    // Neither 万 nor 亿 would show it whole.
    ['60847912.5', '元', '60,847,912.5元'],
    ['9800', '元', '9,800元'],
    ['1026', '家', '1,026家'],
    ['-0.0019', '%', '-0.19%'],
    ['是', '', '是'],
  ])('of %s%s is shown as %s', (value, unit, text) => {
    expect(factText(value, unit)).toBe(text);
  });
});
