import type { CellContent, Grid } from '../core/grid/grid.ts';
import type { Problem } from '../core/problem.ts';
import { fromNames } from '../port/store-names.ts';
import { MAX_SHEET_CELLS } from '../port/workbook.ts';
import { countsFrom1904 } from './calendar.ts';
import { contentReading } from './content.ts';
import { readGeometry, type Geometry, type SheetGeometry } from './geometry.ts';
import type { Known } from './known.ts';
import { readAll, type Reading } from './requests.ts';
import { shapeReading, type Shape } from './shape.ts';

/**
 * Reads the workbook: one round trip for the geometry, one for the content, whatever the number of rows. Only answers
 * too large for this Excel (5 MB on the web) and more sheets than are asked for at once take more.
 */
export function readWorkbook(options: Pick<Excel.RunOptions, 'delayForCellEdit'> = {}): Promise<Known> {
  return Excel.run(options, async (context) => {
    const geometry = await readGeometry(context);
    const drafts = geometry.sheets.filter((sheet) => !isTooLarge(sheet)).map(draftOf);
    const { application } = context.workbook;
    const state: Reading = {
      cells: 0,
      ask() {
        application.load('calculationState');
        return () => {};
      },
      divided: () => null,
    };
    await readAll(context, [state, ...drafts.flatMap(({ readings }) => readings)]);
    return toKnown(geometry, drafts, application.calculationState !== 'Done');
  });
}

function isTooLarge({ used }: SheetGeometry): boolean {
  return used !== null && (used.bottom - used.top + 1) * (used.right - used.left + 1) > MAX_SHEET_CELLS;
}

/** A sheet whose answers are still coming in. */
interface Draft {
  readonly geometry: SheetGeometry;
  readonly rows: (readonly CellContent[])[];
  shape: Shape;
  readonly readings: readonly Reading[];
}

function draftOf(geometry: SheetGeometry): Draft {
  const { used, sheet, formats } = geometry;
  const readings: Reading[] = [];
  const draft: Draft = { geometry, rows: [], shape: SHAPELESS, readings };
  if (used) {
    readings.push(
      contentReading(sheet, used, (top, rows) => {
        rows.forEach((row, index) => (draft.rows[top - used.top + index] = row));
      }),
    );
  }
  if (used || formats.length > 0) {
    readings.push(shapeReading(geometry, used ?? FIRST_CELL, (shape) => (draft.shape = shape)));
  }
  return draft;
}

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

const SHAPELESS: Shape = {
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  marks: { lost: [], open: [] },
};

function toKnown(geometry: Geometry, drafts: readonly Draft[], uncalculated: boolean): Known {
  const date1904 = drafts.some(({ rows }) => countsFrom1904(rows));
  const grids = drafts.map((draft) => toGrid(draft, date1904, uncalculated));
  const store = fromNames(geometry.names);
  return {
    snapshot: {
      name: geometry.name,
      sheets: grids,
      activeSheet: geometry.sheets.find(({ id }) => id === geometry.activeId)?.name ?? null,
      store,
      problems: geometry.sheets.filter(isTooLarge).map(tooLarge),
    },
    sheets: geometry.sheets.map((sheet) => {
      const grid = grids.find((each) => each.sheet === sheet.name) ?? null;
      return {
        id: sheet.id,
        name: sheet.name,
        protected: sheet.protected,
        grid,
        written: new Map(),
        marks: grid?.marks ?? SHAPELESS.marks,
        formatIds: sheet.formats.map(({ format }) => format.id),
      };
    }),
    store,
    storeNames: geometry.names.map(({ name }) => name),
    readOnly: geometry.readOnly,
    structureLocked: geometry.structureLocked,
  };
}

function tooLarge({ name, used }: SheetGeometry): Problem {
  return {
    code: 'sheet-too-large',
    sheet: name,
    rows: used ? used.bottom - used.top + 1 : 0,
    columns: used ? used.right - used.left + 1 : 0,
  };
}

function toGrid({ geometry, rows, shape }: Draft, date1904: boolean, uncalculated: boolean): Grid {
  return {
    sheet: geometry.name,
    origin: { row: geometry.used?.top ?? 0, column: geometry.used?.left ?? 0 },
    // Calculation is set to manual and something waits for it: which results are old, Excel does not say.
    rows: uncalculated
      ? rows.map((row) => row.map((cell) => (cell.formula === null ? cell : { ...cell, stale: true })))
      : rows,
    ...shape,
    hidden: geometry.hidden,
    protected: geometry.protected,
    date1904,
  };
}
