import { describe, expect, it } from 'vitest';
import { inUnit, monthsOf } from '../../../src/core/facts/figures/unit-values.ts';
import { findQuantities } from '../../../src/core/quantity/find.ts';
import { decimalText, rational } from '../../../src/core/quantity/rational.ts';
import type { MeasureUnit } from '../../../src/core/rule/rule.ts';
import { MONTHS, WORKDAYS } from '../../../src/core/rule/written-unit.ts';

function read(text: string, unit: MeasureUnit): string | null {
  const [quantity] = findQuantities(text);
  const value = quantity && inUnit(quantity, unit);
  return value ? decimalText(value, 3) : null;
}

describe('a length of time in the unit of a standard', () => {
  it.each([
    ['42天', 'days', '42'],
    ['2周', 'days', '14'],
    ['36小时', 'days', '1.5'],
    ['15个工作日', WORKDAYS, '15'],
    ['15个工作天', WORKDAYS, '15'],
    ['7个月', MONTHS, '7'],
    ['1年', MONTHS, '12'],
    ['45天', MONTHS, '1.5'],
  ] as const)('%s in %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });
  it.each([
    ['7个月', 'days'],
    ['1年', 'days'],
    ['25个工作日', 'days'],
    ['12天', WORKDAYS],
    ['1个月', WORKDAYS],
    ['20个工作日', MONTHS],
    ['30天', MONTHS],
  ] as const)('%s is nothing in %s', (text, unit) => {
    expect(read(text, unit)).toBeNull();
  });
});

it('says how many months days are where every month would say so', () => {
  // 20 days are below one month; 31 are one in January and more in February; 45 lie between one and two.
  expect(monthsOf(rational(0))?.toString()).toBe('0');
  expect(monthsOf(rational(20))?.compare(1)).toBe(-1);
  expect(monthsOf(rational(31))).toBeNull();
  expect(monthsOf(rational(45))?.compare(1)).toBe(1);
  expect(monthsOf(rational(60))).toBeNull();
});
