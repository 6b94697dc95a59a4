import type { AssessedForm, AssessedIndicator } from '../core/assessment.ts';
import { differs, exact, pointsLost, rateText, shown } from './figures.ts';
import type { Words } from './words.ts';

/** The cell that a row leads to: where its score goes, else the nearest cell that says something about it. */
export function cellOf({ cells, criterion, row }: AssessedIndicator, form: AssessedForm): string {
  return (
    cells.score ?? cells.rate ?? cells.basis ?? criterion?.cell ?? `${form.columns.indicator ?? 'A'}${row}`
  );
}

/** The one sentence under a row's name. */
export function sentenceOf(indicator: AssessedIndicator, words: Words): string {
  const { status, needs, explanation, target, actual } = indicator;
  if (status === 'needs-input' && needs.length > 0) return words.needed(needs);
  if (explanation !== '') return explanation;
  if (status === 'judgement' && needs.length > 0) return words.toChoose(needs);
  if (target !== null || actual !== null) return words.goal(target ?? words.blank, actual ?? words.blank);
  return '';
}

/** Short labels beside the name. */
export function tagsOf(indicator: AssessedIndicator, words: Words): readonly string[] {
  const { status, weight } = indicator;
  const tags: string[] = [];
  // A goal without points has no standard, and nobody expects one.
  const expected = status !== 'no-rule' || weight !== null;
  if (status !== 'scored' && expected) tags.push(words.statuses[status]);
  if (indicator.decided) tags.push(words.decided);
  if (differs(indicator)) tags.push(words.differs);
  return tags;
}

/** The figures at the end of a row. */
export interface RowValue {
  /** The score, the completion rate of a goal, or a dash. */
  readonly main: string;
  /** " / 5", or nothing where no points are given. */
  readonly of: string;
  /** A second line: "−0.5", "自评 2", "未达标". */
  readonly note: string | null;
  readonly noteIsLoss: boolean;
}

/** What the end of a row shows. */
export function valueOf(indicator: AssessedIndicator, words: Words): RowValue {
  const { weight, score, selfScore, met, completionRate } = indicator;
  const of = weight === null ? '' : ` / ${shown(exact(weight))}`;
  if (weight === null && score === null) {
    const main = completionRate === null ? '–' : rateText(completionRate);
    const self = selfScore === null ? null : words.selfScore(selfScore);
    const note = met === null ? self : met ? words.met : words.unmet;
    return { main, of, note, noteIsLoss: met === false };
  }
  const lost = pointsLost(indicator);
  if (lost) return { main: score ?? '–', of, note: `−${shown(lost)}`, noteIsLoss: true };
  const note = score === null && selfScore !== null ? words.selfScore(selfScore) : null;
  return { main: score ?? '–', of, note, noteIsLoss: false };
}

/** What the card says first: the explanation, or why there is no score. Nothing for a goal without
 * points, nor where the card lists what is missing. */
export function conclusionOf(indicator: AssessedIndicator, words: Words): string {
  const { explanation, needs, status, weight } = indicator;
  if ((status === 'needs-input' || status === 'judgement') && needs.length > 0) return '';
  if (explanation !== '') return explanation;
  return status === 'no-rule' && weight === null ? '' : words.unscored[status];
}

/** What others gave, where that is not the score itself: "自评 2", "复核 1.5". */
export function scoresBeside(
  { score, selfScore, reviewedScore }: AssessedIndicator,
  words: Words,
): readonly string[] {
  const another = (given: string | null): given is string =>
    given !== null && (score === null || !exact(given).equals(exact(score)));
  return [
    another(selfScore) && words.selfScore(selfScore),
    another(reviewedScore) && words.reviewedScore(reviewedScore),
  ].filter((text) => text !== false);
}
