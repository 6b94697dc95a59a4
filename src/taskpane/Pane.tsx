import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Announcer } from './Announcer.tsx';
import type { Actions } from './desk.ts';
import { DecisionsContext } from './decide/decisions-context.ts';
import { Dock } from './Dock.tsx';
import { LoadingScreen } from './LoadingScreen.tsx';
import { ResultScreen } from './ResultScreen.tsx';
import type { Session } from './session.ts';
import { StopScreen } from './StopScreen.tsx';
import { themeOf } from './theme.ts';
import type { ThemeName } from './theme.ts';
import { LanguageProvider } from './wording.tsx';
import { wordsIn } from './words.ts';
import type { Language } from './words.ts';

const useStyles = makeStyles({
  pane: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    // Text for screen readers only is placed against the pane, not against the page around it.
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface PaneProps {
  readonly session: Session;
  readonly actions: Actions;
  readonly language: Language;
  readonly theme: ThemeName;
}

/** The pane in one state: what it knows comes in as a session, what she does goes out as actions. */
export function Pane({ session, actions, language, theme }: PaneProps) {
  const styles = useStyles();
  const words = wordsIn(language);
  return (
    <LanguageProvider value={language}>
      <FluentProvider
        theme={themeOf(theme)}
        lang={words.htmlLang}
        // Not a class: the provider gives its classes to its menus too.
        style={{ height: '100%' }}
      >
        <section className={styles.pane} aria-label={words.pane} data-pane>
          <DecisionsContext value={actions.decisions}>
            <Screen session={session} actions={actions} />
          </DecisionsContext>
          <Dock session={session} actions={actions} />
          <Announcer session={session} />
        </section>
      </FluentProvider>
    </LanguageProvider>
  );
}

function Screen({ session, actions }: Pick<PaneProps, 'session' | 'actions'>) {
  if (session.assessment) {
    return <ResultScreen session={session} assessment={session.assessment} actions={actions} />;
  }
  if (session.problem) return <StopScreen problem={session.problem} retry={actions.read} />;
  return <LoadingScreen />;
}
