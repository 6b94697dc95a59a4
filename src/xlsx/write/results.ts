import { scanSheet } from '../read/scan-sheet.ts';
import type { OpenTag } from '../xml/scan.ts';
import type { Splice } from '../xml/splice.ts';

/** New result of each formula cell, by zero-based row, then column; null: not known, to be calculated on opening. */
export type ResultWrites = ReadonlyMap<number, ReadonlyMap<number, number | null>>;

/**
 * The splices that bring stored results of formulas up to date. Programs that don't calculate on opening show the stored
 * result, so one that is no longer true must go; the formula itself stays as it is.
 */
export function writeResults(xml: string, prefix: string, results: ResultWrites): Splice[] {
  const splices: Splice[] = [];
  let tag: OpenTag | null = null;
  let value = { start: 0, end: 0 };
  let start = 0;
  scanSheet(xml, {
    cell: (_, open) => {
      tag = open;
      value = { start: open.end, end: open.end };
    },
    inside: (open) => {
      start = open.start;
    },
    insideEnd: ({ name, end }) => {
      // Behind the formula where there is no result yet.
      if (name === 'f') value = { start: end, end };
      else if (name === 'v') value = { start, end };
    },
    cellEnd: (at) => {
      const result = results.get(at.row)?.get(at.column);
      if (!tag || result === undefined || tag.selfClosing) return;
      const open = xml.slice(tag.start, tag.end);
      const untyped = open.replace(/\s(?:t|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, (attribute) =>
        result !== null && /^\st\s*=\s*["']n["']$/.test(attribute) ? attribute : '',
      );
      if (untyped !== open) splices.push({ start: tag.start, end: tag.end, text: untyped });
      const text = result === null ? '' : `<${prefix}v>${String(result)}</${prefix}v>`;
      splices.push({ ...value, text });
    },
  });
  return splices;
}
