import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/core/edits/edit.ts';
import { MARK_FILL } from '../../src/port/marks.ts';
import { contentOf, marks, store } from '../contract/bench.ts';
import { buildXlsx, type XlsxVariant } from '../fixtures/xlsx.ts';
import { opened, partsOf } from './host.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function set(
  cell: string,
  value: string | number | null,
  more: { like?: string; plain?: boolean } = {},
): Edit {
  return { kind: 'value', sheet: '表', cell, value, ...more };
}

/** A workbook whose only sheet has this XML inside `<worksheet>`, and its parts after the edits, or after all of them in turn. */
async function written(
  xml: string,
  edits: readonly (readonly Edit[])[],
  variant: XlsxVariant = {},
): Promise<Map<string, string>> {
  const sheet = `<worksheet xmlns="${NAMESPACE}">${xml}</worksheet>`;
  const workbook = opened(
    buildXlsx(
      { name: 'x.xlsx', sheets: [{ name: '表', cells: {} }] },
      { ...variant, parts: { 'xl/worksheets/sheet1.xml': sheet, ...variant.parts } },
    ),
  );
  for (const each of edits) expect(await workbook.apply(each)).toEqual({ ok: true, value: null });
  return partsOf(workbook.toBytes());
}

/** The inside of the sheet part after the edits. */
async function sheetAfter(xml: string, ...edits: Edit[]): Promise<string> {
  const part = (await written(xml, [edits])).get('xl/worksheets/sheet1.xml') ?? '';
  return part.replace(/^<worksheet [^>]*>|<\/worksheet>$/g, '');
}

