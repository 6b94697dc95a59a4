import { describe, expect, test } from 'vitest';
import type { CellContent, Grid } from '../../src/core/grid/grid.ts';
import type { Snapshot } from '../../src/port/workbook.ts';
import { readXlsx } from '../../src/xlsx/workbook.ts';
import { addressesOf, contentOf } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import type { FixtureCell, FixtureWorkbook } from '../fixtures/workbook.ts';
import { buildXlsx, type XlsxVariant } from '../fixtures/xlsx.ts';

function snapshotOf(bytes: Uint8Array): Snapshot {
  const result = readXlsx(bytes, '自评表.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The only sheet of a workbook with these cells. */
function gridOf(
  cells: FixtureWorkbook['sheets'][number]['cells'],
  variant?: XlsxVariant,
  date1904 = false,
): Grid {
  const description: FixtureWorkbook = { name: 'x.xlsx', sheets: [{ name: '表', cells }], date1904 };
  const [grid] = snapshotOf(buildXlsx(description, variant)).sheets;
  if (!grid) throw new Error('no sheet');
  return grid;
}

/** The sheet whose XML is this inside `<worksheet>`. */
function gridOfXml(xml: string, parts: XlsxVariant['parts'] = {}): Grid {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`;
  return gridOf({}, { parts: { 'xl/worksheets/sheet1.xml': sheet, ...parts } });
}

function cell(grid: Grid, address: string): CellContent {
  return contentOf(grid, address);
}

describe('the same workbook however it is written', () => {
  const plain = snapshotOf(buildXlsx(FORM));

  test.each<[string, XlsxVariant]>([
    ['texts in the cells', { strings: 'inline' }],
    ['a part name that is not positional', { sheetPart: (n) => `worksheets/sheet${String(8 - n)}.xml` }],
    ['parts in other folders', { sheetPart: (n) => `../custom/表${String(n)}.xml` }],
    ['absolute targets', { absoluteTargets: true }],
    ['elements with a prefix', { prefix: 'x' }],
    ['the strict flavour', { strict: true }],
    ['a byte order mark', { edit: (_part, xml) => `\ufeff${xml}` }],
    [
      'no addresses in rows and cells',
      {
        edit: (part, xml) =>
          part.includes('sheets/sheet6')
            ? xml
            : xml
                .replace('<row r="2"><c r="B2"', '<row/><row><c/><c')
                .replace('<row r="1"><c r="A1"', '<row><c'),
      },
    ],
    [
      'comments and line breaks between elements',
      {
        edit: (part, xml) =>
          part.includes('sharedStrings')
            ? xml
            : xml.replace(/<(row|c|cols|mergeCells)(?=[ >])/g, '<!-- <c r="A1"/> -->\r\n  <$1'),
      },
    ],
  ])('%s', (_, variant) => {
    expect(snapshotOf(buildXlsx(FORM, variant))).toEqual(plain);
  });

  test('UTF-16 parts', () => {
    const utf16 = new Uint8Array(
      Buffer.from(
        '\ufeff<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>得分</t></is></c></row></sheetData></worksheet>',
        'utf16le',
      ),
    );
    const grid = gridOf({}, { parts: { 'xl/worksheets/sheet1.xml': utf16 } });
    expect(cell(grid, 'A1').value).toBe('得分');
  });
});

describe('texts', () => {
  function withStrings(items: string): Grid {
    const sst = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
    return gridOfXml('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', {
      'xl/sharedStrings.xml': sst,
    });
  }

  test.each([
    [
      'rich text is joined',
      '<si><r><rPr><b/></rPr><t>得</t></r><r><t xml:space="preserve"> 分</t></r></si>',
      '得 分',
    ],
    [
      'readings are passed over',
      '<si><t>评分</t><rPh sb="0" eb="1"><t>ping</t></rPh><phoneticPr fontId="1"/></si>',
      '评分',
    ],
    ['escapes are undone', '<si><t>a_x000D_b_x005F_x0041_</t></si>', 'a\rb_x0041_'],
    ['entities and sections', '<si><t>&lt;&#25903;&#x51FA;&gt;<![CDATA[<&>]]></t></si>', '<支出><&>'],
  ])('%s', (_, items, text) => {
    expect(cell(withStrings(items), 'A1')).toMatchObject({ value: text, text });
  });

  test('rich text inside a cell is joined, too', () => {
    const grid = gridOfXml(
      '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><r><t>超</t></r><r><t>额</t></r><rPh sb="0" eb="1"><t>chao</t></rPh></is></c></row></sheetData>',
    );
    expect(cell(grid, 'B3').value).toBe('超额');
  });

  test('an empty text is an empty cell', () => {
    const grid = gridOfXml(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t/></is></c><c r="B1"><v>1</v></c></row></sheetData>',
    );
    expect(grid.origin).toEqual({ row: 0, column: 1 });
  });
});

describe('numbers and what the sheet shows', () => {
  test.each<[FixtureCell, string]>([
    [{ value: 0.7252, format: '0.00%' }, '72.52%'],
    [{ value: 1234.5, format: '#,##0.00' }, '1,234.50'],
    [{ value: 3.626, format: '0.00' }, '3.63'],
    [{ value: 45291, format: 'yyyy"年"m"月"d"日"' }, '2023年12月31日'],
    [{ value: 45291, format: '[$-804]yyyy"年"m"月";@' }, '2023年12月'],
    [{ value: 5, format: '0"分"' }, '5分'],
    [{ value: '甲', format: '"单位："@' }, '单位：甲'],
    [{ value: -2, format: '0;(0)' }, '(2)'],
    [{ value: 0, format: '0;-0;"—"' }, '—'],
    [{ value: 60847900, format: 'General' }, '60847900'],
    [{ value: 0.1, format: 'General' }, '0.1'],
    [{ value: 7, format: '[[broken' }, '7'],
  ])('%o is shown as %s', (content, text) => {
    expect(cell(gridOf({ A1: content }), 'A1').text).toBe(text);
  });

  test.each([
    ['0.95499999999999996', 0.955],
    ['1E-3', 0.001],
    ['-12', -12],
    ['72.519999999999996', 72.52],
  ])('the digits %s are the number %d', (digits, value) => {
    const grid = gridOfXml(`<sheetData><row r="1"><c r="A1"><v>${digits}</v></c></row></sheetData>`);
    expect(cell(grid, 'A1').value).toBe(value);
  });

  test.each([
    [9, 0.5, '50%', '0%'],
    [10, 0.5, '50.00%', '0.00%'],
    [14, 45291, '2023/12/31', 'yyyy/m/d'],
    [31, 45291, '2023年12月31日', 'yyyy"年"m"月"d"日"'],
    [57, 45291, '2023年12月', 'yyyy"年"m"月"'],
    [58, 45291, '12月31日', 'm"月"d"日"'],
    [49, 5, '5', '@'],
  ])('number format %i', (id, value, text, format) => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf numFmtId="${String(id)}"/></cellXfs></styleSheet>`;
    const grid = gridOfXml(
      `<sheetData><row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row></sheetData>`,
      { 'xl/styles.xml': styles },
    );
    expect(cell(grid, 'A1')).toMatchObject({ value, text, format });
  });

  test('dates of the 1904 system', () => {
    // 2023-12-31 is day 43829 when days count from 1 January 1904: 45291 − 1462.
    const grid = gridOf({ A1: { value: 43829, format: 'yyyy-mm-dd' } }, {}, true);
    expect(grid.date1904).toBe(true);
    expect(cell(grid, 'A1')).toMatchObject({ value: 43829, text: '2023-12-31' });
  });

  test.each([
    ['2023-12-31', 45291],
    ['2023-12-31T12:00:00', 45291.5],
    ['1900-01-01', 1],
  ])('dates of the strict flavour: %s', (date, serial) => {
    const grid = gridOfXml(`<sheetData><row r="1"><c r="A1" t="d"><v>${date}</v></c></row></sheetData>`);
    expect(cell(grid, 'A1').value).toBe(serial);
  });
});

