import { Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    overflow: 'hidden',
    padding: '12px 16px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
  words: { color: tokens.colorNeutralForeground3 },
  short: { width: '45%' },
  rows: { display: 'grid', rowGap: '12px' },
});

/** While the workbook is read for the first time: the shape of what is coming. */
export function LoadingScreen() {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.screen}>
      <Text size={200} className={styles.words}>
        {words.reading}
      </Text>
      <Skeleton aria-hidden className={styles.rows}>
        <SkeletonItem size={16} />
        <SkeletonItem size={32} className={styles.short} />
        <SkeletonItem size={8} />
        <SkeletonItem size={8} />
        <SkeletonItem size={32} />
        {['a', 'b', 'c'].map((row) => (
          <SkeletonItem key={row} size={48} />
        ))}
      </Skeleton>
    </div>
  );
}
