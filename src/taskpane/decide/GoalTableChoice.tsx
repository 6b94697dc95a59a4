import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { AssessedIndicator } from '../../core/assessment.ts';
import { CardSection } from '../CardSection.tsx';
import { useForm } from '../form-context.ts';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { useDecideStyles } from './styles.ts';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'left', minWidth: 0, overflowWrap: 'anywhere' },
});

/** The goal tables that a row may score, to choose one; nothing where there is no doubt. */
export function GoalTableChoice({ indicator }: { readonly indicator: AssessedIndicator }) {
  const styles = useStyles();
  const shared = useDecideStyles();
  const words = useWords().decide;
  const { sheet } = useForm();
  const decisions = useDecisions();
  const { goalTables, row, name } = indicator;
  if (goalTables.length === 0) return null;
  const choose = (key: string | null) => void decisions.chooseGoals({ sheet, row, name }, key);
  const chosen = goalTables.some((table) => table.chosen);
  return (
    <CardSection title={words.goalTables}>
      <div className={shared.stack}>
        {goalTables.map((table) => (
          <Button
            key={table.key}
            className={styles.button}
            size="small"
            appearance={table.chosen ? 'primary' : 'outline'}
            aria-pressed={table.chosen}
            onClick={() => choose(table.key)}
          >
            {words.goalTable(table.title, `${table.sheet}!${table.range}`)}
          </Button>
        ))}
        {chosen && (
          <div>
            <Link as="button" className={shared.link} onClick={() => choose(null)}>
              {words.askAgain}
            </Link>
          </div>
        )}
      </div>
    </CardSection>
  );
}
