import {
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-format.ts';
import { dataValidation } from './data-validation.ts';
import { namedItem, namedItems } from './named-item.ts';
import { headerFooter, headerFooterGroup, pageLayout } from './page-layout.ts';
import { rangeAreas, rangeCollection } from './range-areas.ts';
import { rangeBorder, rangeBorders, rangeFill, rangeFont, rangeFormat } from './range-format.ts';
import { range } from './range.ts';
import type { HostType } from './type.ts';
import { addinInternalService, application, workbook, workbookProtection } from './workbook.ts';
import { worksheet, worksheetCollection, worksheetFreezePanes, worksheetProtection } from './worksheet.ts';

/** The names that one type of the host answers to. */
export interface TypeNames {
  readonly type: string;
  readonly properties: readonly string[];
  readonly methods: readonly string[];
}

function namesOf<D>({ name, members }: HostType<D>): TypeNames {
  return {
    type: name,
    properties: [...Object.keys(members.scalars ?? {}), ...Object.keys(members.navigations ?? {})],
    methods: [...Object.keys(members.methods ?? {}), ...(members.indexer ? ['GetItem'] : [])],
  };
}

/** Everything the host knows by name; a test holds it against the real library. */
export const HOST_NAMES: readonly TypeNames[] = [
  namesOf(addinInternalService),
  namesOf(application),
  namesOf(conditionalFormat),
  namesOf(conditionalFormatRule),
  namesOf(conditionalFormats),
  namesOf(conditionalRangeFill),
  namesOf(conditionalRangeFont),
  namesOf(conditionalRangeFormat),
  namesOf(customConditionalFormat),
  namesOf(dataValidation),
  namesOf(headerFooter),
  namesOf(headerFooterGroup),
  namesOf(namedItem),
  namesOf(namedItems),
  namesOf(pageLayout),
  namesOf(range),
  namesOf(rangeAreas),
  namesOf(rangeCollection),
  namesOf(rangeBorder),
  namesOf(rangeBorders),
  namesOf(rangeFill),
  namesOf(rangeFont),
  namesOf(rangeFormat),
  namesOf(workbook),
  namesOf(workbookProtection),
  namesOf(worksheet),
  namesOf(worksheetCollection),
  namesOf(worksheetFreezePanes),
  namesOf(worksheetProtection),
];
