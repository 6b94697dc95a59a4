import type {
  AssessedForm,
  AssessedIndicator,
  Assessment,
  Finding,
  IndicatorStatus,
  Severity,
} from '../core/assessment.ts';
import { tableLines, type Column } from './table.ts';
import type { CliWords } from './words.ts';

const COLUMNS: readonly Column[] = [
  { align: 'right', most: 6 },
  { align: 'left', most: 28 },
  { align: 'right', most: 8 },
  { align: 'right', most: 8 },
  { align: 'left', most: 12 },
  { align: 'left', most: Infinity },
];

/** A scored workbook for reading in a terminal that is `width` columns wide. */
export function assessmentText(assessment: Assessment, words: CliWords, width: number): string {
  const lines = [assessment.workbook];
  for (const { sheet, forms } of assessment.sheets) {
    for (const form of forms) lines.push('', ...formLines(sheet, form, words, width));
  }
  return [...lines, '', ...findingLines(assessment.findings, words, width), ''].join('\n');
}

/** Findings only. */
export function findingsText(assessment: Assessment, words: CliWords, width: number): string {
  return [assessment.workbook, ...findingLines(assessment.findings, words, width), ''].join('\n');
}

function formLines(sheet: string, form: AssessedForm, words: CliWords, width: number): string[] {
  const { indicators, total } = form;
  const title = oneLine(form.title) || words.untitled;
  const about = [form.fields['department'], form.fields['year']].filter(
    (text) => text !== undefined && text !== '',
  );
  const heading = [title, ...about.map((text) => oneLine(text ?? '')), `${words.sheet(sheet)} ${form.range}`];
  const rows = indicators.map((indicator) => indicatorCells(indicator, words));
  const sum = total ? [totalCells(form, words)] : [];
  const wanted = indicators.filter(({ needs }) => needs.length > 0);
  return [
    heading.join(' · '),
    words.counts(indicators.length, countsOf(indicators)),
    '',
    ...tableLines([words.columns, ...rows, ...sum], COLUMNS, width),
    ...(wanted.length > 0 ? ['', words.wantedHeading(wanted.length), ...wantedLines(wanted, width)] : []),
  ];
}

function indicatorCells(indicator: AssessedIndicator, words: CliWords): string[] {
  const { row, name, score, weight, explanation, target, actual } = indicator;
  const goal = [target, actual].filter((text) => text !== null && text !== '').join(' → ');
  return [
    String(row),
    oneLine(name),
    score ?? '—',
    weight ?? '',
    statusText(indicator, words),
    oneLine(explanation === '' ? goal : explanation),
  ];
}

function statusText({ status, failing, met }: AssessedIndicator, words: CliWords): string {
  if (status === 'scored') return failing ? words.lost : words.statuses.scored;
  if (status === 'no-rule' && met !== null) return met ? words.met : words.unmet;
  return words.statuses[status];
}

function totalCells({ total, indicators, columns }: AssessedForm, words: CliWords): string[] {
  if (!total) return [];
  const reviewing = columns['reviewedScore'] !== undefined;
  const about = [
    total.score === null && words.soFar(total.weightScored),
    total.selfScore !== null && (reviewing ? words.selfTotal : words.sheetTotal)(total.selfScore),
    total.reviewedScore !== null && words.reviewedTotal(total.reviewedScore),
    total.grade !== null && words.grade(total.grade),
  ].filter((text) => text !== false);
  const scored = indicators.filter(({ status }) => status === 'scored').length;
  return [
    String(total.row),
    words.total,
    total.score ?? total.scoredSoFar,
    total.weight ?? '',
    `${String(scored)}/${String(indicators.length)}`,
    about.join('；'),
  ];
}

function wantedLines(wanted: readonly AssessedIndicator[], width: number): string[] {
  const rows = wanted.map(({ row, name, needs }) => [
    String(row),
    oneLine(name),
    needs.map(oneLine).join('；'),
  ]);
  const columns: readonly Column[] = [
    { align: 'right', most: 6 },
    { align: 'left', most: 28 },
    { align: 'left', most: Infinity },
  ];
  return tableLines(rows, columns, width);
}

function findingLines(findings: readonly Finding[], words: CliWords, width: number): string[] {
  if (findings.length === 0) return [words.noFindings];
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const rows = order.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ sheet, cell, message }) => [words.severities[severity], `${sheet}!${cell}`, oneLine(message)]),
  );
  const columns: readonly Column[] = [
    { align: 'left', most: 10 },
    { align: 'left', most: 30 },
    { align: 'left', most: Infinity },
  ];
  return [
    words.findingsHeading(count('error'), count('warning'), count('info')),
    ...tableLines(rows, columns, width),
  ];
}

function countsOf(indicators: readonly AssessedIndicator[]): Record<IndicatorStatus, number> {
  const counts = { scored: 0, 'needs-input': 0, judgement: 0, 'not-understood': 0, 'no-rule': 0 };
  for (const { status } of indicators) counts[status]++;
  return counts;
}

/** Text of a cell in one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
