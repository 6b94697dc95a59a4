import type { Rect } from '../core/grid/address.ts';
import type { MarkTone } from '../core/grid/grid.ts';
import { toneOfFormula } from '../port/marks.ts';
import { isStoreName, type StoreName } from '../port/store-names.ts';
import { codeOf, isRefusedWhole } from './errors.ts';

/** The workbook without its cells: enough to know what may be read, and what is ours. */
export interface Geometry {
  readonly name: string;
  readonly readOnly: boolean;
  /** No sheet may be added or removed. */
  readonly structureLocked: boolean;
  readonly activeId: string;
  /** Defined names of ours. */
  readonly names: readonly StoreName[];
  readonly sheets: readonly SheetGeometry[];
}

export interface SheetGeometry {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Cells with content lie within; null for an empty sheet. */
  readonly used: Rect | null;
  readonly sheet: Excel.Worksheet;
  /** Conditional formats of ours. */
  readonly formats: readonly { readonly tone: MarkTone; readonly format: Excel.ConditionalFormat }[];
}

/**
 * How many sheets are read in one go without knowing how many there are: from the first one to the next, where a sheet
 * past the last is a null object and gives null objects. More sheets cost one more round trip.
 */
const SHEETS_AT_ONCE = 32;

/** Reads the geometry in one round trip. */
export async function readGeometry(context: Excel.RequestContext): Promise<Geometry> {
  const { workbook } = context;
  const ask = () => {
    workbook.load('name,readOnly,protection/protected');
    return {
      all: workbook.worksheets.load('items/id'),
      active: workbook.worksheets.getActiveWorksheet().load('id'),
      names: workbook.names.load('items/name,items/formula'),
    };
  };
  let { all, active, names } = ask();
  let asked = chain(workbook.worksheets);
  try {
    await context.sync();
  } catch (error) {
    if (isRefusedWhole(codeOf(error))) throw error;
    // This Excel does not pass null objects on: the sheets have to be known before they are asked.
    ({ all, active, names } = ask());
    asked = [];
    await context.sync();
  }
  if (asked.length < all.items.length) {
    const rest = all.items.slice(asked.length).map(({ id }) => askSheet(workbook.worksheets.getItem(id)));
    await context.sync();
    asked = [...asked, ...rest];
  }
  return {
    name: workbook.name,
    readOnly: workbook.readOnly,
    structureLocked: workbook.protection.protected,
    activeId: active.id,
    names: names.items
      .filter(({ name }) => isStoreName(name))
      .map(({ name, formula }) => ({ name, formula: String(formula) })),
    sheets: asked.filter(({ sheet }) => !sheet.isNullObject).map(toGeometry),
  };
}

type Asked = ReturnType<typeof askSheet>;

function chain(sheets: Excel.WorksheetCollection): Asked[] {
  const asked = [askSheet(sheets.getFirst())];
  for (let last = asked[0]; last && asked.length < SHEETS_AT_ONCE; last = asked.at(-1)) {
    asked.push(askSheet(last.sheet.getNextOrNullObject()));
  }
  return asked;
}

function askSheet(sheet: Excel.Worksheet) {
  return {
    sheet: sheet.load('id,name,visibility,protection/protected'),
    used: sheet.getUsedRangeOrNullObject(true).load(EXTENT),
    formats: sheet
      .getRange()
      .conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
  };
}

function toGeometry({ sheet, used, formats }: Asked): SheetGeometry {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    protected: sheet.protection.protected,
    used: used.isNullObject ? null : rectOf(used),
    sheet,
    formats: formats.items.flatMap((format) => {
      const tone = format.type === 'Custom' ? toneOfFormula(format.customOrNullObject.rule.formula) : null;
      return tone ? [{ tone, format }] : [];
    }),
  };
}

/** The properties of a range that `rectOf` needs. */
export const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** The block of cells that a range with its four figures loaded stands for. */
export function rectOf(
  range: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
): Rect {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

const AREAS = 'areaCount,areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount';

/** Asks for the blocks that areas consist of; none where there are none. */
export function areasOf(areas: Excel.RangeAreas): () => readonly Rect[] {
  areas.load(AREAS);
  return () => (areas.isNullObject ? [] : areas.areas.items.map(rectOf));
}
