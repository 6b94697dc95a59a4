import { MenuItem } from '@fluentui/react-components';
import { DocumentSettingsRegular } from '@fluentui/react-icons/svg/document-settings';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TableSettingsRegular } from '@fluentui/react-icons/svg/table-settings';
import { useWords } from '../wording.tsx';
import type { PanelName } from './DecidePanel.tsx';

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
