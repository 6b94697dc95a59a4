import { createContext, use } from 'react';
import type { KeptCell } from '../app/recalculate.ts';
import type { AssessedForm, Finding } from '../core/assessment.ts';
import type { Actions } from './desk.ts';

/** The form on display, and what belongs to its sheet. */
export interface ShownForm {
  readonly sheet: string;
  readonly form: AssessedForm;
  /** Findings on the form's sheet. */
  readonly findings: readonly Finding[];
  /** Cells of the sheet that the last recalculation left alone. */
  readonly kept: readonly KeptCell[];
  readonly show: Actions['show'];
  readonly enterFact: Actions['enterFact'];
}

export const FormContext = createContext<ShownForm | null>(null);

/** The form on display; for use inside the result screen only. */
export function useForm(): ShownForm {
  const form = use(FormContext);
  if (!form) throw new Error('used outside a form');
  return form;
}
