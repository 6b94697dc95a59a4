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
import type { GradeChoice, WantedFact } from '../core/assessment.ts';
import { useChoiceStyles } from './choice-styles.ts';
import { holdsPoints, isRange, pointsEntry, rangeText, readEntry, typedPoints } from './points.ts';
import { useWords } from './wording.tsx';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  stack: { display: 'grid', rowGap: '4px', flexGrow: 1, minWidth: 0 },
  range: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  field: { display: 'flex', justifyContent: 'flex-end' },
  input: { width: '136px' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  wrong: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    textAlign: 'right',
  },
});

interface PointsEntryProps {
  readonly fact: WantedFact;
  readonly grades: readonly GradeChoice[];
  readonly enter: (text: string) => void;
}

/**
 * Where points are given by a standard that leaves them to judge: first the grade, then the points within its range. What
 * lies outside stays in the field, with the reason under it.
 */
export function PointsEntry({ fact, grades, enter }: PointsEntryProps) {
  const styles = useStyles();
  const shared = useChoiceStyles();
  const words = useWords();
  const before = readEntry(fact.value, grades);
  const [grade, setGrade] = useState(before.grade);
  const [text, setText] = useState(fact.value === null ? (fact.refused ?? '') : before.points);
  const [wrong, setWrong] = useState(fact.refused === undefined ? null : words.points.refused(fact.refused));
  const sent = useRef(fact.value);
  const message = useId();
  const field = useRef<HTMLInputElement>(null);

  const send = (of: GradeChoice, points: string): void => {
    const entry = pointsEntry(of, points);
    setWrong(null);
    if (entry === sent.current) return;
    sent.current = entry;
    enter(entry);
  };
  const isChosen = (of: GradeChoice): boolean => grade?.label === of.label && grade.low === of.low;
  const pick = (of: GradeChoice): void => {
    setGrade(of);
    setWrong(null);
    if (!isRange(of)) {
      send(of, of.high);
      return;
    }
    const points = typedPoints(text);
    if (points !== null && !holdsPoints(of, points)) setText('');
    // The field is drawn by then.
    setTimeout(() => field.current?.focus());
  };
  const commit = (): void => {
    if (!grade || text.trim() === '') return;
    const points = typedPoints(text);
    if (points === null) setWrong(words.points.noNumber(text.trim()));
    else if (holdsPoints(grade, points)) send(grade, points);
    else setWrong(outsideText(grade, words));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && text !== before.points) {
      // The card stays open: what was typed is what goes.
      event.stopPropagation();
      setText(before.points);
      setWrong(null);
    }
  };

  return (
    <div role="group" aria-label={words.enterFact(fact.name)} className={styles.stack}>
      {grades.length > 1 &&
        grades.map((each) => (
          <ToggleButton
            key={`${each.label} ${each.low}`}
            size="small"
            className={mergeClasses(shared.option, isChosen(each) && shared.chosen)}
            checked={isChosen(each)}
            onClick={() => pick(each)}
          >
            <span>{each.label}</span>
            <span className={styles.range}>{words.points.range(rangeText(each))}</span>
          </ToggleButton>
        ))}
      {grade && isRange(grade) && (
        <div className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            input={{ className: styles.figure, ref: field }}
            aria-label={words.points.enter(fact.name)}
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : message}
            placeholder={rangeText(grade)}
            value={text}
            contentAfter={words.points.unit}
            onChange={(_, { value }) => setText(value)}
            onBlur={commit}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {wrong !== null && (
        <p id={message} role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** "“达成预期指标”的得分应在6分至7.5分之间。" */
function outsideText(
  { label, low, high, lowIncluded, highIncluded }: GradeChoice,
  { points }: Words,
): string {
  return points.outside(label, points.end(low, lowIncluded), points.end(high, highIncluded));
}
