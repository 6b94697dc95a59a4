import {
  assert,
  asyncProperty,
  constantFrom,
  double,
  integer,
  oneof,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import { cellName } from '../../src/core/grid/address.ts';
import { usedRect, type Grid } from '../../src/core/grid/grid.ts';
import type { Workbook } from '../../src/port/workbook.ts';
import { contentOf } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { opened } from './host.ts';

const SHEET = '自评表';

async function gridOf(workbook: Workbook): Promise<Grid> {
  const snapshot = await workbook.snapshot();
  const grid = snapshot.ok ? snapshot.value.sheets.find(({ sheet }) => sheet === SHEET) : undefined;
  if (!grid) throw new Error('no sheet');
  return grid;
}

/** What each cell of the used range holds, without results of formulas. */
function contents(grid: Grid): Map<string, unknown> {
  const used = usedRect(grid);
  const found = new Map<string, unknown>();
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      const name = cellName({ row, column });
      const { value, formula } = contentOf(grid, name);
      if (value !== null || formula !== null) found.set(name, formula ?? value);
    }
  }
  return found;
}

/** What a text is once XML has carried it: a lone half of a surrogate pair can't be. */
function carried(value: string | number | null): string | number | null {
  if (typeof value === 'string') return value === '' ? null : value.replace(/\p{Cs}/gu, '\ufffd');
  return value === 0 ? 0 : value;
}

const edit = record({
  cell: record({ row: integer({ min: 0, max: 30 }), column: integer({ min: 0, max: 12 }) }).map(cellName),
  value: oneof(
    double({ noNaN: true, noDefaultInfinity: true }),
    string({ unit: 'binary', maxLength: 20 }),
    constantFrom(null, '=1', '-2分', ' 空格 ', '_x0041_', '部门整体支出绩效自评表', '\r\n\t'),
  ),
});

test('reading what was written shows the edits and nothing else', async () => {
  const bytes = buildXlsx(FORM);
  const before = await gridOf(opened(bytes));
  const fixed = new Set(['B10', 'D10', 'A8', 'D8', 'B2', 'C2', 'D2', 'E2', 'F2']);
  const writable = uniqueArray(edit, { selector: ({ cell }) => cell, maxLength: 25 });
  await assert(
    asyncProperty(writable, async (drawn) => {
      const wanted = drawn.filter(({ cell }) => !fixed.has(cell));
      const workbook = opened(bytes);
      const edits = wanted.map(({ cell, value }): Edit => ({ kind: 'value', sheet: SHEET, cell, value }));
      expect(await workbook.apply(edits)).toEqual({ ok: true, value: null });

      const expected = contents(before);
      for (const { cell, value } of wanted) {
        if (carried(value) === null) expected.delete(cell);
        else expected.set(cell, carried(value));
      }
      for (const each of [workbook, opened(workbook.toBytes())]) {
        const after = await gridOf(each);
        expect(Object.fromEntries(contents(after))).toEqual(Object.fromEntries(expected));
        expect(after.merges).toEqual(before.merges);
        expect(after.hiddenRows).toEqual(before.hiddenRows);
      }
    }),
    { numRuns: 200 },
  );
});
