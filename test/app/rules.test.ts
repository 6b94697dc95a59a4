import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/app/inspect.ts';
import { recalculate } from '../../src/app/recalculate.ts';
import { exportRules, importRules, removeRule, saveRule } from '../../src/app/rules.ts';
import type { AssessedIndicator } from '../../src/core/assessment.ts';
import type { Rule } from '../../src/core/rule/rule.ts';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got } from './opened.ts';

const SHEET = '部门整体支出绩效自评表';
/** 固定资产利用率 of Huadu 2024, 2 points; 88.65 % is in the band that gives 1.5. */
const RATE = { sheet: SHEET, row: 34 };

/** Full marks from 85 %, nothing below. */
const OWN: Rule = {
  kind: 'bands',
  measure: { name: '固定资产利用率', unit: 'ratio', formula: null },
  bands: [
    {
      interval: { low: '0.85', lowBound: 'included', high: null, highBound: 'open' },
      award: { kind: 'points', points: '2' },
      span: { start: 0, end: 4 },
    },
    {
      interval: { low: null, lowBound: 'open', high: '0.85', highBound: 'excluded' },
      award: { kind: 'points', points: '0' },
      span: null,
    },
  ],
};

function open(bytes: Uint8Array = readFileSync('assets/samples/huadu-market-2024.xlsx')): XlsxWorkbook {
  return got(openXlsx(bytes, 'huadu-market-2024.xlsx'));
}

async function rowAt(workbook: XlsxWorkbook, row: number): Promise<AssessedIndicator> {
  const assessment = got(await inspect(workbook));
  const rows = assessment.sheets.flatMap((s) => s.forms.flatMap((f) => f.indicators));
  return rows.find((indicator) => indicator.row === row)!;
}

/** The text of the rules kept in a workbook with one part changed. */
async function exported(workbook: XlsxWorkbook, from = '', to = ''): Promise<string> {
  return got(await exportRules(workbook)).replace(from, to);
}

describe('a rule of her own', () => {
  it('scores the row instead of the standard, is named as hers, and goes with the file', async () => {
    const workbook = open();
    expect(await rowAt(workbook, 34)).toMatchObject({ score: '1.5', ruleSource: 'criterion' });
    got(await saveRule(workbook, RATE, OWN));
    got(await recalculate(workbook));
    const again = open(workbook.toBytes());
    const row = await rowAt(again, 34);
    expect(row).toMatchObject({ score: '2', status: 'scored', ruleSource: 'own', ruleLapsed: false });
    expect(row.explanation).toMatch(/^按自行修改的规则：固定资产利用率88.65%/);
    expect(row.steps[0]).toContain('按您修改的规则');
    expect(row.rule).toContain('85%');
    // The clauses of the standard did not decide, so none is marked.
    expect(row.criterion?.spans).toEqual([]);
    // Others are scored as before.
    expect(await rowAt(again, 28)).toMatchObject({ score: '0.9', ruleSource: 'criterion' });
  });

  it('is taken back', async () => {
    const workbook = open();
    got(await saveRule(workbook, RATE, OWN));
    got(await removeRule(workbook, RATE));
    expect(await rowAt(workbook, 34)).toMatchObject({ score: '1.5', ruleSource: 'criterion' });
    expect(got(await workbook.snapshot()).store.has('rules')).toBe(false);
  });

  it('holds for the same standard however it is spaced, and lapses when the standard changes', async () => {
    const workbook = open();
    got(await saveRule(workbook, RATE, OWN));
    const { criterion } = await rowAt(workbook, 34);
    const type = (value: string) =>
      workbook.apply([{ kind: 'value', sheet: SHEET, cell: criterion!.cell, value }]);
    got(await type(criterion!.text.replaceAll('\n', ' ').replace('；', ' ；')));
    expect(await rowAt(workbook, 34)).toMatchObject({ ruleSource: 'own', ruleLapsed: false });
    got(await type(criterion!.text.replace('75%', '70%')));
    expect(await rowAt(workbook, 34)).toMatchObject({ ruleSource: 'criterion', ruleLapsed: true });
    // 恢复原规则 on a row whose rule has lapsed drops the rule.
    got(await removeRule(workbook, RATE));
    expect(await rowAt(workbook, 34)).toMatchObject({ ruleSource: 'criterion', ruleLapsed: false });
  });

  it('is refused where it gives more than the row is worth, and where there is no such row', async () => {
    const workbook = open();
    const high = structuredClone(OWN);
    Object.assign(high.kind === 'bands' ? high.bands[0]!.award : {}, { points: '2.5' });
    expect(await saveRule(workbook, RATE, high)).toEqual({
      ok: false,
      problem: { code: 'rules-invalid', fault: { path: 'rule', reason: 'above-weight' }, more: 0 },
    });
    expect(await saveRule(workbook, { sheet: SHEET, row: 3 }, OWN)).toEqual({
      ok: false,
      problem: { code: 'row-without-standard', sheet: SHEET, row: 3 },
    });
    expect(got(await workbook.snapshot()).store.has('rules')).toBe(false);
  });
});