describe('cells are put where they belong', () => {
  const ROWS =
    '<sheetData><row r="2" spans="1:4" ht="20" customHeight="1" x14ac:dyDescent="0.2"><c r="A2" s="3"/><c r="C2" s="4" t="s" foo="1"><v>0</v></c></row>' +
    '<row r="5"><c r="B5"><v>1</v></c></row></sheetData>';
  const STRINGS = { 'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACE}"><si><t>旧</t></si></sst>` };

  async function rowsAfter(...edits: Edit[]): Promise<string> {
    const part = (await written(ROWS, [edits], { parts: STRINGS })).get('xl/worksheets/sheet1.xml') ?? '';
    return /<sheetData>[^]*<\/sheetData>/.exec(part)?.[0] ?? '';
  }

  test.each<[string, Edit[], string, string]>([
    [
      'a number into an empty cell',
      [set('A2', 3.63)],
      '<c r="A2" s="3"/>',
      '<c r="A2" s="3"><v>3.63</v></c>',
    ],
    [
      'a number over a text, other attributes kept',
      [set('C2', 5)],
      '<c r="C2" s="4" t="s" foo="1"><v>0</v></c>',
      '<c r="C2" s="4" foo="1"><v>5</v></c>',
    ],
    [
      'a text',
      [set('A2', '得分')],
      '<c r="A2" s="3"/>',
      '<c r="A2" s="3" t="inlineStr"><is><t>得分</t></is></c>',
    ],
    [
      'a text that the table has',
      [set('A2', '旧')],
      '<c r="A2" s="3"/>',
      '<c r="A2" s="3" t="s"><v>0</v></c>',
    ],
    [
      'a text with spaces',
      [set('A2', ' 一\n二')],
      '<c r="A2" s="3"/>',
      '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve"> 一\n二</t></is></c>',
    ],
    [
      'markup, controls and escapes',
      [set('A2', '<&>\u0007_x0041_\rz')],
      '<c r="A2" s="3"/>',
      '<c r="A2" s="3" t="inlineStr"><is><t>&lt;&amp;&gt;_x0007__x005F_x0041__x000D_z</t></is></c>',
    ],
    ['nothing', [set('C2', null)], '<c r="C2" s="4" t="s" foo="1"><v>0</v></c>', '<c r="C2" s="4" foo="1"/>'],
    ['a cell between two', [set('B2', 1)], '<c r="C2"', '<c r="B2"><v>1</v></c><c r="C2"'],
    [
      'cells behind the last',
      [set('E2', 2), set('D2', 1)],
      '</row><row r="5"',
      '<c r="D2"><v>1</v></c><c r="E2"><v>2</v></c></row><row r="5"',
    ],
    ['a cell before the first', [set('A5', 1)], '<c r="B5"', '<c r="A5"><v>1</v></c><c r="B5"'],
    [
      'a row before the first',
      [set('A1', 1)],
      '<row r="2"',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"',
    ],
    [
      'a row between two',
      [set('B3', 2), set('A3', 1)],
      '<row r="5"',
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row><row r="5"',
    ],
    [
      'a row behind the last',
      [set('AB9', 1)],
      '</sheetData>',
      '<row r="9"><c r="AB9"><v>1</v></c></row></sheetData>',
    ],
    ['zero, never minus zero', [set('A2', -0)], '<c r="A2" s="3"/>', '<c r="A2" s="3"><v>0</v></c>'],
    [
      'the format of another cell',
      [set('F2', 1, { like: 'C2' })],
      '</row><row r="5"',
      '<c r="F2" s="4"><v>1</v></c></row><row r="5"',
    ],
    ['the format of an empty cell', [set('B5', 1, { like: 'A2' })], '<c r="B5">', '<c r="B5" s="3">'],
    ['the plain format', [set('A2', 1, { plain: true })], '<c r="A2" s="3"/>', '<c r="A2"><v>1</v></c>'],
  ])('%s', async (_, edits, from, to) => {
    expect(ROWS).toContain(from);
    expect(await rowsAfter(...edits)).toBe(ROWS.replace(from, to));
  });

  test.each([
    ['<sheetData/>', '<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>'],
    ['<sheetData></sheetData>', '<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>'],
    [
      '<sheetData><row r="3" ht="9"/></sheetData>',
      '<sheetData><row r="3" ht="9"><c r="B3"><v>1</v></c></row></sheetData>',
    ],
  ])('into %s', async (before, expected) => {
    expect(await sheetAfter(before, set('B3', 1))).toBe(expected);
  });

  test('a new cell takes the style of its row, else of its column', async () => {
    const xml =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"/></sheetData>';
    const after = await sheetAfter(xml, set('B1', 1), set('B2', 1), set('D2', 1));
    expect(after).toContain('<c r="B1" s="2"><v>1</v></c>');
    expect(after).toContain('<c r="B2" s="1"><v>1</v></c><c r="D2"><v>1</v></c>');
  });

  test('cells and rows without addresses keep their places', async () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>';
    expect(await sheetAfter(xml, set('A1', null), set('A2', null))).toBe(
      xml.replace('<c><v>1</v></c>', '<c r="A1"/>').replace('<c><v>3</v></c>', '<c r="A2"/>'),
    );
  });

  test('elements keep their prefix', async () => {
    const workbook = opened(
      buildXlsx({ name: 'x.xlsx', sheets: [{ name: '表', cells: { A1: 1 } }] }, { prefix: 'x' }),
    );
    await workbook.apply([set('B1', '新'), set('A3', 2), marks(['A1'], [], '表'), store('memory', '{}')]);
    const parts = partsOf(workbook.toBytes());
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<x:c r="B1" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>2</x:v></x:c></x:row>',
    );
    expect(parts.get('xl/workbook.xml')).toContain(
      '<x:definedNames><x:definedName name="_ziping.memory.1" hidden="1">',
    );
    const [grid] = await workbook.snapshot().then((result) => (result.ok ? result.value.sheets : []));
    expect(grid?.marks.lost).toEqual(['A1']);
  });
});

