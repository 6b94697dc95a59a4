import { join } from 'node:path';
import { assess } from '../../../src/core/assess.ts';
import type {
  AssessedForm,
  AssessedIndicator,
  Assessment,
  IndicatorStatus,
} from '../../../src/core/assessment.ts';
import { sheetsOf } from '../form/open.ts';

/** Assesses a sample of `assets/samples`. */
export function assessed(name: string): Assessment {
  return assess({ name, sheets: sheetsOf(join(import.meta.dirname, '../../../assets/samples', name)) });
}

/** The first form of a sheet, the department form being on the first one. */
export function formOf(assessment: Assessment, sheet = 0): AssessedForm {
  const form = assessment.sheets[sheet]?.forms[0];
  if (!form) throw new Error(`no form on sheet ${String(sheet)}`);
  return form;
}

/** The indicator whose first row is this one, as the sheet counts rows. */
export function rowOf(form: AssessedForm, row: number): AssessedIndicator {
  const found = form.indicators.find((i) => i.row === row);
  if (!found) throw new Error(`no indicator on row ${String(row)}`);
  return found;
}

/**
 * What is right for a row. `score` is what the standard gives on the figures of the form; `honest` are the states that are
 * as right because something is not said outright. A row without `score` must not be scored at all.
 */
export interface Worked {
  readonly row: number;
  readonly name: string;
  readonly score?: string;
  readonly honest?: readonly IndicatorStatus[];
  readonly why: string;
}

/** What the assessment made of a row: its score, or its status. */
export function madeOf({ score, status }: AssessedIndicator): string {
  return status === 'scored' ? String(score) : status;
}

/** All that may be made of a row. */
export function allowed({ score, honest = [] }: Worked): readonly string[] {
  return score === undefined ? honest : [score, ...honest];
}
