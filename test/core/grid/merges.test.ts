import { assert, integer, property, array, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, type Rect } from '../../../src/core/grid/address.ts';
import { mergeIndex } from '../../../src/core/grid/merges.ts';
import { emptyDraft, put, toGrid } from '../../layouts/grid.ts';

const SIZE = 12;

describe('looking up merged blocks', () => {
  it('finds the block of every cell, as looking through all blocks would', () => {
    const corner = integer({ min: 0, max: SIZE - 1 });
    const blocks = array(
      record({
        top: corner,
        left: corner,
        height: integer({ min: 0, max: 4 }),
        width: integer({ min: 0, max: 4 }),
      }),
    );
    assert(
      property(blocks, (sizes) => {
        const merges: Rect[] = [];
        for (const { top, left, height, width } of sizes) {
          const rect = { top, left, bottom: top + height, right: left + width };
          if (!merges.some((other) => overlap(other, rect))) merges.push(rect);
        }
        const draft = emptyDraft();
        put(draft, SIZE + 4, SIZE + 4, 'corner');
        const lookUp = mergeIndex({ ...toGrid(draft), merges });
        for (let row = 0; row < SIZE + 5; row++) {
          for (let column = 0; column < SIZE + 5; column++) {
            expect(lookUp(row, column)).toEqual(
              merges.find((rect) => contains(rect, { row, column })) ?? null,
            );
          }
        }
      }),
    );
  });

  it('is not held up by blocks far larger than what is used', () => {
    const draft = emptyDraft();
    put(draft, 3, 3, 'only');
    const merges = Array.from({ length: 1000 }, () => ({
      top: 0,
      left: 0,
      bottom: 1_048_575,
      right: 16_383,
    }));
    const lookUp = mergeIndex({ ...toGrid(draft), merges });
    expect(lookUp(3, 3)).toEqual(merges[0]);
  });
});

function overlap(a: Rect, b: Rect): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
