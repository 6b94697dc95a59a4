import type { Figure } from '../../rule/need.ts';
import type { Prose, ProseFigure } from '../prose/prose.ts';
import { likeness } from '../prose/wording.ts';

const PRINTED = /\d[\d.,]*(?:%|‰|[^\d÷×+=*/()，,。；;、-]*)/g;

/**
 * The figures of a text that an answer was made of, one group for each figure that it prints: all places where a text tells
 * the same number under words that name it as well.
 */
export function usedIn(answer: Figure, prose: Prose): readonly (readonly ProseFigure[])[] {
  const printed = (answer.text.match(PRINTED) ?? []).map(bare);
  const groups = printed.map((text) =>
    prose.figures.filter(
      ({ quantity: { figureStart, start, figureEnd, end } }) =>
        bare(prose.original.slice(figureStart, figureEnd)) === text ||
        bare(prose.original.slice(start, end)) === text,
    ),
  );
  if (answer.unit === 'count' && groups.every((group) => group.length === 0)) {
    return [
      prose.figures.filter(
        ({ quantity }) => quantity.unit.dimension === 'count' && quantity.value.equals(answer.value),
      ),
    ];
  }
  return groups.map((group) => bestNamed(group, answer.name));
}

function bestNamed(group: readonly ProseFigure[], name: string): readonly ProseFigure[] {
  const naming = group.map(({ label }) => likeness(label, name));
  const best = Math.max(0, ...naming);
  return group.filter((_, i) => naming[i] === best);
}

function bare(text: string): string {
  return text.replace(/[\s,]/g, '').replace(/[^一-龥%‰元\d]+$/, '');
}
