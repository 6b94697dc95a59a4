/**
 * The answer: what `assess` returns, the pane renders and the command line prints.
 * Decimal figures are strings, absent ones null; cells are A1 addresses without the sheet.
 */
export interface Assessment {
  readonly schema: 'ziping/assessment/1';
  readonly workbook: string;
  readonly sheets: readonly AssessedSheet[];
  readonly findings: readonly Finding[];
}

export interface AssessedSheet {
  readonly sheet: string;
  readonly forms: readonly AssessedForm[];
}

export type FormKind = 'department' | 'project' | 'goals' | 'summary';

export interface AssessedForm {
  readonly kind: FormKind;
  readonly title: string;
  readonly range: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly indicators: readonly AssessedIndicator[];
  /** Sums of groups of indicators (小计) that could be worked out. */
  readonly subtotals: readonly AssessedSubtotal[];
  readonly total: AssessedTotal | null;
}

/**
 * scored: the rule gave a score · needs-input: figures are missing · judgement: a person must choose ·
 * not-understood: the standard could not be read with certainty · no-rule: there is no standard to apply.
 */
export type IndicatorStatus = 'scored' | 'needs-input' | 'judgement' | 'not-understood' | 'no-rule';

/** The weakest source among the facts used, strongest first. */
export type Certainty = 'entered' | 'table' | 'from-text';

/**
 * The row's own standard, the notes below a project form, the national rule of project forms, or a rule that the user made for
 * the standard.
 */
export type RuleSource = 'criterion' | 'notes' | 'national' | 'own';

/** A goal table that an indicator may score. */
export interface AssessedGoalTable {
  /** By it the choice is made. */
  readonly key: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly chosen: boolean;
}

export interface AssessedIndicator {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly weight: string | null;
  readonly selfScore: string | null;
  readonly reviewedScore: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly completionRate: string | null;
  readonly ratio: string | null;
  readonly met: boolean | null;
  /** Beside the row stands why it came out as it did. */
  readonly reasonGiven: boolean;
  readonly score: string | null;
  readonly status: IndicatorStatus;
  /** The score is a person's own: the standard leaves it to judge, or was not understood. */
  readonly decided: boolean;
  readonly failing: boolean;
  readonly certainty: Certainty | null;
  readonly rule: string | null;
  /** Where the rule comes from; null where there is none. */
  readonly ruleSource: RuleSource | null;
  /** The user kept a rule for this row, and the standard beside it reads otherwise now. */
  readonly ruleLapsed: boolean;
  /** Goal tables that could be meant, where there are several; the user chooses one. */
  readonly goalTables: readonly AssessedGoalTable[];
  readonly facts: readonly AssessedFact[];
  readonly needs: readonly string[];
  /** Facts wanted or found, one line each on the fact sheet. */
  readonly wanted: readonly WantedFact[];
  /**
   * Why a person must choose (judgement): boundary, gap, discretion, grades, figures-differ, readings, reverse, tables,
   * undefined.
   */
  readonly question: string | null;
  /** Passages of the row's prose that leave its figures open, for which nothing was taken from it. */
  readonly unsettled: readonly string[];
  /** One sentence for the cell. */
  readonly explanation: string;
  /** The working, line by line, for the pane. */
  readonly steps: readonly string[];
  readonly criterion: AssessedCriterion | null;
  /** Where results go: the score, its explanation, and the completion rate of a goal. */
  readonly cells: {
    readonly score: string | null;
    readonly basis: string | null;
    readonly rate: string | null;
  };
}

/** A fact of an indicator as the fact sheet and the pane ask for it. */
export interface WantedFact {
  /** In the standard's own words; the key under which an entry is found again. */
  readonly name: string;
  readonly kind: 'ratio' | 'amount' | 'count' | 'days' | 'number' | 'yes-no' | 'points' | 'which';
  readonly unit: string;
  /** For which of two values counts: what may be said, with the figure that it stands for where that is written. */
  readonly options?: readonly { readonly value: string; readonly figure: string | null }[];
  /** For points: what may be chosen, in the order of the standard. */
  readonly grades?: readonly GradeChoice[];
  /** What was found, as a person writes it; null while it is wanted. */
  readonly value: string | null;
  /** Where it was found: "J13：年度平均执行率72.52%"; "" while it is wanted. */
  readonly source: string;
  readonly certainty: Certainty | null;
  /** How it is asked for in words: "未及时处理的次数（次）"; only while it is wanted. */
  readonly asked?: string;
  /** What was typed for it and can't be used: no figure, or outside what may be chosen. */
  readonly refused?: string;
  /** The same as `source`, in parts; only where it was found. */
  readonly place?: { readonly sheet: string; readonly cell: string; readonly quote: string };
}

/** A grade of a graded standard with the points it holds, decimal text; "" is the name of one that has none. */
export interface GradeChoice {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** The scoring standard with the part each stretch of text plays. */
export interface AssessedCriterion {
  readonly cell: string;
  readonly text: string;
  /** In order, without overlap; what no span covers carries no meaning of its own. */
  readonly spans: readonly CriterionSpan[];
}

export interface CriterionSpan {
  readonly start: number;
  readonly end: number;
  /** decided: the clause the score fell under · read: understood · unread: not understood */
  readonly part: 'decided' | 'read' | 'unread';
}

export interface AssessedFact {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly source: Certainty;
  readonly sheet: string;
  readonly cell: string;
  readonly quote: string;
}

/** The sum of a group's scores, and the cell it belongs in. */
export interface AssessedSubtotal {
  readonly cell: string;
  readonly score: string;
  /** The rows that it sums. */
  readonly rows: readonly number[];
}

export interface AssessedTotal {
  readonly row: number;
  readonly weight: string | null;
  readonly selfScore: string | null;
  readonly reviewedScore: string | null;
  /** Only when every indicator is scored. */
  readonly score: string | null;
  readonly scoredSoFar: string;
  readonly weightScored: string;
  readonly grade: string | null;
  readonly cells: { readonly score: string | null };
}

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly found: string | null;
  readonly expected: string | null;
  readonly message: string;
}
