import { ToggleButton, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { WantedFact } from '../core/assessment.ts';
import { useChoiceStyles } from './choice-styles.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({ stack: { display: 'grid', rowGap: '4px' } });

interface WhichEntryProps {
  readonly fact: WantedFact;
  readonly options: NonNullable<WantedFact['options']>;
  readonly enter: (text: string) => void;
}

/** Which of two values of a figure counts: one click. */
export function WhichEntry({ fact, options, enter }: WhichEntryProps) {
  const styles = useStyles();
  const shared = useChoiceStyles();
  const words = useWords();
  return (
    <div role="group" aria-label={words.enterFact(fact.name)} className={styles.stack}>
      {options.map(({ value, figure }) => (
        <ToggleButton
          key={value}
          size="small"
          className={mergeClasses(shared.option, fact.value === value && shared.chosen)}
          checked={fact.value === value}
          onClick={() => enter(value)}
        >
          {figure === null ? words.byWorking : words.byStated(figure)}
        </ToggleButton>
      ))}
    </div>
  );
}
