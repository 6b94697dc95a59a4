import type { AssessedIndicator, AssessedSubtotal } from '../assessment.ts';
import type { Form, TotalRow } from '../form/form.ts';
import { ZERO, decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { SCORE_DECIMALS } from '../score/score.ts';

/**
 * What the subtotal rows (小计) of a form come to. A subtotal sums the indicators above it or below it, whichever have its
 * weight between them; where that leaves a doubt, or one of them has no score, it is left out.
 * @param indicators the form's indicators with their scores, in the form's order
 */
export function assessSubtotals(
  form: Form,
  indicators: readonly AssessedIndicator[],
): readonly AssessedSubtotal[] {
  const ends = [...form.subtotals.map(({ row }) => row), form.total?.row ?? Infinity];
  const between = (from: number, to: number): readonly AssessedIndicator[] =>
    indicators.filter((_, i) => {
      const top = form.indicators[i]?.top ?? -1;
      return top > from && top < to;
    });
  return form.subtotals.flatMap((subtotal): AssessedSubtotal[] => {
    const { row, scoreCell } = subtotal;
    const above = between(Math.max(-1, ...ends.filter((end) => end < row)), row);
    const below = between(row, Math.min(...ends.filter((end) => end > row)));
    const [group, ...others] = [above, below].filter((rows) => weighsAsMuch(subtotal, rows));
    const score = group && others.length === 0 ? sumOf(group.map((each) => each.score)) : null;
    if (!group || !score || !scoreCell) return [];
    const rows = group.map((each) => each.row);
    return [{ cell: scoreCell, score: decimalText(score, SCORE_DECIMALS), rows }];
  });
}

function weighsAsMuch({ weight }: TotalRow, rows: readonly AssessedIndicator[]): boolean {
  const sum = rows.length > 0 ? sumOf(rows.map((each) => each.weight)) : null;
  return sum !== null && weight?.value?.equals(sum) === true;
}

/** Null where one of the figures is missing. */
function sumOf(figures: readonly (string | null)[]): Rational | null {
  let sum = ZERO;
  for (const figure of figures) {
    const value = figure === null ? null : parseDecimal(figure);
    if (!value) return null;
    sum = sum.add(value);
  }
  return sum;
}
