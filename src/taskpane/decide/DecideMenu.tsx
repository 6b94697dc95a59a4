import { MenuItem } from '@fluentui/react-components';
import { DocumentSettingsRegular } from '@fluentui/react-icons/svg/document-settings';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TableSettingsRegular } from '@fluentui/react-icons/svg/table-settings';
import { useWords } from '../wording.tsx';
import { HeaderPanel } from './HeaderPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** The boxes that the menu opens in the pane. */
export type PanelName = 'headers' | 'rules' | 'settings';

/** The entries of the pane's menu that are about decisions. */
export function DecideMenu({ open }: { readonly open: (panel: PanelName) => void }) {
  const words = useWords().decide;
  return (
    <>
      <MenuItem icon={<TableSettingsRegular />} onClick={() => open('headers')}>
        {words.headers}
      </MenuItem>
      <MenuItem icon={<DocumentSettingsRegular />} onClick={() => open('rules')}>
        {words.rulesFile}
      </MenuItem>
      <MenuItem icon={<SettingsRegular />} onClick={() => open('settings')}>
        {words.settings}
      </MenuItem>
    </>
  );
}

interface DecidePanelProps {
  readonly panel: PanelName;
  /** The sheet of the form on display, where there is one. */
  readonly sheet: string | null;
  readonly close: () => void;
}

/** The box that was opened. */
export function DecidePanel({ panel, sheet, close }: DecidePanelProps) {
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
