import type { AssessedForm } from '../core/assessment.ts';
import type { Words } from './words.ts';

/** The form's own heading, with its year where the heading does not say it. */
export function titleOf(form: AssessedForm, words: Words): string {
  const title = form.title === '' ? words.formKinds[form.kind] : form.title;
  const { year } = form.fields;
  return year === undefined || year === '' || title.includes(year)
    ? title
    : `${title} · ${words.yearOf(year)}`;
}
