import type { EnteredFact } from '../app/enter-fact.ts';
import type { FactSheetResult } from '../app/fact-sheet.ts';
import type { KeptCell, Recalculation } from '../app/recalculate.ts';
import type { Assessment } from '../core/assessment.ts';
import type { Problem } from '../core/problem.ts';
import type { Decision } from './decide/decisions.ts';

/** What the pane is doing with the workbook right now. */
export type Activity =
  'reading' | 'recalculating' | 'undoing' | 'clearing' | 'making-facts' | 'entering' | 'deciding';

/** An action that can be taken back. */
export type Undoable = Recalculation | FactSheetResult;

/** What the last action did, told until the next one. */
export type Notice =
  | WrittenNotice
  | { readonly kind: 'facts-made'; readonly facts: FactSheetResult }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'undone' }
  | { readonly kind: 'cleared' };

/** What a recalculation wrote. */
export interface WrittenNotice {
  readonly kind: 'written';
  readonly recalculation: Recalculation;
  /** Cells that it left alone and that the one before did not; the others were told of then. */
  readonly newlyKept: readonly KeptCell[];
  /** The fact sheet that an answer of hers went to, and whether it was made for it. */
  readonly factSheet: EnteredFact['factSheet'];
}

/** Everything the pane knows. */
export interface Session {
  readonly activity: Activity | null;
  /** The last reading of the workbook; null before the first and where no form was found. */
  readonly assessment: Assessment | null;
  /** Why the last action could not be done. */
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** What an undo would take back. */
  readonly last: Undoable | null;
  /** Cells that the last recalculation left alone. */
  readonly kept: readonly KeptCell[];
  /** The sheet was changed after it was read. */
  readonly changed: boolean;
  /** It was changed while the present activity runs, so its result may miss the change. */
  readonly changedMeanwhile: boolean;
}

export type SessionEvent =
  | { readonly kind: 'started'; readonly activity: Activity }
  | { readonly kind: 'read'; readonly assessment: Assessment }
  | {
      readonly kind: 'recalculated';
      readonly recalculation: Recalculation;
      readonly factSheet?: EnteredFact['factSheet'];
    }
  | { readonly kind: 'facts-made'; readonly facts: FactSheetResult }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'undone' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'not-shown'; readonly problem: Problem }
  | { readonly kind: 'changed' }
  | { readonly kind: 'dismissed' };

export const NEW_SESSION: Session = {
  activity: 'reading',
  assessment: null,
  problem: null,
  notice: null,
  last: null,
  kept: [],
  changed: false,
  changedMeanwhile: false,
};

/** The session after an event. */
export function afterEvent(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'started':
      return { ...session, activity: event.activity, problem: null, notice: null, changedMeanwhile: false };
    case 'read':
      return { ...session, activity: null, assessment: event.assessment, changed: session.changedMeanwhile };
    case 'recalculated': {
      const { recalculation } = event;
      return {
        ...session,
        activity: null,
        assessment: recalculation.assessment,
        notice: {
          kind: 'written',
          recalculation,
          newlyKept: newlyKept(recalculation.kept, session.kept),
          factSheet: event.factSheet ?? null,
        },
        last: recalculation.undo.length > 0 ? recalculation : null,
        kept: recalculation.kept,
        changed: session.changedMeanwhile,
      };
    }
    case 'facts-made': {
      const { facts } = event;
      return {
        ...session,
        activity: null,
        notice: { kind: 'facts-made', facts },
        last: facts.undo.length > 0 ? facts : session.last,
        changed: session.changed || session.changedMeanwhile,
      };
    }
    case 'decided':
      // The reading that follows ends the activity.
      return { ...session, notice: { kind: 'decided', decision: event.decision } };
    case 'undone':
      // The reading that follows ends the activity.
      return { ...session, notice: { kind: 'undone' }, last: null, kept: [] };
    case 'cleared':
      return { ...session, activity: null, notice: { kind: 'cleared' } };
    case 'failed': {
      const { problem } = event;
      // Without a form there is nothing left to show, whatever was read before.
      const assessment = problem.code === 'no-form' ? null : session.assessment;
      return { ...session, activity: null, problem, notice: null, assessment };
    }
    case 'not-shown':
      return { ...session, problem: event.problem };
    case 'changed':
      return { ...session, changed: true, changedMeanwhile: true };
    case 'dismissed':
      return { ...session, problem: null, notice: null };
    default:
      return event satisfies never;
  }
}

function newlyKept(kept: readonly KeptCell[], before: readonly KeptCell[]): readonly KeptCell[] {
  const told = new Set(before.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return kept.filter(({ sheet, cell }) => !told.has(`${sheet}!${cell}`));
}
