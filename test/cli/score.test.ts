import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../contract/bench.ts';
import type { FixtureSheet } from '../fixtures/workbook.ts';
import { buildXlsx } from '../fixtures/xlsx.ts';
import { opened } from '../xlsx/host.ts';
import { BLANK, FILLED, file, folder, ziping } from './desk.ts';

const SHEET = '部门整体支出绩效自评表';

/** A form with one indicator: 72.52 % of five points. */
const FORM: FixtureSheet = {
  name: '自评表',
  cells: {
    A1: '三级指标',
    B1: '分值',
    C1: '评分标准',
    D1: '自评分',
    E1: '评分依据',
    A2: '部门预算资金支出率',
    B2: 5,
    C2: '得分=部门预算资金支出率×5分',
    E2: '部门预算资金支出率72.52%',
    A3: '合计',
    B3: 5,
    D3: { formula: '=SUM(D2:D2)', value: 0 },
  },
};

function workbook(...sheets: FixtureSheet[]): Uint8Array {
  return buildXlsx({ name: 'x.xlsx', sheets });
}

async function cellIn(path: string, address: string, sheet = SHEET): Promise<unknown> {
  const snapshot = await opened(readFileSync(path)).snapshot();
  const grid = snapshot.ok ? snapshot.value.sheets.find((each) => each.sheet === sheet) : undefined;
  return grid && contentOf(grid, address);
}

describe('ziping score', () => {
  test('prints the assessment and nothing else as JSON', async () => {
    const ran = await ziping(['score', BLANK, '--json']);
    expect(ran).toMatchObject({ status: 0, error: '' });
    const assessment: unknown = JSON.parse(ran.out);
    expect(assessment).toMatchObject({
      schema: 'ziping/assessment/1',
      workbook: 'guangzhou-commerce-2023.xlsx',
      sheets: [{ sheet: SHEET, forms: [{ kind: 'department' }] }],
    });
    expect(ran.out).toContain('"name": "部门预算资金支出率"');
  });

  test('prints an array for several files', async () => {
    const ran = await ziping(['score', BLANK, FILLED, '--json']);
    expect(JSON.parse(ran.out)).toMatchObject([
      { workbook: 'guangzhou-commerce-2023.xlsx' },
      { workbook: 'huadu-market-2024.xlsx' },
    ]);
  });

  test('shows a table of indicators with reasons, the total and what is still needed', async () => {
    const { status, out } = await ziping(['score', BLANK]);
    expect(status).toBe(0);
    expect(out).toMatch(/已识别 28 个指标/);
    expect(out).toMatch(/^15 {2}部门预算资金支出率 +3\.63 +5 {2}失分 {4}.*72\.52%/m);
    expect(out).toMatch(/^41 {2}合计/m);
    expect(out).toContain('还需要您补充或判断');
  });

  test('writes the scored copy and leaves the original as it was', async () => {
    const input = file('自评表.xlsx', readFileSync(BLANK));
    const output = join(folder(), '已评分.xlsx');
    const ran = await ziping(['score', input, '-o', output]);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out).toContain(`已另存为 ${output}`);
    expect(readFileSync(input).equals(readFileSync(BLANK))).toBe(true);
    expect(await cellIn(output, 'I15')).toMatchObject({ value: 3.63 });
    expect(await cellIn(output, 'I41')).toMatchObject({ formula: '=SUM(I13:I40)' });
    expect(readdirSync(join(output, '..'))).toEqual(['已评分.xlsx']);
  });

  test('same workbook, same bytes', async () => {
    const [a, b] = [join(folder(), 'a.xlsx'), join(folder(), 'b.xlsx')];
    await ziping(['score', BLANK, '-o', a, '--json']);
    await ziping(['score', BLANK, '-o', b]);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  });

  test('scoring its own output again changes nothing', async () => {
    const [a, b] = [join(folder(), 'a.xlsx'), join(folder(), 'b.xlsx')];
    await ziping(['score', BLANK, '-o', a]);
    await ziping(['score', a, '-o', b]);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  });

  test('puts several copies into a folder, which is made', async () => {
    const target = join(folder(), '新', '结果');
    const ran = await ziping(['score', BLANK, FILLED, '-o', target]);
    expect(ran.status).toBe(0);
    expect(readdirSync(target).toSorted()).toEqual([
      'guangzhou-commerce-2023.xlsx',
      'huadu-market-2024.xlsx',
    ]);
  });

  test('puts one copy into a folder that is there', async () => {
    const target = folder();
    await ziping(['score', BLANK, '-o', target]);
    expect(readdirSync(target)).toEqual(['guangzhou-commerce-2023.xlsx']);
  });
});

