import { readFileSync, readdirSync } from 'node:fs';
import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/core/grid/address.ts';
import { EMPTY_CELL, type CellContent, type Grid } from '../../../src/core/grid/grid.ts';
import type { Form } from '../../../src/core/form/form.ts';
import { readSheet } from '../../../src/core/form/readForms.ts';
import { readLayout } from '../../layouts/layout.ts';
import { sheetsOf, sheetsOfFixture } from './open.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const LAYOUTS = new URL('../../layouts/', import.meta.url);

const SAMPLE_GRIDS = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.xlsx'))
  .flatMap((file) => sheetsOf(SAMPLES + file).map((grid) => ({ name: `${file} ${grid.sheet}`, grid })));
const LAYOUT_GRIDS = readdirSync(LAYOUTS)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => {
    const { workbook } = readLayout(file, readFileSync(new URL(file, LAYOUTS), 'utf8'));
    return sheetsOfFixture(workbook).map((grid) => ({ name: `${file} ${grid.sheet}`, grid }));
  });
const GRIDS = [...SAMPLE_GRIDS, ...LAYOUT_GRIDS];

/** Blank rows or columns are put before these; a block that runs over one grows. */
function insert(grid: Grid, rows: readonly number[], columns: readonly number[]): Grid {
  const down = (row: number): number => row + rows.filter((at) => at <= row).length;
  const along = (column: number): number => column + columns.filter((at) => at <= column).length;
  const cells: CellContent[][] = [];
  for (const [r, row] of grid.rows.entries()) {
    for (const [c, cell] of row.entries()) {
      const line = (cells[down(grid.origin.row + r)] ??= []);
      line[along(grid.origin.column + c)] = cell;
    }
  }
  const grown = (merge: Rect): Rect => ({
    top: down(merge.top),
    left: along(merge.left),
    bottom: down(merge.bottom),
    right: along(merge.right),
  });
  return {
    ...grid,
    origin: { row: 0, column: 0 },
    rows: Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell ?? EMPTY_CELL)),
    merges: grid.merges.map(grown),
  };
}

/** What the forms say, without where. */
function said(forms: readonly Form[]): unknown {
  return forms.map((form) => ({
    kind: form.kind,
    title: form.title,
    department: form.fields.department?.text,
    total: form.total?.selfScore?.text ?? form.total?.reviewedScore?.text,
    grade: form.grade?.ticked,
    indicators: form.indicators.map((one) => [
      one.level1,
      one.level2,
      one.name,
      one.weight?.text,
      one.selfScore?.text,
      one.reviewedScore?.text,
      one.target?.text,
      one.actual?.text,
      one.criterion?.text,
      one.basis?.text,
    ]),
  }));
}

/** Milliseconds that a shared machine may need for all runs. */
const SLOW = 120_000;

describe('the sheets of the samples read the same', () => {
  it(
    'moved, with blank rows and columns put in anywhere',
    () => {
      assert(
        property(
          integer({ min: 0, max: GRIDS.length - 1 }),
          uniqueArray(integer({ min: 0, max: 45 }), { maxLength: 5 }),
          uniqueArray(integer({ min: 0, max: 11 }), { maxLength: 3 }),
          (which, rows, columns) => {
            const { grid } = GRIDS[which]!;
            expect(said(readSheet(insert(grid, rows, columns)))).toEqual(said(readSheet(grid)));
          },
        ),
        { numRuns: 200 },
      );
    },
    SLOW,
  );

  // Here a merge says something that nothing else does: one text, or one weight, for two rows.
  const tellingMerges = ['names-repeated.txt 自评', 'not-read.txt 自评表'];
  const others = GRIDS.filter(({ name }) => !tellingMerges.includes(name));

  it.each(others)('without their merges: $name', ({ grid }) => {
    expect(said(readSheet({ ...grid, merges: [] }))).toEqual(said(readSheet(grid)));
  });
});
