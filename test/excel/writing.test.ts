import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import { bookOf, contentAt } from '../excel-host/load.ts';
import { cellToWrite } from '../excel-host/model.ts';
import { formBook, opened, read, scoringEdits, stateOf } from './opened.ts';

const OK = { ok: true, value: null };

function value(cell: string, content: string | number | null, like?: string): Edit {
  return { kind: 'value', sheet: '表', cell, value: content, ...(like !== undefined && { like }) };
}

describe('the look of another cell', () => {
  test('comes without the size of its merged block', async () => {
    const { host, workbook } = opened(formBook(3, '表'));
    const sheet = host.book.sheets[0]!;
    sheet.merges.push({ top: 1, left: 1, bottom: 3, right: 1 });
    for (const row of [2, 3]) sheet.cells.delete(`B${String(row + 1)}`);
    await read(workbook);
    expect(await workbook.apply([value('F2', 1.5, 'B2')])).toEqual(OK);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 1 }]);
  });

  test('comes without the marks that stand on its source', async () => {
    const { host, workbook } = opened(formBook(3, '表'));
    await workbook.apply([{ kind: 'marks', sheet: '表', marks: { lost: ['C2'], open: [] } }]);
    expect(await workbook.apply([value('F2', 1.5, 'C2')])).toEqual(OK);
    expect((await read(workbook)).sheets[0]?.marks.lost).toEqual(['C2']);
    expect(host.book.sheets[0]?.conditionalFormats).toHaveLength(1);
  });

  test('of a cell in text format does not make text of a number', async () => {
    const book = bookOf({ 表: [['007', 1]] });
    cellToWrite(book.sheets[0]!, 0, 0).style = { numberFormat: '@', fill: '#EEF3FA' };
    const { host, workbook } = opened(book);
    await read(workbook);
    expect(await workbook.apply([value('C1', 1.5, 'A1'), value('D1', '007', 'A1')])).toEqual(OK);
    expect(contentAt(host.book.sheets[0], 'C1')).toBe(1.5);
    expect(host.book.sheets[0]?.cells.get('C1')?.style).toEqual({ numberFormat: 'General', fill: '#EEF3FA' });
    expect(host.book.sheets[0]?.cells.get('D1')).toEqual({
      content: '007',
      style: { numberFormat: '@', fill: '#EEF3FA' },
    });
  });
});

test('a number in a cell of the template that is in text format becomes text, and can still be taken back', async () => {
  const book = bookOf({ 表: [['指标', null]] });
  cellToWrite(book.sheets[0]!, 0, 1).style = { numberFormat: '@' };
  const { workbook } = opened(book);
  await read(workbook);
  expect(await workbook.apply([value('B1', 3.63)])).toEqual(OK);
  expect((await read(workbook)).sheets[0]?.rows[0]?.[1]).toMatchObject({ value: '3.63', format: '@' });
  await workbook.apply([value('B1', 2)]);
  expect(await workbook.apply([value('B1', null)])).toEqual(OK);
});

test('a sheet that was renamed since is still the sheet that was read', async () => {
  const { host, workbook } = opened(formBook(3, '表'));
  await read(workbook);
  host.book.sheets[0]!.name = '新名';
  expect(await workbook.apply([value('C2', 1)])).toEqual(OK);
  expect(contentAt(host.book.sheets[0], 'C2')).toBe(1);
});

test('what no cell can be or hold is refused', async () => {
  const { host, workbook } = opened(formBook(3, '表'));
  await read(workbook);
  const before = stateOf(host.book);
  const invalid = { ok: false, problem: { code: 'host-failed', hostCode: 'InvalidArgument' } };
  for (const edit of [
    value('总分', 1),
    value('C2', Number.NaN),
    value('C2', Infinity),
    value('C2', 1, 'A0'),
  ]) {
    expect(await workbook.apply([value('C3', 1), edit])).toEqual(invalid);
  }
  expect(stateOf(host.book)).toBe(before);
});

describe("one step of Excel's own undo", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const options = (run: { mock: { calls: readonly (readonly unknown[])[] } }) =>
    run.mock.calls.map(([first]) => first);

  test('is asked for where Excel has it, in the only run of a writing', async () => {
    const { host, workbook } = opened(formBook(30, '表'), '1.20');
    await read(workbook);
    const run = vi.spyOn(Excel, 'run');
    expect(await workbook.apply(scoringEdits(30, '表'))).toEqual(OK);
    expect(options(run)).toEqual([{ mergeUndoGroup: true }]);
    expect(host.trips).toHaveLength(3);
  });

  test('is not asked for in an older Excel, 1.3 being older than 1.20', async () => {
    const { workbook } = opened(formBook(30, '表'), '1.15');
    await read(workbook);
    const run = vi.spyOn(Excel, 'run');
    await workbook.apply(scoringEdits(30, '表'));
    expect(options(run)).toEqual([{}]);
  });

  test.each(['UndoNotSupported', 'GeneralException'])(
    'is done without when Excel stumbles over it: %s',
    async (code) => {
      const { host, workbook } = opened(formBook(30, '表'), '1.20');
      await read(workbook);
      host.failAt('ConditionalFormatCollection.add', code);
      expect(await workbook.apply(scoringEdits(30, '表'))).toEqual(OK);
      const other = opened(formBook(30, '表'));
      await other.workbook.apply(scoringEdits(30, '表'));
      expect(stateOf(host.book)).toBe(stateOf(other.host.book));
    },
  );

  test('is not tried again when the user is in the way', async () => {
    const { host, workbook } = opened(formBook(30, '表'), '1.20');
    await read(workbook);
    const trips = host.trips.length;
    host.failNext('InvalidOperationInCellEditMode');
    expect(await workbook.apply(scoringEdits(30, '表'))).toMatchObject({
      problem: { code: 'cell-being-edited' },
    });
    expect(host.trips).toHaveLength(trips);
  });
});
