import type { Assessment } from '../../src/core/assessment.ts';
import type { Decisions } from '../../src/taskpane/decide/decisions.ts';
import type { Actions } from '../../src/taskpane/desk.ts';
import { Pane } from '../../src/taskpane/Pane.tsx';
import { NEW_SESSION } from '../../src/taskpane/session.ts';
import type { Session } from '../../src/taskpane/session.ts';
import type { Language } from '../../src/taskpane/words.ts';
import { HUADU } from './huadu.ts';
import { draw } from './screen.tsx';

/** The sheet of the Huadu form. */
export const SHEET = '部门整体支出绩效自评表';

/** What the pane asked for, in order; cells as "sheet!cell". */
export const asked: string[] = [];

/** Nothing is decided on a pane that only draws; what is decided is tested on a workbook. */
const NO_DECISIONS: Decisions = {
  editRule: () => Promise.resolve(null),
  saveRule: () => Promise.resolve(false),
  removeRule: () => Promise.resolve(false),
  exportRules: () => Promise.resolve(null),
  importRules: () => Promise.resolve(false),
  chooseGoals: () => Promise.resolve(false),
  settings: () => Promise.resolve(null),
  changeSettings: () => Promise.resolve(false),
  headers: () => Promise.resolve(null),
  rowAsHeader: (sheet) => Promise.resolve({ ok: false, problem: { code: 'sheet-missing', sheet } }),
  correctHeader: () => Promise.resolve(false),
  denyHeader: () => Promise.resolve(false),
  forgetHeader: () => Promise.resolve(false),
};

const ACTIONS: Actions = {
  read: () => asked.push('read'),
  recalculate: () => asked.push('recalculate'),
  undo: () => asked.push('undo'),
  makeFacts: () => asked.push('make facts'),
  enterFact: ({ sheet, row, name }, entry) =>
    asked.push(`${sheet} ${row} ${name}: ${'text' in entry ? entry.text : entry.confirmed ? '✓' : ''}`),
  clearMarks: () => asked.push('clear marks'),
  dismiss: () => asked.push('dismiss'),
  decisions: NO_DECISIONS,
  show: (sheet, cell) => asked.push(`${sheet}!${cell}`),
};

/** The pane in one state. */
export function pane(session: Partial<Session>, language: Language = 'zh') {
  const whole: Session = { ...NEW_SESSION, activity: null, ...session };
  return <Pane session={whole} actions={ACTIONS} language={language} theme="light" />;
}

/** Draws the pane on an assessment; nothing has been asked yet. */
export function drawResult(result: Assessment = HUADU) {
  asked.length = 0;
  return draw(pane({ assessment: result }));
}

/** Draws the pane in one state; nothing has been asked yet. */
export function drawState(session: Partial<Session>, language: Language = 'zh') {
  asked.length = 0;
  return draw(pane(session, language));
}

/** The entries of the list on display. */
export function entries(): readonly (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-walk]')].map((entry) => entry.dataset.walk);
}
