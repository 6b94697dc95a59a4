import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { AssessedIndicator, Finding } from '../core/assessment.ts';
import { CardFigures } from './CardFigures.tsx';
import { CardSection } from './CardSection.tsx';
import { CellLink } from './CellLink.tsx';
import { CriterionText } from './CriterionText.tsx';
import { GoalTableChoice } from './decide/GoalTableChoice.tsx';
import { ReverseChoice } from './decide/ReverseChoice.tsx';
import { RuleSection } from './decide/RuleSection.tsx';
import { useForm } from './form-context.ts';
import { keptText } from './notice-text.ts';
import { conclusionOf, scoresBeside } from './row-text.ts';
import { useAsked } from './use-asked.ts';
import { WantedList } from './WantedList.tsx';
import { useWords } from './wording.tsx';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
  steps: { margin: 0, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
  muted: { ...typographyStyles.caption1, margin: '4px 0 0', color: tokens.colorNeutralForeground3 },
});

/** The card itself says already that another score was written, and which figures wait to be confirmed. */
function addsToCard({ code, severity }: Finding): boolean {
  return severity !== 'info' && code !== 'score-differs';
}

interface IndicatorCardProps {
  readonly id: string;
  readonly indicator: AssessedIndicator;
}

/** What is asked of her: a choice, figures, or nothing any more. */
function askedTitle({ needs, status, wanted }: AssessedIndicator, words: Words): string {
  if (status === 'judgement' || status === 'not-understood') return words.yourChoice;
  const open = needs.length > 0 || wanted.some((fact) => fact.value === null);
  return open ? words.stillNeeded : words.certainties.entered;
}

/** How a score comes about: conclusion, working, figures, standard, rule, and where the result went. */
export function IndicatorCard({ id, indicator }: IndicatorCardProps) {
  const styles = useStyles();
  const words = useWords();
  const { findings, kept } = useForm();
  const { cells, criterion, needs, steps, wanted } = indicator;
  const asked = useAsked(wanted);
  const conclusion = conclusionOf(indicator, words);
  // What is missing is listed already.
  const working = steps.filter((step) => !needs.includes(step));
  const beside = scoresBeside(indicator, words);
  const remarks = findings.filter((finding) => finding.row === indicator.row && addsToCard(finding));
  const keptHere = kept.filter(
    ({ cell }) => cell === cells.score || cell === cells.basis || cell === cells.rate,
  );
  return (
    <div id={id}>
      {(conclusion !== '' || beside.length > 0) && (
        <CardSection title={words.conclusion}>
          {conclusion !== '' && <p className={styles.text}>{conclusion}</p>}
          {beside.length > 0 && <p className={styles.muted}>{beside.join(words.comma)}</p>}
        </CardSection>
      )}
      {remarks.length > 0 && (
        <CardSection title={words.tabs.findings}>
          <ul className={styles.list}>
            {remarks.map(({ code, cell, message }) => (
              <li key={`${code} ${cell}`}>{message}</li>
            ))}
          </ul>
        </CardSection>
      )}
      {(needs.length > 0 || asked.length > 0) && (
        <CardSection title={askedTitle(indicator, words)}>
          <WantedList indicator={indicator} asked={asked} />
        </CardSection>
      )}
      <GoalTableChoice indicator={indicator} />
      <ReverseChoice indicator={indicator} />
      {working.length > 0 && (
        <CardSection title={words.steps}>
          <ol className={styles.steps}>
            {working.map((step, index) => (
              // Lines of a working may repeat, and only their order tells them apart.
              <li key={`${index} ${step}`}>{step}</li>
            ))}
          </ol>
        </CardSection>
      )}
      <CardFigures indicator={indicator} asked={asked} />
      {criterion && (
        <CardSection
          title={
            <>
              {words.criterion}
              <CellLink cell={criterion.cell} />
            </>
          }
        >
          <CriterionText criterion={criterion} />
        </CardSection>
      )}
      <RuleSection indicator={indicator} />
      {keptHere.length > 0 && (
        <CardSection title={words.kept}>
          {keptHere.map((cell) => (
            <p key={cell.cell} className={styles.text}>
              {cell.cell} {keptText(cell, words)}
            </p>
          ))}
        </CardSection>
      )}
    </div>
  );
}
