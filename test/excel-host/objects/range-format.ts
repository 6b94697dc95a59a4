import { invalidArgument, notInHost } from '../host-error.ts';
import { cellOf, cellToWrite, toWrite, type Style } from '../model.ts';
import { eachCell } from '../rects.ts';
import type { Areas } from './range-areas.ts';
import { HostType, type Scalar } from './type.ts';

/** One part of the cells' style: what all of them have, or null where they differ. */
function style(part: keyof Style, plain: string | boolean | number): Scalar<Areas> {
  return {
    get: ({ sheet, areas }) => {
      const values = new Set<unknown>();
      for (const rect of areas) {
        eachCell(rect, (row, column) => values.add(cellOf(sheet, row, column)?.style[part] ?? plain));
      }
      return values.size === 1 ? [...values][0] : null;
    },
    set: ({ sheet, areas }, value) => {
      if (typeof value !== typeof plain) throw invalidArgument();
      toWrite(sheet);
      for (const rect of areas) {
        eachCell(rect, (row, column) => {
          const cell = cellToWrite(sheet, row, column);
          cell.style = { ...cell.style, [part]: value };
        });
      }
    },
  };
}

/** Width in points of a column for which nothing is set. */
const USUAL_WIDTH = 48;

function columnsOf({ areas }: Areas): readonly number[] {
  return areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, i) => left + i));
}

export const rangeFormat: HostType<Areas> = new HostType<Areas>('RangeFormat', {
  scalars: {
    ColumnWidth: {
      get: (data) => {
        const widths = new Set(
          columnsOf(data).map((column) => data.sheet.columnWidths.get(column) ?? USUAL_WIDTH),
        );
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: (data, value) => {
        if (typeof value !== 'number' || value < 0) throw invalidArgument();
        for (const column of columnsOf(data)) toWrite(data.sheet).columnWidths.set(column, value);
      },
    },
    UseStandardWidth: {
      get: (data) => columnsOf(data).every((column) => !data.sheet.columnWidths.has(column)),
      set: (data, value) => {
        if (value !== true) throw invalidArgument();
        for (const column of columnsOf(data)) toWrite(data.sheet).columnWidths.delete(column);
      },
    },
    WrapText: style('wrapText', false),
    HorizontalAlignment: style('horizontal', 'General'),
    VerticalAlignment: style('vertical', 'Bottom'),
  },
  navigations: {
    Borders: (data) => rangeBorders.of(data),
    Fill: (data) => rangeFill.of(data),
    Font: (data) => rangeFont.of(data),
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

/** Lines are kept for whole cells: which side they are on makes no difference here. */
export const rangeBorders: HostType<Areas> = new HostType<Areas>('RangeBorderCollection', {
  indexer: (data, side) => {
    if (typeof side !== 'string' || !SIDES.includes(side)) throw invalidArgument();
    const inside = data.areas.some(
      ({ top, left, bottom, right }) =>
        (side === 'InsideVertical' && left === right) || (side === 'InsideHorizontal' && top === bottom),
    );
    if (inside) throw notInHost(`${side} where there is nothing between`);
    return rangeBorder.of(data);
  },
});

export const rangeBorder: HostType<Areas> = new HostType<Areas>('RangeBorder', {
  scalars: {
    Style: {
      set: (_, value) => {
        if (value !== 'Continuous') throw notInHost(`border style ${String(value)}`);
      },
    },
    Color: style('border', ''),
  },
});

export const rangeFill: HostType<Areas> = new HostType<Areas>('RangeFill', {
  scalars: { Color: style('fill', '#FFFFFF') },
  methods: {
    Clear: ({ sheet, areas }) => {
      toWrite(sheet);
      for (const rect of areas) {
        eachCell(rect, (row, column) => {
          const cell = cellToWrite(sheet, row, column);
          const { fill: _, ...rest } = cell.style;
          cell.style = rest;
        });
      }
    },
  },
});

export const rangeFont: HostType<Areas> = new HostType<Areas>('RangeFont', {
  scalars: { Bold: style('bold', false), Color: style('fontColor', '#000000'), Size: style('fontSize', 11) },
});
