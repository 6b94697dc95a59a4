import { scanXml } from '../xml/scan.ts';
import { splice } from '../xml/splice.ts';

export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs';

/** The items of one list of the styles part, as they stand there, and where the list begins and ends. */
export interface StyleItems {
  readonly prefix: string;
  readonly items: readonly string[];
  readonly start: number;
  /** Behind the opening tag. */
  readonly open: number;
  /** Before the closing tag. */
  readonly close: number;
}

/** Reads a list of the styles part; null when the part has none or is damaged. */
export function readItems(xml: string, list: StyleList): StyleItems | null {
  const items: string[] = [];
  const place = { start: -1, open: 0, close: 0 };
  let inside = false;
  let from = 0;
  const prefix = scanXml(xml, {
    open: ({ name, depth, start, end }) => {
      if (depth === 1) {
        inside = name === list;
        if (inside) Object.assign(place, { start, open: end });
      }
      if (depth === 2) from = start;
    },
    close: ({ depth, start, end }) => {
      if (!inside) return;
      if (depth === 2) items.push(xml.slice(from, end));
      if (depth === 1) place.close = start;
    },
  });
  return prefix === null || place.start < 0 || place.close < place.open ? null : { prefix, items, ...place };
}

/**
 * The styles part with an item in a list, and its index there; one that is already there is used again. The item is
 * written without a prefix. null when the part has no such list.
 */
export function withItem(
  xml: string,
  list: StyleList,
  item: string,
): { readonly xml: string; readonly index: number } | null {
  const found = readItems(xml, list);
  if (!found) return null;
  const { prefix, items, start, open, close } = found;
  const text = item.replace(/<(\/?)/g, `<$1${prefix}`);
  const known = items.indexOf(text);
  if (known >= 0) return { xml, index: known };
  const count = `count="${String(items.length + 1)}"`;
  const tag = xml.slice(start, open).replace(/\bcount\s*=\s*("[^"]*"|'[^']*')/, count);
  const edited = splice(xml, [
    { start, end: open, text: tag },
    { start: close, end: close, text },
  ]);
  return { xml: edited, index: items.length };
}
