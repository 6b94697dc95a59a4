import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useState } from 'react';
import { problemText } from '../core/explain/problem.ts';
import type { Problem } from '../core/problem.ts';
import { DecidePanel } from './decide/DecidePanel.tsx';
import { useLanguage, useWords } from './wording.tsx';
import type { Language } from './words.ts';

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '24px 24px 16px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    // Short panes put the words at the top; tall ones a little lower.
    '@media (min-height: 480px)': { paddingTop: '64px' },
  },
  icon: { fontSize: '32px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  buttons: { marginTop: '8px', display: 'flex', columnGap: '8px' },
  // As wide as the pane allows.
  panel: { alignSelf: 'stretch', margin: '8px -16px 0' },
  action: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Nothing to show: no form was found, or the workbook could not be read. Says what was wrong and what to do. */
export function StopScreen({ problem, retry }: { readonly problem: Problem; readonly retry: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [pointing, setPointing] = useState(false);
  const { title, action } = problemText(problem, language);
  const Icon = problem.code === 'no-form' ? TableSearchRegular : ErrorCircleRegular;
  return (
    <div className={styles.screen}>
      <Icon className={styles.icon} aria-hidden />
      <h1 className={styles.title}>{title}</h1>
      {sentencesOf(action, language).map((sentence) => (
        <p key={sentence} className={styles.action}>
          {sentence}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={retry}>
          {words.tryAgain}
        </Button>
        {problem.code === 'no-form' && !problem.empty && !pointing && (
          <Button onClick={() => setPointing(true)}>{words.decide.pointOut}</Button>
        )}
      </div>
      {pointing && (
        <div className={styles.panel}>
          <DecidePanel panel="headers" sheet={null} close={() => setPointing(false)} />
        </div>
      )}
    </div>
  );
}

/** Each sentence of its own: what was looked for, then what to do. */
function sentencesOf(text: string, language: Language): readonly string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...sentences].map(({ segment }) => segment.trim());
}
