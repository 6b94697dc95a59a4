import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { CellContent } from '../../src/core/grid/grid.ts';
import { contentOf, marks, store, value } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { opened, partsOf } from '../xlsx/host.ts';
import { inGrid, type OpenGrid } from './host.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const TEMPLATES = new URL('../../assets/samples/', import.meta.url);

let grid: OpenGrid | null = null;

function open(bytes: Uint8Array, name?: string): OpenGrid {
  grid = inGrid(bytes, name);
  return grid;
}

afterEach(async () => {
  await grid?.close();
  grid = null;
});

async function savedCell(name: string): Promise<CellContent> {
  const snapshot = await opened((await grid?.saved()) ?? new Uint8Array()).snapshot();
  const sheet = snapshot.ok ? snapshot.value.sheets.find((each) => each.sheet === '自评表') : undefined;
  if (!sheet) throw new Error('not read');
  return contentOf(sheet, name);
}

describe('the saved file', () => {
  test.each([
    ...readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => [name, new URL(name, SAMPLES)] as const),
    ...readdirSync(TEMPLATES).map((name) => [`blank ${name}`, new URL(name, TEMPLATES)] as const),
  ])('of an untouched workbook is the file, byte for byte: %s', async (name, place) => {
    const bytes = new Uint8Array(readFileSync(place));
    const saved = await open(bytes, name).saved();
    expect(Buffer.from(saved).equals(bytes)).toBe(true);
  });

  test('has only the edited sheet changed', async () => {
    const bytes = buildXlsx(FORM);
    const { type, saved } = open(bytes);
    await type('自评表', 'E5', '改过');
    const [before, after] = [partsOf(bytes), partsOf(await saved())];
    const differing = [...after.keys()].filter((part) => after.get(part) !== before.get(part));
    expect([...after.keys()]).toEqual([...before.keys()]);
    // The workbook part asks whoever opens it to calculate, since the sheet has formulas.
    expect(differing).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
  });

  test.each([
    ['a number', '4', { value: 4, text: '4', format: 'General' }],
    ['a percentage', '72.52%', { value: 0.7252, text: '72.52%', format: '0.00%' }],
    ['text', '按规定时间公开', { value: '按规定时间公开', format: 'General' }],
    ['a formula', '=B5*F5', { formula: '=B5*F5' }],
  ])('has %s as it was typed', async (_, text, expected) => {
    await open(buildXlsx(FORM)).type('自评表', 'E5', text);
    expect(await savedCell('E5')).toMatchObject(expected);
  });

  test('has what we wrote and what she typed over it', async () => {
    const { workbook, type } = open(buildXlsx(FORM));
    await workbook.apply([
      value('D5', 3.63),
      { kind: 'value', sheet: '自评表', cell: 'K6', value: 2, like: 'D6' },
      marks(['D5'], []),
      store('memory', '{}'),
    ]);
    await type('自评表', 'D5', 4);
    await type('自评表', 'K6', 1);
    expect(await savedCell('D5')).toMatchObject({ value: 4, text: '4.00' });
    expect(await savedCell('K6')).toMatchObject({ value: 1, text: '1.00', format: '0.00' });
  });

  test('is refused with the reason where the file may not be changed', async () => {
    const bytes = buildXlsx(FORM, { parts: { '_xmlsignatures/origin.sigs': '' } });
    const { type, saved } = open(bytes);
    await type('自评表', 'E5', '改过');
    await expect(saved()).rejects.toThrow('workbook-read-only');
  });
});
