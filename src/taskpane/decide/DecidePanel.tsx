import { lazy, Suspense } from 'react';

// Fetched when they are opened for the first time: few days need them, and every day waits for the pane.
const HeaderPanel = lazy(async () => ({ default: (await import('./HeaderPanel.tsx')).HeaderPanel }));
const RulesPanel = lazy(async () => ({ default: (await import('./RulesPanel.tsx')).RulesPanel }));
const SettingsPanel = lazy(async () => ({ default: (await import('./SettingsPanel.tsx')).SettingsPanel }));

/** The boxes that the menu opens in the pane. */
export type PanelName = 'headers' | 'rules' | 'settings';

interface DecidePanelProps {
  readonly panel: PanelName;
  /** The sheet of the form on display, where there is one. */
  readonly sheet: string | null;
  readonly close: () => void;
}

/** The box that was opened. */
export function DecidePanel(props: DecidePanelProps) {
  return (
    <Suspense>
      <OpenPanel {...props} />
    </Suspense>
  );
}

function OpenPanel({ panel, sheet, close }: DecidePanelProps) {
  switch (panel) {
    case 'headers':
      return <HeaderPanel sheet={sheet} close={close} />;
    case 'rules':
      return <RulesPanel close={close} />;
    case 'settings':
      return <SettingsPanel close={close} />;
    default:
      return panel satisfies never;
  }
}
