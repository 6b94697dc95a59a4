import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useForm } from './form-context.ts';
import { IndicatorList } from './IndicatorList.tsx';
import { passes } from './overview.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  empty: { ...typographyStyles.body1, margin: 0, padding: '16px', color: tokens.colorNeutralForeground3 },
  offer: {
    ...typographyStyles.caption1,
    display: 'flex',
    columnGap: '8px',
    alignItems: 'center',
    padding: '10px 16px 2px',
    color: tokens.colorNeutralForeground3,
  },
  text: { flexGrow: 1, minWidth: 0, margin: 0 },
  button: { flexShrink: 0 },
});

interface WantedTabProps {
  readonly makeFacts: () => void;
  readonly busy: boolean;
}

/** The indicators whose figures are missing, with what each still needs, and the fact sheet as another way to give it. */
export function WantedTab({ makeFacts, busy }: WantedTabProps) {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const wanting = form.indicators.filter((indicator) => passes('needs-input', indicator));
  if (wanting.length === 0) return <p className={styles.empty}>{words.nothingWanted}</p>;
  return (
    <>
      <div className={styles.offer}>
        <p className={styles.text}>{words.factsOffer}</p>
        <Button
          className={styles.button}
          size="small"
          icon={<TableAddRegular />}
          disabledFocusable={busy}
          onClick={makeFacts}
        >
          {words.makeFacts}
        </Button>
      </div>
      <IndicatorList indicators={wanting} needsListed />
    </>
  );
}
