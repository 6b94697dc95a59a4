import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, place, readMemory, writeMemory } from '../../../src/core/edits/memory.ts';

const sheetName = fc.constantFrom('自评表', "O'Neil 表", 'a!b', '(1)', 'Sheet 1', '表:一');
const cellName = fc
  .tuple(fc.constantFrom('A', 'I', 'AZ', 'XFD'), fc.integer({ min: 1, max: 1_048_576 }))
  .map(([column, row]) => column + String(row));
const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));

describe('the memory of what was written', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(sheetName, cellName, value)), (cells) => {
        const memory = new Map(cells.map(([sheet, cell, v]) => [place(sheet, cell), fingerprint(v)]));
        expect(new Map(readMemory(writeMemory(memory) ?? undefined))).toEqual(memory);
      }),
    );
  });

  it('is nothing while nothing was written', () => {
    expect(writeMemory(new Map())).toBeNull();
    expect(readMemory(undefined).size).toBe(0);
  });

  it.each(['', '\n\n', '自评表', '自评表\tF2', '\t\t', '{"F2":1}'])(
    'forgets what it can not read: %j',
    (text) => {
      expect(readMemory(text).size).toBe(0);
    },
  );
});

describe('fingerprints', () => {
  it('tell apart values that look alike', () => {
    const values = [1, '1', true, 'true', null, 'null', '', 0, '0', 1.5, '1.5', '得1分', '得1分。'];
    expect(new Set(values.map(fingerprint)).size).toBe(values.length);
  });
  it('do not meet over the scores and sentences of a large form', () => {
    const values = Array.from({ length: 50_000 }, (_, i) => `完成率${String(i / 100)}%，得${String(i)}分。`);
    expect(new Set(values.map(fingerprint)).size).toBe(values.length);
  });
});
