import { scanSheet } from '../read/scan-sheet.ts';
import type { SharedStrings } from '../read/strings.ts';
import type { OpenTag } from '../xml/scan.ts';
import type { Splice } from '../xml/splice.ts';
import { CellWriter, type CellWrite } from './cell.ts';
import type { Habits } from './habits.ts';

/** By zero-based row, then column. */
export type CellWrites = ReadonlyMap<number, ReadonlyMap<number, CellWrite>>;

/**
 * The splices that write cells into a sheet part: cells in place, missing cells in the order of their columns, missing
 * rows in order. Everything else about cells and rows stays: style, heights, attributes of other producers.
 */
export function writeCells(
  xml: string,
  prefix: string,
  writes: CellWrites,
  strings: SharedStrings,
  habits: Habits,
): Splice[] {
  const writer = new CellWriter(xml, prefix, strings, habits);
  const splices: Splice[] = [];
  const rows = [...writes.keys()].toSorted((a, b) => a - b);
  let columns: number[] = [];
  let rowTag: OpenTag | null = null;
  let cellTag: OpenTag | null = null;
  let kept = 0;

  const rowsBefore = (row: number, at: number): void => {
    const missing = [];
    while (rows.length > 0 && (rows[0] ?? row) < row) missing.push(rows.shift() ?? 0);
    const text = missing.map((each) => writer.newRow(each, writes.get(each) ?? new Map())).join('');
    if (text !== '') splices.push({ start: at, end: at, text });
  };
  const cellsBefore = (row: number, column: number, at: number): string => {
    let text = '';
    while (columns.length > 0 && (columns[0] ?? column) < column) {
      const next = columns.shift() ?? 0;
      const write = writes.get(row)?.get(next);
      if (write) text += writer.newCell({ row, column: next }, write);
    }
    if (text !== '') splices.push({ start: at, end: at, text });
    return text;
  };

  scanSheet(xml, {
    row: (row, tag) => {
      rowsBefore(row, tag.start);
      columns = [...(writes.get(row)?.keys() ?? [])].toSorted((a, b) => a - b);
      if (rows[0] === row) rows.shift();
      rowTag = tag;
      kept = 0;
    },
    cell: ({ row, column }, tag) => {
      if (cellsBefore(row, column, tag.start) !== '') kept++;
      cellTag = tag;
    },
    cellEnd: (at, tag) => {
      const write = columns[0] === at.column ? writes.get(at.row)?.get(at.column) : undefined;
      if (!write || !cellTag) {
        kept++;
        return;
      }
      columns.shift();
      const text = writer.changedCell(cellTag, at, write);
      if (text !== '') kept++;
      splices.push({ start: cellTag.start, end: tag.end, text });
    },
    rowEnd: (row, tag) => {
      if (!rowTag || !writes.has(row)) return;
      if (!rowTag.selfClosing) {
        const added = cellsBefore(row, Infinity, tag.start);
        // A row that only held our cells goes with them.
        if (kept === 0 && added === '' && isBare(rowTag)) dropRow(splices, rowTag.start, tag.end);
        return;
      }
      const text = columns
        .map((column) => [column, writes.get(row)?.get(column)] as const)
        .map(([column, write]) => (write ? writer.newCell({ row, column }, write) : ''))
        .join('');
      const open = xml.slice(rowTag.start, rowTag.end).replace(/\s*\/>$/, '>');
      if (text !== '')
        splices.push({ start: rowTag.start, end: rowTag.end, text: `${open}${text}</${prefix}row>` });
    },
    outside: (tag) => {
      if (tag.name !== 'sheetData' || tag.depth !== 1 || !tag.selfClosing) return;
      const text = rows.splice(0).map((row) => writer.newRow(row, writes.get(row) ?? new Map()));
      if (text.join('') === '') return;
      const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
      splices.push({ start: tag.start, end: tag.end, text: `${open}${text.join('')}</${prefix}sheetData>` });
    },
    outsideEnd: (tag) => {
      if (tag.name === 'sheetData' && tag.depth === 1) rowsBefore(Infinity, tag.start);
    },
  });
  return splices;
}

/** Whether a row has its number and no other attribute. Without, the rows behind it would move up. */
function isBare({ attributes }: OpenTag): boolean {
  return Object.keys(attributes).join() === 'r';
}

/** Replaces all splices inside a row by its removal. */
function dropRow(splices: Splice[], start: number, end: number): void {
  while ((splices.at(-1)?.start ?? -1) > start) splices.pop();
  splices.push({ start, end, text: '' });
}
