import { makeStyles } from '@fluentui/react-components';
import type { AssessedIndicator, GradeChoice, WantedFact } from '../core/assessment.ts';
import { FactEntry } from './FactEntry.tsx';
import { isRange } from './points.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  line: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  // A grade is chosen from a list of its own, under the question.
  block: { display: 'grid', rowGap: '6px' },
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
  const words = useWords();
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
        <li key={fact.name} className={fact.grades || fact.options ? styles.block : styles.line}>
          {!fact.options && (
            <span className={styles.name}>
              {fact.grades ? words.points.ask[kindOf(fact.grades)] : (fact.asked ?? fact.name)}
            </span>
          )}
          <FactEntry fact={fact} row={row} />
        </li>
      ))}
    </ul>
  );
}

/** How the points are asked for: among grades, among fixed points, or any within one range. */
function kindOf(grades: readonly GradeChoice[]): 'graded' | 'fixed' | 'free' {
  if (!grades.some(isRange)) return 'fixed';
  return grades.length > 1 ? 'graded' : 'free';
}
