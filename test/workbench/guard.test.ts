import { ICommandService, type ICellData } from '@univerjs/core';
import {
  InsertRowBeforeCommand,
  SetRangeValuesCommand,
  SetStyleCommand,
  SetWorksheetNameCommand,
  RemoveSheetCommand,
} from '@univerjs/sheets';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CellContent } from '../../src/core/grid/grid.ts';
import { contentOf } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { inGrid, type OpenGrid } from './host.ts';

const BYTES = buildXlsx(FORM);
const PLACE = { unitId: 'workbook', subUnitId: 'sheet-2' };
const E5 = { startRow: 4, endRow: 4, startColumn: 4, endColumn: 4 };

let grid: OpenGrid;

beforeEach(() => {
  grid = inGrid(BYTES);
});

afterEach(() => grid.close());

function run(command: string, params: object): Promise<boolean> {
  return grid.univer.__getInjector().get(ICommandService).executeCommand(command, params);
}

async function cell(name: string): Promise<CellContent> {
  const snapshot = await grid.workbook.snapshot();
  const sheet = snapshot.ok ? snapshot.value.sheets.find((each) => each.sheet === '自评表') : undefined;
  if (!sheet) throw new Error('not read');
  return contentOf(sheet, name);
}

describe('the grid lets through nothing that the saved file would not have', () => {
  test.each<[string, string, object]>([
    ['a new row', InsertRowBeforeCommand.id, { ...PLACE, range: { ...E5, startColumn: 0, endColumn: 25 } }],
    ['a style', SetStyleCommand.id, { ...PLACE, range: E5, style: { type: 'bl', value: 1 } }],
    ['another name of a sheet', SetWorksheetNameCommand.id, { ...PLACE, name: '改名' }],
    ['a sheet removed', RemoveSheetCommand.id, PLACE],
  ])('%s', async (_, command, params) => {
    expect(await run(command, params)).toBe(false);
    expect(grid.refusals).toEqual(['layout']);
    expect(Buffer.from(await grid.saved()).equals(BYTES)).toBe(true);
  });

  test('typing on a protected sheet', async () => {
    await grid.type('已保护', 'B1', '改');
    expect(grid.refusals).toEqual(['protected']);
    expect(Buffer.from(await grid.saved()).equals(BYTES)).toBe(true);
  });

  test('typing over a formula of the file, alone or among other cells', async () => {
    await grid.type('自评表', 'D10', 5);
    const range = { startRow: 8, endRow: 9, startColumn: 3, endColumn: 3 };
    await run(SetRangeValuesCommand.id, { ...PLACE, range, value: [[{ v: 1 }], [{ v: 2 }]] });
    expect(grid.refusals).toEqual(['formula', 'formula']);
    expect(await cell('D9')).toMatchObject({ value: null });
    expect(await cell('D10')).toMatchObject({ value: 3, formula: '=SUM(D5:D9)' });
  });

  test('a look that comes with content, but for its number format', async () => {
    const pasted: ICellData = { v: 0.5, s: { bl: 1, bg: { rgb: '#FF0000' }, n: { pattern: '0.0%' } } };
    await run(SetRangeValuesCommand.id, { ...PLACE, range: E5, value: pasted });
    expect(grid.refusals).toEqual([]);
    expect(await cell('E5')).toMatchObject({ value: 0.5, text: '50.0%', format: '0.0%' });
    const styles = Object.values(grid.styles());
    expect(styles).not.toContainEqual(expect.objectContaining({ bg: { rgb: '#FF0000' } }));
  });
});

describe('results of formulas', () => {
  test('are current in a reading right after typing', async () => {
    await grid.type('自评表', 'D5', 4);
    expect(await cell('D10')).toMatchObject({ value: 7, text: '7.00' });
    expect((await cell('D10')).stale ?? false).toBe(false);
  });

  test('of a formula that she types are there too', async () => {
    await grid.type('自评表', 'E5', '=B5*F5');
    expect(await cell('E5')).toMatchObject({ value: 3.626, formula: '=B5*F5' });
  });

  // 2026-01-31, 2026-02-28, 2024-02-29, 2025-11-30 as serial numbers; checked against a calendar.
  test.each([
    ['=EDATE(46053,1)', 46081],
    ['=EDATE(46053,-2)', 45991],
    ['=EDATE(46053,-23)', 45351],
    ['=EDATE(45351,12)', 45716],
  ])('%s ends where the month ends', async (formula, serial) => {
    await grid.type('自评表', 'E5', formula);
    expect((await cell('E5')).value).toBe(serial);
  });

  test('that the file stores are believed while nothing they rest on has changed', async () => {
    // 8.1 is what the file says; 5 + 2 + 1 + 0.1 is 8.1 as well, but nobody calculated it.
    expect(await cell('B10')).toMatchObject({ value: 8.1, formula: '=SUM(B5:B9)' });
  });
});
