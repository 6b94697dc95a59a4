import type { AssessedForm, AssessedIndicator } from '../assessment.ts';
import { ZERO, decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { parseCell } from '../grid/address.ts';
import type { BesideWriter } from './beside-writer.ts';
import type { Planner } from './planner.ts';

/** A sum in the form: where it goes, what the standards give, and the rows it sums; null is all of them. */
interface Sum {
  readonly cell: string;
  readonly score: string;
  readonly rows: readonly number[] | null;
}

/**
 * Writes the form's sums. They add up what stands in their column: where a score there is a person's own, the sum by the
 * standards goes beside.
 * @param own the rows whose score was left as a person has it
 */
export function planSums(
  planner: Planner,
  beside: BesideWriter,
  form: AssessedForm,
  own: readonly AssessedIndicator[],
): void {
  const { total } = form;
  const sums: readonly Sum[] = [
    ...form.subtotals,
    ...(total?.cells.score && total.score !== null
      ? [{ cell: total.cells.score, score: total.score, rows: null }]
      : []),
  ];
  for (const { cell, score, rows } of sums) {
    const inIt = own.filter(({ row }) => rows === null || rows.includes(row));
    const more = surplus(inIt, form);
    if (more === null) continue;
    const byStandards = parseDecimal(score) ?? ZERO;
    planner.tryWrite(beside.grid, cell, Number(decimalText(byStandards.add(more), SUM_DECIMALS)));
    const row = parseCell(cell)?.row;
    if (row === undefined) continue;
    if (more.equals(ZERO)) beside.clearScore(row);
    else beside.writeScore(row, Number(score));
  }
}

/** As many as a person's own figures may have. */
const SUM_DECIMALS = 6;

/** By how much these rows have more than the standards give; null where one of them holds no figure. */
function surplus(own: readonly AssessedIndicator[], form: AssessedForm): Rational | null {
  const reviewing = form.columns['reviewedScore'] !== undefined;
  let sum = ZERO;
  for (const { score, selfScore, reviewedScore } of own) {
    const given = parseDecimal((reviewing ? reviewedScore : selfScore) ?? '');
    const due = parseDecimal(score ?? '');
    if (!given || !due) return null;
    sum = sum.add(given).sub(due);
  }
  return sum;
}
