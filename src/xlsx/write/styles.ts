import { scanXml } from '../xml/scan.ts';

/** Children of a style sheet that stand before `dxfs` (CT_Stylesheet). */
const BEFORE = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);

/** The styles part with a fill for conditional formats, and its index; one that is already there is used again. */
export interface WithFill {
  readonly xml: string;
  readonly index: number;
}

/** Adds a fill ("RRGGBB") to the looks of conditional formats; null when the part is damaged. */
export function addFill(xml: string, color: string): WithFill | null {
  let place: { start: number; end: number; close: number; selfClosing: boolean } | null = null;
  let before = 0;
  let start = 0;
  const items: string[] = [];
  const path: string[] = [];
  const prefix = scanXml(xml, {
    open: (tag) => {
      path[tag.depth] = tag.name;
      if (tag.depth === 1 && tag.name === 'dxfs') {
        place = { start: tag.start, end: tag.end, close: tag.end, selfClosing: tag.selfClosing };
      }
      if (tag.depth === 2) start = tag.start;
    },
    close: (tag) => {
      if (tag.depth === 1 && BEFORE.has(tag.name)) before = tag.end;
      if (tag.depth === 1 && tag.name === 'dxfs' && place) place.close = tag.start;
      if (tag.depth === 2 && path[1] === 'dxfs' && tag.name === 'dxf') items.push(xml.slice(start, tag.end));
    },
  });
  if (prefix === null) return null;
  const item = fillItem(prefix, color);
  const known = items.indexOf(item);
  if (known >= 0) return { xml, index: known };
  return { xml: inserted(xml, prefix, place, before, item, items.length + 1), index: items.length };
}

function fillItem(prefix: string, color: string): string {
  const fill = `<fill><patternFill><bgColor rgb="FF${color}"/></patternFill></fill>`;
  return `<dxf>${fill}</dxf>`.replace(/<(\/?)/g, `<$1${prefix}`);
}

function inserted(
  xml: string,
  prefix: string,
  place: { start: number; end: number; close: number; selfClosing: boolean } | null,
  before: number,
  item: string,
  count: number,
): string {
  const closing = `</${prefix}dxfs>`;
  if (!place) {
    return `${xml.slice(0, before)}<${prefix}dxfs count="${String(count)}">${item}${closing}${xml.slice(before)}`;
  }
  const tag = xml
    .slice(place.start, place.end)
    .replace(/\bcount\s*=\s*("[^"]*"|'[^']*')/, `count="${String(count)}"`)
    .replace(/\s*\/>$/, '>');
  const rest = place.selfClosing ? item + closing : xml.slice(place.end, place.close) + item;
  return xml.slice(0, place.start) + tag + rest + xml.slice(place.close);
}
