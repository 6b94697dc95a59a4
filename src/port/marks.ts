import type { MarkTone } from '../core/grid/grid.ts';

/**
 * Highlights are conditional formats, so that the template's own colours stay. Whatever the host, ours are known by the
 * tag inside their formula: N of a text is 0, so the formula is always true.
 */
const TAG = /\bN\(\s*"ziping:(lost|open)"\s*\)/i;

/** "RRGGBB": soft enough to read black and red text on. */
export const MARK_FILL: Readonly<Record<MarkTone, string>> = { lost: 'FFE3E0', open: 'FFF4CE' };

/** The formula of our conditional format, without "=". */
export function markFormula(tone: MarkTone): string {
  return `N("ziping:${tone}")=0`;
}

/** Which highlight of ours a conditional format's formula belongs to; null for other people's. */
export function toneOfFormula(formula: string): MarkTone | null {
  const tone = TAG.exec(formula)?.[1]?.toLowerCase();
  return tone === 'lost' || tone === 'open' ? tone : null;
}
