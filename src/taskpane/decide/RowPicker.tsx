import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { HeaderView } from '../../app/corrections.ts';
import { problemText } from '../../core/explain/problem.ts';
import type { Problem } from '../../core/problem.ts';
import { useLanguage, useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { ChoiceField, TextField } from './LabelledField.tsx';
import { useDecideStyles } from './styles.ts';

interface RowPickerProps {
  readonly sheets: readonly string[];
  readonly read: (headers: readonly HeaderView[]) => void;
}

/** Says which row is the header. The port tells no selection, so the row's number is typed. */
export function RowPicker({ sheets, read }: RowPickerProps) {
  const styles = useDecideStyles();
  const words = useWords().decide;
  const language = useLanguage();
  const decisions = useDecisions();
  const [sheet, setSheet] = useState(sheets[0] ?? '');
  const [row, setRow] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const number = /^\d{1,7}$/.test(row.trim()) ? Number(row) : 0;
  const look = async () => {
    const headers = await decisions.rowAsHeader(sheet, number);
    setProblem(headers.ok ? null : headers.problem);
    if (headers.ok) read(headers.value);
  };
  const text = problem && problemText(problem, language);
  return (
    <div className={styles.stack}>
      <ChoiceField
        label={words.sheet}
        value={sheet}
        options={sheets.map((each) => [each, each])}
        change={setSheet}
      />
      <TextField label={words.row} value={row} wrong={problem !== null} change={setRow} />
      {text && (
        <p className={styles.fault} role="alert">
          {text.title}
          {text.action}
        </p>
      )}
      <div>
        <Button size="small" disabled={number === 0} onClick={() => void look()}>
          {words.readRow}
        </Button>
      </div>
    </div>
  );
}
