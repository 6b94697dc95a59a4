import { Button, Textarea } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useState } from 'react';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { Panel } from './Panel.tsx';
import { useDecideStyles } from './styles.ts';
import { chooseText, downloadText } from './text-file.ts';

/** Her rules as a file: given out and taken in. Where a pane may not download, the text can be copied. */
export function RulesPanel({ close }: { readonly close: () => void }) {
  const styles = useDecideStyles();
  const words = useWords().decide;
  const decisions = useDecisions();
  const [text, setText] = useState<string | null>(null);
  const give = async () => {
    const rules = await decisions.exportRules();
    if (rules === null) return;
    setText(rules);
    downloadText(rules, `${words.fileName}.json`);
  };
  return (
    <Panel title={words.rulesPanel} close={close}>
      <p className={styles.caption}>{words.rulesAbout}</p>
      <div className={styles.line}>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => void give()}>
          {words.exportRules}
        </Button>
        <Button
          size="small"
          icon={<ArrowUploadRegular />}
          onClick={() => chooseText((read) => void decisions.importRules(read))}
        >
          {words.importRules}
        </Button>
      </div>
      {text !== null && (
        <>
          <p className={styles.caption}>{words.exported}</p>
          <Textarea
            size="small"
            rows={4}
            readOnly
            value={text}
            aria-label={words.rulesText}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
    </Panel>
  );
}
