import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useForm } from './form-context.ts';
import { otherTotals, standingOf } from './overview.ts';
import { SHORT_PANE } from './short-pane.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '8px',
    padding: '0 16px 6px',
    fontVariantNumeric: 'tabular-nums',
  },
  score: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: '36px',
    fontWeight: tokens.fontWeightSemibold,
    [SHORT_PANE]: { fontSize: tokens.fontSizeBase600, lineHeight: '28px' },
  },
  of: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  end: { marginLeft: 'auto', display: 'flex', alignItems: 'center', columnGap: '8px', alignSelf: 'center' },
  other: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The one total: the score so far, large, with the grade. Another one in the sheet is named for what it is. */
export function Total() {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const { score, weight, complete } = standingOf(form);
  const grade = form.total?.grade ?? null;
  // A grade belongs to a whole total; one ticked by hand over half a total would mislead.
  const graded = complete && grade !== null;
  return (
    <div className={styles.line}>
      <span className={styles.score}>{score}</span>
      <span className={styles.of}>{complete ? words.ofTotal(weight) : words.ofScored(weight)}</span>
      <span className={styles.end}>
        {otherTotals(form).map(({ kind, score: other }) => (
          <span key={kind} className={styles.other} title={words.otherTotalWhy[kind]}>
            {words.otherTotal[kind](other)}
          </span>
        ))}
        {form.total && (
          <Badge appearance="tint" size="large" shape="rounded" color={graded ? 'success' : 'informative'}>
            {graded ? grade : words.notGradedYet}
          </Badge>
        )}
      </span>
    </div>
  );
}
