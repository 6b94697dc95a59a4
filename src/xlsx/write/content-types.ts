import { escapeXml } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { splice } from '../xml/splice.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The content types with a worksheet part among them; null when they are damaged. */
export function withContentType(xml: string, part: string): string | null {
  const found = read(xml, part);
  if (!found) return null;
  const item = `<${found.prefix}Override PartName="/${escapeXml(part)}" ContentType="${WORKSHEET}"/>`;
  return splice(xml, [{ start: found.close, end: found.close, text: item }]);
}

/** The content types without that of a part; null when they are damaged. */
export function withoutContentType(xml: string, part: string): string | null {
  const found = read(xml, part);
  if (!found) return null;
  return found.item ? splice(xml, [{ ...found.item, text: '' }]) : xml;
}

interface Found {
  readonly prefix: string;
  readonly item: { readonly start: number; readonly end: number } | null;
  /** Before the closing tag. */
  readonly close: number;
}

function read(xml: string, part: string): Found | null {
  const place = { start: -1, end: 0, close: 0 };
  let inside = false;
  const prefix = scanXml(xml, {
    open: ({ name, depth, start, attributes }) => {
      if (depth !== 1) return;
      inside = name === 'Override' && attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase();
      if (inside) place.start = start;
    },
    close: ({ depth, start, end }) => {
      if (depth === 1 && inside) place.end = end;
      if (depth === 0) place.close = start;
    },
  });
  if (prefix === null) return null;
  return { prefix, item: place.start < 0 ? null : place, close: place.close };
}
