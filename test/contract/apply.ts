import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import { addressesOf, contentOf, marks, store, value, type Bench } from './bench.ts';

export function describeApply(bench: Bench): void {
  describe('apply', () => {
    test.each<[string, string, string | number | null]>([
      ['a number into an empty cell', 'D5', 3.63],
      ['a number over a number', 'D6', 1.5],
      ['a negative number', 'D5', -0.25],
      ['a number with all its digits', 'D5', 0.1 + 0.2],
      ['a number over a text', 'E5', 0],
      ['text into a cell that never was', 'K20', '计算说明'],
      ['text over text', 'E5', '固定资产利用率88.65%，在75%（含）–90%之间，得1.5分。'],
      ['text over a number', 'B6', '—'],
      ['text with line breaks, quotes, spaces and markup', 'E5', '  一\n"二" <三> & \'四\'  '],
      ['text that looks like a formula', 'E5', '=SUM(A1:A2)'],
      ['text with a plus in front', 'E5', '+1分'],
      ['text with a minus in front', 'E5', '-2分：未及时公开'],
      ['text that looks like a number', 'E5', '007'],
      ['text with an escape of the file format', 'E5', '_x000D_ \u0007'],
      ['text over a logical value', 'E9', '是'],
      ['the first cell of a merged block', 'D7', 0.5],
      ['nothing: the cell is emptied', 'E5', null],
      ['nothing into an empty cell', 'D5', null],
    ])('writes %s', async (_, address, content) => {
      const before = await bench.cell(address);
      await bench.apply(value(address, content));
      for (const workbook of [bench.host.workbook, await bench.host.reopened()]) {
        const after = await bench.cell(address, '自评表', workbook);
        expect(after).toMatchObject({ value: content, formula: null });
        if (typeof content === 'string') expect(after.text).toBe(content);
        if (content === null) expect(after.text).toBe('');
        if (typeof content !== 'string') expect(after.format).toBe(before.format);
      }
    });

    test('shows a written number in the format of its cell', async () => {
      await bench.apply(value('D5', 3.63), value('F5', 0.9));
      expect((await bench.cell('D5')).text).toBe('3.63');
      expect((await bench.cell('F5')).text).toBe('90.00%');
    });

    test('changes what it was told and nothing else', async () => {
      const before = await bench.sheet('自评表');
      await bench.apply(value('D5', 3.63), value('E5', '说明'));
      const after = await bench.sheet('自评表');
      const changed = addressesOf(before).filter(
        (address) => contentOf(before, address).value !== contentOf(after, address).value,
      );
      expect(changed.filter((address) => address !== 'D10')).toEqual(['D5', 'E5']);
      expect(after.merges).toEqual(before.merges);
      expect(after.hiddenRows).toEqual(before.hiddenRows);
    });

    test('leaves the template its looks', async () => {
      const look = await bench.host.look('自评表', 'D6');
      expect(look).toEqual({ format: '0.00', fill: 'EEF3FA', bold: false });
      await bench.apply(value('D6', 1.5));
      expect(await bench.host.look('自评表', 'D6')).toEqual(look);
      await bench.apply(value('D6', null));
      expect(await bench.host.look('自评表', 'D6')).toEqual(look);
    });

    test('keeps totals formulas; their results are current or said to be stale', async () => {
      await bench.apply(value('D5', 3.5));
      const total = await bench.cell('D10');
      expect(total.formula).toBe('=SUM(D5:D9)');
      if (!total.stale) expect(total).toMatchObject({ value: 6.5, text: '6.50' });
      expect(await bench.cell('B10')).toMatchObject({ value: 8.1, formula: '=SUM(B5:B9)' });
      expect((await bench.cell('B10')).stale ?? false).toBe(false);
    });

    test('carries out several sheets in one go', async () => {
      await bench.apply(value('D5', 1), value('A1', '二', "O'Neil & Co"));
      expect((await bench.cell('D5')).value).toBe(1);
      expect((await bench.cell('A1', "O'Neil & Co")).value).toBe('二');
      expect((await bench.cell('C3', "O'Neil & Co")).value).toBe(-0.5);
    });

    test('takes over the format of another cell, and gives the plain one back', async () => {
      const untouched = await bench.host.look('自评表', 'K6');
      await bench.apply({ kind: 'value', sheet: '自评表', cell: 'K6', value: 2, like: 'D6' });
      expect(await bench.host.look('自评表', 'K6')).toEqual(await bench.host.look('自评表', 'D6'));
      expect(await bench.cell('K6')).toMatchObject({ value: 2, text: '2.00', format: '0.00' });
      await bench.apply({ kind: 'value', sheet: '自评表', cell: 'K6', value: null, plain: true });
      expect(await bench.host.look('自评表', 'K6')).toEqual(untouched);
      expect((await bench.cell('K6')).value).toBeNull();
    });

    test('takes over the format of another cell without its colours and weight', async () => {
      const bare = { kind: 'value', sheet: '自评表', value: null, bare: true } as const;
      await bench.apply({ ...bare, cell: 'K6', like: 'D6' }, { ...bare, cell: 'K2', value: 2, like: 'A2' });
      expect(await bench.host.look('自评表', 'K6')).toEqual({ format: '0.00', fill: null, bold: false });
      expect(await bench.host.look('自评表', 'K2')).toMatchObject({ fill: null, bold: false });
      expect((await bench.cell('K6')).value).toBeNull();
      expect((await bench.cell('K2')).value).toBe(2);
    });

    test('accepts an empty list', async () => {
      const before = await bench.read();
      await bench.apply();
      expect(await bench.read()).toEqual(before);
    });
  });

  describe('apply is all or nothing', () => {
    const good: readonly Edit[] = [store('memory', '{}'), value('D5', 3.63), marks(['D5'], [])];

    test('a sheet that is not there', async () => {
      await bench.refused([...good, value('A1', 1, '没有')], {
        code: 'sheet-missing',
        sheet: '没有',
      });
    });

    test('marks on a sheet that is not there', async () => {
      await bench.refused([...good, marks(['A1'], [], '没有')], { code: 'sheet-missing', sheet: '没有' });
    });

    test('a protected sheet', async () => {
      await bench.refused([...good, value('B1', 1, '已保护')], {
        code: 'sheet-protected',
        sheet: '已保护',
      });
    });

    test('marks on a protected sheet', async () => {
      await bench.refused([...good, marks(['A1'], [], '已保护')], {
        code: 'sheet-protected',
        sheet: '已保护',
      });
    });

    test('a formula cell', async () => {
      await bench.refused([...good, value('D10', 5)], {
        code: 'workbook-changed',
        sheet: '自评表',
        cell: 'D10',
      });
    });

    test('emptying a formula cell', async () => {
      await bench.refused([...good, value('B10', null)], {
        code: 'workbook-changed',
        sheet: '自评表',
        cell: 'B10',
      });
    });

    test('a cell inside a merged block other than its first', async () => {
      await bench.refused([...good, value('A8', '错')], {
        code: 'workbook-changed',
        sheet: '自评表',
        cell: 'A8',
      });
    });
  });
}
