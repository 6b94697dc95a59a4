import {
  Input,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { WantedFact } from '../core/assessment.ts';
import { useChoiceStyles } from './choice-styles.ts';
import { useForm } from './form-context.ts';
import { PointsEntry } from './PointsEntry.tsx';
import { WhichEntry } from './WhichEntry.tsx';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  field: { display: 'grid', justifyItems: 'end', rowGap: '2px', flexShrink: 0, maxWidth: '60%' },
  input: { width: '112px', flexShrink: 0 },
  // 298人÷320人=93.13%
  long: { width: '168px' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  wrong: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, textAlign: 'right' },
  choice: { display: 'flex', columnGap: '4px', flexShrink: 0 },
  button: { minWidth: '36px' },
});

/** Characters that the usual field shows. */
const LONG = 10;

interface FactEntryProps {
  readonly fact: WantedFact;
  /** Row of the indicator that asks for it. */
  readonly row: number;
}

/** Where a fact is typed: 是 and 否 for a condition, a field for a figure. What is there already may be typed over. */
export function FactEntry({ fact, row }: FactEntryProps) {
  const { enterFact, sheet } = useForm();
  const enter = (text: string) => enterFact({ sheet, row, name: fact.name }, { text });
  // A value that comes from elsewhere replaces what stands in the field.
  const key = fact.value ?? fact.refused ?? '';
  if (fact.options) return <WhichEntry fact={fact} options={fact.options} enter={enter} />;
  if (fact.grades) return <PointsEntry key={key} fact={fact} grades={fact.grades} enter={enter} />;
  return fact.kind === 'yes-no' ? (
    <Choice fact={fact} enter={enter} />
  ) : (
    <Figure key={key} fact={fact} enter={enter} />
  );
}

interface EntryProps {
  readonly fact: WantedFact;
  readonly enter: (text: string) => void;
}

/** The fact sheet is Chinese whatever the pane's language. */
const ANSWERS = { yes: '是', no: '否' } as const;

function Choice({ fact, enter }: EntryProps) {
  const styles = useStyles();
  const shared = useChoiceStyles();
  const words = useWords();
  const { refused, unit } = fact;
  return (
    <span className={styles.field}>
      <span role="group" aria-label={words.enterFact(fact.asked ?? fact.name)} className={styles.choice}>
        {(['yes', 'no'] as const).map((answer) => (
          <ToggleButton
            key={answer}
            size="small"
            className={mergeClasses(styles.button, fact.value === ANSWERS[answer] && shared.chosen)}
            checked={fact.value === ANSWERS[answer]}
            onClick={() => enter(ANSWERS[answer])}
          >
            {words[answer]}
          </ToggleButton>
        ))}
      </span>
      {refused !== undefined && <span className={styles.wrong}>{words.refused(refused, unit)}</span>}
    </span>
  );
}

function Figure({ fact, enter }: EntryProps) {
  const styles = useStyles();
  const words = useWords();
  const message = useId();
  const before = fact.value ?? fact.refused ?? '';
  const [text, setText] = useState(before);
  const sent = useRef(before);
  const commit = () => {
    if (text.trim() === sent.current) return;
    sent.current = text.trim();
    enter(withUnit(text.trim(), fact));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && text !== before) {
      // The card stays open: what was typed is what goes.
      event.stopPropagation();
      setText(before);
    }
  };
  const { refused } = fact;
  return (
    <span className={styles.field}>
      <Input
        size="small"
        className={mergeClasses(styles.input, before.length > LONG && styles.long)}
        input={{ className: styles.figure }}
        aria-label={words.enterFact(fact.asked ?? fact.name)}
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : message}
        value={text}
        contentAfter={before === '' ? fact.unit : null}
        onChange={(_, { value }) => setText(value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {refused !== undefined && (
        <span id={message} role="alert" className={styles.wrong}>
          {words.refused(refused, fact.unit)}
        </span>
      )}
    </span>
  );
}

/** A bare number is so many of the unit that stands beside it: 0.44 beside % is not 44 %. */
function withUnit(text: string, { kind, unit }: WantedFact): string {
  const bare = /^[-+−]?[\d.,，]+$/.test(text);
  return bare && (kind === 'ratio' || kind === 'amount') ? text + unit : text;
}
