import { Button, makeStyles } from '@fluentui/react-components';
import { REVERSE_FORMULAS } from '../../app/settings.ts';
import type { AssessedIndicator } from '../../core/assessment.ts';
import { CardSection } from '../CardSection.tsx';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { useDecideStyles } from './styles.ts';

const useStyles = makeStyles({ button: { justifyContent: 'flex-start', textAlign: 'left' } });

/** Picks the formula for missed goals for which less is better, where a row waits for it; it holds for the workbook. */
export function ReverseChoice({ indicator }: { readonly indicator: AssessedIndicator }) {
  const styles = useStyles();
  const shared = useDecideStyles();
  const words = useWords().decide;
  const decisions = useDecisions();
  if (indicator.question !== 'reverse') return null;
  return (
    <CardSection title={words.reverse}>
      <div className={shared.stack}>
        {REVERSE_FORMULAS.map((reverse) => (
          <Button
            key={reverse}
            className={styles.button}
            size="small"
            onClick={() => void decisions.changeSettings({ reverse })}
          >
            {words.reverses[reverse]}
          </Button>
        ))}
        <p className={shared.caption}>{words.reverseOnce}</p>
      </div>
    </CardSection>
  );
}
