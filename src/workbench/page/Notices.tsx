import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { problemText } from '../../core/explain/problem.ts';
import type { Refusal } from '../grid/guard.ts';
import type { Desk } from './use-desk.ts';
import type { Language, Words } from './words.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface NoticesProps {
  readonly words: Words;
  readonly language: Language;
  readonly desk: Desk;
}

/** What went wrong with a file, which sheets are missing, and what the grid did not let through. */
export function Notices({ words, language, desk: { problem, problemRead, document, status } }: NoticesProps) {
  const refusal = status.refusal;
  return (
    <>
      {problem && (
        <Notice intent="error" words={words} {...problemText(problem, language)} read={problemRead} />
      )}
      {document && status.leftOut.length > 0 && (
        <Notice
          intent="warning"
          words={words}
          title={words.leftOut}
          action={status.leftOut.map((each) => problemText(each, language).title).join(' ')}
          read={() => document.leftOutRead()}
        />
      )}
      {refusal && document && (
        <Notice
          intent="info"
          words={words}
          title=""
          action={refusalText(refusal, words)}
          read={() => document.refusalRead()}
        />
      )}
    </>
  );
}

function refusalText(refusal: Refusal, words: Words): string {
  switch (refusal) {
    case 'layout':
      return words.layoutFixed;
    case 'protected':
      return words.sheetProtected;
    case 'formula':
      return words.formulaFixed;
    default:
      return refusal satisfies never;
  }
}

interface NoticeProps {
  readonly intent: 'error' | 'warning' | 'info';
  readonly words: Words;
  readonly title: string;
  readonly action: string;
  readonly read: () => void;
}

function Notice({ intent, words, title, action, read }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {action}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.close}
            icon={<DismissRegular />}
            onClick={read}
          />
        }
      />
    </MessageBar>
  );
}
