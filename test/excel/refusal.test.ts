import { beforeEach, describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import type { Problem } from '../../src/core/problem.ts';
import { contentAt } from '../excel-host/load.ts';
import { sheetBy } from '../excel-host/model.ts';
import { formBook, opened, read, scoringEdits, stateOf, type Opened } from './opened.ts';

const SHEETS = ['自评表', '市级'] as const;
const EDITS: readonly Edit[] = [
  ...scoringEdits(30, ...SHEETS),
  { kind: 'value', sheet: '市级', cell: 'F2', value: '说明', like: 'B2' },
];

let excel: Opened;
let before: string;

beforeEach(async () => {
  excel = opened(formBook(30, ...SHEETS));
  const scored: Edit[] = [
    { kind: 'value', sheet: '自评表', cell: 'C2', value: 1 },
    { kind: 'value', sheet: '自评表', cell: 'D2', value: '=原文' },
    { kind: 'marks', sheet: '自评表', marks: { lost: ['C9'], open: ['C10'] } },
    { kind: 'store', key: 'written 自评表', text: '先前' },
  ];
  await excel.workbook.apply(scored);
  await read(excel.workbook);
  before = stateOf(excel.host.book);
});

async function refused(problem: Problem, edits = EDITS): Promise<void> {
  expect(await excel.workbook.apply(edits)).toEqual({ ok: false, problem });
}

describe('what Excel reports becomes a problem in our words', () => {
  test.each<[string, Problem]>([
    ['InvalidOperationInCellEditMode', { code: 'cell-being-edited' }],
    ['InactiveWorkbook', { code: 'workbook-inactive' }],
    ['InvalidSelection', { code: 'workbook-inactive' }],
    ['ApiNotFound', { code: 'excel-too-old', needs: 'ExcelApi 1.9' }],
    ['RequestPayloadSizeLimitExceeded', { code: 'workbook-too-large', file: '自评表.xlsx' }],
    ['ResponsePayloadSizeLimitExceeded', { code: 'workbook-too-large', file: '自评表.xlsx' }],
    ['GeneralException', { code: 'host-failed', hostCode: 'GeneralException' }],
    ['SomethingNew', { code: 'host-failed', hostCode: 'SomethingNew' }],
  ])('%s, when writing', async (code, problem) => {
    excel.host.failNext(code);
    await refused(problem);
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test.each<[string, Problem]>([
    ['InvalidOperationInCellEditMode', { code: 'cell-being-edited' }],
    ['InactiveWorkbook', { code: 'workbook-inactive' }],
    ['NotImplemented', { code: 'excel-too-old', needs: 'ExcelApi 1.9' }],
    ['AccessDenied', { code: 'host-failed', hostCode: 'AccessDenied' }],
  ])('%s, when reading or selecting', async (code, problem) => {
    // A failed geometry is tried once more in another way, but for what would fail again.
    excel.host.failNext(code);
    excel.host.failNext(code);
    expect(await excel.workbook.snapshot()).toEqual({ ok: false, problem });
    const { host, workbook } = opened(formBook(3, '表'));
    host.failNext(code);
    expect(await workbook.select('表', 'A1')).toEqual({ ok: false, problem });
  });

  test('an Excel older than the add-in needs is not asked anything', async () => {
    const { host, workbook } = opened(formBook(3, '表'), '1.8');
    const problem = { code: 'excel-too-old', needs: 'ExcelApi 1.9' };
    expect(await workbook.snapshot()).toEqual({ ok: false, problem });
    expect(await workbook.apply(EDITS)).toEqual({ ok: false, problem });
    expect(host.trips).toHaveLength(0);
  });
});

describe('nothing is left half-written', () => {
  test('by a cell that is being edited', async () => {
    const done = excel.host.startEditing();
    await refused({ code: 'cell-being-edited' });
    done();
    expect(stateOf(excel.host.book)).toBe(before);
    expect(await excel.workbook.apply(EDITS)).toEqual({ ok: true, value: null });
  });

  test('by a sheet that has been protected since it was read', async () => {
    sheetBy(excel.host.book, '市级').protected = true;
    await refused({ code: 'sheet-protected', sheet: '市级' });
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('by a workbook that can only be viewed', async () => {
    excel.host.book.readOnly = true;
    await refused({ code: 'workbook-read-only' });
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('by a sheet that has been deleted since', async () => {
    excel.host.book.sheets.splice(1, 1);
    const first = stateOf(excel.host.book);
    await refused({ code: 'sheet-missing', sheet: '市级' });
    expect(stateOf(excel.host.book)).toBe(first);
  });

  test.each([
    ['Range.values', 1],
    ['Range.values', 2],
    ['Range.copyFrom', 1],
    ['ConditionalFormat.delete', 1],
    ['ConditionalFormat.delete', 2],
    ['ConditionalFormatCollection.add', 1],
    ['ConditionalFormatCollection.add', 2],
    ['ConditionalFormatRule.formula', 2],
    ['ConditionalRangeFill.color', 1],
    ['NamedItem.delete', 1],
    ['NamedItemCollection.add', 1],
    ['NamedItemCollection.add', 2],
    ['NamedItem.visible', 2],
  ])('by a failure at %s, number %i', async (location, nth) => {
    excel.host.failAt(location, 'GeneralException', nth);
    await refused({ code: 'host-failed', hostCode: 'GeneralException' });
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('by an answer that was too large for what was already done', async () => {
    await excel.workbook.apply(EDITS);
    await read(excel.workbook);
    const scored = stateOf(excel.host.book);
    const longer = EDITS.map((edit) =>
      edit.kind === 'value' && typeof edit.value === 'string' ? { ...edit, value: '另' } : edit,
    );
    const sizes = excel.host.trips.map(({ answerBytes }) => answerBytes);
    await excel.workbook.apply(longer);
    const { answerBytes } = excel.host.trips.at(-1)!;
    expect(answerBytes).toBeLessThan(Math.max(...sizes));
    await excel.workbook.apply(EDITS);
    await read(excel.workbook);
    expect(stateOf(excel.host.book)).toBe(scored);
  });

  test('and where even taking back fails, it is said', async () => {
    excel.host.failAt('NamedItemCollection.add', 'GeneralException');
    // Three blocks are written; the fourth is the first of the way back.
    excel.host.failAt('Range.values', 'RequestAborted', 4);
    await refused({ code: 'write-incomplete', hostCode: 'RequestAborted' });
  });
});

describe('a person who was faster', () => {
  test('keeps what she typed, and is told the cell', async () => {
    excel.host.type('自评表', 'C5', 1.25);
    const typed = stateOf(excel.host.book);
    await refused({ code: 'workbook-changed', sheet: '自评表', cell: 'C5' });
    expect(stateOf(excel.host.book)).toBe(typed);
  });

  test('keeps her formula too', async () => {
    excel.host.type('市级', 'C7', '=B7');
    const typed = stateOf(excel.host.book);
    await refused({ code: 'workbook-changed', sheet: '市级', cell: 'C7' });
    expect(stateOf(excel.host.book)).toBe(typed);
  });

  test('keeps text that looks like something else', async () => {
    excel.host.type('自评表', 'D3', "'=1+1");
    await refused({ code: 'workbook-changed', sheet: '自评表', cell: 'D3' });
    expect(contentAt(excel.host.book.sheets[0], 'D3')).toBe('=1+1');
    expect(excel.host.book.sheets[0]?.cells.get('D3')?.formula).toBeUndefined();
  });

  test('may have moved the rows: empty score cells all look alike, the names do not', async () => {
    const sheet = sheetBy(excel.host.book, '自评表');
    for (const column of ['A', 'B', 'C', 'D']) {
      for (let row = 32; row >= 12; row--) {
        const above = sheet.cells.get(`${column}${String(row)}`);
        if (above) sheet.cells.set(`${column}${String(row + 1)}`, above);
        sheet.cells.delete(`${column}${String(row)}`);
      }
    }
    const moved = stateOf(excel.host.book);
    const edits = EDITS.filter((edit) => edit.kind !== 'value' || edit.sheet === '自评表');
    await refused({ code: 'workbook-changed', sheet: '自评表', cell: 'A12' }, edits);
    expect(stateOf(excel.host.book)).toBe(moved);
  });

  test('is not hindered by what she types elsewhere', async () => {
    excel.host.type('自评表', 'H40', '备注');
    expect(await excel.workbook.apply(EDITS)).toEqual({ ok: true, value: null });
  });

  test('keeps her own score when the last writing is to be taken back', async () => {
    await excel.workbook.apply(EDITS);
    excel.host.type('自评表', 'C5', 2);
    const back: Edit[] = [{ kind: 'value', sheet: '自评表', cell: 'C5', value: null }];
    await refused({ code: 'workbook-changed', sheet: '自评表', cell: 'C5' }, back);
    expect(contentAt(excel.host.book.sheets[0], 'C5')).toBe(2);
  });
});
