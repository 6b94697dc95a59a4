import { unescapeXstring } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { formatCode } from './formats.ts';

/** Number format code of each cell style (index `s` of a cell). */
export type CellFormats = readonly string[];

/** Reads the number formats from the styles part; null when it is damaged. */
export function readStyles(xml: string): CellFormats | null {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  const path: string[] = [];
  const read = scanXml(xml, {
    open: ({ name, attributes, depth }) => {
      path[depth] = name;
      if (depth !== 2) return;
      if (name === 'numFmt' && path[1] === 'numFmts') {
        custom.set(Number(attributes['numFmtId']), unescapeXstring(attributes['formatCode'] ?? 'General'));
      }
      if (name === 'xf' && path[1] === 'cellXfs') ids.push(Number(attributes['numFmtId'] ?? 0));
    },
  });
  return read === null ? null : ids.map((id) => formatCode(id, custom));
}
