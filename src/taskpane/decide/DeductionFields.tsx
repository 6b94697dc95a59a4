import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { DeductionDraft, DeductionItemDraft } from '../../app/edit-rule.ts';
import { useWords } from '../wording.tsx';
import type { FieldsProps } from './fields.ts';
import { TextField } from './LabelledField.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    rowGap: '4px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '8px',
  },
  button: { justifySelf: 'start' },
});

const BLANK: DeductionItemDraft = {
  event: '',
  counter: '项',
  per: '1',
  points: '',
  most: '',
  partial: 'dropped',
};

/** Points off for every occurrence, for one kind of occurrence after the other. */
export function DeductionFields({ draft, change, isWrong }: FieldsProps<DeductionDraft>) {
  const styles = useStyles();
  const words = useWords().decide;
  const set = (index: number, changes: Partial<DeductionItemDraft>) =>
    change({ ...draft, items: draft.items.map((item, i) => (i === index ? { ...item, ...changes } : item)) });
  return (
    <>
      {draft.items.map((item, index) => (
        // Items have no name until it is typed; only their order tells them apart.
        <div key={index} role="group" aria-label={words.item(index + 1, '')} className={styles.item}>
          {(['event', 'per', 'counter', 'points', 'most'] as const).map((field) => (
            <TextField
              key={field}
              label={field === 'points' ? words.deducted : words[field]}
              value={item[field]}
              wrong={isWrong(`items.${index}.${field}`)}
              change={(value) => set(index, { [field]: value })}
            />
          ))}
          {draft.items.length > 1 && (
            <Button
              className={styles.button}
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              onClick={() => change({ ...draft, items: draft.items.filter((_, i) => i !== index) })}
            >
              {words.removeItem(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        icon={<AddRegular />}
        onClick={() => change({ ...draft, items: [...draft.items, BLANK] })}
      >
        {words.addItem}
      </Button>
    </>
  );
}
