import { describe, expect, test } from 'vitest';
import { bookOf } from '../excel-host/load.ts';
import { contentAt } from '../excel-host/load.ts';
import { formBook, opened, read, scoringEdits } from './opened.ts';

const SHEETS = ['自评表', '区级', '市级'] as const;

describe.each([30, 3_000])('a workbook of three forms with %i rows', (count) => {
  test('is read in two round trips and written in one', async () => {
    const { host, workbook } = opened(formBook(count, ...SHEETS));
    const snapshot = await read(workbook);
    expect(host.trips).toHaveLength(2);
    expect(snapshot.sheets.map(({ rows }) => rows.length)).toEqual([count + 2, count + 2, count + 2]);

    expect(await workbook.apply(scoringEdits(count, ...SHEETS))).toEqual({ ok: true, value: null });
    expect(host.trips).toHaveLength(3);
    expect(contentAt(host.book.sheets[2], `C${String(count + 1)}`)).toBe(((count - 1) % 5) / 2);
    expect(contentAt(host.book.sheets[2], `D${String(count + 1)}`)).toContain(`第${String(count)}项`);
    expect(host.keptReferences).toBe(0);
  });

  test('is written again, and taken back, in one more each', async () => {
    const { host, workbook } = opened(formBook(count, '自评表'));
    await read(workbook);
    await workbook.apply(scoringEdits(count, '自评表'));
    const before = host.trips.length;
    expect(await workbook.apply(scoringEdits(count, '自评表'))).toEqual({ ok: true, value: null });
    const empty = scoringEdits(count, '自评表').map((edit) =>
      edit.kind === 'value' ? { ...edit, value: null } : edit,
    );
    expect(await workbook.apply(empty)).toEqual({ ok: true, value: null });
    expect(host.trips).toHaveLength(before + 2);
    expect(contentAt(host.book.sheets[0], 'C2')).toBe('');
    expect(host.book.sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

test('reading is no writing to Excel, which would forget the undo history', async () => {
  // Office.js counts the question for merged blocks as writing; an Excel below ExcelApi 1.13 is not asked it.
  const { host, workbook } = opened(formBook(30, ...SHEETS), '1.12');
  await read(workbook);
  expect(host.trips.map(({ write }) => write)).toEqual([false, false]);
});

test('selecting is one round trip', async () => {
  const { host, workbook } = opened(formBook(30, ...SHEETS));
  await workbook.select('市级', 'C3');
  expect(host.trips).toHaveLength(1);
  expect(host.book.selection).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
});

test('an empty list of edits costs nothing', async () => {
  const { host, workbook } = opened(formBook(30, '自评表'));
  await read(workbook);
  await workbook.apply([]);
  expect(host.trips).toHaveLength(2);
});

test('more sheets than are asked for at once cost one round trip more', async () => {
  const many = Object.fromEntries(Array.from({ length: 75 }, (_, i) => [`表${String(i)}`, [[i]]]));
  const { host, workbook } = opened(bookOf(many));
  const { sheets } = await read(workbook);
  expect(sheets.map(({ rows }) => rows[0]?.[0]?.value)).toEqual(Array.from({ length: 75 }, (_, i) => i));
  expect(host.trips).toHaveLength(3);
});

test('an Excel whose null objects do not pass null on is read all the same', async () => {
  const { host, workbook } = opened(formBook(30, ...SHEETS));
  host.absorbsNull = false;
  const { sheets } = await read(workbook);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(SHEETS);
  expect(sheets[2]?.rows).toHaveLength(32);
});

describe('Excel on the web, with its limit for answers', () => {
  test('is asked in as many parts as it needs', async () => {
    const { host, workbook } = opened(formBook(3_000, ...SHEETS));
    host.payloadLimit = 300_000;
    const { sheets } = await read(workbook);
    for (const { rows } of sheets) {
      expect(rows).toHaveLength(3_002);
      expect(rows.map(([name]) => name?.value).slice(1, 3_001)).toEqual(
        Array.from({ length: 3_000 }, (_, i) => `指标${String(i + 1)}`),
      );
    }
    expect(sheets[1]?.rows[3_001]?.[1]?.formula).toBe('=SUM(B2:B3001)');
    expect(host.trips.length).toBeGreaterThan(4);
  });

  test('is not asked for ever when one row alone is too large', async () => {
    const { host, workbook } = opened(bookOf({ 表: [['长'.repeat(20_000)]] }, '大.xlsx'));
    host.payloadLimit = 20_000;
    expect(await workbook.snapshot()).toEqual({
      ok: false,
      problem: { code: 'workbook-too-large', file: '' },
    });
  });
});
