import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { WantedFact } from '../core/assessment.ts';
import { plainEvent } from '../core/explain/text.ts';
import { CellLink } from './CellLink.tsx';
import { FactEntry } from './FactEntry.tsx';
import { useForm } from './form-context.ts';
import { Tag } from './Tag.tsx';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  block: { display: 'grid', rowGap: '4px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', paddingTop: '2px' },
  source: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  link: { fontSize: 'inherit', lineHeight: 'inherit', marginLeft: '6px' },
});

interface FactLineProps {
  readonly fact: WantedFact;
  /** Row of the indicator that uses it. */
  readonly row: number;
}

/** A fact that was found or typed: its value to be typed over, where it was taken from, and a way to confirm it. */
export function FactLine({ fact, row }: FactLineProps) {
  const styles = useStyles();
  const words = useWords();
  const { enterFact, sheet } = useForm();
  const { certainty, name, place } = fact;
  return (
    <li>
      <div className={fact.grades || fact.options ? styles.block : styles.line}>
        <span className={styles.name}>{plainEvent(name)}</span>
        <FactEntry fact={fact} row={row} />
      </div>
      <div className={styles.source}>
        {place && <CellLink sheet={place.sheet} cell={place.cell} />}{' '}
        {place && place.quote !== '' && certainty !== 'entered' && words.quoted(place.quote)}
        {certainty && <Tag>{words.certainties[certainty]}</Tag>}
        {certainty === 'from-text' && (
          <Link
            as="button"
            className={styles.link}
            aria-label={words.confirmFact(name)}
            onClick={() => enterFact({ sheet, row, name }, { confirmed: true })}
          >
            {words.confirm}
          </Link>
        )}
      </div>
    </li>
  );
}
