import { cellName, type Rect } from '../core/grid/address.ts';
import type { MarkTone } from '../core/grid/grid.ts';
import { areasOf, type SheetGeometry } from './geometry.ts';
import { askHidden } from './hidden.ts';
import type { Reading } from './requests.ts';
import { supports } from './support.ts';

/** What is known of a sheet's cells beside their content. */
export interface Shape {
  readonly merges: readonly Rect[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly marks: Readonly<Record<MarkTone, readonly string[]>>;
}

/** A highlight that someone's pasting has stretched over more cells than this counts within the used range only. */
const MARKED_CELLS = 10_000;

/**
 * Merged blocks, hidden rows and columns, and our marks. What Office.js counts as writing is not asked where it can be
 * helped, since Excel may forget the user's undo history over it: so hidden rows come from `hidden.ts` and not from
 * `getRowProperties`. Merged blocks are counted so too where Excel is older than its undo for add-ins
 * (OfficeDev/office-js issue 5918), but there is no other way to learn of them, and a form read without them is read
 * wrongly.
 */
export function shapeReading(geometry: SheetGeometry, used: Rect, into: (shape: Shape) => void): Reading {
  const { sheet, formats } = geometry;
  return {
    cells: 0,
    ask() {
      const range = sheet.getRangeByIndexes(
        used.top,
        used.left,
        used.bottom - used.top + 1,
        used.right - used.left + 1,
      );
      const merged = supports('1.13') ? areasOf(range.getMergedAreasOrNullObject()) : null;
      const hidden = askHidden(geometry, used, range);
      const marked = formats.map(({ tone, format }) => ({ tone, take: areasOf(format.getRanges()) }));
      return () =>
        into({
          merges: merged?.() ?? [],
          ...hidden(),
          marks: marksOf(
            marked.map(({ tone, take }) => ({ tone, areas: take() })),
            used,
          ),
        });
    },
    divided: () => null,
  };
}

function marksOf(
  marked: readonly { readonly tone: MarkTone; readonly areas: readonly Rect[] }[],
  used: Rect,
): Shape['marks'] {
  const cells = { lost: new Set<string>(), open: new Set<string>() };
  for (const { tone, areas } of marked) {
    for (const area of areas) {
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      const { top, left, bottom, right } = size > MARKED_CELLS ? within(area, used) : area;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) cells[tone].add(cellName({ row, column }));
      }
    }
  }
  return { lost: [...cells.lost], open: [...cells.open] };
}

function within(area: Rect, used: Rect): Rect {
  return {
    top: Math.max(area.top, used.top),
    left: Math.max(area.left, used.left),
    bottom: Math.min(area.bottom, used.bottom),
    right: Math.min(area.right, used.right),
  };
}
