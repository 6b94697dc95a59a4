import { beforeEach, describe, expect, test } from 'vitest';
import type { WorkbookEdit } from '../../src/core/edits/edit.ts';
import { contentAt } from '../excel-host/load.ts';
import { addSheet, sheetBy } from '../excel-host/model.ts';
import { formBook, opened, read, stateOf, type Opened } from './opened.ts';

const FACTS: WorkbookEdit = {
  kind: 'add-sheet',
  sheet: '评分底稿',
  widths: [6, 40, 16],
  headerRows: 2,
  rows: [
    [{ value: '评分底稿', look: 'title' }],
    ['序号', '数据项', '数值'].map((title) => ({ value: title, look: 'head' })),
    [
      { value: 1, look: 'text' },
      { value: '是否按期公开', look: 'text' },
      { value: null, look: 'input', allowed: 'yes-no' },
    ],
    [
      { value: 2, look: 'text' },
      { value: '支出率', look: 'text' },
      { value: '72.52%', look: 'input', allowed: 'share' },
    ],
  ],
};
const EDITS: readonly WorkbookEdit[] = [
  { kind: 'value', sheet: '自评表', cell: 'C2', value: 1.5 },
  { kind: 'column-width', sheet: '自评表', column: 'H', width: 48 },
  { kind: 'value', sheet: '自评表', cell: 'H3', value: null, allowed: 'count' },
  FACTS,
  { kind: 'store', key: 'written', text: '记住' },
];

let excel: Opened;
let before: string;

/** An Excel in which a failed writing is not tried a second time. */
beforeEach(async () => {
  excel = opened(formBook(30, '自评表'), '1.14');
  await read(excel.workbook);
  before = stateOf(excel.host.book);
});

describe('a sheet that is added', () => {
  test('comes with everything else in one round trip; a second one sets up how it prints', async () => {
    const trips = excel.host.trips.length;
    expect((await excel.workbook.apply(EDITS)).ok).toBe(true);
    expect(excel.host.trips).toHaveLength(trips + 2);
    const sheet = sheetBy(excel.host.book, '评分底稿');
    expect(contentAt(sheet, 'C4')).toBe('72.52%');
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.page).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      centered: true,
      titleRows: '$1:$2',
      footer: '第 &P 页，共 &N 页',
    });
    expect(sheet.cells.get('B3')?.style).toMatchObject({ wrapText: true, border: '#7F7F7F' });
    expect(sheet.cells.get('A1')?.style).toEqual({ bold: true, fontSize: 15, vertical: 'Center' });
    expect(excel.host.keptReferences).toBe(0);
  });

  test('is there without a printer, too', async () => {
    excel.host.book.hasPrinter = false;
    expect(await excel.workbook.apply(EDITS)).toEqual({ ok: true, value: null });
    expect(contentAt(sheetBy(excel.host.book, '评分底稿'), 'B3')).toBe('是否按期公开');
  });

  test.each([
    'WorksheetCollection.add',
    'RangeFormat.wrapText',
    'RangeBorder.style',
    'DataValidation.rule',
    'RangeFormat.columnWidth',
    'WorksheetFreezePanes.freezeRows',
    'NamedItemCollection.add',
  ])('is taken away again, with all else, when Excel fails at %s', async (location) => {
    excel.host.failAt(location, 'GeneralException');
    expect(await excel.workbook.apply(EDITS)).toEqual({
      ok: false,
      problem: { code: 'host-failed', hostCode: 'GeneralException' },
    });
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('is refused where the structure is protected, before anything is sent', async () => {
    excel.host.book.structureProtected = true;
    await read(excel.workbook);
    const trips = excel.host.trips.length;
    const refused = { ok: false, problem: { code: 'structure-protected' } };
    expect(await excel.workbook.apply(EDITS)).toEqual(refused);
    expect(excel.host.trips).toHaveLength(trips);
    expect(await excel.workbook.apply([{ kind: 'remove-sheet', sheet: '自评表' }])).toEqual(refused);
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('is refused when a person was faster with the name', async () => {
    addSheet(excel.host.book, '评分底稿');
    before = stateOf(excel.host.book);
    expect(await excel.workbook.apply(EDITS)).toEqual({
      ok: false,
      problem: { code: 'sheet-exists', sheet: '评分底稿' },
    });
    expect(stateOf(excel.host.book)).toBe(before);
  });
});

describe('a sheet that is taken away', () => {
  beforeEach(async () => {
    await excel.workbook.apply(EDITS);
    before = stateOf(excel.host.book);
  });

  const back: readonly WorkbookEdit[] = [
    { kind: 'store', key: 'written', text: null },
    { kind: 'remove-sheet', sheet: '评分底稿' },
  ];

  test('goes last: while Excel refuses, all else is as it was', async () => {
    excel.host.failAt('Worksheet.delete', 'AccessDenied');
    expect(await excel.workbook.apply(back)).toMatchObject({ ok: false });
    expect(stateOf(excel.host.book)).toBe(before);
  });

  test('is gone for good when nothing stands in the way', async () => {
    expect(await excel.workbook.apply(back)).toEqual({ ok: true, value: null });
    expect(excel.host.book.sheets.map(({ name }) => name)).toEqual(['自评表']);
    expect(excel.host.book.names).toEqual([]);
  });
});