describe('a file of rules', () => {
  it('carries them to another copy of the form', async () => {
    const mine = open();
    got(await saveRule(mine, RATE, OWN));
    const text = await exported(mine);
    expect(JSON.parse(text)).toMatchObject({
      schema: 'ziping/rules/1',
      rules: [{ sheet: SHEET, indicator: '固定资产利用率', weight: '2', rule: { kind: 'bands' } }],
    });
    const hers = open();
    expect(got(await importRules(hers, `\ufeff${text}`))).toEqual({ rules: 1, rows: 1 });
    expect(await rowAt(hers, 34)).toMatchObject({ score: '2', ruleSource: 'own' });
  });

  it.each([
    ['"0.85"', '"八成五"', { path: 'rules[0].rule.bands[0].interval.low', reason: 'not-decimal' }],
    ['"points": "2"', '"points": "3"', { path: 'rules[0].rule', reason: 'above-weight' }],
    ['ziping/rules/1', 'ziping/rules/9', { path: 'schema', reason: 'other-version' }],
    ['"indicator"', '"name"', { path: 'rules[0].indicator', reason: 'missing' }],
    ['{', '', { path: '', reason: 'not-json' }],
  ])('with %s as %s is refused whole, with the place', async (from, to, fault) => {
    const mine = open();
    got(await saveRule(mine, RATE, OWN));
    const text = await exported(mine, from, to);
    const hers = open();
    const result = await importRules(hers, text);
    expect(result.ok ? null : result.problem).toMatchObject({ code: 'rules-invalid', fault });
    expect(got(await hers.snapshot()).store.has('rules')).toBe(false);
  });

  it('that names a standard twice is refused', async () => {
    const mine = open();
    got(await saveRule(mine, RATE, OWN));
    const twice = (await exported(mine)).replace(/("rules": \[)([^]*)(\n {2}\]\n\}\n)$/, '$1$2,$2$3');
    expect(await importRules(mine, twice)).toMatchObject({
      problem: { fault: { path: 'rules[1]', reason: 'twice' }, more: 0 },
    });
  });

  it('that is another file altogether says so', async () => {
    for (const text of ['', 'PK\u0003\u0004', '[]', '"规则"', '{}', 'null', '['.repeat(200_000)]) {
      const result = await importRules(open(), text);
      expect(result.ok ? text : result.problem.code).toBe('rules-invalid');
    }
  });

  it('in the workbook that was damaged counts for nothing, entry by entry', async () => {
    const workbook = open();
    got(await saveRule(workbook, RATE, OWN));
    const kept = got(await workbook.snapshot()).store.get('rules')!;
    got(await workbook.apply([{ kind: 'store', key: 'rules', text: kept.replace('"0.85"', '"?"') }]));
    expect(await rowAt(workbook, 34)).toMatchObject({ score: '1.5', ruleSource: 'criterion' });
  });
});
