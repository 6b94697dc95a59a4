import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AssessedFact, AssessedIndicator, WantedFact } from '../core/assessment.ts';
import { CardSection } from './CardSection.tsx';
import { CellLink } from './CellLink.tsx';
import { FactLine } from './FactLine.tsx';
import { factText, rateText } from './figures.ts';
import { Tag } from './Tag.tsx';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  line: { display: 'flex', columnGap: '8px', alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    overflowWrap: 'anywhere',
  },
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** How rules call the rate of a goal, in whatever language the pane is. */
const COMPLETION_RATE = '完成率';

interface CardFiguresProps {
  readonly indicator: AssessedIndicator;
  /** Facts that stand on the card already. */
  readonly asked: readonly WantedFact[];
}

/** The figures that a score rests on, each with its cell and words; for a goal its target and actual. */
export function CardFigures({ indicator, asked }: CardFiguresProps) {
  const styles = useStyles();
  const words = useWords();
  const { actual, completionRate, facts, row, target, wanted } = indicator;
  // What can be typed over or confirmed, and what comes from a table.
  const found = wanted.filter(
    (fact) => fact.value !== null && fact.certainty !== 'table' && !asked.includes(fact),
  );
  const shown = new Set([...found, ...asked].map(({ name }) => name));
  // A rate that stands in its own line already is not told again.
  const told = (fact: AssessedFact): boolean =>
    fact.name.endsWith(COMPLETION_RATE) && completionRate !== null && fact.value === completionRate;
  const read = facts.filter((fact) => !shown.has(fact.name) && !told(fact));
  const ofGoal = [
    target !== null && { name: words.target, value: target },
    actual !== null && { name: words.actual, value: actual },
    completionRate !== null && { name: words.completionRate, value: rateText(completionRate) },
  ].filter((line) => line !== false);
  if (read.length + found.length + ofGoal.length === 0) return null;
  return (
    <CardSection title={words.figures}>
      <ul className={styles.list}>
        {ofGoal.map(({ name, value }) => (
          <li key={name} className={styles.line}>
            <span className={styles.name}>{name}</span>
            <span className={styles.value}>{value}</span>
          </li>
        ))}
        {found.map((fact) => (
          <FactLine key={fact.name} fact={fact} row={row} />
        ))}
        {read.map((fact) => (
          <ReadLine key={`${fact.name} ${fact.sheet} ${fact.cell}`} fact={fact} />
        ))}
      </ul>
    </CardSection>
  );
}

/** One figure that stays as it was read: name, value, cell, where it was taken from. */
function ReadLine({ fact }: { readonly fact: AssessedFact }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>{fact.name}</span>
        <span className={styles.value}>{factText(fact.value, fact.unit)}</span>
      </div>
      <div className={styles.source}>
        <CellLink sheet={fact.sheet} cell={fact.cell} /> {fact.quote !== '' && words.quoted(fact.quote)}
        <Tag>{words.certainties[fact.source]}</Tag>
      </div>
    </li>
  );
}
