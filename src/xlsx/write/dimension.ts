import { rectName, type Rect } from '../../core/grid/address.ts';
import type { SheetLayout } from '../read/layout.ts';
import type { Splice } from '../xml/splice.ts';

/**
 * The splice that brings the dimension of an edited sheet part up to date: readers that trust it must not miss what was
 * written. A dimension that was exact before stays exact, others only grow. null where nothing is to be done.
 */
export function updateDimension(xml: string, before: SheetLayout, after: SheetLayout): Splice | null {
  if (!after.dimension || !after.extent) return null;
  const { rect, start, end } = after.dimension;
  const exact = rect !== null && before.extent !== null && rectName(rect) === rectName(before.extent);
  const wanted = exact || !rect ? after.extent : around(rect, after.extent);
  if (rect && rectName(rect) === rectName(wanted)) return null;
  const text = xml.slice(start, end).replace(/\bref\s*=\s*(?:"[^"]*"|'[^']*')/, `ref="${rectName(wanted)}"`);
  return { start, end, text };
}

function around(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
