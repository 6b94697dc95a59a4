import { Select, makeStyles } from '@fluentui/react-components';
import { useForm } from './form-context.ts';
import { formKey } from './overview.ts';
import type { FormOnSheet } from './overview.ts';
import { titleOf } from './form-title.ts';
import { useWords } from './wording.tsx';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  // As wide as the pane allows, however long a title is.
  select: { textOverflow: 'ellipsis' },
  chooser: { width: '100%', marginBottom: '4px' },
});

interface FormChooserProps {
  readonly forms: readonly FormOnSheet[];
  readonly choose: (key: string) => void;
}

/** Which of several forms is on display. */
export function FormChooser({ forms, choose }: FormChooserProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = useForm();
  return (
    <Select
      className={styles.chooser}
      select={{ className: styles.select }}
      aria-label={words.chooseForm}
      value={formKey(shown)}
      onChange={(_, { value }) => choose(value)}
    >
      {forms.map((form) => (
        <option key={formKey(form)} value={formKey(form)}>
          {nameAmong(forms, form, words)}
        </option>
      ))}
    </Select>
  );
}

/** Sheet and title, each once; the range too where another form has the same. */
function nameAmong(forms: readonly FormOnSheet[], form: FormOnSheet, words: Words): string {
  const name = nameOf(form, words);
  const unique = forms.every((other) => other === form || nameOf(other, words) !== name);
  return unique ? name : `${name} ${form.form.range}`;
}

function nameOf({ sheet, form }: FormOnSheet, words: Words): string {
  const title = titleOf(form, words);
  return title.startsWith(sheet) ? title : words.onSheet(sheet, title);
}
