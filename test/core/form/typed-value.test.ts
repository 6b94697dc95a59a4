import { describe, expect, it } from 'vitest';
import { typedValue } from '../../../src/core/form/typedValue.ts';
import { EMPTY_CELL } from '../../../src/core/grid/grid.ts';

describe('a target typed with its sign that a spreadsheet took for a formula', () => {
  it.each([
    ['=95%', '=95%'],
    ['=12座', '=12座'],
    ['= 1,200 人次', '=1,200人次'],
    ['=1200', null],
    ['=A1', null],
    ['=SUM(A1:A3)', null],
    ['=5*3%', null],
    [null, null],
  ])('%s → %s', (formula, typed) => {
    expect(typedValue({ ...EMPTY_CELL, formula })).toBe(typed);
  });
});
