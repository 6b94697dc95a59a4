import { cellName, rectName } from '../core/grid/address.ts';
import type { CellContent, CellValue } from '../core/grid/grid.ts';
import { MARK_FILL, markFormula } from '../port/marks.ts';
import { setAllowed } from './allowed.ts';
import { addressesOf, cellsIn } from './blocks.ts';
import { contentOf } from './content.ts';
import { codeOf } from './errors.ts';
import { addSheet } from './new-sheet.ts';
import { cellBy, type LookPlan, type Marks, type Plan, type SheetPlan } from './plan.ts';
import { supports } from './support.ts';

/** What stood on a sheet in the moment before it was written to. */
export interface Before {
  readonly id: string;
  /** The cells that were then written, by name. */
  readonly cells: ReadonlyMap<string, Pick<CellContent, 'value' | 'formula'>>;
  /** The cells of the plan's anchor, by row. */
  readonly anchor: ReadonlyMap<number, CellValue>;
  /** Widths of the columns that then got another one, in points; null is the sheet's usual one. */
  readonly widths: ReadonlyMap<number, number | null>;
}

export interface Written {
  /** As far as Excel told; complete when nothing failed. */
  readonly before: readonly Before[];
  /** The conditional formats that came to be, as far as Excel told: the new marks, by the sheet's id. */
  readonly formatIds: ReadonlyMap<string, readonly string[]>;
  /** Ids of the sheets that came to be, as far as Excel told. */
  readonly addedIds: readonly string[];
  /** Excel's code where something failed. What was carried out by then has been carried out. */
  readonly code: string | null;
}

/** How Excel is to run a batch. */
export type RunOptions = Pick<Excel.RunOptions, 'mergeUndoGroup' | 'delayForCellEdit'>;

/**
 * Carries out a plan in one request. In the same request, before anything is written, the cells are read: whatever
 * comes of it, we know what was there.
 */
export async function write(plan: Plan, options: RunOptions): Promise<Written> {
  const before: (() => Before)[] = [];
  const formats: (() => readonly [sheet: string, format: string])[] = [];
  const added: (() => string)[] = [];
  let code: string | null = null;
  try {
    await Excel.run(options, async (context) => {
      for (const sheet of plan.sheets) before.push(askBefore(context, sheet));
      for (const sheet of plan.added) added.push(addSheet(context, sheet));
      for (const sheet of plan.sheets) formats.push(...writeSheet(context, sheet));
      for (const name of plan.oldNames) context.workbook.names.getItemOrNullObject(name).delete();
      for (const { name, formula } of plan.newNames)
        context.workbook.names.add(name, formula).visible = false;
      for (const { id } of plan.removed) context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    });
  } catch (error) {
    code = codeOf(error);
  }
  const formatIds = new Map<string, readonly string[]>(plan.sheets.map(({ id }) => [id, []]));
  for (const [sheet, format] of answered(formats))
    formatIds.set(sheet, [...(formatIds.get(sheet) ?? []), format]);
  return { before: answered(before), formatIds, addedIds: answered(added), code };
}

/** The answers that came. A request that failed has answered what it did before. */
function answered<T>(takes: readonly (() => T)[]): T[] {
  return takes.flatMap((take) => {
    try {
      return [take()];
    } catch (error) {
      if (codeOf(error) === 'PropertyNotLoaded') return [];
      throw error;
    }
  });
}

function askBefore(context: Excel.RequestContext, plan: SheetPlan): () => Before {
  const sheet = context.workbook.worksheets.getItem(plan.id);
  const ranges = plan.blocks.map((block) => ({
    block,
    range: sheet.getRange(rectName(block.rect)).load('values,formulas'),
  }));
  const { anchor } = plan;
  const column =
    anchor &&
    sheet
      .getRangeByIndexes(anchor.top, anchor.column, anchor.bottom - anchor.top + 1, 1)
      .load('values,formulas');
  const widths = [...plan.widths.keys()].map((at) => ({
    column: at,
    format: sheet.getRange(cellName({ row: 0, column: at })).format.load('columnWidth,useStandardWidth'),
  }));
  return () => ({
    id: plan.id,
    widths: new Map(
      widths.map(({ column: at, format }) => [at, format.useStandardWidth ? null : format.columnWidth]),
    ),
    cells: new Map(
      ranges.flatMap(({ block, range }) => {
        const at = contentsIn(range);
        return cellsIn(block).map(({ row, column: c }) => [
          cellName({ row, column: c }),
          at(row - block.rect.top, c - block.rect.left),
        ]);
      }),
    ),
    anchor: new Map(
      [...(anchor?.values.keys() ?? [])].map((row) => [
        row,
        anchor && column ? contentsIn(column)(row - anchor.top, 0).value : null,
      ]),
    ),
  });
}

function contentsIn(range: Excel.Range): (row: number, column: number) => CellContent {
  // Office.js types these as any[][]; what stands in them is looked at cell by cell.
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  return (row, column) => contentOf(values[row]?.[column], formulas[row]?.[column], null, '');
}

function writeSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
): (() => readonly [sheet: string, format: string])[] {
  const sheet = context.workbook.worksheets.getItem(plan.id);
  const formats = sheet.getRange().conditionalFormats;
  for (const id of plan.oldFormatIds) {
    (supports('1.14') ? formats.getItemOrNullObject(id) : formats.getItem(id)).delete();
  }
  // Looks come first: a value is read by Excel in the light of the cell's number format.
  for (const look of plan.looks) writeLook(sheet, look);
  for (const { rect, entries } of plan.blocks) {
    sheet.getRange(rectName(rect)).values = entries.map((row) => [...row]);
  }
  for (const [cell, allowed] of plan.allowed) setAllowed(sheet.getRange(cell), allowed);
  for (const [column, points] of plan.widths) {
    const { format } = sheet.getRange(cellName({ row: 0, column }));
    if (points === null) format.useStandardWidth = true;
    else format.columnWidth = points;
  }
  const added = plan.marks ? writeMarks(sheet, plan.marks) : [];
  return added.map((format) => () => [plan.id, format.id]);
}

function writeLook(sheet: Excel.Worksheet, look: LookPlan): void {
  const { row, column, from, spread, bare, numberFormat } = look;
  const range = sheet.getRange(cellName({ row, column }));
  if (!from) {
    range.clear('Formats');
    return;
  }
  range.copyFrom(cellName(from), 'Formats');
  if (spread.rows > 1 || spread.columns > 1) {
    range.getResizedRange(spread.rows - 1, spread.columns - 1).unmerge();
  }
  if (bare) {
    const { fill, font } = range.format;
    fill.clear();
    font.color = '#000000';
    font.bold = false;
  }
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
}

function writeMarks(sheet: Excel.Worksheet, marks: Marks): readonly Excel.ConditionalFormat[] {
  return (['lost', 'open'] as const).flatMap((tone) =>
    addressesOf(marks[tone].map(cellBy)).map((address) => {
      // The id is asked for first: should the rest fail, it is known what to remove.
      const format = sheet.getRanges(address).conditionalFormats.add('Custom').load('id');
      format.custom.rule.formula = `=${markFormula(tone)}`;
      format.custom.format.fill.color = `#${MARK_FILL[tone]}`;
      return format;
    }),
  );
}
