import type { AssessedIndicator } from '../core/assessment.ts';
import { ZERO } from '../core/quantity/rational.ts';
import type { Rational } from '../core/quantity/rational.ts';
import { pointsLost } from './figures.ts';

/** What stands in the list: a heading over neighbours of one group, or an indicator. */
export type ListItem =
  | {
      readonly kind: 'heading';
      readonly level1: string;
      readonly level2: string;
      /** Sheet row of the first indicator under it. */
      readonly first: number;
      /** Points lost by the indicators under it. */
      readonly lost: Rational;
    }
  | { readonly kind: 'indicator'; readonly indicator: AssessedIndicator };

/** The indicators in the order of the sheet, a heading before each change of level 1 or 2. */
export function listItems(indicators: readonly AssessedIndicator[]): readonly ListItem[] {
  const items: ListItem[] = [];
  let start = 0;
  indicators.forEach((indicator, index) => {
    const next = indicators[index + 1];
    if (next && next.level1 === indicator.level1 && next.level2 === indicator.level2) return;
    const group = indicators.slice(start, index + 1);
    const first = group[0]?.row ?? indicator.row;
    const lost = group.reduce((total, one) => total.add(pointsLost(one) ?? ZERO), ZERO);
    items.push({ kind: 'heading', level1: indicator.level1, level2: indicator.level2, first, lost });
    items.push(...group.map((one) => ({ kind: 'indicator', indicator: one }) as const));
    start = index + 1;
  });
  return items;
}

/** The items in pages of at most `size`, so that a long list can be drawn piece by piece. */
export function pagesOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += size) pages.push(items.slice(start, start + size));
  return pages;
}

/** Names an indicator within its form: its sheet row, since names repeat. */
export function rowKey(indicator: AssessedIndicator): string {
  return String(indicator.row);
}
