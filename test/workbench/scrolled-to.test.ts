import { describe, expect, it } from 'vitest';
import { scrolledTo, type Axis } from '../../src/workbench/page/scrolled-to.ts';

// Ten rows of 50 each, two of them frozen; 300 in view, from the fifth row on.
const AXIS: Axis = {
  ends: Array.from({ length: 20 }, (_, index) => (index + 1) * 50),
  from: 200,
  to: 500,
  frozen: 2,
};
const SOME_BEFORE = { ahead: 0.3, behind: 0.3 };
const AS_FEW_AS_POSSIBLE = { ahead: 0, behind: 1 };

describe('a block of rows or columns', () => {
  it('that is in view, or frozen, stays where it is', () => {
    expect(scrolledTo(AXIS, 4, 4, SOME_BEFORE)).toBeNull();
    expect(scrolledTo(AXIS, 9, 9, SOME_BEFORE)).toBeNull();
    expect(scrolledTo(AXIS, 1, 1, SOME_BEFORE)).toBeNull();
  });
  it('that lies before the view gets some rows above it', () => {
    // 0.3 of 300 is 90: one row of 50 fits
    expect(scrolledTo(AXIS, 3, 3, SOME_BEFORE)).toBe(2);
  });
  it('that lies behind the view, or only begins in it, gets some rows above it', () => {
    expect(scrolledTo(AXIS, 15, 15, SOME_BEFORE)).toBe(14);
    expect(scrolledTo(AXIS, 9, 10, SOME_BEFORE)).toBe(8);
  });
  it('moves no further than it has to where as few as possible are moved', () => {
    // ends at 600: 300 to 600 in view
    expect(scrolledTo(AXIS, 11, 11, AS_FEW_AS_POSSIBLE)).toBe(6);
    expect(scrolledTo(AXIS, 2, 2, AS_FEW_AS_POSSIBLE)).toBe(2);
  });
  it('that is larger than the view shows its beginning', () => {
    expect(scrolledTo(AXIS, 8, 19, SOME_BEFORE)).toBe(8);
    expect(scrolledTo(AXIS, 4, 19, SOME_BEFORE)).toBeNull();
  });
});
