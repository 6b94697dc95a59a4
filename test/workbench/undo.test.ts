import { ICommandService, IUndoRedoService, RedoCommand, UndoCommand } from '@univerjs/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/port/workbook.ts';
import { marks, store, value } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { inGrid, type OpenGrid } from './host.ts';

let grid: OpenGrid;

beforeEach(() => {
  grid = inGrid(buildXlsx(FORM));
});

afterEach(() => grid.close());

async function now(): Promise<Snapshot> {
  const snapshot = await grid.workbook.snapshot();
  if (!snapshot.ok) throw new Error(snapshot.problem.code);
  return snapshot.value;
}

async function run(command: string): Promise<void> {
  await grid.univer.__getInjector().get(ICommandService).executeCommand(command);
}

describe('one action of ours', () => {
  test('is one step of undo and redo: cells, highlights and kept texts together', async () => {
    const before = await now();
    await grid.workbook.apply([
      value('D5', 3.63),
      value('E5', '说明'),
      { kind: 'value', sheet: '自评表', cell: 'K6', value: 2, like: 'D6' },
      value('B2', '另一张', '说明'),
      marks(['D5'], ['E7']),
      marks(['B2'], [], '说明'),
      store('memory', '{"D5":3.63}'),
    ]);
    const written = await now();
    await run(UndoCommand.id);
    expect(await now()).toEqual(before);
    await run(RedoCommand.id);
    expect(await now()).toEqual(written);
  });

  test('that replaces an earlier one gives that back', async () => {
    await grid.workbook.apply([value('D5', 1), marks(['D5'], []), store('memory', '一')]);
    const first = await now();
    await grid.workbook.apply([value('D5', 2), marks([], ['D6']), store('memory', null)]);
    await run(UndoCommand.id);
    expect(await now()).toEqual(first);
  });

  test('that adds a sheet, sets widths and says what may be typed is one step too', async () => {
    const before = await now();
    const untouched = await grid.saved();
    await grid.workbook.apply([
      value('D5', 1),
      {
        kind: 'add-sheet',
        sheet: '评分底稿',
        widths: [6, 40],
        headerRows: 1,
        rows: [[{ value: '评分底稿', look: 'title' }], [{ value: null, look: 'input', allowed: 'count' }]],
      },
      { kind: 'column-width', sheet: '自评表', column: 'M', width: 48 },
      { kind: 'value', sheet: '自评表', cell: 'K5', value: null, allowed: 'yes-no' },
    ]);
    const written = await now();
    const saved = await grid.saved();
    expect(written.sheets.map(({ sheet }) => sheet)).toContain('评分底稿');
    await run(UndoCommand.id);
    expect(await now()).toEqual(before);
    expect(Buffer.from(await grid.saved()).equals(untouched)).toBe(true);
    await run(RedoCommand.id);
    expect({ ...(await now()), activeSheet: null }).toEqual({ ...written, activeSheet: null });
    expect(Buffer.from(await grid.saved()).equals(saved)).toBe(true);
    expect(grid.refusals).toEqual([]);
  });

  test('that changes nothing is no step', async () => {
    await grid.workbook.apply([]);
    const history = grid.univer.__getInjector().get(IUndoRedoService);
    expect(history.pitchTopUndoElement()).toBeNull();
  });

  test('is undone after and before what she types, in that order', async () => {
    await grid.type('自评表', 'E6', '她的');
    const typed = await now();
    await grid.workbook.apply([value('E6', '我们的')]);
    await grid.type('自评表', 'E7', '又是她的');
    await run(UndoCommand.id);
    await run(UndoCommand.id);
    expect(await now()).toEqual(typed);
  });
});

describe('the revision', () => {
  test('grows with every change of what would be saved, and with nothing else', async () => {
    const seen: number[] = [];
    grid.workbook.onRevised(() => seen.push(grid.workbook.revision));
    await now();
    await grid.workbook.select('说明', 'B2');
    expect(grid.workbook.revision).toBe(0);
    await grid.type('自评表', 'D5', 1);
    await now();
    expect(grid.workbook.revision).toBe(1);
    await grid.workbook.apply([store('memory', '一')]);
    expect(grid.workbook.revision).toBe(2);
    await grid.workbook.apply([marks(['D5'], [])]);
    expect(grid.workbook.revision).toBe(3);
    await run(UndoCommand.id);
    expect(grid.workbook.revision).toBe(4);
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});
