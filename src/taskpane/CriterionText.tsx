import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { AssessedCriterion, CriterionSpan } from '../core/assessment.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.caption1,
    lineHeight: '18px',
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
  },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground3,
  },
  part: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground1 },
  decided: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  read: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: '3px',
  },
  unread: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteRedBorder2,
    textUnderlineOffset: '3px',
  },
});

type Marked = CriterionSpan['part'];
const MARKED: readonly Marked[] = ['decided', 'read', 'unread'];

/** The scoring standard as written: the clause that decided, what was understood, what was not. */
export function CriterionText({ criterion }: { readonly criterion: AssessedCriterion }) {
  const styles = useStyles();
  const words = useWords();
  const marked = MARKED.filter((part) => criterion.spans.some((span) => span.part === part));
  return (
    <>
      <p className={styles.text}>
        {stretchesOf(criterion).map(({ start, text, part }) =>
          part === null ? (
            text
          ) : (
            <mark key={start} className={mergeClasses(styles.part, styles[part])} title={words.parts[part]}>
              {text}
            </mark>
          ),
        )}
      </p>
      {marked.length > 0 && (
        <p className={styles.legend}>
          {marked.map((part) => (
            <span key={part} className={mergeClasses(styles.part, styles[part])}>
              {words.parts[part]}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly part: Marked | null;
}

/** The whole text cut at the spans; what no span covers is plain. */
function stretchesOf({ text, spans }: AssessedCriterion): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const upTo = (end: number, part: Marked | null) => {
    if (end > at) stretches.push({ start: at, text: text.slice(at, end), part });
    at = Math.max(at, end);
  };
  for (const { start, end, part } of spans) {
    upTo(start, null);
    upTo(end, part);
  }
  upTo(text.length, null);
  return stretches;
}
