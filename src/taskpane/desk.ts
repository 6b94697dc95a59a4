import { clearMarks } from '../app/clear-marks.ts';
import { enterFact } from '../app/enter-fact.ts';
import type { FactEntry, FactPlace } from '../app/enter-fact.ts';
import { makeFactSheet } from '../app/fact-sheet.ts';
import { inspect } from '../app/inspect.ts';
import { recalculate } from '../app/recalculate.ts';
import type { Recalculation } from '../app/recalculate.ts';
import { undo } from '../app/undo.ts';
import type { Language } from '../core/explain/language.ts';
import { done } from '../core/problem.ts';
import type { Result } from '../core/problem.ts';
import type { Workbook } from '../port/workbook.ts';
import { decisionsOn } from './decide/decisions.ts';
import type { Decision, Decisions } from './decide/decisions.ts';
import { followCells } from './follow-cells.ts';
import { NEW_SESSION, afterEvent } from './session.ts';
import type { Activity, Session, SessionEvent, Undoable } from './session.ts';

/** What she can do in the pane. Each returns at once; the session tells how it went. */
export interface Actions {
  /** Reads and scores without writing. */
  readonly read: () => void;
  readonly recalculate: () => void;
  readonly undo: (action: Undoable) => void;
  /** Makes the fact sheet or brings it up to date, and shows it. */
  readonly makeFacts: () => void;
  /** Writes a fact into the fact sheet and recalculates. */
  readonly enterFact: (fact: FactPlace, entry: FactEntry) => void;
  readonly clearMarks: () => void;
  readonly dismiss: () => void;
  readonly decisions: Decisions;
  /** Shows a cell in the sheet. Of cells asked for in quick succession only the last is shown. */
  readonly show: (sheet: string, cell: string) => void;
}

/** A workbook with what is known of it: one for the pane and for everything else on its page. */
export interface Desk {
  readonly session: () => Session;
  /** Calls back after every change of the session; returns the function that stops it. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly actions: Actions;
  /** As the pane's button does it; false when it could not be done and the session has the reason. */
  readonly recalculate: () => Promise<boolean>;
  /** Reads the workbook and follows its changes; returns the function that ends it. */
  readonly open: () => () => void;
}

/** Activities that carry something of their own. */
const ONE_BY_ONE: readonly Activity[] = ['entering', 'deciding'];

/** A desk with the workbook on it, not opened yet; scores are explained in `language`. */
export function deskOf(workbook: Workbook, language: Language = 'zh'): Desk {
  let session = NEW_SESSION;
  const listeners = new Set<() => void>();
  const tell = (event: SessionEvent): void => {
    session = afterEvent(session, event);
    for (const changed of listeners) changed();
  };

  const show = followCells(workbook, (problem) => tell({ kind: 'not-shown', problem }));

  let current: { readonly activity: Activity; readonly end: Promise<boolean> } | null = null;
  /** One activity after the other; asked for again while it runs, it is not run twice. But each entry and each decision is another one. */
  const run = (activity: Activity, work: () => Promise<SessionEvent>): Promise<boolean> => {
    if (current?.activity === activity && !ONE_BY_ONE.includes(activity)) return current.end;
    const before = current?.end ?? Promise.resolve(true);
    const end = before.then(async () => {
      tell({ kind: 'started', activity });
      const event = await outcome(work);
      if (current?.end === end) current = null;
      tell(event);
      return event.kind !== 'failed';
    });
    current = { activity, end };
    return end;
  };

  const reading = async (): Promise<SessionEvent> =>
    told(await inspect(workbook, language), (assessment) => ({ kind: 'read', assessment }));
  const recalculating = async (): Promise<SessionEvent> =>
    told(await rescored(), (recalculation) => ({ kind: 'recalculated', recalculation }));
  /** Writes the scores, then reads the sheet as it stands: totals that are formulas know the new scores only now. */
  const rescored = async (): Promise<Result<Recalculation>> => {
    const recalculation = await recalculate(workbook, language);
    if (!recalculation.ok || recalculation.value.written.length === 0) return recalculation;
    const now = await inspect(workbook, language);
    return done({ ...recalculation.value, ...(now.ok ? { assessment: now.value } : {}) });
  };
  const undoing = async (action: Undoable): Promise<SessionEvent> => {
    const undone = await undo(workbook, action);
    if (!undone.ok) return { kind: 'failed', problem: undone.problem };
    tell({ kind: 'undone' });
    return reading();
  };
  const makingFacts = async (): Promise<SessionEvent> => {
    const facts = await makeFactSheet(workbook);
    if (facts.ok) show(facts.value.sheet, 'A1');
    return told(facts, (value) => ({ kind: 'facts-made', facts: value }));
  };
  const entering = async (fact: FactPlace, entry: FactEntry): Promise<SessionEvent> => {
    const entered = await enterFact(workbook, fact, entry);
    if (!entered.ok) return { kind: 'failed', problem: entered.problem };
    return told(await rescored(), (recalculation) => ({
      kind: 'recalculated',
      factSheet: entered.value.factSheet,
      // Taken back together: the scores that came of the fact, then the fact.
      recalculation: { ...recalculation, undo: [...recalculation.undo, ...entered.value.undo] },
    }));
  };
  const deciding = async (work: () => Promise<Result<Decision>>): Promise<SessionEvent> => {
    const decided = await work();
    if (!decided.ok) return { kind: 'failed', problem: decided.problem };
    tell({ kind: 'decided', decision: decided.value });
    return reading();
  };
  const clearing = async (): Promise<SessionEvent> =>
    told(await clearMarks(workbook), () => ({ kind: 'cleared' }));

  return {
    session: () => session,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    actions: {
      read: () => void run('reading', reading),
      recalculate: () => void run('recalculating', recalculating),
      undo: (action) => void run('undoing', () => undoing(action)),
      makeFacts: () => void run('making-facts', makingFacts),
      enterFact: (fact, entry) => void run('entering', () => entering(fact, entry)),
      clearMarks: () => void run('clearing', clearing),
      decisions: decisionsOn(workbook, language, {
        decide: (work) => run('deciding', () => deciding(work)),
        refused: (problem) => tell({ kind: 'not-shown', problem }),
      }),
      dismiss: () => tell({ kind: 'dismissed' }),
      show,
    },
    recalculate: () => run('recalculating', recalculating),
    open: () => {
      void run('reading', reading);
      return workbook.watch((change) => {
        if (!change.own) tell({ kind: 'changed' });
      });
    },
  };
}

function told<T>(result: Result<T>, event: (value: T) => SessionEvent): SessionEvent {
  return result.ok ? event(result.value) : { kind: 'failed', problem: result.problem };
}

/** A fault of our own must not leave the pane waiting for ever. */
async function outcome(work: () => Promise<SessionEvent>): Promise<SessionEvent> {
  try {
    return await work();
  } catch (error) {
    const hostCode = error instanceof Error ? error.name : 'Error';
    return { kind: 'failed', problem: { code: 'host-failed', hostCode } };
  }
}
