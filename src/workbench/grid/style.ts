import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { CellLook, Line } from '../look/styles.ts';

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  fill: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};

/** Excel indents by three spaces of the standard font. */
const INDENT_PIXELS = 9;

/** A cell's look and number format as the grid takes it. */
export function gridStyle(look: CellLook | undefined, format: string): IStyleData {
  const numbers: IStyleData = format === 'General' ? {} : { n: { pattern: format } };
  return look ? { ...fontStyle(look), ...boxStyle(look), ...textStyle(look), ...numbers } : numbers;
}

function fontStyle({ font }: CellLook): IStyleData {
  return {
    ...(font.name === null ? {} : { ff: font.name }),
    ...(font.size === null ? {} : { fs: font.size }),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.color === null ? {} : { cl: { rgb: `#${font.color}` } }),
  };
}

function boxStyle({ fill, borders }: CellLook): IStyleData {
  const { left, right, top, bottom } = borders;
  const lines = {
    ...(left ? { l: line(left) } : {}),
    ...(right ? { r: line(right) } : {}),
    ...(top ? { t: line(top) } : {}),
    ...(bottom ? { b: line(bottom) } : {}),
  };
  return {
    ...(fill === null ? {} : { bg: { rgb: `#${fill}` } }),
    ...(Object.keys(lines).length > 0 ? { bd: lines } : {}),
  };
}

function textStyle(look: CellLook): IStyleData {
  const horizontal = HORIZONTAL[look.horizontal ?? ''];
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: VERTICAL[look.vertical ?? ''] ?? VerticalAlign.BOTTOM,
    ...(look.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.rotation === 'stacked' ? { tr: { a: 0, v: BooleanNumber.TRUE } } : {}),
    // The grid counts degrees downwards.
    ...(typeof look.rotation === 'number' && look.rotation !== 0 ? { tr: { a: -look.rotation } } : {}),
    ...(look.indent > 0 ? { pd: { l: look.indent * INDENT_PIXELS } } : {}),
  };
}

function line({ style, color }: Line): IBorderStyleData {
  return { s: LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb: `#${color ?? '000000'}` } };
}
