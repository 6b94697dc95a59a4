import { CounterBadge, Tab, TabList, makeStyles, tokens, useId } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Assessment } from '../core/assessment.ts';
import { ActionBar } from './ActionBar.tsx';
import { DecidePanel } from './decide/DecidePanel.tsx';
import type { PanelName } from './decide/DecidePanel.tsx';
import type { Actions } from './desk.ts';
import { FindingTab } from './FindingTab.tsx';
import { FormContext } from './form-context.ts';
import { FormHeader } from './FormHeader.tsx';
import { IndicatorTab } from './IndicatorTab.tsx';
import { firstForm, formKey, formsOf } from './overview.ts';
import type { Session } from './session.ts';
import { WantedTab } from './WantedTab.tsx';
import { useWords } from './wording.tsx';

const TABS_HEIGHT = '40px';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    // The scroll bar's room is kept, so that nothing moves sideways when a list grows.
    overflowY: 'scroll',
    scrollbarWidth: 'thin',
    scrollPaddingTop: `calc(${TABS_HEIGHT} + 4px)`,
    scrollPaddingBottom: '4px',
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: TABS_HEIGHT,
    padding: '0 6px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badge: { marginLeft: '4px' },
});

const TABS = ['indicators', 'findings', 'wanted'] as const;
type TabName = (typeof TABS)[number];

interface ResultScreenProps {
  readonly session: Session;
  readonly assessment: Assessment;
  readonly actions: Actions;
}

/** What was read and scored: the form in a few lines, then its indicators, findings and missing figures. */
export function ResultScreen({ session, assessment, actions }: ResultScreenProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId('tab');
  const forms = useMemo(() => formsOf(assessment), [assessment]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tab, setTab] = useState<TabName>('indicators');
  const [panel, setPanel] = useState<PanelName | null>(null);
  const { enterFact, show } = actions;
  const { kept } = session;

  const shown = useMemo(() => {
    const current = forms.find((form) => formKey(form) === chosen) ?? firstForm(forms);
    return (
      current && {
        ...current,
        findings: assessment.findings.filter((finding) => finding.sheet === current.sheet),
        kept: kept.filter((cell) => cell.sheet === current.sheet),
        show,
        enterFact,
      }
    );
  }, [assessment, chosen, enterFact, forms, kept, show]);
  if (!shown) return null;

  const counts: Readonly<Record<TabName, number>> = {
    indicators: 0,
    findings: assessment.findings.filter((finding) => finding.severity !== 'info').length,
    wanted: shown.form.indicators.filter((indicator) => indicator.status === 'needs-input').length,
  };
  return (
    <FormContext value={shown}>
      <div className={styles.scroll} data-scroll>
        <FormHeader forms={forms} choose={setChosen} />
        <ActionBar session={session} actions={actions} openPanel={setPanel} />
        {panel && <DecidePanel key={panel} panel={panel} sheet={shown.sheet} close={() => setPanel(null)} />}
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(TABS.find((name) => name === value) ?? 'indicators')}
        >
          {TABS.map((name) => (
            <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
              {words.tabs[name]}
              {counts[name] > 0 && (
                <CounterBadge
                  className={styles.badge}
                  size="small"
                  color={name === 'findings' ? 'danger' : 'brand'}
                  count={counts[name]}
                  overflowCount={9999}
                />
              )}
            </Tab>
          ))}
        </TabList>
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
          {tab === 'indicators' && <IndicatorTab key={formKey(shown)} />}
          {tab === 'findings' && <FindingTab findings={assessment.findings} />}
          {tab === 'wanted' && (
            <WantedTab key={formKey(shown)} makeFacts={actions.makeFacts} busy={session.activity !== null} />
          )}
        </div>
      </div>
    </FormContext>
  );
}
