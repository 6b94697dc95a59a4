import type { AssessedForm, AssessedIndicator, Finding } from '../assessment.ts';
import { sayFinding } from '../explain/finding.ts';
import type { FindingData } from '../explain/finding.ts';
import type { Language } from '../explain/language.ts';
import { parseDecimal, percentText, rational } from '../quantity/rational.ts';

type Severity = Finding['severity'];

const SEVERITY: Readonly<Record<FindingData['code'], Severity>> = {
  'score-differs': 'error',
  'score-exceeds-weight': 'error',
  unconfirmed: 'info',
  overfulfilled: 'info',
  boundary: 'info',
  'figure-differs': 'warning',
};

/** What is found when the scores of a form are held against the rules. */
export function findingsOf(sheet: string, form: AssessedForm, language: Language): readonly Finding[] {
  return form.indicators.flatMap((indicator) =>
    [
      ...differs(indicator, 'self'),
      ...differs(indicator, 'reviewed'),
      ...exceeds(indicator),
      ...unconfirmed(indicator),
      ...overfulfilled(indicator),
      ...boundary(indicator),
      ...unsettled(indicator),
    ].map(({ data, found, expected }) => ({
      code: data.code,
      severity: SEVERITY[data.code],
      sheet,
      cell: indicator.cells.score ?? indicator.cells.basis ?? '',
      row: indicator.row,
      found,
      expected,
      message: sayFinding(data, language),
    })),
  );
}

interface Found {
  readonly data: FindingData;
  /** What stands in the sheet, and what should; null where it is not about a figure. */
  readonly found: string | null;
  readonly expected: string | null;
}

function differs(indicator: AssessedIndicator, who: 'self' | 'reviewed'): readonly Found[] {
  // A score that a person gave is not what the standard gives.
  if (indicator.decided) return [];
  const text = who === 'self' ? indicator.selfScore : indicator.reviewedScore;
  const found = text === null ? null : parseDecimal(text);
  const expected = indicator.score === null ? null : parseDecimal(indicator.score);
  if (!found || !expected || found.equals(expected)) return [];
  const data: FindingData = { code: 'score-differs', who, found, expected, because: indicator.explanation };
  return [{ data, found: text, expected: indicator.score }];
}

function exceeds(indicator: AssessedIndicator): readonly Found[] {
  const weight = indicator.weight === null ? null : parseDecimal(indicator.weight);
  if (!weight || weight.equals(0)) return [];
  return [indicator.selfScore, indicator.reviewedScore].flatMap((text) => {
    const found = text === null ? null : parseDecimal(text);
    if (!found || found.compare(weight) <= 0) return [];
    const data: FindingData = { code: 'score-exceeds-weight', found, weight };
    return [{ data, found: text, expected: indicator.weight }];
  });
}

function unconfirmed(indicator: AssessedIndicator): readonly Found[] {
  if (indicator.certainty !== 'from-text') return [];
  const read = indicator.wanted.filter((fact) => fact.certainty === 'from-text');
  const quotes = [...new Set(read.flatMap(({ place }) => (place?.quote ? [place.quote] : [])))];
  return [{ data: { code: 'unconfirmed', quotes }, found: null, expected: null }];
}

/** 财预〔2020〕10号: 完成值高于指标值较多的，要分析原因. Finance bureaus take 30 % for 较多. */
const FAR_ABOVE = rational(13, 10);

function overfulfilled(indicator: AssessedIndicator): readonly Found[] {
  const { completionRate, target, actual, reasonGiven } = indicator;
  const rate = completionRate === null ? null : parseDecimal(completionRate);
  if (!rate || target === null || actual === null || reasonGiven || rate.compare(FAR_ABOVE) <= 0) return [];
  const data: FindingData = { code: 'overfulfilled', target, actual, rate: percentText(rate) };
  return [{ data, found: actual, expected: target }];
}

function boundary(indicator: AssessedIndicator): readonly Found[] {
  if (indicator.question !== 'boundary') return [];
  const data: FindingData = { code: 'boundary', question: indicator.explanation };
  return [{ data, found: null, expected: null }];
}

function unsettled({ unsettled: quotes }: AssessedIndicator): readonly Found[] {
  return quotes.length === 0
    ? []
    : [{ data: { code: 'figure-differs', quotes }, found: null, expected: null }];
}
