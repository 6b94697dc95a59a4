import { describe, expect, test } from 'vitest';
import { makeFactSheet } from '../../src/app/fact-sheet.ts';
import { inspect } from '../../src/app/inspect.ts';
import { undo } from '../../src/app/undo.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import {
  ASSETS_IN_USE,
  CARRIED_OVER,
  FORM,
  PURCHASE_RULES,
  factSheetOf,
  gridsOf,
  handedIn,
  indicatorIn,
  lineOf,
  ok,
  open,
  recalculated,
  renamed,
  type,
  unwritten,
} from './desk.ts';

describe('making the fact sheet', () => {
  test('gives every fact wanted or found a line, in the order of the form', async () => {
    const workbook = handedIn();
    const { sheets } = ok(await inspect(workbook));
    const wanted = sheets.flatMap(({ sheet, forms }) =>
      forms.flatMap((form) =>
        form.indicators.flatMap(({ row, wanted: facts }) => facts.map(({ name }) => [sheet, row, name])),
      ),
    );
    const made = ok(await makeFactSheet(workbook));
    expect(made).toMatchObject({ sheet: '评分底稿', made: true, added: wanted.length });
    const { lines } = await factSheetOf(workbook);
    expect(wanted.length).toBeGreaterThan(20);
    expect(lines.map(({ sheet, row, name }) => [sheet, row, name])).toEqual(wanted);
  });

  test('says what was found and where, and leaves open what was not', async () => {
    const workbook = handedIn();
    ok(await makeFactSheet(workbook));
    const found = await lineOf(workbook, CARRIED_OVER, '结转率');
    expect(found).toMatchObject({ indicator: '结转结余率', value: '0.44%', confirmed: false });
    expect(found.source).toMatch(/^J19：.*0\.44%/);
    const blank = await unwritten();
    ok(await makeFactSheet(blank));
    expect(await lineOf(blank, CARRIED_OVER, '结转率')).toMatchObject({ value: '', source: '' });
  });

  test('is no form, and changes no score', async () => {
    const workbook = handedIn();
    const before = ok(await inspect(workbook));
    ok(await makeFactSheet(workbook));
    const after = ok(await inspect(workbook));
    expect(after.sheets).toEqual(before.sheets);
  });

  test('a second time changes nothing', async () => {
    const workbook = handedIn();
    ok(await makeFactSheet(workbook));
    const once = workbook.toBytes();
    expect(ok(await makeFactSheet(workbook))).toMatchObject({ made: false, added: 0, undo: [] });
    expect(workbook.toBytes()).toEqual(once);
  });

  test('goes under another name where its own is taken', async () => {
    const workbook = open(
      buildXlsx({
        name: '自评表.xlsx',
        sheets: [
          {
            name: '自评表',
            cells: {
              A1: '三级指标',
              B1: '分值',
              C1: '评分标准',
              D1: '自评分',
              A2: '制度建设',
              B2: 1,
              C2: '建立内部控制管理制度，得1分，否则不得分。',
            },
          },
          { name: '评分底稿', cells: { A1: '去年的' } },
        ],
      }),
    );
    expect(ok(await makeFactSheet(workbook)).sheet).toBe('评分底稿2');
    expect((await gridsOf(workbook)).map((grid) => grid.sheet)).toEqual(['自评表', '评分底稿', '评分底稿2']);
  });

  test('needs a form', async () => {
    const workbook = open(buildXlsx({ name: '表.xlsx', sheets: [{ name: '预算', cells: { A1: '金额' } }] }));
    expect(await makeFactSheet(workbook)).toMatchObject({ ok: false, problem: { code: 'no-form' } });
  });
});

