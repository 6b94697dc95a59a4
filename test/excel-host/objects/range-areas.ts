import type { Rect } from '../../../src/core/grid/address.ts';
import type { Sheet } from '../model.ts';
import { fullAddress, height, width } from '../rects.ts';
import { conditionalFormats } from './conditional-format.ts';
import { range } from './range.ts';
import { HostType } from './type.ts';

/** Several blocks of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Rect[];
}

export const rangeAreas: HostType<Areas> = new HostType<Areas>('RangeAreas', {
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((rect) => fullAddress({ sheet, rect })).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, rect) => sum + height(rect) * width(rect), 0) },
  },
  navigations: {
    Areas: (data) => rangeCollection.of(data),
    ConditionalFormats: (data) => conditionalFormats.of(data),
  },
});

export const rangeCollection: HostType<Areas> = new HostType<Areas>('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((rect) => range.of({ sheet, rect })),
  methods: { GetCount: ({ areas }) => areas.length },
});
