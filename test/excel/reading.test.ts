import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/grid/grid.ts';
import { bookOf, bookOfFixture } from '../excel-host/load.ts';
import { newId } from '../excel-host/model.ts';
import { formBook, opened, read } from './opened.ts';

describe('a snapshot', () => {
  test.each([
    [false, 45291],
    [true, 43829],
  ])('knows from a date and its year whether dates count from 1904: %s', async (date1904, serial) => {
    const { workbook } = opened(
      bookOfFixture({
        name: '自评表.xlsx',
        date1904,
        sheets: [{ name: '表', cells: { A1: 2023, A2: { value: serial, format: 'yyyy"年"m"月"d"日"' } } }],
      }),
    );
    const [grid] = (await read(workbook)).sheets;
    expect(cellAt(grid!, 1, 0).text).toBe('2023年12月31日');
    expect(grid?.date1904).toBe(date1904);
  });

  test('says that results may be old where calculation is manual and something waits for it', async () => {
    const { host, workbook } = opened(formBook(3, '表'));
    expect(cellAt((await read(workbook)).sheets[0]!, 4, 1).stale).toBeUndefined();
    host.book.calculation = 'Pending';
    const [grid] = (await read(workbook)).sheets;
    expect(cellAt(grid!, 4, 1)).toMatchObject({ formula: '=SUM(B2:B4)', stale: true });
    expect(cellAt(grid!, 1, 1).stale).toBeUndefined();
  });

  test('knows hidden rows and columns, of a protected sheet and of a single cell too', async () => {
    const { host, workbook } = opened(
      bookOf({
        表: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        锁: [
          [1, 2],
          [3, 4],
        ],
        单: [[null], [null, '值']],
        无: [[1], [2]],
      }),
    );
    const [sheet, locked, single, none] = host.book.sheets;
    sheet?.hiddenRows.add(1);
    sheet?.hiddenColumns.add(0);
    locked!.protected = true;
    locked!.hiddenRows.add(1);
    locked!.hiddenColumns.add(0);
    single!.hiddenColumns.add(1);
    for (const row of [0, 1]) none!.hiddenRows.add(row);
    const hidden = (await read(workbook)).sheets.map(({ hiddenRows, hiddenColumns }) => [
      [...hiddenRows],
      [...hiddenColumns],
    ]);
    expect(hidden).toEqual([
      [[1], [0]],
      [[1], [0]],
      [[], [1]],
      // Where no cell is visible, Excel does not say whether its row or its column is the reason.
      [[0, 1], [0]],
    ]);
  });

  test('does without merged blocks where Excel does not tell them', async () => {
    const book = formBook(3, '表');
    book.sheets[0]!.merges.push({ top: 1, left: 0, bottom: 2, right: 0 });
    expect((await read(opened(book).workbook)).sheets[0]?.merges).toHaveLength(1);
    expect((await read(opened(book, '1.12').workbook)).sheets[0]?.merges).toEqual([]);
  });

  test('counts only the used range of a mark that was pasted over whole columns', async () => {
    const { host, workbook } = opened(formBook(3, '表'));
    await workbook.apply([{ kind: 'marks', sheet: '表', marks: { lost: ['C2'], open: [] } }]);
    const [format] = host.book.sheets[0]!.conditionalFormats;
    format!.areas = [{ top: 0, left: 2, bottom: 1_048_575, right: 2 }];
    expect((await read(workbook)).sheets[0]?.marks.lost).toEqual(['C1', 'C2', 'C3', 'C4', 'C5']);
  });

  test('passes over conditional formats of other kinds', async () => {
    const { host, workbook } = opened(formBook(3, '表'));
    const areas = [{ top: 1, left: 1, bottom: 3, right: 1 }];
    host.book.sheets[0]!.conditionalFormats.push({
      id: newId(),
      type: 'DataBar',
      areas,
      priority: 0,
      formula: '',
      fill: '',
      fontColor: '',
    });
    expect((await read(workbook)).sheets[0]?.marks).toEqual({ lost: [], open: [] });
  });

  test('tells an unsaved workbook by the name that Excel gives it', async () => {
    expect((await read(opened(bookOf({ Sheet1: [] })).workbook)).name).toBe('工作簿1.xlsx');
  });
});
