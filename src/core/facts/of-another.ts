import type { Measure } from '../rule/rule.ts';
import { namesIn } from './names-in.ts';
import type { ProseFigure } from './prose.ts';
import { comparedWith, isSupposed, ofAnother, ofYears } from './subject.ts';
import { likeness } from './wording.ts';

/** What a figure is compared with is the thing itself only where it bears its very name. */
const EXACTLY = 0.99;

/** The figure's words name a part of what is asked for, what others have, or an aim. */
export function isOfAnother(
  { label, clause, subject }: ProseFigure,
  measure: Measure,
  indicator: string,
): boolean {
  const asked = [measure.name, indicator, ...namesIn(measure.formula)].join(' ');
  const other = comparedWith(label);
  return (
    isSupposed(subject) ||
    ofAnother(label, asked) ||
    ofYears(clause, asked) ||
    (other !== null && likeness(other, measure.name) < EXACTLY)
  );
}
