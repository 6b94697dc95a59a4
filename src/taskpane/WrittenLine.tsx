import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Actions } from './desk.ts';
import { MessageLine } from './MessageLine.tsx';
import { keptGroups, noticeText } from './notice-text.ts';
import type { Session, WrittenNotice } from './session.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  why: { margin: 0 },
  cells: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  cell: { fontSize: tokens.fontSizeBase200 },
});

interface WrittenLineProps {
  readonly notice: WrittenNotice;
  readonly session: Session;
  readonly actions: Actions;
}

/** What a recalculation wrote, and which cells it left alone and why. */
export function WrittenLine({ notice, session, actions }: WrittenLineProps) {
  const styles = useStyles();
  const words = useWords();
  const [listed, setListed] = useState(false);
  const { recalculation, newlyKept } = notice;
  return (
    <MessageLine
      intent="success"
      dismiss={actions.dismiss}
      action={
        session.last && (
          <Button size="small" className={styles.button} onClick={() => actions.undo(recalculation)}>
            {words.undo}
          </Button>
        )
      }
    >
      {noticeText(notice, words)}
      {newlyKept.length > 0 && (
        <>
          {' '}
          <Link as="button" className={styles.link} aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed ? words.hideKept : words.showKept}
          </Link>
        </>
      )}
      {listed && (
        <ul className={styles.list}>
          {keptGroups(newlyKept, words).map(({ sheet, column, why, cells }) => (
            <li key={[sheet, column, why].join()}>
              <p className={styles.why}>{words.keptGroup(column, cells.length, why)}</p>
              <p className={styles.cells}>
                {cells.map((cell) => (
                  <Link
                    as="button"
                    key={cell}
                    className={styles.cell}
                    onClick={() => actions.show(sheet, cell)}
                  >
                    {cell}
                  </Link>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </MessageLine>
  );
}
