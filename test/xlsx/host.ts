import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, type XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { columnIndex } from '../../src/core/grid/address.ts';
import { cellsOf } from '../contract/bench.ts';
import type { HostedWorkbook, WorkbookFixture } from '../contract/host.ts';

/** Opens a file, or fails the test. */
export function opened(bytes: Uint8Array, name = '自评表.xlsx'): XlsxWorkbook {
  const result = openXlsx(bytes, name);
  if (!result.ok) throw new Error(`not opened: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** Parts of a file by name, as text, read by other code than the product's. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The file host for the contract suite: looks behind the port are taken at the XML of the saved file. */
export function hostXlsx({ bytes, description }: WorkbookFixture): Promise<HostedWorkbook> {
  const { name } = description;
  const workbook = opened(bytes, name);
  const saved = (): Map<string, string> => partsOf(workbook.toBytes());
  const sheetXml = (sheet: string): string => {
    const found = description.sheets.findIndex((each) => each.name === sheet) + 1;
    // Added ones come after those of the description.
    const number = found > 0 ? found : description.sheets.length + 1;
    return saved().get(`xl/worksheets/sheet${String(number)}.xml`) ?? '';
  };
  return Promise.resolve({
    workbook,
    // Who types into a file does so in another program; what he types is a value edit as good as any.
    type: async (sheet, cell, value) => {
      await workbook.apply([{ kind: 'value', sheet, cell, value }]);
    },
    reopened: () => Promise.resolve(opened(workbook.toBytes(), name)),
    look: (sheet, cell) => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheetXml(sheet))?.[1] ?? '0';
      return Promise.resolve(lookOf(saved().get('xl/styles.xml') ?? '', Number(style)));
    },
    allowed: (sheet, cell) => {
      const item = elements(sheetXml(sheet), 'dataValidation').find((each) =>
        cellsOf(attribute(each, 'sqref')).includes(cell),
      );
      const operand = plain(/<formula1>(.*)<\/formula1>/.exec(item ?? '')?.[1] ?? '').replace(
        /^"(.*)"$/,
        '$1',
      );
      return Promise.resolve(item ? `${attribute(item, 'type')}:${operand}` : null);
    },
    width: (sheet, column) => {
      const at = columnIndex(column) + 1;
      const item = elements(sheetXml(sheet), 'col').find(
        (each) => Number(attribute(each, 'min')) <= at && Number(attribute(each, 'max')) >= at,
      );
      // Five pixels more than the characters, of seven pixels each.
      return Promise.resolve(item ? (Number(attribute(item, 'width')) * 7 - 5) / 7 : null);
    },
    conditionalFormats: (sheet) => {
      const dxfs = elements(saved().get('xl/styles.xml') ?? '', 'dxf');
      return Promise.resolve(
        elements(sheetXml(sheet), 'conditionalFormatting').map((block) => ({
          range: attribute(block, 'sqref'),
          formula: plain(/<formula>(.*)<\/formula>/.exec(block)?.[1] ?? ''),
          fill: attribute(dxfs[Number(attribute(block, 'dxfId'))] ?? '', 'rgb').slice(2),
        })),
      );
    },
    names: () =>
      Promise.resolve(
        elements(saved().get('xl/workbook.xml') ?? '', 'definedName').map((element) => ({
          name: attribute(element, 'name'),
          hidden: attribute(element, 'hidden') === '1',
        })),
      ),
  });
}

/** Format, fill and weight of a cell style in a styles part of the fixtures. */
function lookOf(styles: string, index: number): { format: string; fill: string | null; bold: boolean } {
  const xf = elements(elements(styles, 'cellXfs')[0] ?? '', 'xf')[index] ?? '';
  const builtin: Record<string, string> = { '0': 'General', '2': '0.00', '10': '0.00%', '49': '@' };
  const id = attribute(xf, 'numFmtId');
  const custom = elements(styles, 'numFmt').find((each) => attribute(each, 'numFmtId') === id);
  const fill = elements(elements(styles, 'fills')[0] ?? '', 'fill')[Number(attribute(xf, 'fillId'))] ?? '';
  const color = /<fgColor rgb="FF(\w{6})"/.exec(fill)?.[1] ?? null;
  const format = custom ? attribute(custom, 'formatCode') : (builtin[id] ?? id);
  const font = elements(elements(styles, 'fonts')[0] ?? '', 'font')[Number(attribute(xf, 'fontId'))] ?? '';
  return { format, fill: color, bold: font.includes('<b/>') };
}

function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>[^]*?</${name}>)`, 'g')) ?? [];
}

function attribute(element: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '');
}

function plain(text: string): string {
  return text
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
