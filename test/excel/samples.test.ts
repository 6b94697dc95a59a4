import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/core/grid/grid.ts';
import { cellName, rectName } from '../../src/core/grid/address.ts';
import { cellAt } from '../../src/core/grid/grid.ts';
import { readXlsx } from '../../src/xlsx/workbook.ts';
import { bookOfSnapshot } from '../excel-host/load.ts';
import { opened, read } from './opened.ts';

const FOLDERS = ['../samples/', '../../assets/samples/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => folder + name),
);

/** Everything of a sheet that a reading stage can see, cell by cell. */
function seen(grid: Grid) {
  const cells: Record<string, unknown> = {};
  grid.rows.forEach((line, r) =>
    line.forEach((_, c) => {
      const at = { row: grid.origin.row + r, column: grid.origin.column + c };
      const { value, text, formula } = cellAt(grid, at.row, at.column);
      if (value !== null || formula !== null) cells[cellName(at)] = [value, text, formula];
    }),
  );
  return {
    sheet: grid.sheet,
    cells,
    merges: grid.merges.map(rectName).toSorted(),
    hidden: [grid.hidden, [...grid.hiddenRows], [...grid.hiddenColumns]],
    protected: grid.protected,
  };
}

describe('a real workbook', () => {
  test.each(FILES.map((file) => [basename(file), file] as const))(
    'is the same in Excel as in its file: %s',
    async (name, file) => {
      const inFile = readXlsx(readFileSync(file), name);
      if (!inFile.ok) throw new Error(inFile.problem.code);
      const { host, workbook } = opened(bookOfSnapshot(inFile.value));
      const inExcel = await read(workbook);
      expect(inExcel.name).toBe(inFile.value.name);
      expect(inExcel.activeSheet).toBe(inFile.value.activeSheet);
      expect(inExcel.sheets.map(seen)).toEqual(inFile.value.sheets.map(seen));
      expect(host.trips).toHaveLength(2);
    },
  );
});
