import type { AssessedForm, AssessedIndicator, Assessment } from '../core/assessment.ts';
import { ZERO } from '../core/quantity/rational.ts';
import type { Rational } from '../core/quantity/rational.ts';
import { differs, exact, pointsLost, shown, sum } from './figures.ts';

/** A form with the sheet it stands on. */
export interface FormOnSheet {
  readonly sheet: string;
  readonly form: AssessedForm;
}

/** All forms of the workbook in sheet order. */
export function formsOf(assessment: Assessment): readonly FormOnSheet[] {
  return assessment.sheets.flatMap(({ sheet, forms }) => forms.map((form) => ({ sheet, form })));
}

/** Names a form across recalculations. */
export function formKey({ sheet, form }: FormOnSheet): string {
  return `${sheet}!${form.range}`;
}

/** The form to open with: one that is scored before tables of goals or sums. */
export function firstForm(forms: readonly FormOnSheet[]): FormOnSheet | null {
  const scored = forms.find(({ form }) => form.kind === 'department' || form.kind === 'project');
  return scored ?? forms[0] ?? null;
}

/** Whether any row is scored by a standard; goals mostly tell what was met, a summary repeats scores. */
export function givesPoints({ kind, indicators }: AssessedForm): boolean {
  return kind !== 'summary' && indicators.some((indicator) => indicator.status !== 'no-rule');
}

/** Whether the form tells which goals were met, and no more. */
export function isGoalsOnly(form: AssessedForm): boolean {
  return form.kind === 'goals' && !givesPoints(form);
}

/** A total that stands in the sheet and is another than the one worked out. */
export interface OtherTotal {
  /** The one total of a form without a reviewer's column, the department's own, or the reviewer's. */
  readonly kind: 'sheet' | 'self' | 'reviewed';
  readonly score: string;
}

/** The totals in the sheet, as far as they differ from the form's standing. */
export function otherTotals(form: AssessedForm): readonly OtherTotal[] {
  const standing = exact(standingOf(form).score);
  const reviewing = form.columns['reviewedScore'] !== undefined;
  const self = selfTotal(form);
  const reviewed = form.total?.reviewedScore ?? null;
  const totals: readonly { readonly kind: OtherTotal['kind']; readonly score: string | null }[] = [
    { kind: reviewing ? 'self' : 'sheet', score: self },
    { kind: 'reviewed', score: reviewing ? reviewed : null },
  ];
  return totals.flatMap(({ kind, score }) =>
    score === null || exact(score).equals(standing) ? [] : [{ kind, score }],
  );
}

/** What the department wrote as its total; a formula over empty cells is none. */
export function selfTotal({ indicators, total }: AssessedForm): string | null {
  const scored = indicators.some((indicator) => indicator.selfScore !== null);
  return scored ? (total?.selfScore ?? null) : null;
}

/** Where the form stands: the whole score, or the points scored so far. Decimal texts. */
export interface Standing {
  readonly score: string;
  /** Points available in the rows that make up `score`. */
  readonly weight: string;
  readonly complete: boolean;
}

/** The form's standing, from its total row or, where it has none, from its rows. */
export function standingOf(form: AssessedForm): Standing {
  const { total } = form;
  if (total && total.score !== null) {
    return { score: total.score, weight: total.weight ?? total.weightScored, complete: true };
  }
  if (total) return { score: total.scoredSoFar, weight: total.weightScored, complete: false };
  const scored = form.indicators.filter((indicator) => indicator.score !== null);
  return {
    score: shown(sum(scored.map((indicator) => indicator.score))),
    weight: shown(sum(scored.map((indicator) => indicator.weight))),
    complete: scored.length === form.indicators.length,
  };
}

/** What the list can be narrowed to. */
export type Filter = 'failing' | 'needs-input' | 'judgement' | 'not-understood' | 'differs';

export const FILTERS: readonly Filter[] = [
  'failing',
  'needs-input',
  'judgement',
  'not-understood',
  'differs',
];

/** Whether the filter lets the indicator through. */
export function passes(filter: Filter, indicator: AssessedIndicator): boolean {
  if (filter === 'failing') return indicator.failing;
  if (filter === 'differs') return differs(indicator);
  return indicator.status === filter;
}

/** The points of one level-1 group, or of the whole form. */
export interface LevelSum {
  readonly name: string;
  readonly weight: Rational;
  readonly score: Rational;
  /** Points lost in scored rows. */
  readonly lost: Rational;
  /** Points of rows not scored yet. */
  readonly open: Rational;
}

/**
 * Sums per level 1 (per level 2 in a form without the first) in the order of the form, without those that have neither points
 * nor score.
 */
export function levelSums(form: AssessedForm): readonly LevelSum[] {
  const levels = new Map<string, LevelSum>();
  const ungrouped = form.indicators.every(({ level1 }) => level1 === '');
  for (const indicator of form.indicators) {
    const group = ungrouped ? indicator.level2 : indicator.level1;
    const level = levels.get(group) ?? emptySum(group);
    const weight = exact(indicator.weight);
    levels.set(group, {
      name: level.name,
      weight: level.weight.add(weight),
      score: level.score.add(exact(indicator.score)),
      lost: level.lost.add(pointsLost(indicator) ?? ZERO),
      open: indicator.score === null ? level.open.add(weight) : level.open,
    });
  }
  return [...levels.values()].filter(({ weight, score }) => !weight.equals(ZERO) || !score.equals(ZERO));
}

function emptySum(name: string): LevelSum {
  return { name, weight: ZERO, score: ZERO, lost: ZERO, open: ZERO };
}

/** The colour an indicator is shown in; words beside it always say the same. */
export type Tone = 'full' | 'lost' | 'input' | 'judgement' | 'none';

/** Which tone an indicator has. */
export function toneOf(indicator: AssessedIndicator): Tone {
  switch (indicator.status) {
    case 'scored':
      return indicator.failing ? 'lost' : 'full';
    case 'needs-input':
      return 'input';
    case 'judgement':
    case 'not-understood':
      return 'judgement';
    case 'no-rule':
      return goalTone(indicator);
    default:
      return indicator.status satisfies never;
  }
}

function goalTone({ met, failing }: AssessedIndicator): Tone {
  if (failing || met === false) return 'lost';
  return met === true ? 'full' : 'none';
}
