import { scanXml } from '../../xlsx/xml/scan.ts';
import { colorOf, type Palette } from './colors.ts';
import { isOn, numberOf, type Attributes } from './attributes.ts';

export interface Line {
  readonly style: string;
  readonly color: string | null;
}

export interface Font {
  readonly name: string | null;
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
}

/** Lines around a cell, by side; sides without a line are missing. */
export type Borders = Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', Line>>>;

/** How a cell looks, as far as the grid can show it. Colours are "RRGGBB". */
export interface CellLook {
  readonly font: Font;
  readonly fill: string | null;
  readonly borders: Borders;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  /** Degrees upwards, -90 to 90; 255 in the file is text written downwards and becomes "stacked". */
  readonly rotation: number | 'stacked';
  readonly indent: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const PLAIN_FONT: Font = {
  name: null,
  size: null,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};

/** The looks of all cell formats of a styles part, by index in cellXfs; none where there is no such part. */
export function readCellLooks(stylesXml: string | null, palette: Palette): readonly CellLook[] {
  if (stylesXml === null) return [];
  const fonts: Writable<Font>[] = [];
  const fills: (string | null)[] = [];
  const borders: Writable<Borders>[] = [];
  const looks: Writable<CellLook>[] = [];
  let list = '';
  let solid = false;
  let side = '';

  scanXml(stylesXml, {
    open: ({ name, attributes }) => {
      if (LISTS.has(name)) list = name;
      else if (list === 'fonts') {
        if (name === 'font') fonts.push({ ...PLAIN_FONT });
        else readFont(fonts.at(-1), name, attributes, palette);
      } else if (list === 'fills') {
        if (name === 'fill') fills.push(null);
        else if (name === 'patternFill') solid = attributes['patternType'] === 'solid';
        else if (name === 'fgColor' && solid) fills[fills.length - 1] = colorOf(attributes, palette);
      } else if (list === 'borders') {
        if (name === 'border') borders.push({});
        else if (name === 'color') paint(borders.at(-1), side, colorOf(attributes, palette));
        else side = draw(borders.at(-1), name, attributes);
      } else if (list === 'cellXfs') {
        if (name === 'xf') looks.push(lookOf(attributes, fonts, fills, borders));
        else if (name === 'alignment') align(looks.at(-1), attributes);
      }
    },
    close: ({ name }) => {
      if (name === list) list = '';
    },
  });
  return looks;
}

const LISTS = new Set(['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs']);

function readFont(
  font: Writable<Font> | undefined,
  name: string,
  attributes: Attributes,
  palette: Palette,
): void {
  if (!font) return;
  const { val } = attributes;
  if (name === 'name') font.name = val ?? null;
  else if (name === 'sz') font.size = numberOf(val);
  else if (name === 'b') font.bold = isOn(val, true);
  else if (name === 'i') font.italic = isOn(val, true);
  else if (name === 'strike') font.strike = isOn(val, true);
  else if (name === 'u') font.underline = val !== 'none';
  else if (name === 'color') font.color = colorOf(attributes, palette);
}

/** Draws the line of a side and gives back which side it was; "" for diagonals and sides without a line. */
function draw(borders: Writable<Borders> | undefined, name: string, { style }: Attributes): string {
  const side = name === 'start' ? 'left' : name === 'end' ? 'right' : name;
  if (side !== 'left' && side !== 'right' && side !== 'top' && side !== 'bottom') return '';
  if (!borders || style === undefined || style === 'none') return '';
  borders[side] = { style, color: null };
  return side;
}

function paint(borders: Writable<Borders> | undefined, side: string, color: string | null): void {
  if (side !== 'left' && side !== 'right' && side !== 'top' && side !== 'bottom') return;
  const line = borders?.[side];
  if (borders && line) borders[side] = { ...line, color };
}

function lookOf(
  attributes: Attributes,
  fonts: readonly Font[],
  fills: readonly (string | null)[],
  borders: readonly Borders[],
): Writable<CellLook> {
  const at = (name: string) => Number(attributes[name] ?? 0);
  return {
    font: fonts[at('fontId')] ?? PLAIN_FONT,
    fill: fills[at('fillId')] ?? null,
    borders: borders[at('borderId')] ?? {},
    horizontal: null,
    vertical: null,
    wrap: false,
    rotation: 0,
    indent: 0,
  };
}

function align(look: Writable<CellLook> | undefined, attributes: Attributes): void {
  if (!look) return;
  look.horizontal = attributes['horizontal'] ?? null;
  look.vertical = attributes['vertical'] ?? null;
  look.wrap = isOn(attributes['wrapText']);
  look.indent = numberOf(attributes['indent']) ?? 0;
  const rotation = numberOf(attributes['textRotation']) ?? 0;
  look.rotation = rotation === 255 ? 'stacked' : rotation > 90 ? 90 - rotation : rotation;
}
