import { describe, expect, test } from 'vitest';
import type { SheetCell, WorkbookEdit } from '../../src/core/edits/edit.ts';
import { marks, store, value, type Bench } from './bench.ts';

const text = (content: string | number | null): SheetCell => ({ value: content, look: 'text' });

/** A small fact sheet: title, note, heading, and a line for each kind of answer. */
function factSheet(sheet = '评分底稿'): WorkbookEdit {
  return {
    kind: 'add-sheet',
    sheet,
    widths: [6, 40, 16],
    headerRows: 3,
    rows: [
      [{ value: '评分底稿', look: 'title' }],
      [{ value: '填好后点“一键重算”。<&>', look: 'note' }],
      ['序号', '数据项', '数值'].map((title) => ({ value: title, look: 'head' })),
      [text(1), text('是否按期公开'), { value: null, look: 'input', allowed: 'yes-no' }],
      [text(2), text('投诉次数'), { value: 0, look: 'input', allowed: 'count' }],
      [text(3), text('=支出率'), { value: '72.52%', look: 'input', allowed: 'share' }],
      [text(4), text('预算数\n（万元）'), { value: -1.5, look: 'input', allowed: 'number' }],
    ],
  };
}

export function describeSheets(bench: Bench): void {
  describe('adding a sheet', () => {
    test('puts it last, filled, here and after opening again', async () => {
      const before = await bench.read();
      await bench.apply(factSheet());
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        const after = await bench.read(workbook);
        const names = after.sheets.map((grid) => grid.sheet);
        expect(names).toEqual([...before.sheets.map((grid) => grid.sheet), '评分底稿']);
        const grid = after.sheets.at(-1);
        expect(grid).toMatchObject({ hidden: false, protected: false, merges: [] });
        const contents = ['A1', 'A2', 'B3', 'C3', 'A4', 'C4', 'C5', 'B6', 'C6', 'B7', 'C7'];
        const values = await Promise.all(
          contents.map(async (name) => (await bench.cell(name, '评分底稿', workbook)).value),
        );
        expect(values).toEqual([
          '评分底稿',
          '填好后点“一键重算”。<&>',
          '数据项',
          '数值',
          1,
          null,
          0,
          '=支出率',
          '72.52%',
          '预算数\n（万元）',
          -1.5,
        ]);
        expect((await bench.cell('B6', '评分底稿', workbook)).formula).toBeNull();
      }
    });

    test('leaves every other sheet, and the one that is shown, as they were', async () => {
      const before = await bench.read();
      await bench.apply(factSheet());
      const after = await bench.read();
      expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
      expect(after.activeSheet).toBe(before.activeSheet);
    });

    test('looks like a table to be filled in, and takes what it asks for', async () => {
      await bench.apply(factSheet());
      const looks = await Promise.all(
        ['A1', 'B3', 'B4', 'C4'].map((name) => bench.host.look('评分底稿', name)),
      );
      expect(looks.map(({ bold, fill }) => [bold, fill])).toEqual([
        [true, null],
        [true, 'F2F2F2'],
        [false, null],
        [false, 'FFFBE6'],
      ]);
      expect(await bench.host.allowed('评分底稿', 'C4')).toBe('list:是,否');
      expect(await bench.host.allowed('评分底稿', 'C5')).toBe('whole:0');
      expect(await bench.host.allowed('评分底稿', 'C6')).toBe('decimal:-1000000000000000');
      expect(await bench.host.allowed('评分底稿', 'C7')).toBe('decimal:-1000000000000000');
      expect(await bench.host.allowed('评分底稿', 'B4')).toBeNull();
      expect(await bench.host.width('评分底稿', 'B')).toBeCloseTo(40, 1);
      expect(await bench.host.width('评分底稿', 'C')).toBeCloseTo(16, 1);
    });

    test('an added sheet is written to as any other', async () => {
      await bench.apply(factSheet());
      await bench.apply(
        value('C4', '是', '评分底稿'),
        {
          kind: 'value',
          sheet: '评分底稿',
          cell: 'C8',
          value: '否',
          like: 'C7',
          allowed: 'yes-no',
        },
        marks(['C5'], [], '评分底稿'),
        store('memory', '记住'),
      );
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        expect((await bench.cell('C4', '评分底稿', workbook)).value).toBe('是');
        expect((await bench.cell('C8', '评分底稿', workbook)).value).toBe('否');
        expect((await bench.sheet('评分底稿', workbook)).marks.lost).toEqual(['C5']);
      }
      expect((await bench.host.look('评分底稿', 'C8')).fill).toBe('FFFBE6');
      expect(await bench.host.allowed('评分底稿', 'C8')).toBe('list:是,否');
      expect(await bench.host.allowed('评分底稿', 'C4')).toBe('list:是,否');
    });

    test('what she types there is in the next snapshot', async () => {
      await bench.apply(factSheet());
      await bench.host.type('评分底稿', 'C4', '否');
      expect((await bench.cell('C4', '评分底稿')).value).toBe('否');
    });

    test('together with other edits, in one go', async () => {
      await bench.apply(value('D5', 3.5), factSheet(), store('memory', '记住'));
      expect((await bench.cell('D5')).value).toBe(3.5);
      expect((await bench.cell('A1', '评分底稿')).value).toBe('评分底稿');
      expect((await bench.read(await bench.host.reopened())).store.get('memory')).toBe('记住');
    });

    test.each(['自评表', '空表'])('a name that is taken refuses everything: %s', async (taken) => {
      await bench.refused([value('D5', 3.63), store('memory', '{}'), factSheet(taken)], {
        code: 'sheet-exists',
        sheet: taken,
      });
    });

    test('the same name twice in one list refuses everything', async () => {
      await bench.refused([factSheet(), factSheet()], { code: 'sheet-exists', sheet: '评分底稿' });
    });

    test('a cell that may not be written keeps the sheet from being added', async () => {
      await bench.refused([factSheet(), value('D10', 5)], {
        code: 'workbook-changed',
        sheet: '自评表',
        cell: 'D10',
      });
    });
  });

  describe('taking a sheet away', () => {
    test('leaves the workbook as it was before', async () => {
      const before = await bench.read();
      await bench.apply(factSheet(), store('memory', '记住'));
      await bench.apply(store('memory', null), { kind: 'remove-sheet', sheet: '评分底稿' });
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        expect(await bench.read(workbook)).toEqual(before);
      }
    });

    test('its name is free again', async () => {
      await bench.apply(factSheet());
      await bench.apply({ kind: 'remove-sheet', sheet: '评分底稿' });
      await bench.apply(factSheet());
      expect((await bench.cell('B4', '评分底稿')).value).toBe('是否按期公开');
    });

    test('one that is not there refuses everything', async () => {
      await bench.refused([value('D5', 1), { kind: 'remove-sheet', sheet: '没有' }], {
        code: 'sheet-missing',
        sheet: '没有',
      });
    });
  });

  describe('what may be typed into a cell', () => {
    const input = (cell: string, allowed: 'count' | 'yes-no' | null): WorkbookEdit => ({
      kind: 'value',
      sheet: '自评表',
      cell,
      value: null,
      allowed,
    });

    test('is said, said anew, and taken back for one cell at a time', async () => {
      await bench.apply(input('K5', 'yes-no'), input('K6', 'yes-no'), input('K7', 'yes-no'));
      await bench.apply(input('K6', 'count'));
      const rules = () => Promise.all(['K5', 'K6', 'K7'].map((name) => bench.host.allowed('自评表', name)));
      expect(await rules()).toEqual(['list:是,否', 'whole:0', 'list:是,否']);
      await bench.apply(input('K5', null), input('K6', null));
      expect(await rules()).toEqual([null, null, 'list:是,否']);
      await bench.apply(input('K7', null));
      expect(await rules()).toEqual([null, null, null]);
    });
  });

  describe('the width of a column', () => {
    test('is set, and given back', async () => {
      const before = await bench.host.width('自评表', 'M');
      const width = (characters: number | null): WorkbookEdit => ({
        kind: 'column-width',
        sheet: '自评表',
        column: 'M',
        width: characters,
      });
      await bench.apply(width(48));
      expect(await bench.host.width('自评表', 'M')).toBeCloseTo(48, 1);
      expect(await bench.host.width('自评表', 'L')).toBe(before);
      expect(await bench.host.width('自评表', 'N')).toBe(before);
      await bench.apply(width(null));
      expect(await bench.host.width('自评表', 'M')).toBe(before);
    });

    test('changes no cell', async () => {
      const before = await bench.read();
      await bench.apply({ kind: 'column-width', sheet: '自评表', column: 'C', width: 30 });
      expect(await bench.read()).toEqual(before);
    });

    test('on a sheet that is protected or missing refuses everything', async () => {
      await bench.refused(
        [value('D5', 1), { kind: 'column-width', sheet: '已保护', column: 'C', width: 30 }],
        { code: 'sheet-protected', sheet: '已保护' },
      );
      await bench.refused([value('D5', 1), { kind: 'column-width', sheet: '没有', column: 'C', width: 30 }], {
        code: 'sheet-missing',
        sheet: '没有',
      });
    });
  });
}
