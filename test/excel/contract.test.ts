import { columnIndex, rectName } from '../../src/core/grid/address.ts';
import { openExcel } from '../../src/excel/open.ts';
import type { HostedWorkbook, WorkbookFixture } from '../contract/host.ts';
import { describeWorkbook } from '../contract/workbook.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { bookOfFixture } from '../excel-host/load.ts';
import { activeSheet, sheetBy } from '../excel-host/model.ts';
import { attach } from '../excel-host/node.ts';

describeWorkbook('Excel', open, { screen: true });

async function open({ description }: WorkbookFixture): Promise<HostedWorkbook> {
  const host = new ExcelHost(bookOfFixture(description));
  attach(host);
  const { book } = host;
  return {
    workbook: openExcel(),
    type: async (sheet, cell, value) => {
      // No person is as fast as a request that is under way.
      await new Promise((resolve) => setTimeout(resolve, 20));
      host.type(sheet, cell, value ?? '');
    },
    reopened: async () => openExcel(),
    look: async (sheet, cell) => {
      const {
        numberFormat = 'General',
        fill,
        bold = false,
      } = sheetBy(book, sheet).cells.get(cell)?.style ?? {};
      return { format: numberFormat, fill: fill?.slice(1) ?? null, bold };
    },
    allowed: async (sheet, cell) => {
      const rule = sheetBy(book, sheet).validations.get(cell)?.rule;
      return rule ? said(rule) : null;
    },
    width: async (sheet, column) => {
      const points = sheetBy(book, sheet).columnWidths.get(columnIndex(column));
      // 4 pixels are 3 points; five pixels more than the characters, of seven pixels each.
      return points === undefined ? null : ((points * 4) / 3 - 5) / 7;
    },
    conditionalFormats: async (sheet) =>
      sheetBy(book, sheet).conditionalFormats.map(({ areas, formula, fill }) => ({
        range: areas.map(rectName).join(' '),
        formula: formula.slice(1),
        fill: fill.slice(1),
      })),
    names: async () => book.names.map(({ name, visible }) => ({ name, hidden: !visible })),
    selection: async () => ({ sheet: activeSheet(book).name, cell: rectName(book.selection) }),
  };
}

/** A rule of Excel's in the words of the contract. */
function said({ list, wholeNumber, decimal }: Readonly<Record<string, unknown>>): string {
  const operand = (rule: unknown, name: string): string => {
    const value: unknown = typeof rule === 'object' && rule ? Reflect.get(rule, name) : null;
    return String(value);
  };
  if (list) return `list:${operand(list, 'source')}`;
  if (wholeNumber) return `whole:${operand(wholeNumber, 'formula1')}`;
  return `decimal:${operand(decimal, 'formula1')}`;
}
