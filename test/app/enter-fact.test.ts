import { describe, expect, test } from 'vitest';
import { enterFact } from '../../src/app/enter-fact.ts';
import { makeFactSheet } from '../../src/app/fact-sheet.ts';
import { undo } from '../../src/app/undo.ts';
import {
  CARRIED_OVER,
  FORM,
  INTENTION,
  INTENTION_TIME,
  PURCHASE_RULES,
  factSheetOf,
  handedIn,
  indicatorIn,
  lineOf,
  ok,
  recalculated,
  unwritten,
} from './desk.ts';

describe('entering a fact', () => {
  test('makes the fact sheet first where there is none', async () => {
    const workbook = await unwritten();
    const [fact] = indicatorIn(await recalculated(workbook), PURCHASE_RULES).wanted;
    const place = { sheet: FORM, row: PURCHASE_RULES, name: fact!.name };
    const entered = ok(await enterFact(workbook, place, { text: ' 是 ' }));
    const line = await lineOf(workbook, PURCHASE_RULES, fact!.name);
    expect(line.value).toBe('是');
    expect(entered).toMatchObject({ sheet: '评分底稿', cell: line.cell });
    const indicator = indicatorIn(await recalculated(workbook), PURCHASE_RULES);
    expect(indicator).toMatchObject({ score: '1', certainty: 'entered' });
  });

  test('is taken back without touching the rest of the sheet', async () => {
    const workbook = await unwritten();
    const [fact] = indicatorIn(await recalculated(workbook), PURCHASE_RULES).wanted;
    const place = { sheet: FORM, row: PURCHASE_RULES, name: fact!.name };
    ok(await enterFact(workbook, place, { text: '是' }));
    const before = await factSheetOf(workbook);
    const again = ok(await enterFact(workbook, place, { text: '否' }));
    ok(await undo(workbook, again));
    expect((await factSheetOf(workbook)).lines).toEqual(before.lines);
  });

  test('is taken back with the fact sheet that was made for it, unless something else was entered there', async () => {
    for (const other of [false, true]) {
      const workbook = await unwritten();
      const assessment = await recalculated(workbook);
      const [fact] = indicatorIn(assessment, PURCHASE_RULES).wanted;
      const [another] = indicatorIn(assessment, CARRIED_OVER).wanted;
      const place = { sheet: FORM, row: PURCHASE_RULES, name: fact!.name };
      const entered = ok(await enterFact(workbook, place, { text: '是' }));
      expect(entered.factSheet).toEqual({ name: '评分底稿', made: true });
      if (other) {
        const further = { sheet: FORM, row: CARRIED_OVER, name: another!.name };
        expect(ok(await enterFact(workbook, further, { text: '3%' })).factSheet?.made).toBe(false);
      }
      const undone = await undo(workbook, entered);
      expect(undone.ok).toBe(!other);
      const names = ok(await workbook.snapshot()).sheets.map(({ sheet }) => sheet);
      expect(names.includes('评分底稿')).toBe(other);
    }
  });

  test('with an empty text takes the value back', async () => {
    const workbook = await unwritten();
    const [fact] = indicatorIn(await recalculated(workbook), PURCHASE_RULES).wanted;
    const place = { sheet: FORM, row: PURCHASE_RULES, name: fact!.name };
    ok(await enterFact(workbook, place, { text: '否' }));
    ok(await enterFact(workbook, place, { text: '' }));
    expect((await lineOf(workbook, PURCHASE_RULES, fact!.name)).value).toBe('');
    expect(indicatorIn(await recalculated(workbook), PURCHASE_RULES).status).toBe('needs-input');
  });

  test('finds the right line where two indicators have one name', async () => {
    const workbook = await unwritten();
    const before = await recalculated(workbook);
    const [fact] = indicatorIn(before, INTENTION_TIME).wanted;
    expect(indicatorIn(before, INTENTION).name).toBe(indicatorIn(before, INTENTION_TIME).name);
    ok(await enterFact(workbook, { sheet: FORM, row: INTENTION_TIME, name: fact!.name }, { text: '否' }));
    const after = await recalculated(workbook);
    expect(indicatorIn(after, INTENTION_TIME)).toMatchObject({ score: '0', certainty: 'entered' });
    expect(indicatorIn(after, INTENTION)).toMatchObject({ score: null, status: 'needs-input' });
    const typed = (await factSheetOf(workbook)).lines.filter(({ value }) => value === '否');
    expect(typed.map(({ row }) => row)).toEqual([INTENTION_TIME]);
  });

  test('confirming what was read makes it as certain as if it were typed', async () => {
    const workbook = handedIn();
    const before = indicatorIn(await recalculated(workbook), CARRIED_OVER);
    expect(before).toMatchObject({ score: '2', certainty: 'from-text' });
    const place = { sheet: FORM, row: CARRIED_OVER, name: before.wanted[0]!.name };
    ok(await enterFact(workbook, place, { confirmed: true }));
    expect((await lineOf(workbook, CARRIED_OVER, '结转率')).confirmed).toBe(true);
    const confirmed = indicatorIn(await recalculated(workbook), CARRIED_OVER);
    expect(confirmed).toMatchObject({ score: '2', certainty: 'entered' });
    ok(await enterFact(workbook, place, { confirmed: false }));
    expect(indicatorIn(await recalculated(workbook), CARRIED_OVER).certainty).toBe('from-text');
  });

  test('what is asked for no longer is said, and nothing is written', async () => {
    const workbook = await unwritten();
    ok(await makeFactSheet(workbook));
    const before = workbook.toBytes();
    const place = { sheet: FORM, row: PURCHASE_RULES, name: '没有问过的事' };
    expect(await enterFact(workbook, place, { text: '是' })).toEqual({
      ok: false,
      problem: { code: 'fact-missing', fact: '没有问过的事' },
    });
    expect(workbook.toBytes()).toEqual(before);
  });
});
