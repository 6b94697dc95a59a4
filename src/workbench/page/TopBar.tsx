import { Button, Divider, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  LockClosedRegular,
} from '@fluentui/react-icons';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '44px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  product: { whiteSpace: 'nowrap' },
  divider: { flexGrow: 0, height: '20px' },
  file: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
    flexGrow: 1,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1, whiteSpace: 'nowrap' },
  hidden: { visibility: 'hidden' },
  trust: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    cursor: 'default',
  },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
});

interface TopBarProps {
  readonly words: Words;
  readonly fileName: string | null;
  readonly unsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly open: () => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the workbook is called, whether it is saved, and what can be done with it as a file. */
export function TopBar(props: TopBarProps) {
  const { words, fileName, unsaved } = props;
  const styles = useStyles();
  const hasFile = fileName !== null;
  return (
    <header className={styles.bar}>
      <Text weight="semibold" size={400} className={styles.product}>
        {words.product}
      </Text>
      <Divider vertical className={styles.divider} />
      <div className={styles.file}>
        <Text className={styles.name} title={fileName ?? ''}>
          {fileName}
        </Text>
        <Text size={200} className={mergeClasses(styles.unsaved, !unsaved && styles.hidden)} role="status">
          {words.unsaved}
        </Text>
      </div>
      <Tooltip content={words.staysWhy} relationship="description">
        <Text size={200} className={styles.trust}>
          <LockClosedRegular />
          {words.stays}
        </Text>
      </Tooltip>
      <div className={styles.actions}>
        <Tooltip content={words.undo} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={!props.canUndo}
            onClick={props.undo}
          />
        </Tooltip>
        <Tooltip content={words.redo} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            disabled={!props.canRedo}
            onClick={props.redo}
          />
        </Tooltip>
        <Button icon={<FolderOpenRegular />} onClick={props.open}>
          {words.open}
        </Button>
        <Tooltip content={words.saveHint} relationship="description">
          <Button
            appearance={unsaved ? 'primary' : 'secondary'}
            icon={<ArrowDownloadRegular />}
            disabled={!hasFile}
            onClick={props.save}
          >
            {words.save}
          </Button>
        </Tooltip>
      </div>
    </header>
  );
}
