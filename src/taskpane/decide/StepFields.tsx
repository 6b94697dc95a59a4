import type { StepsDraft } from '../../app/edit-rule.ts';
import { isWritten, writtenIn } from '../../app/field-lists.ts';
import { useWords } from '../wording.tsx';
import type { FieldsProps } from './fields.ts';
import { ChoiceField, TextField } from './LabelledField.tsx';

/** Points off per step from a threshold. */
export function StepFields({ draft, change, isWrong }: FieldsProps<StepsDraft>) {
  const words = useWords().decide;
  const { unit } = draft.measure;
  const sign = isWritten(unit) ? (writtenIn(unit) ?? '') : words.unitSigns[unit];
  const figure = (field: 'from' | 'step' | 'points' | 'floor', label: string, after = '') => (
    <TextField
      label={label}
      value={draft[field]}
      wrong={isWrong(field)}
      after={after}
      change={(value) => change({ ...draft, [field]: value })}
    />
  );
  return (
    <>
      {figure('from', words.threshold, sign)}
      <ChoiceField
        label={words.side}
        value={draft.side}
        options={(['below', 'above', 'either'] as const).map((side) => [side, words.sides[side]])}
        change={(side) => change({ ...draft, side })}
      />
      {figure('step', words.step, sign)}
      {figure('points', words.deducted)}
      <ChoiceField
        label={words.partial}
        value={draft.partial}
        options={(['dropped', 'whole', 'share'] as const).map((how) => [how, words.partials[how]])}
        change={(partial) => change({ ...draft, partial })}
      />
      {figure('floor', words.floor)}
    </>
  );
}
