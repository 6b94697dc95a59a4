import type { MeasureUnit, RuleDraft, UnitFamily } from '../../app/edit-rule.ts';
import { isWritten, writtenIn } from '../../app/field-lists.ts';
import { useWords } from '../wording.tsx';
import { ChoiceField, TextField } from './LabelledField.tsx';

type Measuring = Extract<RuleDraft, { readonly measure: object }>;
const UNITS: readonly UnitFamily[] = ['ratio', 'amount', 'count', 'days', 'number'];

interface MeasureFieldsProps<D extends Measuring> {
  readonly draft: D;
  readonly change: (measure: D['measure']) => void;
  readonly isWrong: (field: string) => boolean;
}

/** The families of units, and the one that the standard writes where it is of none. */
function unitsFor(unit: MeasureUnit): readonly MeasureUnit[] {
  return isWritten(unit) ? [...UNITS, unit] : UNITS;
}

/** Which figure a rule looks at, and its unit. A figure of another name has no formula any more. */
export function MeasureFields<D extends Measuring>({ draft, change, isWrong }: MeasureFieldsProps<D>) {
  const words = useWords().decide;
  const { measure } = draft;
  return (
    <>
      <TextField
        label={words.measure}
        value={measure.name}
        wrong={isWrong('measure')}
        change={(name) => change({ ...measure, name, formula: null })}
      />
      {draft.kind !== 'proportion' && (
        <ChoiceField
          label={words.unit}
          value={measure.unit}
          options={unitsFor(measure.unit).map((unit) => [
            unit,
            isWritten(unit) ? (writtenIn(unit) ?? '') : words.units[unit],
          ])}
          change={(unit) => change({ ...measure, unit })}
        />
      )}
    </>
  );
}
