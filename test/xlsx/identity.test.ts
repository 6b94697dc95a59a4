import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import { cellName } from '../../src/core/grid/address.ts';
import { cellAt, mergeAt, type Grid } from '../../src/core/grid/grid.ts';
import { readArchive, type ZipEntry } from '../../src/xlsx/zip/archive.ts';
import { opened, partsOf } from './host.ts';

const FOLDERS = ['../../assets/samples/', '../samples/'].map((folder) => new URL(folder, import.meta.url));
const SAMPLES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): [string, URL] => [name, new URL(name, folder)]),
);

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const archive = readArchive(bytes);
  if (typeof archive === 'string') throw new Error(archive);
  return archive.entries;
}

/** Every tenth empty, unmerged cell of a sheet, by name. */
function emptyCells(grid: Grid): string[] {
  const found: string[] = [];
  grid.rows.forEach((cells, r) =>
    cells.forEach((_, c) => {
      const [row, column] = [grid.origin.row + r, grid.origin.column + c];
      const { value, formula } = cellAt(grid, row, column);
      if (value === null && formula === null && !mergeAt(grid, row, column))
        found.push(cellName({ row, column }));
    }),
  );
  return found.filter((_, i) => i % 10 === 0);
}

describe.each(SAMPLES)('%s', (name, url) => {
  const bytes = new Uint8Array(readFileSync(url));

  async function grids(): Promise<readonly Grid[]> {
    const snapshot = await opened(bytes, name).snapshot();
    if (!snapshot.ok) throw new Error(snapshot.problem.code);
    return snapshot.value.sheets;
  }

  /** Edits as a scoring makes them on the first sheet, and those that take them back. */
  async function edits(): Promise<{ write: Edit[]; undo: Edit[] }> {
    const [grid] = await grids();
    if (!grid) throw new Error('no sheet');
    const { sheet } = grid;
    const cells = emptyCells(grid);
    const value = (cell: string, content: string | number | null): Edit => ({
      kind: 'value',
      sheet,
      cell,
      value: content,
    });
    return {
      write: [
        ...cells.map((cell, i) => value(cell, i % 2 ? 1.5 : '得1.5分')),
        { kind: 'value', sheet, cell: 'Z20', value: 3, like: 'A1' },
        { kind: 'marks', sheet, marks: { lost: cells, open: ['Z20'] } },
        { kind: 'store', key: 'memory', text: '{}' },
      ],
      undo: [
        ...cells.map((cell) => value(cell, null)),
        { kind: 'value', sheet, cell: 'Z20', value: null, plain: true },
        { kind: 'marks', sheet, marks: { lost: [], open: [] } },
        { kind: 'store', key: 'memory', text: null },
      ],
    };
  }

  test('opening and saving changes nothing', () => {
    expect(opened(bytes, name).toBytes()).toEqual(bytes);
  });

  test('scoring changes the sheet, the styles and the workbook part; every other entry keeps its bytes', async () => {
    const workbook = opened(bytes, name);
    expect((await workbook.apply((await edits()).write)).ok).toBe(true);
    const saved = workbook.toBytes();
    const before = entriesOf(bytes);
    const after = entriesOf(saved);
    expect(after.map((entry) => entry.name)).toEqual(before.map((entry) => entry.name));
    const changed = before.filter(
      (entry, i) => !Buffer.from(entry.local).equals(after[i]?.local ?? new Uint8Array()),
    );
    expect(changed.map((entry) => entry.name).toSorted()).toEqual([
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('same edits, same bytes', async () => {
    const [first, second] = [opened(bytes, name), opened(bytes, name)];
    const { write } = await edits();
    await first.apply(write);
    await second.apply(write);
    expect(first.toBytes()).toEqual(second.toBytes());
  });

  test('the same edits once more change nothing', async () => {
    const workbook = opened(bytes, name);
    const { write } = await edits();
    await workbook.apply(write);
    const once = workbook.toBytes();
    await workbook.apply(write);
    expect(workbook.toBytes()).toEqual(once);
  });

  test('undoing gives the sheet part back as it was', async () => {
    const workbook = opened(bytes, name);
    const { write, undo } = await edits();
    await workbook.apply(write);
    await workbook.apply(undo);
    const part = 'xl/worksheets/sheet1.xml';
    expect(partsOf(workbook.toBytes()).get(part)).toBe(partsOf(bytes).get(part));
    const again = await workbook.snapshot();
    expect(again.ok && again.value.sheets).toEqual(await grids());
  });
});
