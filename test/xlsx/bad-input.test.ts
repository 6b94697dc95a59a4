import { strToU8, zipSync } from 'fflate';
import type { Edit } from '../../src/core/edits/edit.ts';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import type { FixtureWorkbook } from '../fixtures/workbook.ts';
import { buildXlsx, type XlsxVariant } from '../fixtures/xlsx.ts';
import { rawZip } from '../fixtures/zip.ts';
import { opened } from './host.ts';

const FILE = '自评表.xlsx';
const SMALL: FixtureWorkbook = { name: FILE, sheets: [{ name: '表', cells: { A1: '指标', B1: 5 } }] };

function problemOf(bytes: Uint8Array): unknown {
  const result = openXlsx(bytes, FILE);
  return result.ok ? 'opened' : result.problem;
}

/** An OLE2 file as far as anyone looks: its signature and the names of its streams. */
function ole2(...streams: string[]): Uint8Array {
  const names = Buffer.concat(streams.map((name) => Buffer.from(name, 'utf16le')));
  return new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), names]));
}

describe('files that are no workbook', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'file-empty'],
    ['an old .xls', ole2('Root Entry', 'Workbook'), 'workbook-old-format'],
    ['a workbook with a password', ole2('EncryptionInfo', 'EncryptedPackage'), 'workbook-encrypted'],
    ['a text file', strToU8('指标,分值\n支出率,5\n'), 'not-a-workbook'],
    ['a web page saved as .xls', strToU8('<html><table></table></html>'), 'not-a-workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-a-workbook'],
    ['another ZIP file', zipSync({ 'readme.txt': strToU8('hello') }), 'not-a-workbook'],
    ['an empty ZIP file', rawZip([]), 'not-a-workbook'],
    [
      'a Word document',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w:document xmlns:w="w"/>'),
      }),
      'not-a-workbook',
    ],
    [
      'a binary workbook (.xlsb)',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        'xl/workbook.bin': strToU8('\u0083\u0001'),
      }),
      'not-a-workbook',
    ],
  ])('%s', (_, bytes, code) => {
    expect(problemOf(bytes)).toEqual({ code, file: FILE });
  });
});

describe('damaged workbooks name the part', () => {
  const replaced = (parts: XlsxVariant['parts']): Uint8Array => buildXlsx(SMALL, { parts: parts ?? {} });

  test.each<[string, Uint8Array, string]>([
    ['cut off', buildXlsx(SMALL).subarray(0, 900), 'ZIP'],
    ['a sheet that is no XML', replaced({ 'xl/worksheets/sheet1.xml': 'oops' }), 'xl/worksheets/sheet1.xml'],
    [
      'a sheet cut off',
      buildXlsx(SMALL, { edit: (part, xml) => (part.includes('sheet1') ? xml.slice(0, -60) : xml) }),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a sheet that is something else',
      replaced({ 'xl/worksheets/sheet1.xml': '<chart/>' }),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'bytes that are no text',
      replaced({ 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0xfd]) }),
      'xl/worksheets/sheet1.xml',
    ],
    ['broken styles', replaced({ 'xl/styles.xml': '<styleSheet>' }), 'xl/styles.xml'],
    ['broken texts', replaced({ 'xl/sharedStrings.xml': '<sst><si>' }), 'xl/sharedStrings.xml'],
    [
      'a text that is not in the table',
      replaced({ 'xl/sharedStrings.xml': '<sst/>' }),
      'xl/worksheets/sheet1.xml',
    ],
    ['a broken workbook part', replaced({ 'xl/workbook.xml': '<workbook' }), 'xl/workbook.xml'],
    [
      'broken relationships',
      replaced({ 'xl/_rels/workbook.xml.rels': '<Relationships' }),
      'xl/_rels/workbook.xml.rels',
    ],
    [
      'a sheet without its part',
      buildXlsx(SMALL, {
        edit: (part, xml) => (part.endsWith('workbook.xml.rels') ? xml.replace('sheet1', 'sheet9') : xml),
      }),
      'xl/worksheets/sheet9.xml',
    ],
    [
      'a sheet without a link',
      buildXlsx(SMALL, {
        edit: (part, xml) => (part.endsWith('workbook.xml.rels') ? xml.replace('"rId1"', '"rId9"') : xml),
      }),
      'xl/workbook.xml',
    ],
    [
      'rows out of order',
      buildXlsx(SMALL, { edit: (_part, xml) => xml.replace('</sheetData>', '<row r="1"/></sheetData>') }),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a cell off the sheet',
      buildXlsx(SMALL, { edit: (_part, xml) => xml.replace('r="B1"', 'r="XFE1"') }),
      'xl/worksheets/sheet1.xml',
    ],
    [
      'a row off the sheet',
      buildXlsx(SMALL, { edit: (_part, xml) => xml.replace('<row r="1"', '<row r="1048577"') }),
      'xl/worksheets/sheet1.xml',
    ],
  ])('%s', (_, bytes, part) => {
    expect(problemOf(bytes)).toEqual({ code: 'workbook-damaged', file: FILE, part });
  });
});