describe('an input is never written over', () => {
  test.each<[string, (input: string) => string]>([
    ['the same path', (input) => input],
    ['another spelling of the path', (input) => join(input, '..', '.', 'x.xlsx')],
    ['its own folder', (input) => join(input, '..')],
    [
      'a symbolic link',
      (input) => {
        const link = join(folder(), 'link.xlsx');
        symlinkSync(input, link);
        return link;
      },
    ],
    [
      'another name of the same file',
      (input) => {
        const link = join(input, '..', 'hard.xlsx');
        linkSync(input, link);
        return link;
      },
    ],
  ])('%s', async (_, outputOf) => {
    const input = file('x.xlsx', workbook(FORM));
    const before = readFileSync(input);
    const output = outputOf(input);
    for (const force of [[], ['--force']]) {
      const ran = await ziping(['score', input, '-o', output, ...force]);
      expect(ran).toMatchObject({ status: 2, out: '' });
      expect(ran.error).toContain('同一个文件');
      expect(readFileSync(input).equals(before)).toBe(true);
    }
  });

  test('another input’s path', async () => {
    const target = folder();
    const [a, b] = [file('a.xlsx', workbook(FORM)), join(target, 'a.xlsx')];
    copyFileSync(a, b);
    const ran = await ziping(['score', a, b, '-o', target, '-f']);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(readFileSync(b).equals(readFileSync(a))).toBe(true);
  });
});

describe('an output is written whole or not at all', () => {
  test('an existing file is kept, unless it is empty or --force is given', async () => {
    const input = file('x.xlsx', workbook(FORM));
    const output = file('out.xlsx', 'mine');
    const refused = await ziping(['score', input, '-o', output]);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.error).toContain('已经存在，没有覆盖');
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect((await ziping(['score', input, '-o', output, '-f'])).status).toBe(0);
    expect(await cellIn(output, 'D2', '自评表')).toMatchObject({ value: 3.63 });
    writeFileSync(output, '');
    expect((await ziping(['score', input, '-o', output])).status).toBe(0);
  });

  test('a place that can’t be written to', async () => {
    const input = file('x.xlsx', workbook(FORM));
    const place = file('file', 'no folder');
    const ran = await ziping(['score', input, '-o', join(place, 'out.xlsx')]);
    expect(ran.status).toBe(2);
    expect(ran.error).toContain('无法写入');
    const missing = await ziping(['score', input, '-o', join(folder(), 'missing', 'out.xlsx')]);
    expect(missing.error).toContain('无法写入');
  });

  test('a protected sheet stops the writing, not the reading', async () => {
    const input = file('x.xlsx', workbook({ ...FORM, protected: true }));
    const output = join(folder(), 'out.xlsx');
    const ran = await ziping(['score', input, '-o', output]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.error).toContain('工作表「自评表」受保护');
    expect(existsSync(output)).toBe(false);
    expect((await ziping(['score', input])).status).toBe(0);
  });

  test('a workbook without a form is not copied', async () => {
    const input = file('x.xlsx', workbook({ name: '预算', cells: { A1: '收入' } }));
    const output = join(folder(), 'out.xlsx');
    const ran = await ziping(['score', input, '-o', output]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.error).toContain('未找到自评表');
    expect(existsSync(output)).toBe(false);
  });

  test('several inputs need a folder, and names of their own', async () => {
    const [a, b] = [file('x.xlsx', workbook(FORM)), file('x.xlsx', workbook(FORM))];
    expect((await ziping(['score', a, b, '-o', file('out.xlsx', '')])).error).toContain('-o 要给文件夹');
    expect((await ziping(['score', a, b, '-o', folder()])).error).toContain('同一个');
  });

  test('a workbook with macros keeps its kind', async () => {
    const input = file('x.xlsm', workbook(FORM));
    const ran = await ziping(['score', input, '-o', join(folder(), 'out.xlsx')]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.error).toContain('.xlsm');
    expect((await ziping(['score', input, '-o', join(folder(), 'out.xlsm')])).status).toBe(0);
  });

  test('one file that can’t be used does not stop the others', async () => {
    const target = join(folder(), 'out');
    mkdirSync(target);
    const [good, bad] = [file('好.xlsx', workbook(FORM)), file('坏.xlsx', 'x')];
    const ran = await ziping(['score', bad, good, '-o', target]);
    expect(ran.status).toBe(2);
    expect(ran.error).toContain('坏.xlsx');
    expect(readdirSync(target)).toEqual(['好.xlsx']);
  });
});

describe('ziping check', () => {
  test('lists findings only', async () => {
    const { status, out } = await ziping(['check', FILLED]);
    expect(status).toBe(0);
    expect(out).toMatch(/^核对发现：错误 \d+，提醒 \d+，说明 \d+$/m);
    expect(out).toMatch(/^错误 {2}.*1\.5/m);
    expect(out).not.toContain('已识别');
  });

  test('as JSON', async () => {
    const result: unknown = JSON.parse((await ziping(['check', FILLED, '--json'])).out);
    expect(result).toMatchObject({ workbook: 'huadu-market-2024.xlsx' });
    expect(result).toHaveProperty('findings.0.code');
    expect(result).not.toHaveProperty('sheets');
  });

  test('--strict ends with status 1 where there are errors, and only there', async () => {
    expect((await ziping(['check', FILLED, '--strict'])).status).toBe(1);
    expect((await ziping(['score', FILLED, '--strict', '--json'])).status).toBe(1);
    expect((await ziping(['check', BLANK, '--strict'])).status).toBe(0);
  });

  test('a sheet that was left out is mentioned', async () => {
    const large: FixtureSheet = { name: '大', cells: { A1: 1, XFD1048576: 1 } };
    const ran = await ziping(['check', file('x.xlsx', workbook(large, FORM))]);
    expect(ran.status).toBe(0);
    expect(ran.error).toContain('工作表「大」太大');
  });
});
