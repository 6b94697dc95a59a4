import { describe, expect, test } from 'vitest';
import { colorOf, readPalette } from '../../src/workbench/look/colors.ts';
import { readLayout } from '../../src/workbench/look/layout.ts';
import { readCellLooks } from '../../src/workbench/look/styles.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

describe('colours', () => {
  const office = readPalette(null, null);

  // The names and figures are those of Excel's colour menu for the Office theme.
  test.each([
    ['white', { theme: '0' }, 'FFFFFF'],
    ['black', { theme: '1' }, '000000'],
    ['white, 15 % darker', { theme: '0', tint: '-0.149998' }, 'D9D9D9'],
    ['accent 1', { theme: '4' }, '5B9BD5'],
    ['accent 1, 80 % lighter', { theme: '4', tint: '0.79998' }, 'DEEBF7'],
    ['accent 1, 60 % lighter', { theme: '4', tint: '0.59999' }, 'BDD7EE'],
    ['accent 2, 60 % lighter', { theme: '5', tint: '0.59999' }, 'F8CBAD'],
    ['accent 4, 80 % lighter', { theme: '7', tint: '0.79998' }, 'FFF2CC'],
    ['a colour with its transparency', { rgb: 'FFE3E0AA' }, 'E3E0AA'],
    ['an indexed colour', { indexed: '10' }, 'FF0000'],
    ['an indexed colour of the second half', { indexed: '43' }, 'FFFF99'],
  ])('%s', (_, attributes, expected) => {
    expect(colorOf(attributes, office)).toBe(expected);
  });

  test.each([[{ auto: '1' }], [{ indexed: '64' }], [{ rgb: 'red' }], [{ theme: '99' }]])(
    '%o is no colour of the file',
    (attributes) => {
      expect(colorOf(attributes, office)).toBeNull();
    },
  );

  test('come from the theme and the palette of the file where it has them', () => {
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
      <a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="fafafa"/></a:lt1>
      <a:accent1><a:srgbClr val="123456"/></a:accent1></a:clrScheme>
      <a:fmtScheme><a:fillStyleLst><a:solidFill><a:srgbClr val="ABCDEF"/></a:solidFill></a:fillStyleLst></a:fmtScheme>
      </a:themeElements></a:theme>`;
    const styles = `<styleSheet ${MAIN}><colors><indexedColors><rgbColor rgb="00112233"/><rgbColor rgb="00445566"/></indexedColors></colors></styleSheet>`;
    const palette = readPalette(theme, styles);
    expect(palette.theme.slice(0, 5)).toEqual(['FAFAFA', '101010', 'E7E6E6', '44546A', '123456']);
    expect(palette.indexed).toEqual(['112233', '445566']);
  });
});

describe('cell looks', () => {
  const looks = readCellLooks(
    `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <x:fonts><x:font><x:sz val="11"/><x:name val="宋体"/></x:font>
      <x:font><x:b/><x:i val="0"/><x:strike val="1"/><x:u/><x:sz val="9.5"/><x:color theme="5"/><x:name val="黑体"/></x:font></x:fonts>
      <x:fills><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"><x:fgColor rgb="FF111111"/></x:patternFill></x:fill>
      <x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FFEEF3FA"/><x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills>
      <x:borders><x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border>
      <x:border diagonalUp="1"><x:left style="thin"><x:color rgb="FF00FF00"/></x:left><x:right style="double"/><x:top style="none"/><x:bottom style="medium"><x:color auto="1"/></x:bottom><x:diagonal style="thin"><x:color rgb="FF0000FF"/></x:diagonal></x:border></x:borders>
      <x:cellStyleXfs><x:xf fontId="1" fillId="2" borderId="1"/></x:cellStyleXfs>
      <x:cellXfs><x:xf fontId="0" fillId="0" borderId="0"/>
      <x:xf fontId="1" fillId="2" borderId="1"><x:alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="120"/></x:xf>
      <x:xf fontId="0" fillId="1" borderId="0"><x:alignment textRotation="255"/></x:xf></x:cellXfs>
      <x:dxfs><x:dxf><x:font><x:b/></x:font><x:fill><x:patternFill><x:bgColor rgb="FFFF0000"/></x:patternFill></x:fill></x:dxf></x:dxfs>
    </x:styleSheet>`,
    readPalette(null, null),
  );

  test('are those of the cell formats, in their order', () => {
    expect(looks).toHaveLength(3);
    expect(looks[0]).toMatchObject({ fill: null, borders: {}, wrap: false, rotation: 0, indent: 0 });
    expect(looks[0]?.font).toMatchObject({ name: '宋体', size: 11, bold: false, color: null });
  });

  test('carry font, fill, lines and alignment', () => {
    expect(looks[1]?.font).toEqual({
      name: '黑体',
      size: 9.5,
      bold: true,
      italic: false,
      underline: true,
      strike: true,
      color: 'ED7D31',
    });
    expect(looks[1]?.fill).toBe('EEF3FA');
    expect(looks[1]?.borders).toEqual({
      left: { style: 'thin', color: '00FF00' },
      right: { style: 'double', color: null },
      bottom: { style: 'medium', color: null },
    });
    // 120 in the file is 30 degrees downwards.
    expect(looks[1]).toMatchObject({
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      indent: 2,
      rotation: -30,
    });
  });

  test('a pattern that is not solid is no fill; 255 is text written downwards', () => {
    expect(looks[2]).toMatchObject({ fill: null, rotation: 'stacked' });
  });

  test('there are none in a file without styles', () => {
    expect(readCellLooks(null, readPalette(null, null))).toEqual([]);
  });
});

describe('layout', () => {
  const layout = readLayout(
    `<worksheet ${MAIN}><sheetViews><sheetView showGridLines="0" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="4" state="frozen"/></sheetView></sheetViews>
    <sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="8" customWidth="1"/><col min="3" max="5" width="15"/></cols>
    <sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="3"/><c s="4"/></row><row><c r="A3"/></row><row r="9" ht="14.25"/></sheetData></worksheet>`,
  );

  test('widths are pixels, heights are points', () => {
    expect(layout.columns).toEqual([
      { first: 0, last: 0, width: 61 },
      { first: 2, last: 4, width: 110 },
    ]);
    expect(layout.defaultHeight).toBe(18);
    expect([...layout.rows]).toEqual([
      [1, { height: 30, fixed: true }],
      [8, { height: 14.25, fixed: false }],
    ]);
  });

  test('cells without an address follow the one before', () => {
    expect(layout.looks.get(1)).toEqual(
      new Map([
        [1, 3],
        [2, 4],
      ]),
    );
    expect(layout.looks.get(2)).toEqual(new Map([[0, 0]]));
  });

  test('the view is the one that the file was left in', () => {
    expect(layout).toMatchObject({ frozen: { rows: 4, columns: 2 }, gridLines: false, zoom: 0.85 });
    expect(readLayout(`<worksheet ${MAIN}><sheetData/></worksheet>`)).toMatchObject({
      frozen: { rows: 0, columns: 0 },
      gridLines: true,
      zoom: null,
    });
  });
});
