import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../../../src/core/grid/address.ts';
import { calculate } from '../calculate.ts';
import { HostError, accessDenied, invalidArgument, itemNotFound, notInHost } from '../host-error.ts';
import { cellOf, cellToWrite, toWrite } from '../model.ts';
import {
  blockBy,
  eachCell,
  fullAddress,
  height,
  intersection,
  sized,
  usedRect,
  width,
  type Block,
} from '../rects.ts';
import { textOf } from '../text.ts';
import { conditionalFormats } from './conditional-format.ts';
import { dataValidation } from './data-validation.ts';
import { rangeAreas } from './range-areas.ts';
import { clear, eachValue, enterAll, grid, tell, toMatchSize } from './range-data.ts';
import { rangeFormat } from './range-format.ts';
import { HostType, type HostObject } from './type.ts';
import { worksheet } from './worksheet.ts';

export const range: HostType<Block> = new HostType<Block>('Range', {
  scalars: {
    Address: { get: fullAddress },
    RowIndex: { get: ({ rect }) => rect.top },
    ColumnIndex: { get: ({ rect }) => rect.left },
    RowCount: { get: ({ rect }) => height(rect) },
    ColumnCount: { get: ({ rect }) => width(rect) },
    CellCount: { get: ({ rect }) => height(rect) * width(rect) },
    Values: { get: (block) => grid(block, (cell) => cell?.content ?? ''), set: enterAll },
    Formulas: {
      get: (block) => grid(block, (cell) => cell?.formula ?? cell?.content ?? ''),
      set: enterAll,
    },
    Text: { get: (block) => grid(block, (cell) => textOf(cell, block.sheet.book)) },
    NumberFormat: {
      get: (block) => grid(block, (cell) => cell?.style.numberFormat ?? 'General'),
      set: (block, value) => {
        toWrite(block.sheet);
        eachValue(block, value, (row, column, format) => {
          const cell = cellToWrite(block.sheet, row, column);
          cell.style = { ...cell.style, numberFormat: String(format) };
        });
      },
    },
    RowHidden: {
      get: ({ sheet, rect }) => uniform(rect.top, rect.bottom, (row) => sheet.hiddenRows.has(row)),
    },
    ColumnHidden: {
      get: ({ sheet, rect }) => uniform(rect.left, rect.right, (column) => sheet.hiddenColumns.has(column)),
    },
  },
  navigations: {
    DataValidation: ({ sheet, rect }) => dataValidation.of({ sheet, areas: [rect] }),
    ConditionalFormats: ({ sheet, rect }) => conditionalFormats.of({ sheet, areas: [rect] }),
    Format: ({ sheet, rect }) => rangeFormat.of({ sheet, areas: [rect] }),
    Worksheet: ({ sheet }) => worksheet.of(sheet),
  },
  methods: {
    GetRow: ({ sheet, rect }, [row]) => at(sheet, sized(rect.top + Number(row), rect.left, 1, width(rect))),
    GetCell: ({ sheet, rect }, [row, column]) =>
      at(sheet, sized(rect.top + Number(row), rect.left + Number(column), 1, 1)),
    GetResizedRange: ({ sheet, rect }, [rows, columns]) =>
      at(sheet, sized(rect.top, rect.left, height(rect) + Number(rows), width(rect) + Number(columns))),
    GetBoundingRect: (block, [other]) => {
      const { rect } = blockOf(block, other);
      return at(block.sheet, {
        top: Math.min(block.rect.top, rect.top),
        left: Math.min(block.rect.left, rect.left),
        bottom: Math.max(block.rect.bottom, rect.bottom),
        right: Math.max(block.rect.right, rect.right),
      });
    },
    GetIntersection: (block, [other]) => {
      const { sheet, rect } = blockOf(block, other);
      const common = sheet === block.sheet ? intersection(rect, block.rect) : null;
      if (!common) throw itemNotFound();
      return at(sheet, common);
    },
    GetUsedRange: ({ sheet, rect }, [valuesOnly]) => {
      const used = usedRect(sheet, valuesOnly === true);
      const common = used && intersection(used, rect);
      if (!common) throw itemNotFound();
      return at(sheet, common);
    },
    GetSpecialCells: visibleCells,
    GetMergedAreasOrNullObject: ({ sheet, rect }) => {
      // Only blocks whose first cell lies in the range are found (OfficeDev/office-js issue 3611).
      const areas = sheet.merges.filter(({ top, left }) =>
        intersection(rect, { top, left, bottom: top, right: left }),
      );
      return areas.length > 0 ? rangeAreas.of({ sheet, areas }) : null;
    },
    Unmerge: ({ sheet, rect }) => {
      toWrite(sheet).merges = sheet.merges.filter((merge) => !intersection(merge, rect));
    },
    Clear: (block, [what]) => clear(block, what),
    CopyFrom: (block, [source, what]) => copyFormats(block, blockOf(block, source), what),
    Select: ({ sheet, rect }) => {
      if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
      // As in Excel, only cells of the sheet that is shown can be selected.
      if (sheet.book.activeId !== sheet.id) throw new HostError('InvalidSelection', 'Not the active sheet.');
      sheet.book.selection = rect;
    },
    _ValidateArraySize: ({ rect }, [rows, columns]) => toMatchSize(rect, rows, columns),
  },
});

