import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useWords } from '../wording.tsx';

const useStyles = makeStyles({
  panel: {
    margin: '0 8px 8px',
    padding: '6px 8px 10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'grid',
    rowGap: '8px',
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'center' },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1 },
});

interface PanelProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A titled box in the pane, in place of a dialog. */
export function Panel({ title, close, children }: PanelProps) {
  const styles = useStyles();
  const words = useWords().decide;
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={words.close}
          onClick={close}
        />
      </div>
      {children}
    </section>
  );
}
