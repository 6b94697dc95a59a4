import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFactSheet } from '../../src/app/fact-sheet.ts';
import { readFactSheet } from '../../src/core/facts/tables/fact-sheet.ts';
import { contentOf } from '../contract/bench.ts';
import { opened, partsOf } from './host.ts';
import { converted, findOffice } from './office.ts';

const office = findOffice();

if (!office) {
  test('NOT RUN: LibreOffice is not installed, so no other program has opened the written files', () => {
    console.warn('LibreOffice was not found: the check that it opens the written files was not run.');
    expect(office).toBeNull();
  });
} else {
  const SAMPLE = new URL('../../assets/samples/guangzhou-commerce-2023.xlsx', import.meta.url);
  const SHEET = '部门整体支出绩效自评表';

  /** The Guangzhou form with two scores, explanations, marks and a memory. */
  async function scored(): Promise<Uint8Array> {
    const workbook = opened(readFileSync(SAMPLE));
    const result = await workbook.apply([
      { kind: 'value', sheet: SHEET, cell: 'I13', value: 3.63 },
      { kind: 'value', sheet: SHEET, cell: 'I14', value: 2 },
      { kind: 'value', sheet: SHEET, cell: 'J13', value: '=支出率72.52%\n"得3.63分"' },
      { kind: 'value', sheet: SHEET, cell: 'L13', value: 3.63, like: 'I13' },
      { kind: 'value', sheet: SHEET, cell: 'A60', value: '表外' },
      { kind: 'marks', sheet: SHEET, marks: { lost: ['I13'], open: ['I15', 'I16'] } },
      { kind: 'store', key: 'memory', text: JSON.stringify({ I13: '3.63\n' }) },
    ]);
    expect(result.ok).toBe(true);
    return workbook.toBytes();
  }

  test(
    'LibreOffice shows what was written and calculates the total again',
    { timeout: 180_000 },
    async () => {
      const again = converted(office, await scored(), 'xlsx');
      const sheet = partsOf(again).get('xl/worksheets/sheet1.xml') ?? '';
      expect(/<c r="I41"[^>]*><f[^>]*>SUM\(I13:I40\)<\/f><v>([^<]*)<\/v>/.exec(sheet)?.[1]).toBe('5.63');
      const snapshot = await opened(again).snapshot();
      const [grid] = snapshot.ok ? snapshot.value.sheets : [];
      expect(grid && contentOf(grid, 'J13')).toMatchObject({
        value: '=支出率72.52%\n"得3.63分"',
        formula: null,
      });
      expect(grid && contentOf(grid, 'I13').value).toBe(3.63);
      expect(grid && contentOf(grid, 'L13').value).toBe(3.63);
      expect(grid && contentOf(grid, 'A60').value).toBe('表外');
    },
  );

  test('LibreOffice keeps our marks and memory when it saves the file', { timeout: 180_000 }, async () => {
    const again = opened(converted(office, await scored(), 'xlsx'));
    const snapshot = await again.snapshot();
    if (!snapshot.ok) throw new Error(snapshot.problem.code);
    const [sheet] = snapshot.value.sheets;
    expect(sheet?.marks).toEqual({ lost: ['I13'], open: ['I15', 'I16'] });
    expect(snapshot.value.store.get('memory')).toBe(JSON.stringify({ I13: '3.63\n' }));
  });

  test('LibreOffice opens an added sheet with its looks and rules', { timeout: 180_000 }, async () => {
    const workbook = opened(readFileSync(SAMPLE));
    expect((await makeFactSheet(workbook)).ok).toBe(true);
    const before = await workbook.snapshot();
    const saved = converted(office, workbook.toBytes(), 'xlsx');
    const after = await opened(saved).snapshot();
    if (!before.ok || !after.ok) throw new Error('not read');
    const [mine, theirs] = [readFactSheet(before.value.sheets), readFactSheet(after.value.sheets)];
    expect(mine?.lines.length).toBeGreaterThan(20);
    expect(theirs?.lines).toEqual(mine?.lines);
    const part = [...partsOf(saved)].find(([name]) => name.endsWith('worksheets/sheet2.xml'))?.[1] ?? '';
    expect(part).toMatch(/<formula1>(?:"|&quot;)是,否/);
    expect(part).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(part).toMatch(/<pageSetUpPr [^>]*fitToPage="(?:1|true)"/);
    expect(partsOf(saved).get('xl/workbook.xml')).toMatch(/Print_Titles"[^>]*>评分底稿!\$1:\$3</);
  });
}
