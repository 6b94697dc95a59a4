import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { DRAFT_KINDS } from '../../app/field-lists.ts';
import type { DraftKind, Rule, RuleDraft, RuleEditor, RulePreview } from '../../app/edit-rule.ts';
import { useWords } from '../wording.tsx';
import { BandFields } from './BandFields.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { DeductionFields } from './DeductionFields.tsx';
import { ChoiceField } from './LabelledField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { StepFields } from './StepFields.tsx';
import { useDecideStyles } from './styles.ts';

const useStyles = makeStyles({
  form: { paddingTop: '4px' },
  preview: {
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    display: 'grid',
    rowGap: '2px',
  },
  title: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface RuleFormProps {
  readonly editor: RuleEditor;
  readonly save: (rule: Rule) => void;
  readonly cancel: () => void;
}

/** A rule typed field by field, and what it would come to before it is saved. */
export function RuleForm({ editor, save, cancel }: RuleFormProps) {
  const styles = useDecideStyles();
  const look = useStyles();
  const words = useWords().decide;
  const [draft, setDraft] = useState<RuleDraft>(() => editor.draft ?? editor.blank('bands'));
  const preview = useMemo(() => editor.preview(draft), [draft, editor]);
  const wrong = preview.ok ? [] : preview.faults;
  const choose = (kind: DraftKind) =>
    setDraft(editor.draft?.kind === kind ? editor.draft : editor.blank(kind));
  // Typing is not lost by the key that closes the card.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };
  return (
    <div className={mergeClasses(styles.stack, look.form)} onKeyDown={onKeyDown}>
      {editor.draft === null && <p className={styles.caption}>{words.otherShape}</p>}
      <ChoiceField
        label={words.kind}
        value={draft.kind}
        options={DRAFT_KINDS.map((kind) => [kind, words.kinds[kind]])}
        change={choose}
      />
      <KindFields
        draft={draft}
        change={setDraft}
        isWrong={(field) => wrong.some((fault) => fault.field === field)}
        editor={editor}
      />
      <Preview preview={preview} weight={editor.weight} />
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!preview.ok}
          onClick={() => preview.ok && save(preview.rule)}
        >
          {words.saveRule}
        </Button>
        <Button size="small" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

interface KindFieldsProps {
  readonly draft: RuleDraft;
  readonly change: (draft: RuleDraft) => void;
  readonly isWrong: (field: string) => boolean;
  readonly editor: RuleEditor;
}

function KindFields(props: KindFieldsProps) {
  const { draft, change, isWrong } = props;
  switch (draft.kind) {
    case 'bands':
      return (
        <>
          <MeasureFields
            draft={draft}
            change={(measure) => change({ ...draft, measure })}
            isWrong={isWrong}
          />
          <BandFields {...props} draft={draft} />
        </>
      );
    case 'steps':
      return (
        <>
          <MeasureFields
            draft={draft}
            change={(measure) => change({ ...draft, measure })}
            isWrong={isWrong}
          />
          <StepFields {...props} draft={draft} />
        </>
      );
    case 'proportion':
      return (
        <MeasureFields draft={draft} change={(measure) => change({ ...draft, measure })} isWrong={isWrong} />
      );
    case 'deduction':
      return <DeductionFields {...props} draft={draft} />;
    case 'condition':
      return <ConditionFields {...props} draft={draft} />;
    default:
      return draft satisfies never;
  }
}

/** The rule said back and the row's result, or what is still wrong with it. */
function Preview({ preview, weight }: { readonly preview: RulePreview; readonly weight: string }) {
  const styles = useStyles();
  const shared = useDecideStyles();
  const words = useWords().decide;
  if (!preview.ok) {
    const reasons = [...new Set(preview.faults.map(({ reason }) => reason))];
    return (
      <div role="status">
        {reasons.map((reason) => (
          <p key={reason} className={shared.fault}>
            {words.faults[reason]}
          </p>
        ))}
      </div>
    );
  }
  const { said, score, explanation, most } = preview;
  return (
    <div className={styles.preview} role="status">
      <p className={styles.title}>{words.preview}</p>
      <p className={shared.text}>{said}</p>
      {most !== null && <p className={shared.warning}>{words.mostBelow(most, weight)}</p>}
      <p className={shared.text}>
        {score !== null && <strong>{words.previewScore(score, weight)} </strong>}
        {explanation}
      </p>
    </div>
  );
}
