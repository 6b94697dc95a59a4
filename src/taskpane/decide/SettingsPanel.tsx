import { Radio, RadioGroup, Switch, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Settings } from '../../app/settings.ts';
import { useWords } from '../wording.tsx';
import { useDecisions } from './decisions-context.ts';
import { Panel } from './Panel.tsx';

const REVERSES = ['none', 'ratio', 'excess'] as const;

const useStyles = makeStyles({
  title: { ...typographyStyles.body1, margin: '4px 0 0' },
  radio: { minHeight: '28px' },
});

/** What she may switch; every change is kept and scored at once. */
export function SettingsPanel({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const words = useWords().decide;
  const decisions = useDecisions();
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let here = true;
    void decisions.settings().then((read) => here && setSettings(read));
    return () => {
      here = false;
    };
  }, [decisions]);

  const change = async (changes: Partial<Settings>) => {
    if (!settings) return;
    setSettings({ ...settings, ...changes });
    if (!(await decisions.changeSettings(changes))) setSettings(settings);
  };
  return (
    <Panel title={words.settingsPanel} close={close}>
      {settings && (
        <div>
          <Switch
            checked={settings.nationalRule}
            label={words.national}
            onChange={(_, { checked }) => void change({ nationalRule: checked })}
          />
          <p id="reverse" className={styles.title}>
            {words.reverse}
          </p>
          <RadioGroup
            aria-labelledby="reverse"
            value={settings.reverse}
            onChange={(_, { value }) => {
              const reverse = REVERSES.find((each) => each === value);
              if (reverse) void change({ reverse });
            }}
          >
            {REVERSES.map((each) => (
              <Radio key={each} className={styles.radio} value={each} label={words.reverses[each]} />
            ))}
          </RadioGroup>
        </div>
      )}
    </Panel>
  );
}
