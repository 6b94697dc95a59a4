import type { ConditionDraft } from '../../app/edit-rule.ts';
import { useWords } from '../wording.tsx';
import type { FieldsProps } from './fields.ts';
import { TextField } from './LabelledField.tsx';

/** A statement, and the points with it and without it. */
export function ConditionFields({ draft, change, isWrong }: FieldsProps<ConditionDraft>) {
  const words = useWords().decide;
  return (
    <>
      {(['statement', 'met', 'unmet'] as const).map((field) => (
        <TextField
          key={field}
          label={words[field]}
          value={draft[field]}
          wrong={isWrong(field)}
          change={(value) => change({ ...draft, [field]: value })}
        />
      ))}
    </>
  );
}
