import { describe, expect, it } from 'vitest';
import { numberText, pointsApart, ratioText, valueText } from '../../../src/core/explain/figures.ts';
import { shownFigure } from '../../../src/core/explain/shown.ts';
import type { Rational } from '../../../src/core/quantity/rational.ts';
import { rational } from '../../../src/core/quantity/rational.ts';
import type { Figure } from '../../../src/core/rule/need.ts';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';

function figure(unit: MeasureUnit, value: Rational, text: string): Figure {
  return {
    name: '完成率',
    unit,
    value,
    text,
    source: { certainty: 'from-text', sheet: '', cell: 'J1', quote: '' },
  };
}

describe('a figure', () => {
  it.each([
    ['stands as its source has it', 'amount', rational(11_023_900), '1,102.39万元', '1,102.39万元'],
    ['keeps the decimals of its source', 'ratio', rational(9067, 10_000), '90.670%', '90.670%'],
    ['gets a unit where the source has bare digits', 'ratio', rational(8865, 10_000), '0.8865', '88.65%'],
    ['is written in digits', 'ratio', rational(96, 100), '九成六', '96%'],
    ['is written in half width', 'ratio', rational(867, 1000), '８６．７％', '86.7%'],
    ['in 元 is said in 万元 when it has no unit', 'amount', rational(61_500), '61500', '6.15万元'],
    ['that is a rank is a number in an equation', 'number', rational(3), '第3名', '3'],
    ['in words is written anew', 'ratio', rational(1), '均在规定时间签订', '100%'],
  ] as const)('%s', (_, unit, value, text, shown) => {
    expect(shownFigure(figure(unit, value, text), 'zh')).toMatchObject({ text: shown, working: null });
  });

  it('keeps the equation of its source apart', () => {
    // 287 ÷ 360 = 0.79722…: the text is worth 79.72 %, not the exact quotient.
    expect(shownFigure(figure('ratio', rational(287, 360), '287户÷360户=79.72%'), 'zh')).toEqual({
      text: '79.72%',
      value: rational(7972, 10_000),
      working: { kind: 'equation', text: '287户÷360户' },
    });
  });

  it('keeps the figures of a mean apart', () => {
    expect(shownFigure(figure('ratio', rational(85, 100), '60%、80%、105%、110%'), 'zh')).toEqual({
      text: '85%',
      value: rational(85, 100),
      working: { kind: 'mean', text: '60%、80%、105%、110%' },
    });
  });
});

describe('a value', () => {
  it('that is exact has no zeros behind it, one that is rounded keeps its decimals', () => {
    expect(ratioText(rational(3, 4))).toBe('75%');
    expect(ratioText(rational(-254, 128_906))).toBe('-0.20%');
    expect(numberText(rational(3626, 1000))).toBe('3.626');
    expect(numberText(rational(1, 3))).toBe('0.3333');
  });

  it('of money is said in the unit that keeps it short', () => {
    expect(valueText(rational(4_782_600), 'amount', 'zh')).toBe('478.26万元');
    expect(valueText(rational(850), 'amount', 'zh')).toBe('850元');
    expect(valueText(rational(250_000_000), 'amount', 'zh')).toBe('2.5亿元');
  });

  it('between two whole steps never reads as the next one', () => {
    expect(pointsApart(rational(35, 1000))).toBe('3.5');
    expect(pointsApart(rational(29_996, 1_000_000))).toBe('2.9996');
    expect(pointsApart(rational(12, 450))).toBe('2.67');
  });
});
