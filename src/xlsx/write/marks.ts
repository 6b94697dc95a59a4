import type { MarkTone } from '../../core/grid/grid.ts';
import { markFormula } from '../../port/marks.ts';
import { MarkReader } from '../read/marks.ts';
import { scanSheet } from '../read/scan-sheet.ts';
import { escapeXml } from '../xml/escape.ts';
import type { Splice } from '../xml/splice.ts';
import { ranges } from './ranges.ts';

/** Children of a worksheet that stand before its data validations: conditional formats and all before them (CT_Worksheet). */
export const BEFORE_VALIDATIONS: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
]);

/** A highlight to write: its cells by name, and the index of its look among the styles (null: none to be had). */
export interface MarkWrite {
  readonly tone: MarkTone;
  readonly cells: readonly string[];
  readonly look: number | null;
}

/**
 * The splices that replace our conditional formats on a sheet. Ours come last in priority, so that they disturb no
 * other; with no cells to mark, the part is left as if we had never been there.
 */
export function writeMarks(xml: string, prefix: string, marks: readonly MarkWrite[]): Splice[] {
  const before = new MarkReader();
  let at = 0;
  scanSheet(xml, {
    outside: (tag) => before.open(tag),
    outsideText: (text) => before.text(text),
    outsideEnd: (tag) => {
      before.close(tag);
      if (tag.depth === 1 && BEFORE_VALIDATIONS.has(tag.name)) at = tag.end;
    },
  });
  const text = marks
    .filter(({ cells }) => cells.length > 0)
    .map((mark, i) => block(prefix, mark, before.priority + 1 + i))
    .join('');
  if (text === '') return before.removal;
  return [...before.removal, { start: at, end: at, text }];
}

function block(prefix: string, { tone, cells, look }: MarkWrite, priority: number): string {
  const dxf = look === null ? '' : ` dxfId="${String(look)}"`;
  return (
    `<${prefix}conditionalFormatting sqref="${ranges(cells)}">` +
    `<${prefix}cfRule type="expression"${dxf} priority="${String(priority)}">` +
    `<${prefix}formula>${escapeXml(markFormula(tone))}</${prefix}formula>` +
    `</${prefix}cfRule></${prefix}conditionalFormatting>`
  );
}
