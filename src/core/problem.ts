/**
 * Everything that can stop an action for a reason outside our code. A problem is data; the sentence for it
 * (Chinese or English) is written in `explain/problem.ts`.
 */
export type Problem =
  | { readonly code: 'file-missing'; readonly file: string }
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'not-a-workbook'; readonly file: string }
  | { readonly code: 'workbook-encrypted'; readonly file: string }
  | { readonly code: 'workbook-old-format'; readonly file: string }
  | { readonly code: 'workbook-damaged'; readonly file: string; readonly part: string }
  | { readonly code: 'workbook-too-large'; readonly file: string }
  | { readonly code: 'output-exists'; readonly file: string }
  | { readonly code: 'output-is-input'; readonly file: string }
  | { readonly code: 'output-unwritable'; readonly file: string }
  | {
      readonly code: 'sheet-too-large';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly code: 'sheet-protected'; readonly sheet: string }
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  /** A sheet is to be added under a name that is taken. */
  | { readonly code: 'sheet-exists'; readonly sheet: string }
  /** What was to be entered is asked for no longer. */
  | { readonly code: 'fact-missing'; readonly fact: string }
  /** The workbook's structure is protected: no sheet may be added or removed. */
  | { readonly code: 'structure-protected' }
  | { readonly code: 'no-form'; readonly sheets: readonly string[]; readonly empty: boolean }
  | { readonly code: 'cell-being-edited' }
  | { readonly code: 'workbook-inactive' }
  | { readonly code: 'workbook-read-only' }
  | { readonly code: 'workbook-changed'; readonly sheet: string; readonly cell: string }
  | { readonly code: 'excel-too-old'; readonly needs: string }
  | { readonly code: 'host-failed'; readonly hostCode: string }
  /** A writing failed half-way and could not be taken back either: a part of it may stand in the workbook. */
  | { readonly code: 'write-incomplete'; readonly hostCode: string }
  /** A file of rules, or a rule to be kept, that is none: the first place that is wrong, and how many more there are. */
  | { readonly code: 'rules-invalid'; readonly fault: RuleFault; readonly more: number }
  /** The row has no weight or no scoring standard, so no rule can be kept for it. */
  | { readonly code: 'row-without-standard'; readonly sheet: string; readonly row: number }
  /** The row can't be the header of a form: blank, or with figures in it. */
  | { readonly code: 'not-a-header'; readonly sheet: string; readonly row: number };

/** A place in data that is no rule, and why: "rule.bands[1].interval.low". */
export interface RuleFault {
  readonly path: string;
  readonly reason:
    | 'not-json'
    | 'not-rules' // no file of rules at all
    | 'other-version'
    | 'too-large'
    | 'too-deep'
    | 'too-many' // more items than a list may have
    | 'too-long' // more characters than a text may have
    | 'empty' // a text or list without content
    | 'missing'
    | 'unknown-field'
    | 'wrong-type'
    | 'not-allowed' // none of the words that may stand there
    | 'not-decimal'
    | 'not-amount' // negative, or no decimal figure
    | 'not-positive'
    | 'not-share' // above one
    | 'reversed' // low above high
    | 'above-weight'
    | 'twice'; // two rules for one standard
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A success. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with its reason. */
export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
