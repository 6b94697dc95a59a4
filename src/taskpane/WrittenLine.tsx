import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Recalculation } from '../app/recalculate.ts';
import type { Actions } from './desk.ts';
import { MessageLine } from './MessageLine.tsx';
import { keptText, noticeText } from './notice-text.ts';
import type { Session } from './session.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '2px' },
});

interface WrittenLineProps {
  readonly recalculation: Recalculation;
  readonly session: Session;
  readonly actions: Actions;
}

/** What a recalculation wrote, and which cells it left alone and why. */
export function WrittenLine({ recalculation, session, actions }: WrittenLineProps) {
  const styles = useStyles();
  const words = useWords();
  const [listed, setListed] = useState(false);
  const { kept } = recalculation;
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
      {noticeText({ kind: 'written', recalculation }, words)}
      {kept.length > 0 && (
        <>
          {' '}
          <Link as="button" className={styles.link} aria-expanded={listed} onClick={() => setListed(!listed)}>
            {listed ? words.hideKept : words.showKept}
          </Link>
        </>
      )}
      {listed && (
        <ul className={styles.list}>
          {kept.map((cell) => (
            <li key={`${cell.sheet}!${cell.cell}`}>
              <Link as="button" className={styles.link} onClick={() => actions.show(cell.sheet, cell.cell)}>
                {cell.cell}
              </Link>{' '}
              {keptText(cell, words)}
            </li>
          ))}
        </ul>
      )}
    </MessageLine>
  );
}
