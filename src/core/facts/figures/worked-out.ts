import type { Figure } from '../../rule/need.ts';
import type { Measure } from '../../rule/rule.ts';
import type { Prose } from '../prose/prose.ts';
import { dividedShare } from './divided.ts';
import { costOfEach } from './each-cost.ts';
import type { Quote } from './figures.ts';
import { summedParts } from './parts-summed.ts';
import { ofPrintedGoal } from './printed-goals.ts';

/** A figure that no text gives by name but whose numbers it tells: a share, the cost of one each, a goal met, a sum of parts. */
export function workedOut(measure: Measure, prose: Prose, quote: Quote, row: string): Figure | null {
  return (
    dividedShare(measure, prose, quote, row) ??
    costOfEach(measure, prose, quote, row) ??
    ofPrintedGoal(measure, prose, quote, row) ??
    summedParts(measure, prose, quote)
  );
}
