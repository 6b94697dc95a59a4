import type { WantedFact } from '../assessment.ts';
import type { Source } from '../rule/need.ts';

/** A fact that is still wanted. */
export const WANTED = { value: null, source: '', certainty: null } as const;

/** Where a fact was found. */
export function foundAt({
  certainty,
  sheet,
  cell,
  quote,
}: Source): Required<Pick<WantedFact, 'source' | 'certainty' | 'place'>> {
  return {
    source: quote === '' ? cell : `${cell}：${quote}`,
    certainty,
    place: { sheet, cell, quote },
  };
}
