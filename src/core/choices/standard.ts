import { parseDecimal } from '../quantity/rational.ts';

/**
 * A scoring standard as a choice is kept for it: by its words, not by its place, so that the choice holds for next year's
 * copy of the sheet and for the same standard in another row, and ends when the standard is changed.
 */
export interface Standard {
  readonly indicator: string;
  /** Decimal text. */
  readonly weight: string;
  /** The text of the scoring standard as it stands in the cell. */
  readonly criterion: string;
}

/** One spelling of a text: width of characters, spaces and line breaks make no difference. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '');
}

/** Whether two are the same standard: name, points and text. */
export function sameStandard(a: Standard, b: Standard): boolean {
  if (folded(a.indicator) !== folded(b.indicator)) return false;
  const [one, other] = [parseDecimal(a.weight), parseDecimal(b.weight)];
  return one !== null && other !== null && one.equals(other) && folded(a.criterion) === folded(b.criterion);
}
