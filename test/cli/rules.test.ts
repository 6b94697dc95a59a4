import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { opened } from '../xlsx/host.ts';
import { contentOf } from '../contract/bench.ts';
import { file, folder, sample, ziping } from './desk.ts';

const HUADU = sample('assets/samples/huadu-market-2024.xlsx');
const SHEET = '部门整体支出绩效自评表';

/** The standard of 固定资产利用率 as it stands in the form. */
async function standard(): Promise<string> {
  const snapshot = await opened(readFileSync(HUADU)).snapshot();
  const grid = snapshot.ok ? snapshot.value.sheets[0] : undefined;
  return grid ? contentOf(grid, 'H34').text : '';
}

/** Full marks for 固定资产利用率 from 85 % up: the form has 88.65 %, which its own standard gives 1.5. */
async function rules(change: (text: string) => string = (text) => text): Promise<string> {
  const open = { low: null, lowBound: 'open', high: null, highBound: 'open' };
  const rule = {
    kind: 'bands',
    measure: { name: '固定资产利用率', unit: 'ratio', formula: null },
    bands: [
      {
        interval: { ...open, low: '0.85', lowBound: 'included' },
        award: { kind: 'points', points: '2' },
        span: null,
      },
      {
        interval: { ...open, high: '0.85', highBound: 'excluded' },
        award: { kind: 'points', points: '0' },
        span: null,
      },
    ],
  };
  const entry = { indicator: '固定资产利用率', weight: '2', criterion: await standard(), rule };
  return file('rules.json', change(JSON.stringify({ schema: 'ziping/rules/1', rules: [entry] })));
}

describe('ziping score --rules', () => {
  test('scores by the rules of the file and keeps them in the copy', async () => {
    const out = join(folder(), 'scored.xlsx');
    const ran = await ziping(['score', HUADU, '--rules', await rules(), '-o', out, '--json']);
    expect(ran).toMatchObject({ status: 0, error: '' });
    expect(ran.out).toContain('"ruleSource": "own"');
    const snapshot = await opened(readFileSync(out)).snapshot();
    const [grid] = snapshot.ok ? snapshot.value.sheets : [];
    expect(grid && contentOf(grid, 'I34').value).toBe(2);
    expect((await ziping(['score', out, '--json'])).out).toContain('"ruleSource": "own"');
  });

  test('uses them without an output too, and in a check', async () => {
    expect((await ziping(['score', HUADU, '--rules', await rules(), '--json'])).out).toContain('"own"');
    expect(await ziping(['check', HUADU, '--rules', await rules()])).toMatchObject({ status: 0 });
    expect((await ziping(['score', HUADU, '--json'])).out).not.toContain('"own"');
  });

  test('stops at once at a file that is wrong, and says where', async () => {
    const out = join(folder(), 'scored.xlsx');
    const wrong = await rules((text) => text.replace('"0.85"', '"85%"'));
    const ran = await ziping(['score', HUADU, SHEET, '--rules', wrong, '-o', out]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.error).toBe(
      '错误：规则未采用：第 1 条规则的「rule.bands[0].interval.low」不是数字（要写成带引号的小数）。请按指出的位置改好，再试一次。工作簿没有改动。\n',
    );
    expect(existsSync(out)).toBe(false);
    expect(await ziping(['score', HUADU, '--rules', 'none.json'])).toMatchObject({ status: 2, out: '' });
    expect((await ziping(['score', HUADU, '--rules', HUADU, '--lang', 'en'])).error).toContain('no JSON');
  });

  test('is not for one standard', async () => {
    expect(await ziping(['rule', 'x', '--rules', 'a.json'])).toMatchObject({ status: 2 });
  });
});
