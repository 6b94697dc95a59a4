import type { Figure } from '../../rule/need.ts';
import { isNotOurs } from '../counts/not-ours.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { isAmended } from './amended.ts';
import { isDistributed } from './distributed.ts';
import { isOneOfSeveral } from './one-of-parties.ts';
import { isByOneMeasure } from './two-measures.ts';
import { usedIn } from './used.ts';

/**
 * The answer where it stands for the whole of what was asked. Null where the text holds a second figure for the same thing:
 * another party's, part's or measure's beside it, or what it was corrected to.
 */
export function heldWhole(answer: Figure, asked: string, prose: Prose): Figure | null {
  const open = (figure: ProseFigure): boolean =>
    isAmended(figure, asked, prose) ||
    isOneOfSeveral(figure, asked, prose) ||
    isDistributed(figure, prose) ||
    isByOneMeasure(figure, prose) ||
    isNotOurs(figure, prose);
  return usedIn(answer, prose).some((group) => group.length > 0 && group.every(open)) ? null : answer;
}
