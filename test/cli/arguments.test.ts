import { describe, expect, test } from 'vitest';
import { BLANK, FILLED, file, ziping } from './desk.ts';

describe('arguments that can’t be used end with status 2 and one sentence', () => {
  test.each<[string[], RegExp, RegExp]>([
    [[], /请说明要做什么/, /Say what to do/],
    [['grade', BLANK], /没有「grade」这个命令/, /no command “grade”/],
    [['report', BLANK, '-o', 'a.docx'].slice(0, 2), /还没有 report 命令/, /does not have the command report/],
    [['rollup', BLANK], /还没有 rollup 命令/, /does not have the command rollup/],
    [['score'], /请给出要处理的工作簿/, /Name the workbook/],
    [['check'], /请给出要处理的工作簿/, /Name the workbook/],
    [['score', BLANK, '--fast'], /没有「--fast」这个选项/, /no option “--fast”/],
    [['score', BLANK, '-o'], /选项「-o」的写法不对/, /option “-o” is not written right/],
    [['score', BLANK, '--json=1'], /选项「--json」的写法不对/, /option “--json” is not written right/],
    [['score', BLANK, '-o', ''], /请在 -o 后面写明/, /Name the output file/],
    [
      ['check', BLANK, '-o', 'x.xlsx'],
      /命令 check 不能用选项 --output/,
      /command check does not take --output/,
    ],
    [['rule', 'x', '--strict'], /命令 rule 不能用选项 --strict/, /command rule does not take --strict/],
    [['rule', '完成', '得满分'], /请用引号/, /Put quotes/],
    [['rule', '完成', '--weight', '五'], /分值「五」不是数字/, /weight “五” is not a number/],
    [['rule'], /请给出评分标准/, /Give the text/],
  ])('%j', async (args, zh, en) => {
    const chinese = await ziping(args);
    expect(chinese).toMatchObject({ status: 2, out: '' });
    expect(chinese.error).toMatch(zh);
    expect(chinese.error.trimEnd()).not.toContain('\n');
    const english = await ziping([...args, '--lang', 'en']);
    if (args.at(-1) !== '-o') expect(english).toMatchObject({ status: 2, out: '' });
    if (args.at(-1) !== '-o') expect(english.error).toMatch(en);
  });

  test('a language that is not spoken', async () => {
    expect(await ziping(['score', BLANK, '--lang', 'fr'])).toMatchObject({ status: 2, out: '' });
    expect((await ziping(['score', BLANK, '--lang=fr'])).error).toContain('不支持语言「fr」');
  });
});

test.each([[['--help']], [['-h']], [['help']], [['score', '--help']]])('%j shows the help', async (args) => {
  const zh = await ziping(args);
  const en = await ziping([...args, '--lang', 'en']);
  expect(zh).toMatchObject({ status: 0, error: '' });
  expect(zh.out).toContain('ziping score 文件… [-o 输出] [--json]');
  expect(en.out).toContain('ziping score FILE… [-o OUT] [--json]');
  for (const word of ['--strict', '--force', '--lang', 'ziping check', 'ziping rule']) {
    expect(zh.out).toContain(word);
    expect(en.out).toContain(word);
  }
});

test('the version', async () => {
  expect(await ziping(['--version'])).toEqual({ status: 0, out: 'ziping 9.9.9\n', error: '' });
});

describe('files that can’t be used end with status 2 and are named', () => {
  test.each<[string, () => string, RegExp, RegExp]>([
    ['missing', () => '没有的.xlsx', /找不到文件「没有的\.xlsx」/, /“没有的\.xlsx” was not found/],
    ['empty', () => file('空.xlsx', ''), /「.*空\.xlsx」是空的/, /is empty/],
    [
      'no workbook',
      () => file('表.xlsx', '指标,分值'),
      /「.*表\.xlsx」不是 Excel 工作簿/,
      /is not an Excel workbook/,
    ],
    ['a folder', () => file('a', '').slice(0, -2), /不是 Excel 工作簿/, /is not an Excel workbook/],
    [
      'an old workbook',
      () => file('旧.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      /旧格式/,
      /old \.xls format/,
    ],
    [
      'cut off',
      () => file('断.xlsx', Buffer.from('PK\u0003\u0004....')),
      /「.*断\.xlsx」已损坏/,
      /is damaged/,
    ],
  ])('%s', async (_, path, zh, en) => {
    const name = path();
    for (const command of ['score', 'check']) {
      const chinese = await ziping([command, name, '--json']);
      expect(chinese).toMatchObject({ status: 2, out: '' });
      expect(chinese.error).toMatch(zh);
      expect((await ziping([command, name, '--lang', 'en'])).error).toMatch(en);
    }
  });

  test('the others are still done', async () => {
    const ran = await ziping(['check', '没有的.xlsx', FILLED, '--json']);
    expect(ran.status).toBe(2);
    expect(ran.error).toContain('没有的.xlsx');
    expect(JSON.parse(ran.out)).toMatchObject([{ workbook: 'huadu-market-2024.xlsx' }]);
  });
});
