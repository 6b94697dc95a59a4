import type { Indicator } from '../../form/form.ts';
import { compare } from '../../quantity/compare.ts';
import type { Comparison, Gap } from '../../quantity/comparison.ts';
import { ONE, rational } from '../../quantity/rational.ts';
import type { Rational } from '../../quantity/rational.ts';
import { reverseCompletion } from '../../quantity/reverse.ts';
import type { ReverseFormula } from '../../quantity/reverse.ts';
import { readActual, readTarget } from '../../quantity/target.ts';
import type { ValueInput } from '../../quantity/reading.ts';
import type { Goal } from '../../rule/need.ts';

/** Goal tables by group, as a rule asks for them; null when no table holds the group. */
export type GoalTables = (group: string) => readonly Goal[] | null;

/** Compares a goal's actual with its target; null where the row has no target. */
export function compareGoal(indicator: Indicator): Comparison | null {
  if (!indicator.target) return null;
  const name = indicator.name;
  const actual: ValueInput = indicator.actual
    ? { ...indicator.actual, name }
    : { text: '', value: null, format: 'General', sign: '', unit: indicator.target.unit, name };
  return compare(readTarget({ ...indicator.target, name }), readActual(actual));
}

/** Reasons for having no rate that leave nothing to measure: words, ranks, dates, 正增长. */
const IN_WORDS: ReadonlySet<Gap> = new Set<Gap>([
  'claimed',
  'qualitative',
  'no-figures',
  'rank',
  'date',
  'sign-only',
  'range',
  'exact-value',
  'not-reached',
]);

/**
 * A row of a goal table as the goals rule needs it; `reverse` is the formula that the user chose for missed goals for which
 * less is better.
 */
export function goalOf(indicator: Indicator, sheet: string, reverse: ReverseFormula | 'none'): Goal {
  const comparison = compareGoal(indicator);
  const missed = comparison && missedReverse(comparison);
  const rate = missed
    ? reverse === 'none'
      ? null
      : reverseCompletion(missed, reverse)
    : comparison && rateOf(comparison);
  return {
    name: indicator.name,
    weight: indicator.weight?.value ?? null,
    rate,
    met: comparison?.met ?? null,
    qualitative: comparison !== null && comparison.reason !== null && IN_WORDS.has(comparison.reason),
    claimed: comparison?.reason === 'claimed',
    share: null,
    ...(missed ? { reverse: { ratio: missed, by: reverse } } : {}),
    why: comparison?.reason ?? 'no-target',
    source: {
      certainty: 'table',
      sheet,
      cell: indicator.actual?.cell ?? indicator.nameCell,
      quote: `${indicator.target?.text ?? ''} / ${indicator.actual?.text ?? ''}`,
    },
  };
}

/** Actual ÷ target of a goal for which less is better and whose target was missed. */
function missedReverse({ reason, ratio, met }: Comparison): Rational | null {
  return reason === 'lower-is-better' && met === false && ratio && ratio.compare(ONE) > 0 ? ratio : null;
}

/**
 * The rate that the tiers look at. Where less is better two formulas are in use (target ÷ actual, and 1 less the excess);
 * they agree that a goal met within half of its target is complete, and nothing more is assumed.
 */
function rateOf(comparison: Comparison): Rational | null {
  if (comparison.completionRate) return comparison.completionRate;
  const { ratio, met } = comparison;
  if (!ratio || met !== true || ratio.compare(0) <= 0) return null;
  const turned = ONE.div(ratio);
  return turned.compare(rational(3, 2)) <= 0 && turned.compare(ONE) >= 0 ? turned : null;
}
