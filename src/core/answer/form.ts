import type { AssessedForm, AssessedIndicator, AssessedTotal } from '../assessment.ts';
import type { Language } from '../explain/language.ts';
import type { FigureCell, Form } from '../form/form.ts';
import { columnName, rectName } from '../grid/address.ts';
import { ZERO, decimalText, parseDecimal } from '../quantity/rational.ts';
import type { Rational } from '../quantity/rational.ts';
import { gradeOf } from '../score/grade.ts';
import type { ScoredForm } from '../score/score-form.ts';
import { SCORE_DECIMALS } from '../score/score.ts';
import { totalOf } from '../score/totals.ts';
import { figureText } from './figure.ts';
import type { GoalScores } from './goal-scores.ts';
import { assessIndicator } from './indicator.ts';
import { assessSubtotals } from './subtotals.ts';

/** A scored form as the answer gives it, explained in `language`. */
export function assessForm(scored: ScoredForm, goals: GoalScores, language: Language): AssessedForm {
  const { form } = scored;
  const indicators = scored.rows.map((row) => assessIndicator(form, row, goals, language));
  return {
    kind: form.kind,
    title: form.title,
    range: rectName(form.range),
    columns: Object.fromEntries(
      Object.entries(form.columns).map(([role, column]) => [role, columnName(column)]),
    ),
    fields: {
      ...Object.fromEntries(Object.entries(form.fields).map(([name, cell]) => [name, cell.text])),
      ...(form.year ? { year: form.year } : {}),
    },
    indicators,
    subtotals: assessSubtotals(form, indicators),
    total: assessTotal(form, indicators, scored),
  };
}

function assessTotal(
  form: Form,
  indicators: readonly AssessedIndicator[],
  scored: ScoredForm,
): AssessedTotal | null {
  const rows = scored.rows.filter((r) => r.scored !== null);
  if (!form.total && rows.length === 0) return null;
  const totals = totalOf(
    scored.rows.map((row, i) => ({
      score: exact(indicators[i]?.score ?? null),
      weight: row.indicator.weight?.value ?? null,
    })),
  );
  const total = form.total;
  return {
    row: (total?.row ?? form.range.bottom) + 1,
    weight: figureText(total?.weight ?? null),
    selfScore: given(
      total?.selfScore ?? null,
      scored.rows.some((r) => r.indicator.selfScore),
    ),
    reviewedScore: given(
      total?.reviewedScore ?? null,
      scored.rows.some((r) => r.indicator.reviewedScore),
    ),
    score: totals.complete ? decimalText(totals.scored, SCORE_DECIMALS) : null,
    scoredSoFar: decimalText(totals.scored, SCORE_DECIMALS),
    weightScored: decimalText(totals.weight, SCORE_DECIMALS),
    grade: totals.complete
      ? gradeOf(
          totals.scored,
          form.grade?.text ?? '',
          form.notes.map((note) => note.text),
        )
      : (form.grade?.ticked ?? null),
    cells: { score: total?.scoreCell ?? null },
  };
}

/** A total that a person gave; the 0 of a formula over cells that are all empty is none. */
function given(figure: FigureCell | null, anyRow: boolean): string | null {
  return figure?.value?.equals(ZERO) && !anyRow ? null : figureText(figure);
}

function exact(text: string | null): Rational | null {
  return text === null ? null : parseDecimal(text);
}
