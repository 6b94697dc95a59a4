import { describe, expect, it } from 'vitest';
import type { Recalculation } from '../../src/app/recalculate.ts';
import { NEW_SESSION, afterEvent } from '../../src/taskpane/session.ts';
import type { Session, SessionEvent } from '../../src/taskpane/session.ts';
import { HUADU } from './huadu.ts';

const RECALCULATION: Recalculation = {
  assessment: HUADU,
  written: [],
  kept: [],
  undo: [{ kind: 'value', sheet: '自评表', cell: 'I13', value: null }],
};

function after(...events: readonly SessionEvent[]): Session {
  return events.reduce(afterEvent, NEW_SESSION);
}

const READ: readonly SessionEvent[] = [
  { kind: 'started', activity: 'reading' },
  { kind: 'read', assessment: HUADU },
];
const RECALCULATING: SessionEvent = { kind: 'started', activity: 'recalculating' };
const RECALCULATED: SessionEvent = { kind: 'recalculated', recalculation: RECALCULATION };

describe('the session', () => {
  it('is outdated when the sheet changes, until it is read or recalculated', () => {
    expect(after(...READ, { kind: 'changed' }).changed).toBe(true);
    expect(after(...READ, { kind: 'changed' }, RECALCULATING, RECALCULATED).changed).toBe(false);
    expect(after(...READ, { kind: 'changed' }, ...READ).changed).toBe(false);
  });

  it('stays outdated by a change made while it was recalculating', () => {
    expect(after(...READ, RECALCULATING, { kind: 'changed' }, RECALCULATED).changed).toBe(true);
  });

  it('stays outdated when the recalculation fails or only marks are cleared', () => {
    const failure: SessionEvent = { kind: 'failed', problem: { code: 'cell-being-edited' } };
    expect(after(...READ, { kind: 'changed' }, RECALCULATING, failure).changed).toBe(true);
    const clearing: SessionEvent = { kind: 'started', activity: 'clearing' };
    expect(after(...READ, { kind: 'changed' }, clearing, { kind: 'cleared' }).changed).toBe(true);
  });

  it('can undo what was written, once', () => {
    const written = after(...READ, RECALCULATING, RECALCULATED);
    expect(written.last).toBe(RECALCULATION);
    expect(afterEvent(written, { kind: 'undone' }).last).toBeNull();
  });

  it('tells of a cell that was left alone once', () => {
    const kept = { sheet: '自评表', cell: 'I13', reason: 'formula', wanted: 2, instead: 'K13' } as const;
    const keeping: SessionEvent = {
      kind: 'recalculated',
      recalculation: { ...RECALCULATION, kept: [kept] },
    };
    const first = after(...READ, RECALCULATING, keeping);
    expect(first.notice).toMatchObject({ newlyKept: [kept] });
    expect([RECALCULATING, keeping].reduce(afterEvent, first).notice).toMatchObject({ newlyKept: [] });
  });

  it('has nothing to undo where nothing was written', () => {
    const idle: SessionEvent = { kind: 'recalculated', recalculation: { ...RECALCULATION, undo: [] } };
    expect(after(...READ, RECALCULATING, idle).last).toBeNull();
  });

  it('keeps what it read when an action fails, but not when the form is gone', () => {
    const failed = (problem: Extract<SessionEvent, { kind: 'failed' }>['problem']) =>
      after(...READ, RECALCULATING, { kind: 'failed', problem });
    expect(failed({ code: 'sheet-protected', sheet: '自评表' }).assessment).toBe(HUADU);
    expect(failed({ code: 'no-form', sheets: ['自评表'], empty: false }).assessment).toBeNull();
  });

  it('goes on with its activity when a cell could not be shown meanwhile', () => {
    const problem = { code: 'sheet-missing', sheet: '旧表' } as const;
    const session = after(...READ, RECALCULATING, { kind: 'not-shown', problem });
    expect(session.activity).toBe('recalculating');
    expect(session.problem).toBe(problem);
  });
});