describe('hostile workbooks', () => {
  test('document types are refused, so that no entity is expanded', () => {
    const entity = (part: string, xml: string): string =>
      part === 'xl/sharedStrings.xml'
        ? xml
            .replace('<sst', '<!DOCTYPE sst [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst')
            .replace('指标', '&b;')
        : xml;
    expect(problemOf(buildXlsx(SMALL, { edit: entity }))).toEqual({
      code: 'workbook-damaged',
      file: FILE,
      part: 'xl/sharedStrings.xml',
    });
  });

  test('a part that says it is larger than any sheet is not unpacked', () => {
    const bytes = buildXlsx(SMALL);
    const record = Buffer.from(bytes).lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(record + 24, 0x7fffffff, true);
    expect(problemOf(bytes)).toEqual({ code: 'workbook-too-large', file: FILE });
  });

  test('parts that nobody reads are never unpacked, whatever they say', () => {
    const bytes = buildXlsx(SMALL, { parts: { 'xl/media/image1.png': 'x' } });
    const record = Buffer.from(bytes).lastIndexOf(Buffer.from('xl/media/image1.png')) - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(record + 24, 0x7fffffff, true);
    expect(problemOf(bytes)).toBe('opened');
  });

  test('names that climb out of the archive are refused', () => {
    expect(problemOf(buildXlsx(SMALL, { parts: { '../../evil.xml': '<a/>' } }))).toEqual({
      code: 'workbook-damaged',
      file: FILE,
      part: 'ZIP',
    });
  });

  test('a signed workbook is read and never written', async () => {
    const workbook = opened(buildXlsx(SMALL, { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } }));
    expect((await workbook.snapshot()).ok).toBe(true);
    expect(await workbook.apply([{ kind: 'value', sheet: '表', cell: 'B1', value: 1 }])).toEqual({
      ok: false,
      problem: { code: 'workbook-read-only' },
    });
  });
});

test.each<[string, Edit]>([
  ['a number that is none', { kind: 'value', sheet: '表', cell: 'B1', value: NaN }],
  ['a cell that is none', { kind: 'value', sheet: '表', cell: 'B0', value: 1 }],
  ['a model that is none', { kind: 'value', sheet: '表', cell: 'B1', value: 1, like: 'here' }],
  ['a text longer than a cell takes', { kind: 'value', sheet: '表', cell: 'B1', value: '长'.repeat(32_768) }],
  ['a mark on no cell', { kind: 'marks', sheet: '表', marks: { lost: ['A1:B2'], open: [] } }],
])('our own mistakes are refused as a whole: %s', async (_, edit) => {
  const bytes = buildXlsx(SMALL);
  const workbook = opened(bytes);
  expect(await workbook.apply([{ kind: 'value', sheet: '表', cell: 'A1', value: 1 }, edit])).toEqual({
    ok: false,
    problem: { code: 'host-failed', hostCode: 'InvalidArgument' },
  });
  expect(workbook.toBytes()).toEqual(bytes);
});