function at(sheet: Block['sheet'], rect: Rect): HostObject {
  return range.of({ sheet, rect });
}

function blockOf(block: Block, argument: unknown): Block {
  return range.dataOf(argument) ?? blockBy(block.sheet, argument);
}

/** The value of all rows or columns, or null where they differ. */
function uniform(first: number, last: number, of: (index: number) => boolean): boolean | null {
  if (last - first >= MAX_ROWS - 1) throw notInHost('hidden rows or columns of a whole sheet');
  const value = of(first);
  for (let index = first + 1; index <= last; index++) if (of(index) !== value) return null;
  return value;
}

function visibleCells({ sheet, rect }: Block, [type]: readonly unknown[]): HostObject {
  if (type !== 'Visible') throw notInHost(`getSpecialCells('${String(type)}')`);
  if (sheet.protected) throw accessDenied();
  // Asked of one cell, Excel looks at the whole used range instead.
  const scope = height(rect) * width(rect) === 1 ? (usedRect(sheet, false) ?? rect) : rect;
  const rows = runs(scope.top, scope.bottom, (row) => !sheet.hiddenRows.has(row));
  const columns = runs(scope.left, scope.right, (column) => !sheet.hiddenColumns.has(column));
  const areas = rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
  if (areas.length === 0) throw itemNotFound();
  return rangeAreas.of({ sheet, areas });
}

function runs(first: number, last: number, shown: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!shown(index)) continue;
    const run = found.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** `copyFrom(source, 'Formats')`: the first cell's look for all, its conditional formats too, and its merge. */
function copyFormats(block: Block, source: Block, what: unknown): void {
  if (what !== 'Formats') throw notInHost(`copyFrom(…, '${String(what)}')`);
  const { sheet, rect } = block;
  const { top: row, left: column } = source.rect;
  if (height(source.rect) * width(source.rect) !== 1) throw notInHost('copyFrom more than one cell');
  if (rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) throw invalidArgument();
  toWrite(sheet);
  const style = cellOf(source.sheet, row, column)?.style ?? {};
  eachCell(rect, (r, c) => (cellToWrite(sheet, r, c).style = style));
  for (const format of source.sheet.conditionalFormats) {
    if (format.areas.some((area) => intersection(area, source.rect))) format.areas = [...format.areas, rect];
  }
  const merge = source.sheet.merges.find(({ top, left }) => top === row && left === column);
  if (merge) sheet.merges.push(sized(rect.top, rect.left, height(merge), width(merge)));
  calculate(sheet.book, new Set());
  tell(block, 'RangeEdited');
}
