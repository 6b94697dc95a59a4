import { makeStyles } from '@fluentui/react-components';
import { problemText } from '../core/explain/problem.ts';
import { noticeText } from './notice-text.ts';
import { firstForm, formsOf } from './overview.ts';
import type { Session } from './session.ts';
import { foundText } from './found-text.ts';
import { useLanguage, useWords } from './wording.tsx';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers how an action went; the focus stays where it is. */
export function Announcer({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { problem } = session;
  const text = problem ? problemText(problem, language) : null;
  return (
    <>
      <div role="status" className={styles.unseen}>
        {statusText(session, words)}
      </div>
      <div role="alert" className={styles.unseen}>
        {text && `${text.title} ${text.action}`}
      </div>
    </>
  );
}

function statusText(session: Session, words: Words): string {
  if (session.activity === 'recalculating' || session.activity === 'entering') return words.recalculating;
  if (session.activity === 'making-facts') return words.makingFacts;
  if (session.activity) return words.reading;
  if (session.problem) return '';
  if (session.changed) return words.changed;
  if (session.notice) return noticeText(session.notice, words);
  const form = session.assessment && firstForm(formsOf(session.assessment));
  return form ? foundText(form.form, words).join(words.comma) : '';
}
