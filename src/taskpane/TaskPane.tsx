import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Workbook } from '../port/workbook.ts';
import { deskOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { Pane } from './Pane.tsx';
import type { ThemeName } from './theme.ts';
import type { Language } from './words.ts';

interface Appearance {
  /** Simplified Chinese unless told otherwise. */
  readonly language?: Language;
  readonly theme?: ThemeName;
}

export interface TaskPaneProps extends Appearance {
  readonly workbook: Workbook;
}

/** The task pane on a workbook. Fills the height of the element it is put into. */
export function TaskPane({ workbook, language = 'zh', theme = 'light' }: TaskPaneProps) {
  const desk = useMemo(() => deskOf(workbook, language), [workbook, language]);
  return <DeskPane desk={desk} language={language} theme={theme} />;
}

export interface DeskPaneProps extends Appearance {
  readonly desk: Desk;
}

/** The task pane on a desk that others on the page work at too. Opens it for as long as it shows it. */
export function DeskPane({ desk, language = 'zh', theme = 'light' }: DeskPaneProps) {
  const session = useSyncExternalStore(desk.subscribe, desk.session);
  useEffect(() => desk.open(), [desk]);
  return <Pane session={session} actions={desk.actions} language={language} theme={theme} />;
}
