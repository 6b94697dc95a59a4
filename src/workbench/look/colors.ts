import { scanXml } from '../../xlsx/xml/scan.ts';
import type { Attributes } from './attributes.ts';

/** The colours that cell formats may name by number: those of the theme and the indexed ones, all as "RRGGBB". */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Theme colours by their place in the formats of cells, which put light before dark, unlike the theme part. */
const THEME_PLACES = ['lt1', 'dk1', 'lt2', 'dk2'].concat(
  ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ['hlink', 'folHlink'],
);

/** The theme of Office since 2013, for files without one. */
const OFFICE_THEME: Readonly<Record<string, string>> = {
  lt1: 'FFFFFF',
  dk1: '000000',
  lt2: 'E7E6E6',
  dk2: '44546A',
  accent1: '5B9BD5',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '4472C4',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
};

/** ECMA-376 part 1, 18.8.27. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = [
  BASIC,
  BASIC,
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333',
].flatMap((row) => row.split(' '));

/** The palette of a workbook, from its theme part and the indexed colours of its styles part; both may be missing. */
export function readPalette(themeXml: string | null, stylesXml: string | null): Palette {
  const theme = new Map(Object.entries(OFFICE_THEME));
  let place = '';
  if (themeXml !== null) {
    scanXml(themeXml, {
      open: ({ name, attributes }) => {
        if (THEME_PLACES.includes(name)) place = name;
        const color =
          name === 'srgbClr' ? attributes['val'] : name === 'sysClr' ? attributes['lastClr'] : null;
        if (place !== '' && color) {
          theme.set(place, color.toUpperCase());
          // Later lists of colours in the theme (fills, lines) are no palette.
          place = '';
        }
      },
    });
  }
  const indexed: string[] = [];
  if (stylesXml !== null) {
    scanXml(stylesXml, {
      open: ({ name, attributes }) => {
        if (name === 'rgbColor') indexed.push((attributes['rgb'] ?? '').slice(-6).toUpperCase());
      },
    });
  }
  return {
    theme: THEME_PLACES.map((each) => theme.get(each) ?? '000000'),
    indexed: indexed.length > 0 ? indexed : INDEXED,
  };
}

/** The colour that the attributes of an element such as `<color theme="4" tint="0.6"/>` name; null for "automatic". */
export function colorOf(attributes: Attributes, palette: Palette): string | null {
  const base = baseColor(attributes, palette);
  const tint = Number(attributes['tint'] ?? 0);
  return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

function baseColor({ rgb, theme, indexed }: Attributes, palette: Palette): string | null {
  if (rgb !== undefined) return /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  if (theme !== undefined) return palette.theme[Number(theme)] ?? null;
  return indexed === undefined ? null : (palette.indexed[Number(indexed)] ?? null);
}

/** ECMA-376 part 1, 18.8.19: a tint moves the lightness towards black (below 0) or white (above). */
function tinted(color: string, tint: number): string {
  const { hue, saturation, light } = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light + (1 - light) * tint);
}

/** Hue in sixths of the circle, saturation and lightness from 0 to 1. */
function toHsl(color: string): { hue: number; saturation: number; light: number } {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const light = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, light };
  const hue = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue, saturation: range / (1 - Math.abs(2 * light - 1)), light };
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (offset: number) => {
    const k = (offset + hue * 2) % 12;
    const value = light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return (channel(0) + channel(8) + channel(4)).toUpperCase();
}
