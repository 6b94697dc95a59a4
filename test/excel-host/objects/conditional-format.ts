import { invalidArgument, itemNotFound, notInHost } from '../host-error.ts';
import { newId, toWrite, type ConditionalFormat, type Sheet } from '../model.ts';
import { intersection } from '../rects.ts';
import { rangeAreas, type Areas } from './range-areas.ts';
import { range } from './range.ts';
import { HostType } from './type.ts';

interface Format {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormats: HostType<Areas> = new HostType<Areas>('ConditionalFormatCollection', {
  items: (data) => within(data).map((format) => conditionalFormat.of({ sheet: data.sheet, format })),
  indexer: (data, id) => {
    const format = within(data).find((each) => each.id === id);
    if (!format) throw itemNotFound();
    return conditionalFormat.of({ sheet: data.sheet, format });
  },
  methods: {
    GetCount: (data) => within(data).length,
    Add: ({ sheet, areas }, [type]) => {
      if (type !== 'Custom') throw notInHost(`conditionalFormats.add('${String(type)}')`);
      toWrite(sheet);
      // A new one comes first, as in Excel.
      for (const each of sheet.conditionalFormats) each.priority += 1;
      const format = { id: newId(), type, areas, priority: 0, formula: '', fill: '', fontColor: '' };
      sheet.conditionalFormats.push(format);
      return conditionalFormat.of({ sheet, format });
    },
  },
});

function within({ sheet, areas }: Areas): readonly ConditionalFormat[] {
  return sheet.conditionalFormats
    .filter((format) => format.areas.some((a) => areas.some((b) => intersection(a, b))))
    .toSorted((a, b) => a.priority - b.priority);
}

export const conditionalFormat: HostType<Format> = new HostType<Format>('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ format }) => format.priority },
  },
  navigations: {
    Custom: (data) => {
      if (data.format.type !== 'Custom') throw invalidArgument();
      return customConditionalFormat.of(data);
    },
    CustomOrNullObject: (data) => (data.format.type === 'Custom' ? customConditionalFormat.of(data) : null),
  },
  methods: {
    GetRange: ({ sheet, format }) => {
      const [rect, ...more] = format.areas;
      if (!rect || more.length > 0) throw invalidArgument();
      return range.of({ sheet, rect });
    },
    GetRanges: ({ sheet, format }) => rangeAreas.of({ sheet, areas: format.areas }),
    Delete: ({ sheet, format }) => {
      toWrite(sheet).conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
  },
});

export const customConditionalFormat: HostType<Format> = new HostType<Format>('CustomConditionalFormat', {
  navigations: {
    Rule: (data) => conditionalFormatRule.of(data),
    Format: (data) => conditionalRangeFormat.of(data),
  },
});

export const conditionalFormatRule: HostType<Format> = new HostType<Format>('ConditionalFormatRule', {
  scalars: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ sheet, format }, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument();
        toWrite(sheet);
        format.formula = value;
      },
    },
  },
});

export const conditionalRangeFormat: HostType<Format> = new HostType<Format>('ConditionalRangeFormat', {
  navigations: {
    Fill: (data) => conditionalRangeFill.of(data),
    Font: (data) => conditionalRangeFont.of(data),
  },
});

export const conditionalRangeFill: HostType<Format> = new HostType<Format>('ConditionalRangeFill', {
  scalars: { Color: { get: ({ format }) => format.fill, set: (data, value) => paint(data, 'fill', value) } },
});

export const conditionalRangeFont: HostType<Format> = new HostType<Format>('ConditionalRangeFont', {
  scalars: {
    Color: { get: ({ format }) => format.fontColor, set: (data, value) => paint(data, 'fontColor', value) },
  },
});

function paint({ sheet, format }: Format, part: 'fill' | 'fontColor', color: unknown): void {
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  toWrite(sheet);
  format[part] = color.toUpperCase();
}
