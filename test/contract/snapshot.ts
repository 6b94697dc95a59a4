import { describe, expect, test } from 'vitest';
import { columnIndex } from '../../src/core/grid/address.ts';
import type { CellContent } from '../../src/core/grid/grid.ts';
import type { FixtureWorkbook } from '../fixtures/workbook.ts';
import { contentOf, type Bench } from './bench.ts';

const NO_MARKS = { lost: [], open: [] };

export function describeSnapshot(bench: Bench): void {
  describe('snapshot', () => {
    test('lists the sheets in tab order, hidden and protected ones included', async () => {
      const snapshot = await bench.read();
      expect(snapshot.name).toBe('自评表.xlsx');
      expect(snapshot.activeSheet).toBe('自评表');
      expect(snapshot.problems).toEqual([]);
      expect(snapshot.sheets.map((grid) => [grid.sheet, grid.hidden, grid.protected])).toEqual([
        ['说明', false, false],
        ['自评表', false, false],
        ['已保护', false, true],
        ['底稿', true, false],
        ['空表', false, false],
        ["O'Neil & Co", false, false],
      ]);
    });

    test('starts at the used range, not at A1', async () => {
      expect((await bench.sheet('说明')).origin).toEqual({ row: 1, column: 1 });
      expect((await bench.sheet('自评表')).origin).toEqual({ row: 1, column: 0 });
      expect(contentOf(await bench.sheet("O'Neil & Co"), 'C3').value).toBe(-0.5);
    });

    test('gives an empty sheet without cells', async () => {
      expect((await bench.sheet('空表')).rows.flat()).toEqual([]);
    });

    test.each<[string, Partial<CellContent>]>([
      [
        'A2',
        { value: '部门整体支出绩效自评表', text: '部门整体支出绩效自评表', formula: null, format: 'General' },
      ],
      ['B5', { value: 5, text: '5', formula: null, format: 'General' }],
      ['D5', { value: null, text: '', formula: null, format: '0.00' }],
      ['F5', { value: 0.7252, text: '72.52%', formula: null, format: '0.00%' }],
      ['D6', { value: 2, text: '2.00', formula: null, format: '0.00' }],
      ['E6', { value: '依据"一"\n  第二行 <&>', text: '依据"一"\n  第二行 <&>', formula: null }],
      ['F6', { value: 45291, text: '2023-12-31', formula: null, format: 'yyyy-mm-dd' }],
      ['E7', { value: '=1+1', text: '=1+1', formula: null }],
      ['F7', { value: '#DIV/0!', text: '#DIV/0!', formula: null }],
      ['C8', { value: null, text: '', formula: null }],
      ['A9', { value: '007', text: '007', formula: null }],
      ['B9', { value: 0.1, text: '0.1', formula: null }],
      ['E9', { value: true, text: 'TRUE', formula: null }],
      ['B10', { value: 8.1, text: '8.1', formula: '=SUM(B5:B9)', format: 'General' }],
      ['D10', { value: 3, text: '3.00', formula: '=SUM(D5:D9)', format: '0.00' }],
    ])('reads %s', async (address, expected) => {
      expect(await bench.cell(address)).toMatchObject(expected);
    });

    test('reads merged blocks, with the value in the first cell only', async () => {
      const grid = await bench.sheet('自评表');
      const blocks = grid.merges.map((m) => [m.top, m.left, m.bottom, m.right].join());
      expect(blocks.toSorted()).toEqual(['1,0,1,5', '6,0,7,0', '6,3,7,3']);
      expect(contentOf(grid, 'A7').value).toBe('采购意向');
      expect(contentOf(grid, 'A8').value).toBeNull();
    });

    test('knows hidden rows and columns', async () => {
      const grid = await bench.sheet('自评表');
      expect([...grid.hiddenRows]).toEqual([8]);
      expect([...grid.hiddenColumns]).toEqual([columnIndex('G')]);
      expect(grid.date1904).toBe(false);
    });

    test('finds no marks and no store of ours in a fresh file', async () => {
      const snapshot = await bench.read();
      expect(snapshot.store.size).toBe(0);
      for (const grid of snapshot.sheets) expect(grid.marks).toEqual(NO_MARKS);
    });

    test('leaves out a sheet that is too large and reads the others', async () => {
      const description: FixtureWorkbook = {
        name: '大表.xlsx',
        sheets: [
          { name: '大', cells: { A1: 1, XFD1048576: 2 } },
          { name: '小', cells: { A1: '在' } },
        ],
      };
      await bench.open(description);
      const snapshot = await bench.read();
      expect(snapshot.sheets.map((grid) => grid.sheet)).toEqual(['小']);
      expect(snapshot.problems).toEqual([
        { code: 'sheet-too-large', sheet: '大', rows: 1_048_576, columns: 16_384 },
      ]);
    });
  });
}
