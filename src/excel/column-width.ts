import { pixelsOf } from '../port/column-width.ts';

const POINTS_PER_PIXEL = 0.75;

/** Office.js counts the widths of columns in points. */
export function pointsOf(characters: number): number {
  return pixelsOf(characters) * POINTS_PER_PIXEL;
}
