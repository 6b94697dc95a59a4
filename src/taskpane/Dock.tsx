import { makeStyles, tokens } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { problemText } from '../core/explain/problem.ts';
import type { Actions } from './desk.ts';
import { MessageLine } from './MessageLine.tsx';
import { noticeText } from './notice-text.ts';
import type { Session } from './session.ts';
import { useLanguage, useWords } from './wording.tsx';
import { WrittenLine } from './WrittenLine.tsx';

const useStyles = makeStyles({
  // Below the list: what appears here takes room at the foot and moves nothing that is being read.
  dock: {
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    display: 'grid',
    rowGap: '6px',
    padding: '6px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  action: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface DockProps {
  readonly session: Session;
  readonly actions: Actions;
}

/** How the last action went, and whether the sheet was changed since it was read. */
export function Dock({ session, actions }: DockProps) {
  const styles = useStyles();
  const words = useWords();
  const { assessment, problem, notice, changed, activity } = session;
  const outdated = changed && activity === null;
  // Without an assessment the whole screen tells the problem.
  if (!assessment || (!problem && !notice && !outdated)) return null;
  return (
    <section className={styles.dock} aria-label={words.notices}>
      {problem && <ProblemLine session={session} actions={actions} />}
      {notice?.kind === 'written' && <WrittenLine notice={notice} session={session} actions={actions} />}
      {notice && notice.kind !== 'written' && (
        <MessageLine
          intent="success"
          dismiss={actions.dismiss}
          action={
            notice.kind === 'facts-made' &&
            session.last === notice.facts && (
              <Button size="small" onClick={() => actions.undo(notice.facts)}>
                {words.undo}
              </Button>
            )
          }
        >
          {noticeText(notice, words)}
        </MessageLine>
      )}
      {outdated && (
        <MessageLine
          intent="warning"
          action={
            <Button size="small" onClick={actions.recalculate}>
              {words.recalculateShort}
            </Button>
          }
        >
          {words.changed}
        </MessageLine>
      )}
    </section>
  );
}

function ProblemLine({ session, actions }: DockProps) {
  const styles = useStyles();
  const language = useLanguage();
  if (!session.problem) return null;
  const { title, action } = problemText(session.problem, language);
  return (
    <MessageLine intent="error" dismiss={actions.dismiss}>
      <strong>{title}</strong> <span className={styles.action}>{action}</span>
    </MessageLine>
  );
}
