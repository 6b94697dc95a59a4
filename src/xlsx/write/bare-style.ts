import type { WithStyle } from './cell-styles.ts';
import { readItems, withItem } from './style-list.ts';

/** What a person marks a cell with: colour, weight, slant, lines. */
const MARKING = /<(color|b|i|u|strike)(?:\s[^>]*)?(?:\/>|>[^]*?<\/\1>)/g;

/**
 * Adds a cell style that is like another without its fill and without the colour and weight of its font; one that is
 * already there is used again.
 * @param base index of the style to start from
 * @returns null when the part is damaged
 */
export function addBare(xml: string, base: number): WithStyle | null {
  const xfs = readItems(xml, 'cellXfs');
  const fonts = readItems(xml, 'fonts');
  if (!xfs || !fonts) return null;
  const xf = unprefixed(xfs.items[base] ?? '<xf/>', xfs.prefix);
  const font = fonts.items[Number(/\sfontId\s*=\s*["'](\d+)["']/.exec(xf)?.[1] ?? 0)];
  const plain = font === undefined ? null : unprefixed(font, fonts.prefix).replace(MARKING, '');
  const added = plain === null ? { xml, index: 0 } : withItem(xml, 'fonts', plain);
  return added && withItem(added.xml, 'cellXfs', withFont(xf, added.index));
}

function withFont(xf: string, font: number): string {
  const end = xf.search(/\s*\/?>/);
  const tag = xf
    .slice(0, end)
    .replace(/\s(?:fontId|fillId|applyFont|applyFill)\s*=\s*("[^"]*"|'[^']*')/g, '');
  return `${tag} fontId="${String(font)}" fillId="0" applyFont="1"${xf.slice(end)}`;
}

function unprefixed(item: string, prefix: string): string {
  return prefix === '' ? item : item.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
