import { openExcel } from '../../src/excel/open.ts';
import type { Edit } from '../../src/core/edits/edit.ts';
import type { Snapshot, Workbook } from '../../src/port/workbook.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { bookOf } from '../excel-host/load.ts';
import type { Book, Content } from '../excel-host/model.ts';
import { attach } from '../excel-host/node.ts';

export interface Opened {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
}

/** A workbook open in the in-memory Excel; `version` is the ExcelApi set that this Excel has. */
export function opened(book: Book, version?: string): Opened {
  const host = new ExcelHost(book);
  attach(host, version);
  return { host, workbook: openExcel() };
}

type Rows = readonly (readonly (Content | null)[])[];

/** A form of that many indicators: name, weight, an empty score, an empty basis, a total below. */
export function formRows(count: number): Rows {
  const indicators = Array.from({ length: count }, (_, i) => [`指标${String(i + 1)}`, 2, null, null]);
  return [['三级指标', '分值', '自评分', '评分依据'], ...indicators, ['合计', 2 * count, null, null]];
}

/** A workbook with a form on each of its sheets. */
export function formBook(count: number, ...names: readonly string[]): Book {
  const book = bookOf(Object.fromEntries(names.map((name) => [name, formRows(count)])), '自评表.xlsx');
  for (const sheet of book.sheets) {
    const total = sheet.cells.get(`B${String(count + 2)}`);
    if (total) total.formula = `=SUM(B2:B${String(count + 1)})`;
  }
  return book;
}

/** What one recalculation writes to such a form: scores, reasons, marks, and what is remembered. */
export function scoringEdits(count: number, ...names: readonly string[]): readonly Edit[] {
  return names.flatMap((sheet): Edit[] => [
    ...Array.from({ length: count }, (_, i): Edit[] => [
      { kind: 'value', sheet, cell: `C${String(i + 2)}`, value: (i % 5) / 2 },
      {
        kind: 'value',
        sheet,
        cell: `D${String(i + 2)}`,
        value: `第${String(i + 1)}项，得${String((i % 5) / 2)}分。`,
      },
    ]).flat(),
    {
      kind: 'marks',
      sheet,
      marks: {
        lost: Array.from({ length: count }, (_, i) => `C${String(i + 2)}`).filter((_, i) => i % 5 < 4),
        open: [],
      },
    },
    { kind: 'store', key: `written ${sheet}`, text: '{}' },
  ]);
}

/** The snapshot; fails the test where there is none. */
export async function read(workbook: Workbook): Promise<Snapshot> {
  const result = await workbook.snapshot();
  if (!result.ok) throw new Error(`not read: ${result.problem.code}`);
  return result.value;
}

/** The workbook's whole state as text: equal texts, equal workbooks. */
export function stateOf(book: Book): string {
  return (
    JSON.stringify(
      book.sheets.map(({ name, cells, merges, conditionalFormats, columnWidths, validations }) => ({
        name,
        cells: [...cells]
          .filter(
            ([, { content, formula, style }]) => content !== '' || formula || Object.keys(style).length > 0,
          )
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        merges,
        widths: [...columnWidths],
        validations: [...validations],
        formats: conditionalFormats.map(({ areas, formula, fill }) => ({ areas, formula, fill })),
      })),
    ) + JSON.stringify(book.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
  );
}
