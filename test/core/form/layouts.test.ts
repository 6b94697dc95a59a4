import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnName, rectName } from '../../../src/core/grid/address.ts';
import type { FigureCell, Form, Indicator } from '../../../src/core/form/form.ts';
import { readForms } from '../../../src/core/form/readForms.ts';
import { readLayout, type ExpectedForm } from '../../layouts/layout.ts';
import { sheetsOfFixture } from './open.ts';

const FOLDER = new URL('../../layouts/', import.meta.url);

const layouts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, layout: readLayout(file, readFileSync(new URL(file, FOLDER), 'utf8')) }));

describe.each(layouts)('$file', ({ layout }) => {
  const forms = readForms(sheetsOfFixture(layout.workbook));

  it(`finds the forms of: ${layout.name}`, () => {
    expect(forms.map((form) => form.kind)).toEqual(layout.forms.map((form) => form.kind));
  });

  it.each(layout.forms.map((wanted, i) => ({ wanted, i })))('reads every row of form $i', ({ wanted, i }) => {
    const form = forms[i];
    expect(form?.indicators.map((one) => cells(one, wanted.heads))).toEqual(
      wanted.rows.map((row) => Object.fromEntries(wanted.heads.map((head, at) => [head, row[at] ?? '']))),
    );
  });

  it.each(layout.forms.map((wanted, i) => ({ wanted, i })))(
    'reads what is around form $i',
    ({ wanted, i }) => {
      const form = forms[i];
      expect(form).toBeDefined();
      if (form) expect(around(form, wanted)).toEqual(wanted.facts.map(([key, value]) => `${key}: ${value}`));
    },
  );
});

/** The cells of an indicator that a layout file names, as text. */
function cells(indicator: Indicator, heads: readonly string[]): Record<string, string> {
  const all: Record<string, string> = {
    row: String(indicator.top + 1),
    last: String(indicator.bottom + 1),
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    weight: figure(indicator.weight),
    self: figure(indicator.selfScore),
    reviewed: figure(indicator.reviewedScore),
    rate: figure(indicator.completionRate),
    target: indicator.target ? indicator.target.sign + indicator.target.text : '',
    unit: indicator.target?.unit ?? '',
    actual: indicator.actual?.text ?? '',
    definition: indicator.definition?.text ?? '',
    criterion: (indicator.criterion?.text ?? '').replaceAll('\n', '\\n'),
    basis: indicator.basis?.text ?? '',
    evidence: indicator.evidence?.text ?? '',
    scoreCell: indicator.scoreCell ?? '',
    basisCell: indicator.basisCell ?? '',
    hidden: indicator.hidden ? 'yes' : '',
  };
  return Object.fromEntries(heads.map((head) => [head, all[head] ?? `no such column: ${head}`]));
}

function figure(cell: FigureCell | null): string {
  if (!cell) return '';
  return cell.value ? cell.value.toString() : `not read: ${cell.text}`;
}

/** The facts about a form that a layout file names, in its own words. */
function around(form: Form, wanted: ExpectedForm): string[] {
  const seen = new Map<string, number>();
  return wanted.facts.map(([key]) => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${key}: ${fact(form, key, nth)}`;
  });
}

function fact(form: Form, key: string, nth: number): string {
  const [what = '', name = ''] = key.split(/\.(.*)/su);
  const sums = [...form.subtotals, ...(form.total ? [form.total] : [])];
  switch (what) {
    case 'title':
      return form.title;
    case 'sheet':
      return form.sheet;
    case 'year':
      return form.year ?? 'none';
    case 'range':
      return rectName(form.range);
    case 'headers':
      return form.headerRows.map((row) => row + 1).join(',');
    case 'total':
      return form.total
        ? `${form.total.name} ${figure(form.total.weight) || '-'} ${figure(form.total.reviewedScore ?? form.total.selfScore) || '-'} ${form.total.scoreCell ?? '-'}`
        : 'none';
    case 'sums':
      return sums
        .map((sum) => `${sum.name} ${figure(sum.weight) || '-'} ${figure(sum.selfScore) || '-'}`)
        .join('; ');
    case 'grade':
      return form.grade?.ticked ?? 'none';
    case 'notes':
      return String(form.notes.length);
    case 'fields':
      return Object.entries(form.fields).find(([field]) => field === name)?.[1]?.text ?? 'none';
    case 'group':
      return form.groups
        .filter((group) => group.name === name)
        .map((group) => `${figure(group.weight) || '-'} ${String(group.top + 1)}-${String(group.bottom + 1)}`)
        .join('; ');
    case 'unread': {
      const one = form.unread[nth];
      return one
        ? `${one.reason} ${one.cell}`
        : form.unread.length === 0
          ? 'none'
          : String(form.unread.length);
    }
    case 'columns':
      return Object.entries(form.columns)
        .toSorted(([, a], [, b]) => a - b)
        .map(([role, column]) => `${columnName(column)}=${role}`)
        .join(' ');
    default:
      return `no such fact: ${key}`;
  }
}
