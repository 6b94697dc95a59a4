import { Button, MenuButton, Spinner, makeStyles } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { lazy, Suspense, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { PanelName } from './decide/DecidePanel.tsx';
import type { Actions } from './desk.ts';
import type { Session } from './session.ts';
import { useWords } from './wording.tsx';

// Fetched when a menu is opened for the first time.
const MarksMenu = lazy(async () => ({ default: (await import('./ActionMenus.tsx')).MarksMenu }));
const MoreMenu = lazy(async () => ({ default: (await import('./ActionMenus.tsx')).MoreMenu }));

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '8px', padding: '0 16px 8px' },
  main: { flexGrow: 1, minWidth: 0 },
});

export interface ActionBarProps {
  readonly session: Session;
  readonly actions: Actions;
  readonly openPanel: (panel: PanelName) => void;
}

/** The one button that matters, and what is needed less often. */
export function ActionBar(props: ActionBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { activity } = props.session;
  const recalculating = activity === 'recalculating' || activity === 'entering';
  return (
    <div className={styles.bar}>
      <Button
        className={styles.main}
        appearance="primary"
        icon={recalculating ? <Spinner size="extra-tiny" /> : null}
        disabledFocusable={activity !== null}
        onClick={props.actions.recalculate}
      >
        {recalculating ? words.recalculating : words.recalculate}
      </Button>
      <MenuOnDemand {...props} menu={MarksMenu}>
        {(open) => (
          <MenuButton aria-haspopup="menu" aria-expanded={false} onClick={open}>
            {words.marks}
          </MenuButton>
        )}
      </MenuOnDemand>
      <MenuOnDemand {...props} menu={MoreMenu}>
        {(open) => (
          <Button
            icon={<MoreHorizontalRegular />}
            aria-label={words.more}
            aria-haspopup="menu"
            aria-expanded={false}
            onClick={open}
          />
        )}
      </MenuOnDemand>
    </div>
  );
}

interface MenuOnDemandProps extends ActionBarProps {
  readonly menu: ComponentType<ActionBarProps>;
  /** The button that stands for the menu until it is there. */
  readonly children: (open: () => void) => ReactElement;
}

function MenuOnDemand({ menu: OpenedMenu, children, ...props }: MenuOnDemandProps) {
  const [wanted, setWanted] = useState(false);
  const button = children(() => setWanted(true));
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}
