import { escapeXml } from '../xml/escape.ts';
import { scanXml } from '../xml/scan.ts';
import { splice } from '../xml/splice.ts';

interface Link {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  end: number;
}

interface Found {
  readonly prefix: string;
  readonly links: readonly Link[];
  /** Before the closing tag. */
  readonly close: number;
}

/**
 * The relationships of the workbook part with one more, to a worksheet, and its id; null when the part is damaged. The
 * type is that of the worksheets there: the strict flavour of the format has another one.
 */
export function withLink(
  xml: string,
  part: string,
  workbook: string,
): { readonly xml: string; readonly id: string } | null {
  const found = read(xml);
  const type = found?.links.find((link) => link.type.endsWith('/worksheet'))?.type;
  if (!found || type === undefined) return null;
  const taken = new Set(found.links.map((link) => link.id));
  let number = found.links.length + 1;
  while (taken.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  const target = part.slice(workbook.lastIndexOf('/') + 1);
  const item = `<${found.prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
  return { id, xml: splice(xml, [{ start: found.close, end: found.close, text: item }]) };
}

/** The relationships without the one of this id; null when the part is damaged. */
export function withoutLink(xml: string, id: string): string | null {
  const found = read(xml);
  const link = found?.links.find((each) => each.id === id);
  return link ? splice(xml, [{ start: link.start, end: link.end, text: '' }]) : null;
}

function read(xml: string): Found | null {
  const links: Link[] = [];
  let close = 0;
  const prefix = scanXml(xml, {
    open: ({ name, depth, start, end, attributes }) => {
      if (depth !== 1 || name !== 'Relationship') return;
      links.push({ id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', start, end });
    },
    close: ({ name, depth, start, end }) => {
      const link = links.at(-1);
      if (depth === 1 && name === 'Relationship' && link) link.end = end;
      if (depth === 0) close = start;
    },
  });
  return prefix === null ? null : { prefix, links, close };
}