describe('formulas stay', () => {
  test('the stored result of a total follows, the formula does not change', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><f ca="1">SUM(A1:A1)</f><v>1</v></c></row></sheetData>';
    expect(await sheetAfter(xml, set('A1', 4))).toBe(
      xml.replace('<c r="A1"><v>1</v>', '<c r="A1"><v>4</v>').replace('</f><v>1</v>', '</f><v>4</v>'),
    );
  });

  test('a stored result that can’t be worked out here is dropped, so that no program shows the old one', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>IF(A1&gt;2,"优","良")</f><v>良</v></c><c r="C1"><f>IF(D1,1,2)</f><v>2</v></c></row></sheetData>';
    expect(await sheetAfter(xml, set('A1', 4))).toBe(
      xml
        .replace('<c r="A1"><v>1</v>', '<c r="A1"><v>4</v>')
        .replace(' t="str"', '')
        .replace('<v>良</v>', ''),
    );
  });

  test('programs that calculate are asked to', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row></sheetData>';
    const parts = await written(xml, [[set('A1', 4)]]);
    expect(parts.get('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    const untouched = await written(xml, [[marks(['A1'], [], '表')]]);
    expect(untouched.get('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
    const noFormulas = await written('<sheetData/>', [[set('A1', 4)]]);
    expect(noFormulas.get('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('a shared formula and its dependents are never overwritten', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row></sheetData>';
    const sheet = `<worksheet xmlns="${NAMESPACE}">${xml}</worksheet>`;
    const workbook = opened(
      buildXlsx(
        { name: 'x', sheets: [{ name: '表', cells: {} }] },
        { parts: { 'xl/worksheets/sheet1.xml': sheet } },
      ),
    );
    for (const cell of ['A1', 'B1']) {
      expect(await workbook.apply([set(cell, 1)])).toEqual({
        ok: false,
        problem: { code: 'workbook-changed', sheet: '表', cell },
      });
    }
  });
});

describe('undoing leaves the sheet part as it was', () => {
  const FORMS: [string, string][] = [
    [
      'as Excel writes it',
      '<dimension ref="A1:B3"/><sheetData><row r="1" spans="1:2"><c r="A1" s="1"/><c r="B1" s="2" t="s"><v>0</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3"><f>A3</f><v>5</v></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ],
    [
      'as openpyxl writes it',
      '<dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" s="1" t="n"></c><c r="B1" s="2" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="n"><v>5</v></c><c r="B3"><f>A3</f><v>5</v></c></row></sheetData>',
    ],
  ];

  test.each(FORMS)('%s', async (_, xml) => {
    const strings = { 'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACE}"><si><t>旧</t></si></sst>` };
    const parts = await written(
      xml,
      [
        [
          set('A1', 3.63),
          set('B1', '新'),
          set('A3', '文'),
          set('D1', 1, { like: 'A1' }),
          set('C7', '旁', { like: 'B1' }),
          marks(['A1', 'A3'], ['B1'], '表'),
          store('memory', '{}'),
        ],
        [set('A1', '说明')],
        [
          set('A1', null),
          set('B1', '旧'),
          set('A3', 5),
          set('D1', null, { plain: true }),
          set('C7', null, { plain: true }),
          marks([], [], '表'),
          store('memory', null),
        ],
      ],
      { parts: strings },
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toBe(`<worksheet xmlns="${NAMESPACE}">${xml}</worksheet>`);
    expect(parts.get('xl/workbook.xml')).not.toContain('definedName');
  });
});

describe('the dimension', () => {
  test.each([
    ['grows with what is written', 'A1:B2', '<c r="A1"/><c r="B1"/>', 'D5', 'A1:D5'],
    ['stays where it is wide enough', 'A1:Z99', '<c r="A1"/>', 'D5', 'A1:Z99'],
    ['is corrected where it was too small', 'A1', '<c r="A1"/><c r="C1"/>', 'B1', 'A1:C1'],
  ])('%s', async (_, before, cells, cell, expected) => {
    const after = await sheetAfter(
      `<dimension ref="${before}"/><sheetData><row r="1">${cells}</row></sheetData>`,
      set(cell, 1),
    );
    expect(after).toContain(`<dimension ref="${expected}"/>`);
  });
});

describe('marks in the sheet part', () => {
  const rule = (tone: string, look: number, priority: number): string =>
    `<cfRule type="expression" dxfId="${String(look)}" priority="${String(priority)}"><formula>N(&quot;ziping:${tone}&quot;)=0</formula></cfRule>`;

  test.each([
    ['<sheetData/>'],
    [
      '<sheetData/><sheetProtection objects="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      '<dataValidations count="0"/><pageMargins/>',
    ],
    [
      '<sheetPr/><sheetData/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"><cfRule type="top10" priority="7"/></conditionalFormatting>',
      '<hyperlinks/>',
    ],
  ])('stand behind %s', async (before, behind = '') => {
    const priority = before.includes('priority="7"') ? 8 : 1;
    expect(await sheetAfter(before + behind, marks(['B2', 'B3', 'C9'], [], '表'))).toBe(
      `${before}<conditionalFormatting sqref="B2:B3 C9">${rule('lost', 0, priority)}</conditionalFormatting>${behind}`,
    );
  });

  test('come after the rules of newer Excel versions in priority', async () => {
    const xml =
      '<sheetData/><extLst><ext uri="u" xmlns:x14="x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="12"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    expect(await sheetAfter(xml, marks(['A1'], ['A2'], '表'))).toBe(
      `<sheetData/><conditionalFormatting sqref="A1">${rule('lost', 0, 13)}</conditionalFormatting>` +
        `<conditionalFormatting sqref="A2">${rule('open', 1, 14)}</conditionalFormatting>${xml.slice('<sheetData/>'.length)}`,
    );
  });

  test('clearing takes our rule out of a block that someone else shares', async () => {
    const theirs = '<cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule>';
    const ours = '<cfRule type="expression" priority="2"><formula>N("ziping:open")=0</formula></cfRule>';
    const xml = (rules: string): string =>
      `<sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting>`;
    expect(await sheetAfter(xml(ours + theirs), marks([], [], '表'))).toBe(xml(theirs));
  });

  test.each([
    ['<dxfs count="0"/>', 0, 1],
    ['', 0, 1],
    ['<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>', 1, 2],
    [
      `<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF${MARK_FILL.lost}"/></patternFill></fill></dxf></dxfs>`,
      0,
      1,
    ],
  ])('use a look of the styles part: %s', async (dxfs, look, count) => {
    const styles = `<styleSheet xmlns="${NAMESPACE}"><cellXfs count="1"><xf/></cellXfs>${dxfs}<tableStyles count="0"/></styleSheet>`;
    const parts = await written('<sheetData/>', [[marks(['A1'], [], '表')], [marks(['A2'], [], '表')]], {
      parts: { 'xl/styles.xml': styles },
    });
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(rule('lost', look, 1));
    const after = parts.get('xl/styles.xml') ?? '';
    expect(after).toContain(`<dxfs count="${String(count)}">`);
    expect(
      after.split(`<dxf><fill><patternFill><bgColor rgb="FF${MARK_FILL.lost}"/></patternFill></fill></dxf>`),
    ).toHaveLength(2);
    expect(after.replace(/<dxfs.*<\/dxfs>/, '')).toBe(styles.replace(/<dxfs.*<\/dxfs>|<dxfs[^>]*\/>/, ''));
  });
});

describe('the store in the workbook part', () => {
  const edit = (change: (xml: string) => string): XlsxVariant => ({
    edit: (part, xml) => (part === 'xl/workbook.xml' ? change(xml) : xml),
  });

  test.each<[string, XlsxVariant, RegExp]>([
    [
      'no names so far',
      {},
      /<\/sheets><definedNames><definedName name="_ziping\.memory\.1" hidden="1">&quot;1\|一&quot;<\/definedName><\/definedNames><calcPr/,
    ],
    [
      'an empty list',
      edit((xml) => xml.replace('<calcPr', '<definedNames/><calcPr')),
      /<\/sheets><definedNames><definedName name="_ziping[^]*<\/definedNames><calcPr/,
    ],
    [
      'names of others',
      edit((xml) =>
        xml.replace('<calcPr', '<definedNames><definedName name="a">1</definedName></definedNames><calcPr'),
      ),
      /<definedName name="a">1<\/definedName><definedName name="_ziping/,
    ],
    [
      'links to other workbooks',
      edit((xml) => xml.replace('<calcPr', '<externalReferences/><calcPr')),
      /<externalReferences\/><definedNames>/,
    ],
  ])('%s', async (_, variant, expected) => {
    const parts = await written('<sheetData/>', [[store('memory', '一')]], variant);
    expect(parts.get('xl/workbook.xml')).toMatch(expected);
    const removed = await written(
      '<sheetData/>',
      [[store('memory', '一')], [store('memory', null)]],
      variant,
    );
    expect(removed.get('xl/workbook.xml')?.replace('<definedNames/>', '')).toBe(
      (await written('<sheetData/>', [], variant)).get('xl/workbook.xml')?.replace('<definedNames/>', ''),
    );
  });

  test('the workbook asks for calculation where it has no settings for it', async () => {
    const parts = await written(
      '<sheetData><row r="1"><c r="A1"><f>B1</f></c></row></sheetData>',
      [[set('B1', 1)]],
      edit((xml) => xml.replace(/<calcPr[^>]*>/, '')),
    );
    expect(parts.get('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });
});

test('UTF-16 parts stay UTF-16', async () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${NAMESPACE}"><sheetData/></worksheet>`;
  const workbook = opened(
    buildXlsx(
      { name: 'x', sheets: [{ name: '表', cells: {} }] },
      { parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } },
    ),
  );
  await workbook.apply([set('A1', '得分')]);
  const again = await opened(workbook.toBytes()).snapshot();
  const [grid] = again.ok ? again.value.sheets : [];
  expect(grid && contentOf(grid, 'A1').value).toBe('得分');
});
