import type { GradeChoice } from '../core/assessment.ts';
import { parseDecimal } from '../core/quantity/rational.ts';

/** A grade with a range to choose in; the others have their points. */
export function isRange({ low, high }: GradeChoice): boolean {
  return low !== high;
}

/** "6–7.5", or "6" where there is nothing to choose. */
export function rangeText(grade: GradeChoice): string {
  return isRange(grade) ? `${grade.low}–${grade.high}` : grade.high;
}

/** The number in "6.5", "6.5分" or "６．５ 分", as decimal text; null for anything else. */
export function typedPoints(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace('−', '-').replace(/分$/, '');
  return parseDecimal(plain) ? plain : null;
}

/** Whether a grade holds so many points. */
export function holdsPoints(grade: GradeChoice, points: string): boolean {
  const [value, low, high] = [points, grade.low, grade.high].map((text) => parseDecimal(text));
  if (!value || !low || !high) return false;
  const [above, below] = [value.compare(low), value.compare(high)];
  return (
    (above > 0 || (grade.lowIncluded && above === 0)) && (below < 0 || (grade.highIncluded && below === 0))
  );
}

/** What goes to the fact sheet, which is Chinese: "达成预期指标：6.5分". */
export function pointsEntry({ label }: GradeChoice, points: string): string {
  return `${label === '' ? '' : `${label}：`}${points}分`;
}

/** The grade and the points that an entry names: the other way round. */
export function readEntry(
  entry: string | null,
  grades: readonly GradeChoice[],
): { readonly grade: GradeChoice | null; readonly points: string } {
  const [only] = grades.length === 1 ? grades : [];
  if (entry === null) return { grade: only ?? null, points: '' };
  const named = grades.find(({ label }) => label !== '' && entry.startsWith(`${label}：`));
  const points = typedPoints(named ? entry.slice(named.label.length + 1) : entry) ?? '';
  return { grade: named ?? only ?? grades.find((grade) => holdsPoints(grade, points)) ?? null, points };
}
