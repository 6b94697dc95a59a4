import type {
  AssessedForm,
  AssessedIndicator,
  Assessment,
  CriterionSpan,
  Finding,
} from '../../src/core/assessment.ts';
import { NOTHING } from '../../src/core/answer/judged.ts';

// Assessments as the pane receives them, of which a test gives only what matters to it.

const BLANK_INDICATOR: AssessedIndicator = {
  row: 1,
  level1: '',
  level2: '',
  name: '',
  weight: null,
  selfScore: null,
  reviewedScore: null,
  target: null,
  actual: null,
  completionRate: null,
  ratio: null,
  met: null,
  reasonGiven: false,
  ...NOTHING,
  status: 'no-rule',
  cells: { score: null, basis: null, rate: null },
};

/** An indicator of which only what matters is given. */
export function indicator(given: Partial<AssessedIndicator>): AssessedIndicator {
  return { ...BLANK_INDICATOR, ...given };
}

/** Spans given by the words they cover, in order. */
export function spans(
  text: string,
  parts: readonly (readonly [string, CriterionSpan['part']])[],
): CriterionSpan[] {
  let from = 0;
  return parts.map(([words, part]) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    from = start + words.length;
    return { start, end: from, part };
  });
}

/** A finding of which only what matters is given. */
export function finding(given: Partial<Finding>): Finding {
  const blank: Finding = {
    code: 'score-differs',
    severity: 'error',
    sheet: '部门整体支出绩效自评表',
    cell: 'A1',
    row: 1,
    found: null,
    expected: null,
    message: '',
  };
  return { ...blank, ...given };
}

/** A form of these indicators. */
export function form(given: Partial<AssessedForm>): AssessedForm {
  const blank: AssessedForm = {
    kind: 'department',
    title: '',
    range: 'A11:J38',
    columns: { indicator: 'E' },
    fields: {},
    indicators: [],
    subtotals: [],
    total: null,
  };
  return { ...blank, ...given };
}

/** A workbook with these forms, one sheet each. */
export function assessment(
  sheets: Readonly<Record<string, readonly AssessedForm[]>>,
  findings: readonly Finding[] = [],
): Assessment {
  return {
    schema: 'ziping/assessment/1',
    workbook: '自评表.xlsx',
    sheets: Object.entries(sheets).map(([sheet, forms]) => ({ sheet, forms })),
    findings,
  };
}
