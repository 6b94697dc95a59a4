import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: {
    padding: '8px 12px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ...typographyStyles.body1,
    fontSize: '13px',
    overflowWrap: 'anywhere',
  },
  title: {
    ...typographyStyles.caption1,
    display: 'flex',
    columnGap: '6px',
    margin: '0 0 2px',
    color: tokens.colorNeutralForeground3,
  },
});

interface CardSectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of an indicator's card. */
export function CardSection({ title, children }: CardSectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
