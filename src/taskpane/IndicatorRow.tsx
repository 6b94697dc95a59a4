import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { AssessedIndicator } from '../core/assessment.ts';
import { useForm } from './form-context.ts';
import { IndicatorCard } from './IndicatorCard.tsx';
import { rowKey } from './list-items.ts';
import { toneOf } from './overview.ts';
import { cellOf, sentenceOf, tagsOf, valueOf } from './row-text.ts';
import { Tag } from './Tag.tsx';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  card: {
    margin: '4px 8px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  header: {
    display: 'grid',
    gridTemplateColumns: '4px minmax(0, 1fr) auto',
    columnGap: '10px',
    width: '100%',
    margin: 0,
    padding: '8px 16px 8px 10px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  openHeader: { padding: '8px 8px 8px 4px' },
  bar: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  full: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  lost: { backgroundColor: tokens.colorPaletteRedBackground3 },
  input: { backgroundColor: tokens.colorBrandBackground },
  judgement: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  none: { backgroundColor: tokens.colorNeutralStroke1 },
  name: { ...typographyStyles.body1Strong, display: 'block', overflowWrap: 'anywhere' },
  sentence: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  need: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'block',
    paddingLeft: '10px',
    textIndent: '-10px',
    '::before': { content: '"· "', display: 'inline-block', width: '10px', textIndent: 0 },
  },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', ...typographyStyles.body1 },
  of: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  note: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  loss: { color: tokens.colorPaletteRedForeground1 },
});

interface IndicatorRowProps {
  readonly indicator: AssessedIndicator;
  /** It is the list's tab stop. */
  readonly current: boolean;
  readonly open: boolean;
  /** Each figure that is missing on a line of its own. */
  readonly needsListed: boolean;
  readonly pick: (key: string) => void;
}

/** One indicator: name, sentence, score; opened, a card with how the score comes about. */
export const IndicatorRow = memo(function IndicatorRow(props: IndicatorRowProps) {
  const { indicator, current, open, needsListed, pick } = props;
  const styles = useStyles();
  const words = useWords();
  const { form } = useForm();
  const card = useId();
  const key = rowKey(indicator);
  // In a list of what is missing, every row is to be filled in.
  const tags = needsListed ? [] : tagsOf(indicator, words);
  const value = valueOf(indicator, words);
  const place = [indicator.level2 || indicator.level1, words.cell(cellOf(indicator, form))];
  return (
    <div className={mergeClasses(styles.row, open && styles.card)}>
      <button
        type="button"
        className={mergeClasses(styles.header, open && styles.openHeader)}
        data-walk={key}
        tabIndex={current ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? card : undefined}
        onClick={() => pick(key)}
      >
        <span className={mergeClasses(styles.bar, styles[toneOf(indicator)])} />
        <span>
          <span className={styles.name}>
            {indicator.name}
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
          {needsListed && !open ? (
            indicator.needs.map((need) => (
              <span key={need} className={styles.need}>
                {need}
              </span>
            ))
          ) : (
            <span className={styles.sentence}>
              {open ? place.filter((part) => part !== '').join(' · ') : sentenceOf(indicator, words)}
            </span>
          )}
        </span>
        <span className={styles.value}>
          {value.main}
          <span className={styles.of}>{value.of}</span>
          {value.note !== null && (
            <span className={mergeClasses(styles.note, value.noteIsLoss && styles.loss)}>{value.note}</span>
          )}
        </span>
      </button>
      {open && <IndicatorCard id={card} indicator={indicator} />}
    </div>
  );
});
