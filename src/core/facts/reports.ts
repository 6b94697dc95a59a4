import type { Indicator, TextCell } from '../form/form.ts';
import { normalise } from '../quantity/normalise.ts';

/** A text with its place in the workbook. */
export interface Report {
  readonly text: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Several words, or a figure with words around it: 审结3,095件，未结案件均在审限内. */
const PROSE = /[一-龥][^一-龥]*[,，。；;、：:\n][\s\S]*[一-龥]|[一-龥]{5}|[一-龥]{2}.*\d.*[一-龥]/;

/**
 * The texts of a row that report what was done: those beside the score, the reviewer's too, and the column of actual values (完成情况) where
 * it holds words instead of a value.
 */
export function reportsOf(indicator: Indicator, sheet: string): readonly Report[] {
  const { basis, furtherBasis = null, reviewedBasis = null, actual } = indicator;
  const told: readonly (TextCell | null)[] = [
    basis,
    furtherBasis,
    reviewedBasis,
    actual && isProse(actual.text) ? actual : null,
  ];
  return told.flatMap((text) => (text ? [{ text: text.text, sheet, cell: text.cell }] : []));
}

function isProse(text: string): boolean {
  return PROSE.test(normalise(text).trim());
}

/** All texts as one; a sentence never runs on from one cell into the next. */
export function joinedReports(reports: readonly Report[]): string {
  return reports.map((report) => report.text).join('\n');
}

/** The report that a quote was taken from; the first where none of them says it in these words. */
export function reportSaying(quote: string, reports: readonly Report[]): Report | null {
  const key = plain(quote);
  return reports.find((report) => plain(report.text).includes(key)) ?? reports[0] ?? null;
}

function plain(text: string): string {
  return normalise(text).replace(/[\s，,]/g, '');
}
