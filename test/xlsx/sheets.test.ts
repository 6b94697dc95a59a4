import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeFactSheet } from '../../src/app/fact-sheet.ts';
import { undo } from '../../src/app/undo.ts';
import type { WorkbookEdit } from '../../src/core/edits/edit.ts';
import { readArchive, type ZipEntry } from '../../src/xlsx/zip/archive.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx, type XlsxVariant } from '../fixtures/xlsx.ts';
import { opened, partsOf } from './host.ts';

const FOLDER = new URL('../samples/', import.meta.url);
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const archive = readArchive(bytes);
  if (typeof archive === 'string') throw new Error(archive);
  return archive.entries;
}

const SHEET: WorkbookEdit = {
  kind: 'add-sheet',
  sheet: "O'Brien & 底稿",
  widths: [6, 40],
  headerRows: 1,
  rows: [
    [
      { value: '数据项', look: 'head' },
      { value: '数值', look: 'head' },
    ],
    [
      { value: '支出率', look: 'text' },
      { value: null, look: 'input', allowed: 'share' },
    ],
  ],
};
const BACK: WorkbookEdit = { kind: 'remove-sheet', sheet: "O'Brien & 底稿" };

describe.each(SAMPLES)('a fact sheet in %s', (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));

  test('adds one entry and changes those that name sheets and styles; all others keep every byte', async () => {
    const workbook = opened(bytes, name);
    const made = await makeFactSheet(workbook);
    if (!made.ok) throw new Error(made.problem.code);
    const before = entriesOf(bytes);
    const after = entriesOf(workbook.toBytes());
    expect(after.slice(0, before.length).map((entry) => entry.name)).toEqual(
      before.map((entry) => entry.name),
    );
    expect(after).toHaveLength(before.length + 1);
    const changed = before.filter((entry, i) => !Buffer.from(entry.local).equals(after[i]!.local));
    expect(changed.map((entry) => entry.name).toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]);
  });

  test('is taken back without a trace but for styles', async () => {
    const workbook = opened(bytes, name);
    const made = await makeFactSheet(workbook);
    if (!made.ok) throw new Error(made.problem.code);
    expect((await undo(workbook, made.value)).ok).toBe(true);
    const [before, after] = [partsOf(bytes), partsOf(workbook.toBytes())];
    before.delete('xl/styles.xml');
    after.delete('xl/styles.xml');
    expect(after).toEqual(before);
  });

  test('is in the font that most cells of the workbook have', async () => {
    const workbook = opened(bytes, name);
    await makeFactSheet(workbook);
    const saved = partsOf(workbook.toBytes());
    const styles = saved.get('xl/styles.xml') ?? '';
    const fonts = [...styles.matchAll(/<font>(?:[^]*?)<\/font>/g)].map(([font]) => font);
    const added = fonts.filter((font) => !(partsOf(bytes).get('xl/styles.xml') ?? '').includes(font));
    const names = new Set(added.map((font) => /<name val="([^"]*)"/.exec(font)?.[1]));
    expect(names.size).toBeLessThanOrEqual(1);
    for (const each of names) expect(partsOf(bytes).get('xl/styles.xml')).toContain(`<name val="${each}"`);
  });
});

describe('adding a sheet to files of other producers', () => {
  test.each<[string, XlsxVariant]>([
    ['prefixed elements', { prefix: 'x' }],
    ['the strict flavour', { strict: true }],
    ['targets from the root', { absoluteTargets: true }],
    ['parts of other names', { sheetPart: (n) => `worksheets/表${String(n)}.xml` }],
    [
      'a part whose name is taken, but not linked',
      { parts: { 'xl/worksheets/sheet7.xml': '<worksheet xmlns="urn:none"/>' } },
    ],
  ])('%s', async (_, variant) => {
    const bytes = buildXlsx(FORM, variant);
    const workbook = opened(bytes);
    expect(await workbook.apply([SHEET])).toEqual({ ok: true, value: null });
    const again = opened(workbook.toBytes());
    const snapshot = await again.snapshot();
    if (!snapshot.ok) throw new Error(snapshot.problem.code);
    expect(snapshot.value.sheets.at(-1)?.sheet).toBe("O'Brien & 底稿");
    expect(snapshot.value.sheets.at(-1)?.rows[1]?.[0]?.value).toBe('支出率');
    expect(await again.apply([BACK])).toEqual({ ok: true, value: null });
    const [before, after] = [partsOf(bytes), partsOf(again.toBytes())];
    before.delete('xl/styles.xml');
    after.delete('xl/styles.xml');
    expect(after).toEqual(before);
  });

  test('its heading stays in view and is printed on every page', async () => {
    const workbook = opened(buildXlsx(FORM));
    await workbook.apply([SHEET]);
    const parts = partsOf(workbook.toBytes());
    const part = parts.get(`xl/worksheets/sheet${String(FORM.sheets.length + 1)}.xml`) ?? '';
    expect(part).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${String(FORM.sheets.length)}">'O''Brien &amp; 底稿'!$1:$1</definedName>`,
    );
  });

  test('a link prefix that each sheet declares for itself is declared again', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = buildXlsx(FORM, {
      edit: (part, xml) =>
        part === 'xl/workbook.xml'
          ? xml.replace(` xmlns:r="${relations}"`, '').replaceAll('<sheet ', `<sheet xmlns:r="${relations}" `)
          : xml,
    });
    const workbook = opened(bytes);
    await workbook.apply([SHEET]);
    const xml = partsOf(workbook.toBytes()).get('xl/workbook.xml') ?? '';
    const declared = xml.match(/<sheet xmlns:r="/g) ?? [];
    expect(declared).toHaveLength(FORM.sheets.length + 1);
  });

  test('a workbook whose structure is protected is left alone', async () => {
    const locked = buildXlsx(FORM, {
      edit: (part, xml) =>
        part === 'xl/workbook.xml'
          ? xml.replace(/<bookViews|<sheets/, '<workbookProtection lockStructure="1"/>$&')
          : xml,
    });
    const workbook = opened(locked);
    const refused = { ok: false, problem: { code: 'structure-protected' } };
    expect(await workbook.apply([SHEET])).toEqual(refused);
    expect(await workbook.apply([{ kind: 'remove-sheet', sheet: '空表' }])).toEqual(refused);
    expect(workbook.toBytes()).toEqual(locked);
  });

  test('a name that no sheet can have is refused', async () => {
    const workbook = opened(buildXlsx(FORM));
    for (const sheet of ['', 'a/b', "'a", 'x'.repeat(32)]) {
      expect(await workbook.apply([{ ...SHEET, sheet }])).toMatchObject({ ok: false });
    }
    expect(await workbook.apply([{ ...SHEET, sheet: '自评表'.toUpperCase() }])).toMatchObject({ ok: false });
  });
});

