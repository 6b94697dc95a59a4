import { makeStyles } from '@fluentui/react-components';
import type { AssessedIndicator, WantedFact } from '../core/assessment.ts';
import { FactEntry } from './FactEntry.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  line: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  name: { minWidth: 0, overflowWrap: 'anywhere', paddingTop: '2px' },
});

interface WantedListProps {
  readonly indicator: AssessedIndicator;
  /** Facts that are or were asked for here. */
  readonly asked: readonly WantedFact[];
}

/** What an indicator still needs, each to be typed where the pane can take it. */
export function WantedList({ indicator, asked }: WantedListProps) {
  const styles = useStyles();
  const { needs, row } = indicator;
  const questions = new Set(asked.map((fact) => fact.asked));
  return (
    <ul className={styles.list}>
      {needs
        .filter((need) => !questions.has(need))
        .map((need) => (
          <li key={need}>{need}</li>
        ))}
      {asked.map((fact) => (
        <li key={fact.name} className={styles.line}>
          <span className={styles.name}>{fact.asked ?? fact.name}</span>
          <FactEntry fact={fact} row={row} />
        </li>
      ))}
    </ul>
  );
}
