import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { foundText } from './found-text.ts';
import { useForm } from './form-context.ts';
import { titleOf } from './form-title.ts';
import { FormChooser } from './FormChooser.tsx';
import { LevelBars } from './LevelBars.tsx';
import { givesPoints, selfTotal } from './overview.ts';
import type { FormOnSheet } from './overview.ts';
import { HIDDEN_WHEN_SHORT } from './short-pane.ts';
import { Total } from './Total.tsx';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner, 34 × 32 px.
  header: { padding: '10px 44px 6px 16px' },
  title: {
    ...typographyStyles.body1Strong,
    margin: 0,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  caption: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  department: {
    ...HIDDEN_WHEN_SHORT,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  found: { padding: '0 16px 6px' },
  // A line may break between its parts, not inside one.
  part: { display: 'inline-block', whiteSpace: 'pre' },
});

interface FormHeaderProps {
  readonly forms: readonly FormOnSheet[];
  readonly choose: (key: string) => void;
}

/** Which form it is, what was found in it, and where it stands. */
export function FormHeader({ forms, choose }: FormHeaderProps) {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const department = form.fields.project ?? form.fields.department;
  const parts = foundText(form, words);
  return (
    <header>
      <div className={styles.header}>
        {forms.length > 1 ? (
          <FormChooser forms={forms} choose={choose} />
        ) : (
          <h1 className={styles.title}>{titleOf(form, words)}</h1>
        )}
        {department && (
          <p className={mergeClasses(styles.caption, styles.department)} title={department}>
            {department}
          </p>
        )}
      </div>
      <p className={mergeClasses(styles.caption, styles.found)}>
        {parts.map((part, index) => (
          <span key={part} className={styles.part}>
            {part}
            {index < parts.length - 1 && words.comma}
          </span>
        ))}
      </p>
      {givesPoints(form) ? (
        <>
          <Total />
          <LevelBars />
        </>
      ) : (
        <WrittenTotal />
      )}
    </header>
  );
}

/** What others wrote as the total of a form that is not scored here. */
function WrittenTotal() {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const self = selfTotal(form);
  const reviewed = form.total?.reviewedScore ?? null;
  const scores = [self !== null && words.selfScore(self), reviewed !== null && words.reviewedScore(reviewed)];
  const written = scores.filter((score) => score !== false);
  if (written.length === 0) return null;
  const weight = form.total?.weight ?? null;
  return (
    <p className={mergeClasses(styles.caption, styles.found)}>
      {written.join(words.comma)} {weight !== null && words.ofTotal(weight)}
    </p>
  );
}
