import type { Prose } from '../prose/prose.ts';
import type { Feature } from './features.ts';
import { said } from './features.ts';
import { toldFigures } from './told.ts';

/** Grades of an answer beside a plain 满意. */
const GRADES: readonly Feature[] = ['very', 'fairly'];

/**
 * Whether a survey tells answers by grades that the rule has no name for (非常满意180份，满意48份 for 满意份数): which of them count is
 * for the standard to say.
 */
export function toldByGrades(name: string, prose: Prose): boolean {
  const own = said(name).features;
  if (![...GRADES, 'satisfied' as const].some((grade) => own.has(grade))) return false;
  const asked = new Set(prose.asked.concat(name).flatMap((other) => [...said(other).features]));
  return toldFigures(prose).some(
    ({ figure, said: here }) =>
      figure.quantity.unit.dimension === 'count' &&
      GRADES.some((grade) => here.features.has(grade) && !asked.has(grade)),
  );
}
