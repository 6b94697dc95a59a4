import {
  assert,
  boolean as anyBoolean,
  constant,
  double,
  func,
  nat,
  oneof,
  property,
  record,
  string as anyString,
  uniqueArray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, rectName } from '../../src/core/grid/address.ts';
import { addressesOf, blocksOf, cellsIn, type CellEntry } from '../../src/excel/blocks.ts';
import { cellsOf } from '../contract/bench.ts';

const cellEntry = record({
  row: nat(60),
  column: nat(6),
  entry: oneof(anyString(), double({ noNaN: true }), constant('')),
});
const someCells = uniqueArray(cellEntry, { selector: cellName, maxLength: 120 });

function sorted(cells: readonly CellEntry[]): unknown[] {
  return cells
    .map((cell) => [cellName(cell), cell.entry])
    .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

describe('cells are written in blocks', () => {
  test('that hold every cell once and nothing else', () => {
    assert(
      property(someCells, (cells) => {
        expect(sorted(blocksOf(cells, () => true).flatMap(cellsIn))).toEqual(sorted(cells));
      }),
    );
  });

  test('that never pass over a cell that is not free', () => {
    assert(
      property(someCells, func(anyBoolean()), (cells, isFree) => {
        const free = ({ row, column }: { row: number; column: number }) => isFree(row, column);
        for (const { rect, entries } of blocksOf(cells, free)) {
          entries.forEach((line, r) =>
            line.forEach((entry, c) => {
              const cell = { row: rect.top + r, column: rect.left + c };
              if (entry === null) expect(free(cell)).toBe(true);
            }),
          );
        }
      }),
    );
  });

  test('of which a form needs one', () => {
    const form = Array.from({ length: 40 }, (_, i) =>
      [8, 9].map((column) => ({ row: 12 + i, column, entry: i })),
    ).flat();
    expect(blocksOf(form, () => true).map(({ rect }) => rectName(rect))).toEqual(['I13:J52']);
    const spread = form.filter(({ row }) => row % 3 === 0);
    expect(blocksOf(spread, () => true)).toHaveLength(1);
    const around = blocksOf(spread, ({ row }) => row !== 20).map(({ rect }) => rectName(rect));
    expect(around).toEqual(['I13:J19', 'I22:J52']);
  });
});

describe('addresses', () => {
  test('name every cell once, in texts that Excel does not cut off', () => {
    assert(
      property(someCells, (cells) => {
        const named = addressesOf(cells).flatMap((address) => cellsOf(address.replaceAll(',', ' ')));
        expect(named.toSorted()).toEqual(cells.map(cellName).toSorted());
      }),
    );
    const scattered = Array.from({ length: 4_000 }, (_, i) => ({ row: 2 * i, column: 700 + (i % 2) }));
    const addresses = addressesOf(scattered);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address.length).toBeLessThanOrEqual(8_000);
    expect(addresses.flatMap((address) => address.split(','))).toHaveLength(4_000);
  });

  test('join cells that stand one below the other', () => {
    const cells = [2, 3, 4, 6].map((row) => ({ row, column: 3 }));
    expect(addressesOf(cells)).toEqual(['D3:D5,D7']);
  });
});
