import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import sample from '../../../assets/samples/guangzhou-commerce-2023-illustrative-annex.xlsx';
import { TaskPane } from '../../taskpane/TaskPane.tsx';
import { themeOf } from '../../taskpane/theme.ts';
import { bytesOf, chooseFile } from './files.ts';
import { DropArea } from './DropArea.tsx';
import { nameInChinese } from './grid-names.ts';
import { Notices } from './Notices.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { TopBar } from './TopBar.tsx';
import { useDesk } from './use-desk.ts';
import { wordsIn, type Language } from './words.ts';

const SAMPLE_NAME = '部门整体支出绩效自评表（示例）.xlsx';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' },
  grid: { flexGrow: 1, minWidth: 0, position: 'relative' },
  pane: {
    width: '350px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: 0,
  },
});

/** The page: a workbook in a grid, the task pane beside it. */
export function Workbench({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const words = wordsIn(language);
  const place = useRef<HTMLDivElement>(null);
  const desk = useDesk(place);
  const { document, status } = desk;

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    desk.open(bytesOf(sample), SAMPLE_NAME);
  }, [desk]);

  useEffect(() => (language === 'zh' ? nameInChinese(window.document.body) : undefined), [language]);

  const openFile = (file: File): void => {
    void file.arrayBuffer().then((bytes) => desk.open(new Uint8Array(bytes), file.name));
  };

  return (
    // As a style and not as a class: classes of a provider are given to its pop-ups as well, which would fill the page.
    <FluentProvider
      theme={themeOf('light')}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      style={{ height: '100%' }}
    >
      <div className={styles.page}>
        <TopBar
          words={words}
          fileName={document?.file.name ?? null}
          unsaved={status.unsaved}
          canUndo={status.canUndo}
          canRedo={status.canRedo}
          open={() => chooseFile(openFile)}
          save={() => void desk.save()}
          undo={() => document?.undo()}
          redo={() => document?.redo()}
        />
        <Notices words={words} language={language} desk={desk} />
        <DropArea words={words} dropped={openFile}>
          <div ref={place} className={styles.grid} />
          {/* What she was typing counts before the pane's button does. */}
          <aside className={styles.pane} onPointerDownCapture={() => document?.endTyping()}>
            {document && <TaskPane workbook={document.workbook} language={language} />}
          </aside>
        </DropArea>
        <ReplaceDialog words={words} desk={desk} />
      </div>
    </FluentProvider>
  );
}
