import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { HeaderReading, HeaderView } from '../../app/corrections.ts';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { HeaderForm } from './HeaderForm.tsx';
import { ChoiceField } from './LabelledField.tsx';
import { Panel } from './Panel.tsx';
import { RowPicker } from './RowPicker.tsx';
import { useDecideStyles } from './styles.ts';

interface HeaderPanelProps {
  /** The sheet of the form on display, where there is one. */
  readonly sheet: string | null;
  readonly close: () => void;
}

/** How headers were read, to correct it: what each column is, or which row is the header. */
export function HeaderPanel({ sheet, close }: HeaderPanelProps) {
  const words = useWords().decide;
  const [times, setTimes] = useState(0);
  return (
    <Panel title={words.headersPanel} close={close}>
      <Headers key={times} sheet={sheet} decided={() => setTimes(times + 1)} />
    </Panel>
  );
}

interface HeadersProps {
  readonly sheet: string | null;
  /** Something was kept: everything is read anew. */
  readonly decided: () => void;
}

function Headers({ sheet, decided }: HeadersProps) {
  const styles = useDecideStyles();
  const words = useWords().decide;
  const decisions = useDecisions();
  const [reading, setReading] = useState<HeaderReading | null>(null);
  /** Headers that a row was found to be, once she pointed at it. */
  const [pointed, setPointed] = useState<readonly HeaderView[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);

  useEffect(() => {
    let here = true;
    void decisions.headers().then((read) => here && setReading(read));
    return () => {
      here = false;
    };
  }, [decisions]);
  if (!reading) return null;

  const headers = pointed.length > 0 ? pointed : reading.headers;
  const shown =
    headers.find((header) => keyOf(header) === chosen) ??
    headers.find((header) => header.sheet === sheet) ??
    headers[0];
  return (
    <>
      <p className={styles.caption}>{shown ? words.headersAbout : words.noHeaders}</p>
      {headers.length > 1 && shown && (
        <ChoiceField
          label={words.whichHeader}
          value={keyOf(shown)}
          options={headers.map((header) => [keyOf(header), words.header(header.sheet, header.firstRow)])}
          change={setChosen}
        />
      )}
      {shown && <HeaderForm key={keyOf(shown)} header={shown} found={pointed.length === 0} done={decided} />}
      {shown && !picking ? (
        <div>
          <Link as="button" className={styles.link} onClick={() => setPicking(true)}>
            {words.otherRow}
          </Link>
        </div>
      ) : (
        <RowPicker sheets={reading.sheets} read={setPointed} />
      )}
    </>
  );
}

function keyOf({ sheet, firstRow, signature }: HeaderView): string {
  return `${sheet} ${firstRow} ${signature}`;
}
