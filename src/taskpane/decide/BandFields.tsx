import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { BandDraft, BandsDraft } from '../../app/edit-rule.ts';
import { isWritten, writtenIn } from '../../app/field-lists.ts';
import { useWords } from '../wording.tsx';
import type { FieldsProps } from './fields.ts';

const useStyles = makeStyles({
  table: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 24px minmax(0, 1fr) minmax(0, 1fr) 24px',
    columnGap: '4px',
    rowGap: '4px',
    alignItems: 'center',
  },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  sign: { minWidth: '24px', width: '24px', padding: 0 },
  input: { minWidth: 0, width: '100%', paddingLeft: '4px', paddingRight: '4px' },
  figure: { minWidth: 0, width: '100%', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  kept: {
    ...typographyStyles.caption1,
    gridColumn: '2 / -1',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  add: { justifySelf: 'start', gridColumn: '1 / -1' },
});

const BLANK: BandDraft = {
  low: '',
  lowIncluded: true,
  high: '',
  highIncluded: false,
  points: '',
  kept: null,
};

/** Bands, one a line: from, to, points. The signs tell whether a bound is in, and turn when pressed. */
export function BandFields({ draft, change, isWrong, editor }: FieldsProps<BandsDraft>) {
  const styles = useStyles();
  const words = useWords().decide;
  const { unit } = draft.measure;
  const sign = isWritten(unit) ? (writtenIn(unit) ?? '') : words.unitSigns[unit];
  const set = (index: number, changes: Partial<BandDraft>) =>
    change({ ...draft, bands: draft.bands.map((band, i) => (i === index ? { ...band, ...changes } : band)) });
  const figure = (index: number, field: 'low' | 'high' | 'points', label: string) => (
    <Input
      className={styles.input}
      input={{ className: styles.figure }}
      size="small"
      value={draft.bands[index]?.[field] ?? ''}
      aria-label={words.band(index + 1, label)}
      aria-invalid={isWrong(`bands.${index}.${field}`)}
      onChange={(_, { value }) => set(index, { [field]: value })}
    />
  );
  return (
    <div className={styles.table}>
      <span />
      <span className={styles.head}>{words.low(sign)}</span>
      <span />
      <span className={styles.head}>{words.high(sign)}</span>
      <span className={styles.head}>{words.points}</span>
      <span />
      {draft.bands.map((band, index) => (
        // Bands have no name of their own; only their order tells them apart.
        <BandLine key={index} index={index} band={band} figure={figure} set={set}>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            disabled={draft.bands.length === 1}
            aria-label={words.removeBand(index + 1)}
            onClick={() => change({ ...draft, bands: draft.bands.filter((_, i) => i !== index) })}
          />
          {band.kept && band.points.trim() === '' && (
            <span className={styles.kept}>{words.keptAward(editor.sayAward(band.kept))}</span>
          )}
        </BandLine>
      ))}
      <Button
        className={styles.add}
        size="small"
        appearance="transparent"
        icon={<AddRegular />}
        onClick={() => change({ ...draft, bands: [...draft.bands, BLANK] })}
      >
        {words.addBand}
      </Button>
    </div>
  );
}

interface BandLineProps {
  readonly index: number;
  readonly band: BandDraft;
  readonly figure: (index: number, field: 'low' | 'high' | 'points', label: string) => ReactNode;
  readonly set: (index: number, changes: Partial<BandDraft>) => void;
  readonly children: ReactNode;
}

function BandLine({ index, band, figure, set, children }: BandLineProps) {
  const styles = useStyles();
  const words = useWords().decide;
  const { lowIncluded, highIncluded } = band;
  return (
    <>
      <Button
        className={styles.sign}
        size="small"
        appearance="subtle"
        aria-label={words.band(index + 1, words.includesLow(lowIncluded))}
        title={words.includesLow(lowIncluded)}
        onClick={() => set(index, { lowIncluded: !lowIncluded })}
      >
        {lowIncluded ? '≥' : '＞'}
      </Button>
      {figure(index, 'low', words.low(''))}
      <Button
        className={styles.sign}
        size="small"
        appearance="subtle"
        aria-label={words.band(index + 1, words.includesHigh(highIncluded))}
        title={words.includesHigh(highIncluded)}
        onClick={() => set(index, { highIncluded: !highIncluded })}
      >
        {highIncluded ? '≤' : '＜'}
      </Button>
      {figure(index, 'high', words.high(''))}
      {figure(index, 'points', words.points)}
      {children}
    </>
  );
}