describe('taking a sheet away', () => {
  test('leaves what others mean by the number of a sheet', async () => {
    const bytes = buildXlsx(
      { ...FORM, activeTab: 5 },
      {
        edit: (part, xml) =>
          part === 'xl/workbook.xml'
            ? xml.replace(
                '<definedNames>',
                '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="3">底稿!$A$1:$B$1</definedName>' +
                  '<definedName name="_xlnm.Print_Area" localSheetId="5">x!$A$1</definedName>',
              )
            : xml,
      },
    );
    const workbook = opened(bytes);
    expect(await workbook.apply([{ kind: 'remove-sheet', sheet: '底稿' }])).toEqual({
      ok: true,
      value: null,
    });
    const xml = partsOf(workbook.toBytes()).get('xl/workbook.xml') ?? '';
    expect([...xml.matchAll(/localSheetId="(\d+)"/g)].map(([, id]) => id)).toEqual(['4']);
    expect(xml).toContain('activeTab="4"');
  });

  test('one that holds formulas stays', async () => {
    const workbook = opened(buildXlsx(FORM));
    expect(await workbook.apply([{ kind: 'remove-sheet', sheet: '自评表' }])).toMatchObject({
      ok: false,
      problem: { code: 'workbook-changed', sheet: '自评表' },
    });
  });
});

describe('the width of one column among several', () => {
  const withColumns = (columns: string) =>
    opened(
      buildXlsx(FORM, {
        edit: (part, xml) =>
          part === 'xl/worksheets/sheet2.xml' ? xml.replace(/<cols>.*<\/cols>|(?=<sheetData)/, columns) : xml,
      }),
    );
  const columnsOf = (bytes: Uint8Array) =>
    /<cols>.*<\/cols>/.exec(partsOf(bytes).get('xl/worksheets/sheet2.xml') ?? '')?.[0] ?? '';
  const width = (column: string, characters: number | null): WorkbookEdit => ({
    kind: 'column-width',
    sheet: '自评表',
    column,
    width: characters,
  });

  // 48 characters of 7 pixels and 5 more are 341 pixels: 48.714 digits, cut to 256ths.
  const WIDE = '<col min="13" max="13" width="48.7109375" customWidth="1"/>';

  test.each([
    ['none is told of', '', `<cols>${WIDE}</cols>`],
    [
      'it is one of a run',
      '<cols><col min="3" max="20" width="9" hidden="1"/></cols>',
      '<cols><col min="3" max="12" width="9" hidden="1"/>' +
        '<col min="13" max="13" hidden="1" width="48.7109375" customWidth="1"/>' +
        '<col min="14" max="20" width="9" hidden="1"/></cols>',
    ],
    [
      'others stand before and behind',
      '<cols><col min="1" max="1" width="5"/><col min="20" max="20" width="6"/></cols>',
      `<cols><col min="1" max="1" width="5"/>${WIDE}<col min="20" max="20" width="6"/></cols>`,
    ],
  ])('%s', async (_, before, after) => {
    const workbook = withColumns(before);
    expect((await workbook.apply([width('M', 48)])).ok).toBe(true);
    expect(columnsOf(workbook.toBytes())).toBe(after);
  });

  test('is given back so that nothing is left of it', async () => {
    for (const before of ['', '<cols><col min="1" max="1" width="5"/></cols>']) {
      const workbook = withColumns(before);
      await workbook.apply([width('M', 48)]);
      await workbook.apply([width('M', null)]);
      expect(columnsOf(workbook.toBytes())).toBe(before);
    }
  });

  test('columns that are none, and widths that are none, are refused', async () => {
    const workbook = withColumns('');
    for (const edit of [width('XFE', 5), width('a1', 5), width('A', 256), width('A', NaN)]) {
      expect(await workbook.apply([edit])).toMatchObject({ ok: false });
    }
  });
});
