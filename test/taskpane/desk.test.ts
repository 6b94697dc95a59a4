// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { openExcel } from '../../src/excel/open.ts';
import { deskOf } from '../../src/taskpane/desk.ts';
import type { Session } from '../../src/taskpane/session.ts';
import { FORM, contentOf, openInExcel } from './excel-form.ts';

describe('the desk, as the ribbon uses it', () => {
  it('recalculates after the reading that is under way, and the pane has the result', async () => {
    const host = openInExcel(FORM);
    const desk = deskOf(openExcel());
    const activities: (Session['activity'] | 'resting')[] = [];
    desk.subscribe(() => activities.push(desk.session().activity ?? 'resting'));
    const close = desk.open();
    expect(await desk.recalculate()).toBe(true);
    expect(activities).toEqual(['reading', 'resting', 'recalculating', 'resting']);
    expect(contentOf(host, 'E6')).toBe(1.5);
    expect(desk.session().notice?.kind).toBe('written');
    close();
  });

  it('runs once when both pane and ribbon are pressed', async () => {
    openInExcel(FORM);
    const desk = deskOf(openExcel());
    let recalculations = 0;
    desk.subscribe(() => {
      if (desk.session().notice?.kind === 'written') recalculations += 1;
    });
    desk.actions.recalculate();
    expect(await desk.recalculate()).toBe(true);
    expect(recalculations).toBe(1);
  });

  it('says that it could not, and keeps the reason for the pane', async () => {
    const host = openInExcel({ ...FORM, protected: true });
    const desk = deskOf(openExcel());
    expect(await desk.recalculate()).toBe(false);
    expect(desk.session().problem).toEqual({ code: 'sheet-protected', sheet: '自评表' });
    expect(contentOf(host, 'E6')).toBe('');
  });

  it('comes to rest when something of ours breaks', async () => {
    const broken = { ...openExcel(), snapshot: () => Promise.reject(new RangeError('ours')) };
    const desk = deskOf(broken);
    expect(await desk.recalculate()).toBe(false);
    expect(desk.session()).toMatchObject({
      activity: null,
      problem: { code: 'host-failed', hostCode: 'RangeError' },
    });
  });
});
