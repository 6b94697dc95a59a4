import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import type { Edit } from '../src/core/edits/edit.ts';
import { buildXlsx } from '../test/fixtures/xlsx.ts';
import { opened } from '../test/xlsx/host.ts';

const form = readFileSync(join(import.meta.dirname, '../assets/samples/guangzhou-commerce-2023.xlsx'));

const ROWS = 3000;
const cells: Record<string, string | number> = {};
for (let row = 1; row <= ROWS; row += 1) {
  cells[`A${String(row)}`] = `指标${String(row)}`;
  cells[`B${String(row)}`] = 2;
  cells[`C${String(row)}`] = `完成率≥90%的，得2分；完成率＜90%的，得${String(row % 10)}分。`;
  cells[`E${String(row)}`] = '完成率95%。';
}
const long = buildXlsx({ name: '长表.xlsx', sheets: [{ name: '自评表', cells }] });
const edits = (sheet: string, count: number): readonly Edit[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'value',
    sheet,
    cell: `D${String(i + 1)}`,
    value: i / 100,
  }));

describe('.xlsx', () => {
  bench('read a form of 28 rows', async () => {
    await opened(form).snapshot();
  });

  bench('read 3,000 rows', async () => {
    await opened(long).snapshot();
  });

  bench('read 3,000 rows, write 3,000 cells, give the file', async () => {
    const workbook = opened(long);
    await workbook.apply(edits('自评表', ROWS));
    workbook.toBytes();
  });
});
