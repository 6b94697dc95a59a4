import { describe, expect, test } from 'vitest';
import type { CellContent } from '../../src/core/grid/grid.ts';
import type { TypedEdit } from '../../src/xlsx/file-edit.ts';
import { contentOf } from '../contract/bench.ts';
import { FORM } from '../contract/form.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { opened, partsOf } from './host.ts';

function typed(cell: string, what: Partial<TypedEdit>): TypedEdit {
  return { kind: 'typed', sheet: '自评表', cell, value: null, formula: null, format: null, ...what };
}

/** The cell after typing, saving and opening again, and the parts of the saved file. */
async function after(
  ...edits: TypedEdit[]
): Promise<{ cell: (name: string) => CellContent; parts: Map<string, string> }> {
  const workbook = opened(buildXlsx(FORM));
  expect(await workbook.apply(edits)).toEqual({ ok: true, value: null });
  const bytes = workbook.toBytes();
  const snapshot = await opened(bytes).snapshot();
  const grid = snapshot.ok ? snapshot.value.sheets.find(({ sheet }) => sheet === '自评表') : undefined;
  if (!grid) throw new Error('not read');
  return { cell: (name) => contentOf(grid, name), parts: partsOf(bytes) };
}

describe('what a person typed', () => {
  test('a formula is kept with its result', async () => {
    const { cell, parts } = await after(typed('D5', { value: 3.626, formula: '=72.52%*B5' }));
    expect(cell('D5')).toMatchObject({ formula: '=72.52%*B5', format: '0.00' });
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(
      /<c r="D5" s="\d+"><f>72\.52%\*B5<\/f><v>3\.626<\/v><\/c>/,
    );
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('a formula with markup, and results that are no numbers', async () => {
    const { cell, parts } = await after(
      typed('E5', { value: '<是>', formula: '=IF(B5>4,"<是>","否")' }),
      typed('K5', { value: true, formula: '=B5>4' }),
      typed('K6', { value: '#DIV/0!', formula: '=1/0' }),
    );
    expect(cell('E5').formula).toBe('=IF(B5>4,"<是>","否")');
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toContain(
      '<c r="E5" t="str"><f>IF(B5&gt;4,&quot;&lt;是&gt;&quot;,&quot;否&quot;)</f><v>&lt;是&gt;</v></c>',
    );
    expect(sheet).toContain('<c r="K5" t="b"><f>B5&gt;4</f><v>1</v></c>');
    expect(sheet).toContain('<c r="K6" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  });

  test('a logical value stays one', async () => {
    const { cell } = await after(typed('E5', { value: false }));
    expect(cell('E5')).toMatchObject({ value: false, text: 'FALSE' });
  });

  test('a format that came with the typing is added to the look of the cell', async () => {
    const { cell, parts } = await after(
      typed('E5', { value: 0.7252, format: '0.00%' }),
      typed('D6', { value: 0.5, format: '0.000%' }),
      typed('K9', { value: 46000, format: 'yyyy-mm-dd' }),
    );
    expect(cell('E5')).toMatchObject({ value: 0.7252, text: '72.52%', format: '0.00%' });
    expect(cell('D6')).toMatchObject({ text: '50.000%', format: '0.000%' });
    expect(cell('K9')).toMatchObject({ text: '2025-12-09', format: 'yyyy-mm-dd' });
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toContain('formatCode="0.000%"');
    const count = /<cellXfs count="(\d+)">([^]*?)<\/cellXfs>/.exec(styles);
    expect(count?.[2]?.match(/<xf /g)?.length).toBe(Number(count?.[1]));
    // D6 has a fill of its own, which its new style keeps.
    const xfs = count?.[2]?.match(/<xf [^>]*>/g) ?? [];
    const d6 = /<c r="D6" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet2.xml') ?? '')?.[1];
    expect(xfs[Number(d6)]).toMatch(/fillId="[^0]"/);
  });

  test('the same format twice makes one style', async () => {
    const once = await after(typed('E5', { value: 0.5, format: '0.0%' }));
    const twice = await after(
      typed('E5', { value: 0.5, format: '0.0%' }),
      typed('E6', { value: 0.25, format: '0.0%' }),
    );
    expect(twice.parts.get('xl/styles.xml')).toBe(once.parts.get('xl/styles.xml'));
  });

  test('a formula of the file is not typed over', async () => {
    const workbook = opened(buildXlsx(FORM));
    expect(await workbook.apply([typed('D10', { value: 5 })])).toEqual({
      ok: false,
      problem: { code: 'workbook-changed', sheet: '自评表', cell: 'D10' },
    });
  });
});
