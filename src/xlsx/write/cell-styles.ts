import { formatCode } from '../read/formats.ts';
import { escapeXstring, unescapeXstring } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { splice, type Splice } from '../xml/splice.ts';

/** The styles part with a cell style, and its index. */
export interface WithStyle {
  readonly xml: string;
  readonly index: number;
}

/** Numbers below are those of formats that every program knows (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN = 164;

interface Part {
  readonly prefix: string;
  /** Cell styles as they stand in the part. */
  readonly xfs: readonly string[];
  readonly custom: ReadonlyMap<number, string>;
  readonly numFmts: Element | null;
  readonly cellXfs: Element | null;
  /** Behind the opening tag of the part. */
  readonly start: number;
}

interface Element {
  readonly start: number;
  /** Behind the opening tag. */
  readonly open: number;
  /** Before the closing tag. */
  readonly close: number;
}

/**
 * Adds a cell style that is like another but for its number format; one that is already there is used again.
 * @param base index of the style to start from
 * @param format number format code
 * @returns null when the part is damaged
 */
export function addFormat(xml: string, base: number, format: string): WithStyle | null {
  const part = read(xml);
  if (!part?.cellXfs) return null;
  const splices: Splice[] = [];
  const id = formatId(part.custom, format) ?? addCode(xml, part, format, splices);
  const style = formatted(part.xfs[base] ?? `<${part.prefix}xf/>`, id);
  const known = part.xfs.indexOf(style);
  if (known >= 0) return { xml: splice(xml, splices), index: known };
  splices.push(...added(xml, part.cellXfs, style, part.xfs.length + 1));
  return { xml: splice(xml, splices), index: part.xfs.length };
}

function read(xml: string): Part | null {
  const xfs: string[] = [];
  const custom = new Map<number, string>();
  const lists = new Map<string, Element>();
  const path: string[] = [];
  let start = 0;
  let list = { start: 0, open: 0 };
  let xf = 0;
  const prefix = scanXml(xml, {
    open: (tag) => {
      path[tag.depth] = tag.name;
      if (tag.depth === 0) start = tag.end;
      if (tag.depth === 1) list = { start: tag.start, open: tag.end };
      if (tag.depth !== 2) return;
      if (path[1] === 'cellXfs') xf = tag.start;
      if (path[1] === 'numFmts' && tag.name === 'numFmt') {
        custom.set(Number(tag.attributes['numFmtId']), unescapeXstring(tag.attributes['formatCode'] ?? ''));
      }
    },
    close: (tag) => {
      if (tag.depth === 1) lists.set(tag.name, { ...list, close: tag.start });
      if (tag.depth === 2 && path[1] === 'cellXfs' && tag.name === 'xf') xfs.push(xml.slice(xf, tag.end));
    },
  });
  if (prefix === null) return null;
  const [numFmts, cellXfs] = [lists.get('numFmts') ?? null, lists.get('cellXfs') ?? null];
  return { prefix, xfs, custom, numFmts, cellXfs, start };
}

/** Number of a format that the file or every program knows. */
function formatId(custom: ReadonlyMap<number, string>, format: string): number | null {
  const own = [...custom].find(([, code]) => code === format)?.[0];
  if (own !== undefined) return own;
  for (let id = 0; id < FIRST_OWN; id++) {
    // Numbers without a code of their own read as General too.
    if (formatCode(id, custom) === format && (format !== 'General' || id === 0)) return id;
  }
  return null;
}

function addCode(
  xml: string,
  { prefix, custom, numFmts, start }: Part,
  format: string,
  splices: Splice[],
): number {
  const id = Math.max(FIRST_OWN - 1, ...custom.keys()) + 1;
  const item = `<${prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXstring(format)}"/>`;
  if (numFmts) splices.push(...added(xml, numFmts, item, custom.size + 1));
  else {
    const list = `<${prefix}numFmts count="1">${item}</${prefix}numFmts>`;
    splices.push({ start, end: start, text: list });
  }
  return id;
}

/** The item at the end of its list, and the list's count brought up to date. */
function added(xml: string, { start, open, close }: Element, item: string, count: number): Splice[] {
  const tag = xml.slice(start, open).replace(/\bcount\s*=\s*("[^"]*"|'[^']*')/, `count="${String(count)}"`);
  return [
    { start, end: open, text: tag },
    { start: close, end: close, text: item },
  ];
}

/** A style element with another number format. */
function formatted(xf: string, id: number): string {
  const end = xf.search(/\/?>/);
  const tag = xf.slice(0, end).replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, '');
  return `${tag} numFmtId="${String(id)}" applyNumberFormat="1"${xf.slice(end)}`;
}