describe('formulas', () => {
  test('a shared formula is each cell’s own', () => {
    const grid = gridOfXml(
      '<sheetData>' +
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">$A1*2+B$9</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    );
    expect(cell(grid, 'B1').formula).toBe('=$A1*2+B$9');
    expect(cell(grid, 'C1').formula).toBe('=$A1*2+C$9');
    expect(cell(grid, 'B3').formula).toBe('=$A3*2+B$9');
  });

  test('all cells of an array formula are formula cells', () => {
    const grid = gridOfXml(
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">{1,2}*C1</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>1</v></c></row></sheetData>',
    );
    expect(cell(grid, 'B1')).toMatchObject({ value: 2, formula: '={1,2}*C1' });
    expect(cell(grid, 'C1').formula).toBeNull();
  });

  test('newer functions are named as a person sees them', () => {
    const grid = gridOfXml(
      '<sheetData><row r="1"><c r="A1"><f>_xlfn.IFS(A2&gt;1,_xlfn._xlws.SORT(B1:B2))</f><v>1</v></c></row></sheetData>',
    );
    expect(cell(grid, 'A1').formula).toBe('=IFS(A2>1,SORT(B1:B2))');
  });

  test.each<[string, string, Partial<CellContent>]>([
    ['a text result', '<c r="A1" t="str"><f>B1</f><v>优</v></c>', { value: '优', text: '优' }],
    ['an empty text result', '<c r="A1" t="str"><f>B1</f><v></v></c>', { value: null, text: '' }],
    ['a logical result', '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', { value: true, text: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: '#DIV/0!', text: '#DIV/0!' }],
  ])('%s', (_, xml, expected) => {
    const content = cell(gridOfXml(`<sheetData><row r="1">${xml}</row></sheetData>`), 'A1');
    expect(content).toMatchObject(expected);
    expect(content.stale).toBeUndefined();
  });

  test('a total that was never calculated is worked out', () => {
    const grid = gridOf({ A1: 3.63, A2: 2, A3: { formula: '=SUM(A1:A2)' }, A4: { formula: '=A3*2' } });
    expect(cell(grid, 'A3')).toEqual({
      value: 5.63,
      text: '5.63',
      formula: '=SUM(A1:A2)',
      format: 'General',
    });
    expect(cell(grid, 'A4').value).toBe(11.26);
  });

  test('another formula that was never calculated is said to be stale', () => {
    const grid = gridOf({
      A1: 3,
      A2: { formula: '=IF(A1>2,1,0)' },
      A3: { formula: '=SUM(A1:A2)' },
      A4: { formula: '=A4+1' },
    });
    for (const address of ['A2', 'A3', 'A4'])
      expect(cell(grid, address)).toMatchObject({ value: null, text: '', stale: true });
  });

  test('stored results don’t count where the file asks for calculation on opening', () => {
    const grid = gridOf(
      {
        A1: 3.63,
        A2: 2,
        A3: { formula: '=SUM(A1:A2)', value: 0 },
        A4: { formula: '=IF(A1>2,1,0)', value: 0 },
      },
      { edit: (_part, xml) => xml.replace('<calcPr ', '<calcPr fullCalcOnLoad="1" ') },
    );
    expect(cell(grid, 'A3').value).toBe(5.63);
    expect(cell(grid, 'A4')).toMatchObject({ value: 0, stale: true });
  });
});

describe('what is on a sheet', () => {
  test('a used range stretched by formats to the last cell is not read', () => {
    const grid = gridOfXml(
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1" width="9"/></cols><sheetData>' +
        '<row r="2"><c r="B2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/></row></sheetData>',
    );
    expect(grid.origin).toEqual({ row: 1, column: 1 });
    expect(addressesOf(grid)).toEqual(['B2']);
  });

  test('protection counts only where it is on', () => {
    expect(gridOfXml('<sheetData/><sheetProtection password="CC" objects="1"/>').protected).toBe(false);
    expect(gridOfXml('<sheetData/><sheetProtection sheet="true"/>').protected).toBe(true);
  });

  test('chart sheets are passed over; very hidden sheets are hidden', () => {
    const snapshot = snapshotOf(
      buildXlsx(FORM, {
        edit: (part, xml) =>
          part === 'xl/workbook.xml'
            ? xml.replace(
                '<sheet name="底稿" sheetId="4" state="hidden"',
                '<sheet name="底稿" sheetId="4" state="veryHidden"',
              )
            : part === 'xl/_rels/workbook.xml.rels'
              ? xml.replace(/(Id="rId1" Type="[^"]*)worksheet"/, '$1chartsheet"')
              : xml,
      }),
    );
    expect(snapshot.sheets.map(({ sheet }) => sheet)).not.toContain('说明');
    expect(snapshot.sheets.find(({ sheet }) => sheet === '底稿')?.hidden).toBe(true);
    expect(snapshot.activeSheet).toBe('自评表');
  });

  test('a mark of ours beside a rule of someone else, over ranges', () => {
    const grid = gridOfXml(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
        '<conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" priority="2"><formula> n( "ziping:lost" ) = 0</formula></cfRule>' +
        '<cfRule type="expression" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C1"><cfRule type="expression" priority="3"><formula>N("ziping:other")=0</formula></cfRule></conditionalFormatting>',
    );
    expect(grid.marks).toEqual({ lost: ['B2', 'B3', 'D5'], open: [] });
  });
});
