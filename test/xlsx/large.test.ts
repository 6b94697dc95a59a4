import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/grid/grid.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { opened } from './host.ts';

/** A sheet of so many rows with a number in each of the columns A to …, and a total under column A. */
function large(rows: number, columns: number): Uint8Array {
  const letters = Array.from({ length: columns }, (_, i) => String.fromCharCode(65 + i));
  const data: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const cells = letters.map((letter) => `<c r="${letter}${String(row)}"><v>${String(row)}</v></c>`);
    data.push(`<row r="${String(row)}">${cells.join('')}</row>`);
  }
  const total = `<row r="${String(rows + 1)}"><c r="A${String(rows + 1)}"><f>SUM(A1:A${String(rows)})</f><v>0</v></c></row>`;
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join('')}${total}</sheetData></worksheet>`;
  return buildXlsx(
    {
      name: '大.xlsx',
      sheets: [
        { name: '大', cells: {} },
        { name: '小', cells: { A1: '在' } },
      ],
    },
    { parts: { 'xl/worksheets/sheet1.xml': sheet } },
  );
}

describe('200,000 rows', { timeout: 120_000 }, () => {
  test('of two columns are read, edited and saved', async () => {
    const bytes = large(200_000, 2);
    const started = performance.now();
    const workbook = opened(bytes);
    const edits = [{ kind: 'value', sheet: '大', cell: 'A1', value: 11 } as const];
    expect(await workbook.apply(edits)).toEqual({ ok: true, value: null });
    const snapshot = await opened(workbook.toBytes()).snapshot();
    const seconds = (performance.now() - started) / 1000;
    const [grid] = snapshot.ok ? snapshot.value.sheets : [];
    // 1 + 2 + … + 200,000, with 11 for the 1.
    expect(grid && cellAt(grid, 200_000, 0).value).toBe(20_000_100_010);
    expect(grid && cellAt(grid, 199_999, 1).value).toBe(200_000);
    expect(seconds).toBeLessThan(60);
  });

  test('of six columns are refused by their size, the other sheet is read', async () => {
    const bytes = large(200_000, 6);
    const started = performance.now();
    const snapshot = await opened(bytes).snapshot();
    expect((performance.now() - started) / 1000).toBeLessThan(60);
    if (!snapshot.ok) throw new Error(snapshot.problem.code);
    expect(snapshot.value.sheets.map(({ sheet }) => sheet)).toEqual(['小']);
    expect(snapshot.value.problems).toEqual([
      { code: 'sheet-too-large', sheet: '大', rows: 200_001, columns: 6 },
    ]);
  });
});
