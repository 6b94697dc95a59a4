import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  correctHeader,
  denyHeader,
  forgetCorrections,
  readHeaderViews,
  readRowAsHeader,
} from '../../src/app/corrections.ts';
import type { ColumnRole, HeaderView } from '../../src/app/corrections.ts';
import { inspect } from '../../src/app/inspect.ts';
import type { Workbook } from '../../src/port/workbook.ts';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from './opened.ts';

/** The roles of a header with some of them changed, by the text of the column. */
function roles(view: HeaderView, changes: Readonly<Record<string, ColumnRole | null>> = {}) {
  const said = view.columns.map(
    ({ key, text, role }) => [key, text in changes ? changes[text]! : role] as const,
  );
  return new Map(said);
}

function read(view: HeaderView | undefined) {
  return view?.columns.map(({ letters, text, role }) => `${letters} ${text}: ${role ?? '-'}`);
}

async function formsIn(workbook: Workbook) {
  const result = await inspect(workbook);
  return result.ok ? result.value.sheets.flatMap((s) => s.forms.map((f) => f.title)) : result.problem.code;
}

/** 计分值 and 赋值理由 are words that no heading has; 考评项 names the rows. */
const ODD = `# odd words
## Sheet 考评
| 某局内部考评 | < | < | < |
| 2023年 | | | |
| 大项 | 考评项 | 计值 | 如何计值 |
| 预算执行 | 结转结余率 | 2 | 结转结余率≤10%的，得2分；结转结余率＞10%的，得0分。 |
| 资产管理 | 固定资产利用率 | 3 | 固定资产利用率≥90%的，得3分；＜90%的，得0分。 |
`;

describe('columns that were read wrongly', () => {
  const HUADU = 'assets/samples/huadu-market-2024.xlsx';
  const open = () => got(openXlsx(readFileSync(HUADU), 'huadu.xlsx'));

  it('are listed with letters, words and role', async () => {
    const { headers, sheets } = got(await readHeaderViews(open()));
    expect(sheets).toEqual(['部门整体支出绩效自评表']);
    expect(headers).toHaveLength(1);
    const columns = read(headers[0])!;
    expect(columns).toContain('H 评分标准: criterion');
    expect(headers[0]).toMatchObject({ corrected: false });
  });

  it('are what she says, in next year’s copy too, until she takes it back', async () => {
    const workbook = open();
    const [view] = got(await readHeaderViews(workbook)).headers;
    const basis = view!.columns.find(({ role }) => role === 'basis')!;
    const evidence = view!.columns.find(({ role }) => role === 'evidence') ?? null;
    got(await correctHeader(workbook, view!.signature, roles(view!, { [basis.text]: null })));
    const copy = got(openXlsx(workbook.toBytes(), '2025.xlsx'));
    const again = got(await readHeaderViews(copy)).headers[0]!;
    expect(again.corrected).toBe(true);
    expect(again.columns.find(({ key }) => key === basis.key)?.role).toBe(null);
    expect(again.columns.find(({ role }) => role === 'evidence')?.key).toBe(evidence?.key);
    // Without the prose beside it, the rate is not known.
    expect(await rowNamed(copy, '固定资产利用率')).toMatchObject({ status: 'needs-input' });
    got(await forgetCorrections(copy, view!.signature));
    expect(await rowNamed(copy, '固定资产利用率')).toMatchObject({ status: 'scored', score: '1.5' });
    expect(got(await copy.snapshot()).store.has('corrections')).toBe(false);
  });
});

describe('a table whose headings nobody knows', () => {
  it('is a form once she has said which row is the header and what its columns are', async () => {
    const workbook = openLayout(ODD);
    expect(await formsIn(workbook)).toBe('no-form');
    const [view, ...others] = got(await readRowAsHeader(workbook, '考评', 3));
    expect(others).toEqual([]);
    expect(view).toMatchObject({ firstRow: 3, lastRow: 3, corrected: false });
    expect(view!.columns.map(({ letters, text }) => `${letters} ${text}`)).toEqual([
      'A 大项',
      'B 考评项',
      'C 计值',
      'D 如何计值',
    ]);
    const said = { 大项: 'level1', 考评项: 'indicator', 计值: 'weight', 如何计值: 'criterion' } as const;
    got(await correctHeader(workbook, view!.signature, roles(view!, said)));
    const copy = got(openXlsx(workbook.toBytes(), '2024.xlsx'));
    expect(await formsIn(copy)).toHaveLength(1);
    expect(await rowNamed(copy, '固定资产利用率')).toMatchObject({
      level1: '资产管理',
      weight: '3',
      needs: ['固定资产利用率（%）'],
    });
  });

  it('can’t have a header in a row of figures, in a blank one, or on a sheet that is gone', async () => {
    const workbook = openLayout(ODD);
    for (const row of [4, 7, 0, -1, 2_000_000, 1.5]) {
      const result = await readRowAsHeader(workbook, '考评', row);
      expect(result.ok ? row : result.problem).toMatchObject({ code: 'not-a-header', row });
    }
    expect(await readRowAsHeader(workbook, '另一张', 3)).toMatchObject({
      problem: { code: 'sheet-missing' },
    });
  });
});

describe('a table that is no form', () => {
  it('is left alone once she has said so', async () => {
    const workbook = openLayout(`# two
## Sheet 自评
| 部门整体支出绩效自评表 | < | < |
| 三级指标 | 分值 | 评分标准 |
| 结转结余率 | 2 | 结转结余率≤10%的，得2分；＞10%的，得0分。 |
## Sheet 说明
| 评分标准说明 | < | < |
| 指标 | 分值 | 评分标准 |
| 示例指标 | 1 | 完成的得满分，否则不得分。 |
`);
    expect(await formsIn(workbook)).toHaveLength(2);
    const [, example] = got(await readHeaderViews(workbook)).headers;
    got(await denyHeader(workbook, example!.signature));
    expect(await formsIn(workbook)).toEqual(['部门整体支出绩效自评表']);
  });
});

describe('corrections that are none of ours', () => {
  it.each([
    '',
    '[]',
    '{"headers":1}',
    '{"headers":[{"signature":"甲"}],"columns":[{"signature":"甲","column":"乙","role":"boss"}]}',
  ])('count for nothing: %s', async (text) => {
    const workbook = openLayout(ODD);
    got(await workbook.apply([{ kind: 'store', key: 'corrections', text }]));
    expect(got(await readHeaderViews(workbook)).headers).toEqual([]);
  });
});
