import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ZERO } from '../core/quantity/rational.ts';
import { shown } from './figures.ts';
import type { ListItem } from './list-items.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    columnGap: '8px',
    margin: 0,
    padding: '10px 16px 4px',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lost: { fontVariantNumeric: 'tabular-nums' },
});

interface GroupHeadingProps {
  readonly heading: Extract<ListItem, { kind: 'heading' }>;
}

/** Level 1 › level 2, and the points lost below. */
export function GroupHeading({ heading }: GroupHeadingProps) {
  const styles = useStyles();
  const words = useWords();
  const levels = [heading.level1, heading.level2].filter((level) => level !== '');
  const name = levels.length > 0 ? levels.join(' › ') : words.ungrouped;
  return (
    <h2 className={styles.heading}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {heading.lost.compare(ZERO) > 0 && <span className={styles.lost}>−{shown(heading.lost)}</span>}
    </h2>
  );
}