describe('what is typed on the fact sheet', () => {
  test.each<[string, number, string, string | number, string]>([
    ['是 to a condition', PURCHASE_RULES, '采购内部控制', '是', '1'],
    ['否 to a condition', PURCHASE_RULES, '采购内部控制', '否', '0'],
    ['a percentage', ASSETS_IN_USE, '固定资产利用率', '98.5%', '2'],
    ['a percentage on the edge of a band', ASSETS_IN_USE, '固定资产利用率', '75%', '1.5'],
    ['a bare number for a ratio', ASSETS_IN_USE, '固定资产利用率', 80, '1.5'],
    ['a percentage in a lower band', CARRIED_OVER, '结转率', '15%', '1'],
  ])('decides the score: %s', async (_, row, words, value, score) => {
    const workbook = await unwritten();
    expect(indicatorIn(await recalculated(workbook), row).status).toBe('needs-input');
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, row, words)).cell, value);
    const indicator = indicatorIn(await recalculated(workbook), row);
    expect(indicator).toMatchObject({ status: 'scored', score, certainty: 'entered' });
  });

  test.each([0.605, 0.44, 1, 2])('is not taken where it may be two things: %s beside %%', async (value) => {
    const workbook = await unwritten();
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, ASSETS_IN_USE, '固定资产利用率')).cell, value);
    const indicator = indicatorIn(await recalculated(workbook), ASSETS_IN_USE);
    expect(indicator).toMatchObject({ status: 'needs-input', score: null });
  });

  test('wins over what the basis says', async () => {
    const workbook = handedIn();
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, CARRIED_OVER, '结转率')).cell, '35%');
    const indicator = indicatorIn(await recalculated(workbook), CARRIED_OVER);
    expect(indicator).toMatchObject({ score: '0', certainty: 'entered' });
    expect(indicator.facts[0]).toMatchObject({ value: '0.35', sheet: '评分底稿' });
  });

  test('stays when the sheet is brought up to date; what is found since comes in beside it', async () => {
    const workbook = await unwritten();
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, ASSETS_IN_USE, '固定资产利用率')).cell, '80%');
    ok(
      await workbook.apply([
        { kind: 'value', sheet: FORM, cell: 'J38', value: '固定资产利用率为95%。' },
        { kind: 'value', sheet: FORM, cell: 'J19', value: '结余结转率为15%。' },
      ]),
    );
    const again = ok(await makeFactSheet(workbook));
    expect(again).toMatchObject({ made: false, added: 0 });
    expect((await lineOf(workbook, ASSETS_IN_USE, '固定资产利用率')).value).toBe('80%');
    const refreshed = await lineOf(workbook, CARRIED_OVER, '结转率');
    expect(refreshed.value).toBe('15%');
    expect(refreshed.source).toContain('J19');
    ok(await undo(workbook, again));
    expect(await lineOf(workbook, CARRIED_OVER, '结转率')).toMatchObject({ value: '', source: '' });
  });

  test('stays while new lines are added below', async () => {
    const workbook = await unwritten();
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, PURCHASE_RULES, '采购内部控制')).cell, '是');
    const before = await factSheetOf(workbook);
    const standard = '设立采购档案室的，得1分，否则不得分。';
    ok(await workbook.apply([{ kind: 'value', sheet: FORM, cell: 'H28', value: standard }]));
    const again = ok(await makeFactSheet(workbook));
    expect(again.added).toBe(1);
    const after = await factSheetOf(workbook);
    expect(after.lines.slice(0, -1)).toEqual(before.lines);
    expect(after.lines.at(-1)).toMatchObject({ row: PURCHASE_RULES, value: '' });
    expect(after.lines.at(-1)?.name).toContain('采购档案室');
    ok(await undo(workbook, again));
    expect((await factSheetOf(workbook)).lines).toEqual(before.lines);
  });

  test('survives saving and opening again', async () => {
    const workbook = await unwritten();
    ok(await makeFactSheet(workbook));
    await type(workbook, (await lineOf(workbook, PURCHASE_RULES, '采购内部控制')).cell, '是');
    const reopened = open(workbook.toBytes());
    const indicator = indicatorIn(await recalculated(reopened), PURCHASE_RULES);
    expect(indicator).toMatchObject({ score: '1', certainty: 'entered' });
  });
});

describe('a fact sheet that was renamed', () => {
  test('is found, and what Ziping read is still not taken for confirmed', async () => {
    const workbook = handedIn();
    ok(await makeFactSheet(workbook));
    const other = open(renamed(workbook.toBytes(), '评分底稿', '我的底稿'));
    expect((await factSheetOf(other)).grid.sheet).toBe('我的底稿');
    expect(indicatorIn(await recalculated(other), CARRIED_OVER).certainty).toBe('from-text');
    expect(ok(await makeFactSheet(other))).toMatchObject({ sheet: '我的底稿', made: false, added: 0 });
    await type(other, (await lineOf(other, CARRIED_OVER, '结转率')).cell, '15%');
    expect(indicatorIn(await recalculated(other), CARRIED_OVER).score).toBe('1');
  });
});

describe('taking the fact sheet back', () => {
  test('leaves the workbook as it was', async () => {
    const workbook = handedIn();
    const before = ok(await workbook.snapshot());
    const made = ok(await makeFactSheet(workbook));
    ok(await undo(workbook, made));
    expect(ok(await workbook.snapshot())).toEqual(before);
  });

  test('is refused once somebody has typed or confirmed something there', async () => {
    const workbook = handedIn();
    const made = ok(await makeFactSheet(workbook));
    const { cell } = await lineOf(workbook, PURCHASE_RULES, '采购内部控制');
    await type(workbook, cell, '是');
    expect(await undo(workbook, made)).toEqual({
      ok: false,
      problem: { code: 'workbook-changed', sheet: '评分底稿', cell },
    });
    expect((await lineOf(workbook, PURCHASE_RULES, '采购内部控制')).value).toBe('是');
  });
});
