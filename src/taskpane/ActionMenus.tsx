import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import type { ActionBarProps } from './ActionBar.tsx';
import { DecideMenu } from './decide/DecideMenu.tsx';
import { useWords } from './wording.tsx';

/** What can be done with highlights; open from the start, as a click brought it here. */
export function MarksMenu({ session, actions }: ActionBarProps) {
  const words = useWords();
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{words.marks}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<EraserRegular />}
            disabled={session.activity !== null}
            onClick={actions.clearMarks}
          >
            {words.clearMarks}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What is needed less often; open from the start as well. */
export function MoreMenu({ session, actions, openPanel }: ActionBarProps) {
  const words = useWords();
  const { activity, last } = session;
  const busy = activity !== null;
  return (
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<ArrowUndoRegular />}
            disabled={busy || last === null}
            onClick={() => last && actions.undo(last)}
          >
            {words.undoThis}
          </MenuItem>
          <MenuItem icon={<TableAddRegular />} disabled={busy} onClick={actions.makeFacts}>
            {words.makeFacts}
          </MenuItem>
          <MenuItem icon={<ArrowClockwiseRegular />} disabled={busy} onClick={actions.read}>
            {words.reread}
          </MenuItem>
          <MenuDivider />
          <DecideMenu open={openPanel} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
