import type { SheetCell } from '../../core/edits/edit.ts';
import { BORDER_COLOR, SHEET_LOOKS, type SheetLook } from '../../port/sheet-looks.ts';
import { readItems, withItem, type StyleList } from './style-list.ts';

/** Index of the cell style for each look. */
export type LookStyles = Readonly<Record<SheetCell['look'], number>>;

/** A workbook without a styles part, or with one that has no such lists, shows everything plain. */
export const PLAIN_LOOKS: LookStyles = { title: 0, note: 0, head: 0, text: 0, input: 0 };

/**
 * The styles part with the looks of an added sheet, in the font that most cells of the workbook have.
 * @param used how many cells have each cell style, by its index
 */
export function addLooks(
  xml: string,
  used: ReadonlyMap<number, number>,
): { readonly xml: string; readonly styles: LookStyles } {
  const font = bodyFont(xml, used);
  const styles = { ...PLAIN_LOOKS };
  let edited = xml;
  for (const name of ['title', 'note', 'head', 'text', 'input'] satisfies SheetCell['look'][]) {
    const added = addLook(edited, SHEET_LOOKS[name], font);
    if (!added) return { xml, styles: PLAIN_LOOKS };
    edited = added.xml;
    styles[name] = added.index;
  }
  return { xml: edited, styles };
}

interface BodyFont {
  readonly size: number;
  /** Name, family and character set, as elements without prefix. */
  readonly face: string;
}

/** The font that most cells have; the first one where nothing is to be counted. */
function bodyFont(xml: string, used: ReadonlyMap<number, number>): BodyFont {
  const fonts = readItems(xml, 'fonts')?.items ?? [];
  const xfs = readItems(xml, 'cellXfs')?.items ?? [];
  const cells = new Map<number, number>();
  for (const [style, count] of used) {
    const font = Number(/\sfontId\s*=\s*["'](\d+)["']/.exec(xfs[style] ?? '')?.[1] ?? 0);
    cells.set(font, (cells.get(font) ?? 0) + count);
  }
  const most = [...cells].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
  const font = fonts[most] ?? fonts[0] ?? '';
  const value = (name: string): string | undefined =>
    new RegExp(`<(?:[\\w.-]+:)?${name}\\s+val\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(font)?.slice(1).join('');
  const face = ['name', 'family', 'charset'].flatMap((name) => {
    const text = value(name);
    return text === undefined ? [] : [`<${name} val="${text.replaceAll('"', '&quot;')}"/>`];
  });
  return { size: Number(value('sz') ?? 11) || 11, face: face.join('') };
}

function addLook(
  xml: string,
  look: SheetLook,
  font: BodyFont,
): { readonly xml: string; readonly index: number } | null {
  let edited = xml;
  const index = (list: StyleList, item: string): number => {
    const added = withItem(edited, list, item);
    if (!added) return -1;
    edited = added.xml;
    return added.index;
  };
  const fontId = index('fonts', fontItem(look, font));
  const fillId = look.fill === null ? 0 : index('fills', fillItem(look.fill));
  const borderId = look.border ? index('borders', BORDER) : 0;
  const style = index('cellXfs', xfItem(look, fontId, fillId, borderId));
  return Math.min(fontId, fillId, borderId, style) < 0 ? null : { xml: edited, index: style };
}

function fontItem({ bold, larger, color }: SheetLook, { size, face }: BodyFont): string {
  const shade = color === null ? '' : `<color rgb="FF${color}"/>`;
  return `<font>${bold ? '<b/>' : ''}<sz val="${String(size + larger)}"/>${shade}${face}</font>`;
}

function fillItem(color: string): string {
  const pattern = `<fgColor rgb="FF${color}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${pattern}</patternFill></fill>`;
}

const BORDER = `<border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF${BORDER_COLOR}"/></${side}>`)
  .join('')}<diagonal/></border>`;

function xfItem(look: SheetLook, font: number, fill: number, border: number): string {
  const alignment =
    `<alignment${look.centered ? ' horizontal="center"' : ''} vertical="center"` +
    `${look.wrap ? ' wrapText="1"' : ''}/>`;
  return (
    `<xf numFmtId="0" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"` +
    ` applyFont="1"${fill > 0 ? ' applyFill="1"' : ''}${border > 0 ? ' applyBorder="1"' : ''}` +
    ` applyAlignment="1">${alignment}</xf>`
  );
}
