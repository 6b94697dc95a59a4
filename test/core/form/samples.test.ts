import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Form, Indicator } from '../../../src/core/form/form.ts';
import { readForms } from '../../../src/core/form/readForms.ts';
import { splitWeight } from '../../../src/core/form/text.ts';
import { sheetsOf } from './open.ts';

/** One row of an expected reading; see test/samples/expected. */
interface Expected {
  readonly row: number;
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  readonly weight?: number | null;
  readonly selfScore?: number | null;
  readonly verifiedScore?: number | null;
  readonly target?: string;
  readonly actual?: string;
  readonly total?: number | null;
  readonly grade?: string;
}

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const ASSETS = new URL('../../../assets/samples/', import.meta.url).pathname;

function expected(path: string): Record<string, readonly Expected[]> {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isReading(parsed)) throw new Error(`${path} is no expected reading`);
  return parsed;
}

function isReading(value: unknown): value is Record<string, readonly Expected[]> {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
}

/** Sheets whose tables are no forms. */
const NO_FORMS = ['收支情况'];

const cases = [
  ...readdirSync(`${SAMPLES}expected`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: name.replace('.json', ''),
      workbook: `${SAMPLES}${name.replace('.json', '.xlsx')}`,
      reading: `${SAMPLES}expected/${name}`,
    })),
  ...readdirSync(`${SAMPLES}expected/blank`).map((name) => ({
    name: `blank ${name.replace('.json', '')}`,
    workbook: `${ASSETS}${name.replace('.json', '.xlsx')}`,
    reading: `${SAMPLES}expected/blank/${name}`,
  })),
];

describe.each(cases)('$name', ({ workbook, reading }) => {
  const forms = readForms(sheetsOf(workbook));
  const sheets = Object.entries(expected(reading));

  it.each(sheets)('%s: every row with its levels, weight, scores, target and actual', (sheet, rows) => {
    const found = forms.filter((form) => form.sheet === sheet);
    if (NO_FORMS.includes(sheet)) {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(1);
    const [form] = found;
    const scored = rows.filter((row) => !('total' in row) || row.total === undefined);
    expect(form!.indicators.map(seen)).toEqual(scored.map((row, i) => wanted(row, form!.indicators[i])));
  });

  it.each(sheets)('%s: sums and grade', (sheet, rows) => {
    const form = forms.find((one) => one.sheet === sheet);
    if (!form) return;
    const sums = rows.filter((row) => row.total !== undefined);
    expect(allSums(form).map((sum) => sum.row + 1)).toEqual(sums.map((sum) => sum.row));
    for (const [i, sum] of sums.entries()) {
      const row = allSums(form)[i];
      const score = row?.reviewedScore ?? row?.selfScore;
      expect(score?.value?.valueOf() ?? null).toBe(sum.total === null ? 0 : sum.total);
      if (sum.grade !== undefined && form.grade) expect(form.grade.ticked).toBe(sum.grade);
    }
  });

  it('leaves nothing unread but a column that has no meaning of its own', () => {
    const reasons = forms.flatMap((form) => form.unread.map((one) => `${one.reason} ${one.text}`));
    expect([...new Set(reasons)].filter((one) => one !== 'column-unknown 自评指标')).toEqual([]);
  });
});

function allSums(form: Form): Form['subtotals'] {
  return form.total ? [...form.subtotals, form.total] : form.subtotals;
}

function seen(indicator: Indicator): Record<string, unknown> {
  return {
    row: indicator.top + 1,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    weight: indicator.weight?.value?.valueOf() ?? null,
    selfScore: indicator.selfScore?.value?.valueOf() ?? null,
    reviewedScore: indicator.reviewedScore?.value?.valueOf() ?? null,
    target: indicator.target?.text ?? null,
    actual: indicator.actual?.text ?? null,
  };
}

/** The expected reading in the same shape; group weights are no part of a level's name. */
function wanted(row: Expected, found: Indicator | undefined): Record<string, unknown> {
  const hasTargets = found !== undefined && 'target' in row;
  return {
    row: row.row,
    level1: splitWeight(row.level1 ?? '', 'level').name,
    level2: row.level2 ?? '',
    name: row.name,
    weight: row.weight ?? null,
    selfScore: row.selfScore ?? null,
    reviewedScore: row.verifiedScore ?? null,
    target: hasTargets ? (row.target ?? '') : null,
    actual: hasTargets && row.actual !== undefined ? row.actual : null,
  };
}
