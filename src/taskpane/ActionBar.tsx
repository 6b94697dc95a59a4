import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  makeStyles,
  MenuButton,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { DecideMenu } from './decide/DecideMenu.tsx';
import type { PanelName } from './decide/DecideMenu.tsx';
import type { Actions } from './desk.ts';
import type { Session } from './session.ts';
import { useWords } from './wording.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '8px', padding: '0 16px 8px' },
  main: { flexGrow: 1, minWidth: 0 },
});

interface ActionBarProps {
  readonly session: Session;
  readonly actions: Actions;
  readonly openPanel: (panel: PanelName) => void;
}

/** The one button that matters, and what is needed less often. */
export function ActionBar({ session, actions, openPanel }: ActionBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { activity, last } = session;
  const busy = activity !== null;
  const recalculating = activity === 'recalculating' || activity === 'entering';
  return (
    <div className={styles.bar}>
      <Button
        className={styles.main}
        appearance="primary"
        icon={recalculating ? <Spinner size="extra-tiny" /> : null}
        disabledFocusable={busy}
        onClick={actions.recalculate}
      >
        {recalculating ? words.recalculating : words.recalculate}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton>{words.marks}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<EraserRegular />} disabled={busy} onClick={actions.clearMarks}>
              {words.clearMarks}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
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
    </div>
  );
}
