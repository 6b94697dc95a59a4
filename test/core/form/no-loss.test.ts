import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellName, parseCell } from '../../../src/core/grid/address.ts';
import { cellAt, type Grid } from '../../../src/core/grid/grid.ts';
import type { ColumnRole, Form } from '../../../src/core/form/form.ts';
import { readSheet } from '../../../src/core/form/readForms.ts';
import { readLayout } from '../../layouts/layout.ts';
import { sheetsOf, sheetsOfFixture } from './open.ts';

const FOLDER = new URL('../../layouts/', import.meta.url);
const SAMPLES = new URL('../../samples/', import.meta.url).pathname;

const workbooks: readonly (readonly [string, () => readonly Grid[]])[] = [
  ...readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const { workbook } = readLayout(file, readFileSync(new URL(file, FOLDER), 'utf8'));
      return [file, () => sheetsOfFixture(workbook)] as const;
    }),
  ...readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => [file, () => sheetsOf(SAMPLES + file)] as const),
];

describe('what stands in a form is read or said not to be', () => {
  it.each(workbooks)('%s', (_, open) => {
    const lost = open().flatMap((grid) => readSheet(grid).flatMap((form) => lostIn(grid, form)));
    expect(lost).toEqual([]);
  });
});

/** Columns that an indicator has no field for, or whose cells may say nothing of their own; they are known all the same. */
const KEPT_AS_COLUMNS: readonly ColumnRole[] = [
  'number',
  'improvement',
  'note',
  'periodTarget',
  'scoreRate',
  'sign',
  'unit',
];

/** Cells between header and foot whose text is found in nothing that was read. */
function lostIn(grid: Grid, form: Form): string[] {
  const lost: string[] = [];
  const said = new Set<number>([
    ...form.headerRows,
    ...form.unread.filter((one) => one.reason !== 'column-unknown').map((one) => one.row),
    ...form.subtotals.map((sum) => sum.row),
    ...(form.total ? [form.total.row] : []),
  ]);
  const table = form.indicators.filter((one) => one.money === undefined);
  const top = Math.max(...form.headerRows.filter((row) => row < (table[0]?.top ?? 0))) + 1;
  const bottom = Math.max(...table.map((one) => one.bottom));
  const texts = textsOf(form);
  const roles = Object.values(form.columns);
  const known = new Set(KEPT_AS_COLUMNS.map((role) => form.columns[role]));
  if (form.columns.adjustedTarget !== undefined) known.add(form.columns.target);
  const unknown = unknownColumns(form);
  for (let row = top; row <= bottom; row++) {
    if (said.has(row)) continue;
    for (let column = form.range.left; column <= form.range.right; column++) {
      const text = cellAt(grid, row, column).text.trim();
      if (text === '' || known.has(column)) continue;
      // What stands right of an unknown heading, up to the next column with a role, is unknown with it.
      const last = Math.max(...[...roles, ...unknown].filter((one) => one <= column));
      if (unknown.has(last) || isFiller(text)) continue;
      if (!texts.includes(squeezed(text))) lost.push(`${cellName({ row, column })} ${text}`);
    }
  }
  return lost;
}

function unknownColumns(form: Form): Set<number> {
  const cells = form.unread
    .filter((one) => one.reason === 'column-unknown')
    .map((one) => parseCell(one.cell));
  return new Set(cells.flatMap((cell) => cell?.column ?? []));
}

/** Placeholders of a template, its name down the left edge, column numbers, and what page breaks repeat. */
function isFiller(text: string): boolean {
  return /^(?:[.…·]+|指标\d+[:：]?[.…]*|(?:年度)?绩效指标(?:\(\d+分\))?|栏次|\d|同上|-\d-|单位名称:.*)$/u.test(
    squeezed(text),
  );
}

function textsOf(form: Form): string {
  const texts: (string | undefined)[] = [];
  for (const one of form.indicators) {
    texts.push(
      one.level1,
      one.level2,
      one.level3,
      one.name,
      one.weight?.text,
      one.selfScore?.text,
      one.reviewedScore?.text,
    );
    texts.push(
      one.definition?.text,
      one.formula?.text,
      one.criterion?.text,
      one.basis?.text,
      one.furtherBasis?.text,
      one.reviewedBasis?.text,
      one.evidence?.text,
    );
    for (const value of [one.target, one.actual]) texts.push(value?.sign, value?.text, value?.unit);
    texts.push(one.completionRate?.text);
  }
  for (const group of form.groups) texts.push(group.name, group.weight?.text);
  for (const field of Object.values(form.fields)) texts.push(field.text);
  return texts.map((text) => squeezed(text ?? '')).join('\u0000');
}

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\((?:分值)?\d+分?\)/u, '')
    .replace(/^(?:指标\d+[:：]|[一二三四]、)/u, '');
}
