import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ZERO } from '../core/quantity/rational.ts';
import type { Rational } from '../core/quantity/rational.ts';
import { shown } from './figures.ts';
import { useForm } from './form-context.ts';
import { levelSums } from './overview.ts';
import { HIDDEN_WHEN_SHORT } from './short-pane.ts';
import type { LevelSum } from './overview.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    rowGap: '4px',
    margin: 0,
    padding: '0 16px 10px',
    listStyleType: 'none',
    ...HIDDEN_WHEN_SHORT,
  },
  level: {
    display: 'grid',
    gridTemplateColumns: 'minmax(48px, 72px) 1fr 100px',
    columnGap: '8px',
    alignItems: 'center',
    ...typographyStyles.caption1,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  track: {
    display: 'flex',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
  },
  score: { backgroundColor: tokens.colorCompoundBrandBackground },
  lost: { backgroundColor: tokens.colorPaletteRedBorder2 },
  points: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  minus: { color: tokens.colorPaletteRedForeground1 },
});

/** One bar per level 1: points got, points lost, and the rest still open. */
export function LevelBars() {
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const levels = useMemo(() => levelSums(form), [form]);
  return (
    <ul className={styles.bars}>
      {levels.map((level) => {
        const name = level.name === '' ? words.ungrouped : level.name;
        return (
          <li key={level.name} className={styles.level} title={sentence(level)}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.score} style={{ width: share(level.score, level.weight) }} />
              <span className={styles.lost} style={{ width: share(level.lost, level.weight) }} />
            </span>
            <span className={styles.points}>
              {pointsOf(level)}
              {level.lost.compare(ZERO) > 0 && <span className={styles.minus}> −{shown(level.lost)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );

  function sentence({ score, weight, lost, open }: LevelSum): string {
    return words.level(shown(score), shown(weight), shown(lost), shown(open));
  }
}

function share(part: Rational, whole: Rational): string {
  if (whole.compare(ZERO) <= 0) return '0%';
  return `${Math.min(100, part.div(whole).mul(100).valueOf())}%`;
}

/** "45 / 50"; of bonus and penalty rows, which have no points of their own, "+3". */
function pointsOf({ score, weight }: LevelSum): string {
  if (!weight.equals(ZERO)) return `${shown(score)} / ${shown(weight)}`;
  return score.compare(ZERO) > 0 ? `+${shown(score)}` : shown(score);
}
