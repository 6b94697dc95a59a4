import { describe, expect, it } from 'vitest';
import { chooseGoals } from '../../src/app/links.ts';
import { changeSettings, settingsOf } from '../../src/app/settings.ts';
import { openXlsx } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from './opened.ts';

const STANDARD =
  '完成率60%以下不得分；60%-100%的，得分=完成率×本指标分值；100%-150%的，得满分；高于150%的，得一半分。综合得分=各产出指标单项得分合计。';
const OUTPUT = '部门整体绩效目标产出指标完成情况';

const GOALS = (title: string, actual: string) => `
| ${title} | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 |
| 产出指标 | 培训人数 | 6 | 100人 | ${actual} |
| 产出指标 | 检查户次 | 4 | 50户 | 50户 |
`;

/** Two tables of goals that the row could mean: 6×90%+4=9.4 by one, 6×80%+4=8.8 by the other. */
const TWO_TABLES = `# two tables
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评分 |
| 履职效能 | ${OUTPUT} | 10 | ${STANDARD} | |
| 总分 | | 10 | | |
## Sheet 机关
${GOALS('机关整体绩效目标完成情况表', '90人')}
## Sheet 全部门
${GOALS('部门整体绩效目标完成情况表', '80人')}
`;

describe('goals that stand in two tables', () => {
  it('are asked about by the tables’ names, and nothing is scored', async () => {
    const row = await rowNamed(openLayout(TWO_TABLES), OUTPUT);
    expect(row).toMatchObject({ status: 'judgement', question: 'tables', score: null });
    expect(row.goalTables.map(({ title, sheet, chosen }) => [title, sheet, chosen])).toEqual([
      ['机关整体绩效目标完成情况表', '机关', false],
      ['部门整体绩效目标完成情况表', '全部门', false],
    ]);
    for (const { title } of row.goalTables) expect(row.needs[0]).toContain(`“${title}”`);
    expect(row.explanation).toBe(`${row.needs[0] ?? ''}。`);
  });

  it('are taken from the table that she chooses, in a copy of the file too, until she takes it back', async () => {
    const workbook = openLayout(TWO_TABLES);
    const { goalTables, row } = await rowNamed(workbook, OUTPUT);
    const place = { sheet: '自评表', row };
    got(await chooseGoals(workbook, place, goalTables[1]!.key));
    const copy = got(openXlsx(workbook.toBytes(), '副本.xlsx'));
    expect(await rowNamed(copy, OUTPUT)).toMatchObject({ status: 'scored', score: '8.8' });
    expect((await rowNamed(copy, OUTPUT)).goalTables.map(({ chosen }) => chosen)).toEqual([false, true]);
    got(await chooseGoals(copy, place, goalTables[0]!.key));
    expect(await rowNamed(copy, OUTPUT)).toMatchObject({ score: '9.4' });
    got(await chooseGoals(copy, place, null));
    expect(await rowNamed(copy, OUTPUT)).toMatchObject({ status: 'judgement', score: null });
    expect(got(await copy.snapshot()).store.has('links')).toBe(false);
  });

  it('of one title on one sheet are told apart', async () => {
    const title = '部门整体绩效目标完成情况表';
    const workbook = openLayout(`# one sheet
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评分 |
| 履职效能 | ${OUTPUT} | 10 | ${STANDARD} | |
| 总分 | | 10 | | |
## Sheet 目标
${GOALS(title, '90人')}| 总分 | | 10 | | |
${GOALS(title, '80人')}`);
    const { goalTables, row } = await rowNamed(workbook, OUTPUT);
    expect(goalTables.map((table) => table.range)).toEqual(['A2:E5', 'A7:E9']);
    got(await chooseGoals(workbook, { sheet: '自评表', row }, goalTables[1]!.key));
    expect(await rowNamed(workbook, OUTPUT)).toMatchObject({ score: '8.8' });
  });
});

/** ≤800元 and 1,000元: 800÷1000=80 %, or 1－200÷800=75 %. */
const MISSED = `# a missed goal for which less is better
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评分 |
| 履职效能 | ${OUTPUT} | 10 | ${STANDARD} | |
| 总分 | | 10 | | |
## Sheet 目标
| 部门整体绩效目标完成情况表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 |
| 产出指标 | 培训人数 | 6 | 100人 | 100人 |
| 产出指标 | 人均培训成本 | 4 | ≤800元 | 1000元 |
## Sheet 项目
| 项目支出绩效自评表 | < | < | < | < | < |
| 项目名称 | 培训 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 课时 | 40课时 | 40课时 | 20 | |
| 成本指标 | 经济成本 | 课时成本 | ≤800元 | 1000元 | 10 | |
| 总分 | | | | | 30 | |
`;

describe('a missed goal for which less is better', () => {
  it('is asked about with both outcomes while no formula is chosen', async () => {
    const workbook = openLayout(MISSED);
    // 6＋4×80%=9.2, 6＋4×75%=9
    const row = await rowNamed(workbook, OUTPUT);
    expect(row).toMatchObject({ status: 'judgement', question: 'reverse', score: null });
    expect(row.needs[0]).toMatch(/人均培训成本.*目标值÷实际值，得9.2分；1－超出部分÷目标值，得9分/);
    expect(await rowNamed(workbook, '人均培训成本')).toMatchObject({ status: 'judgement', score: null });
    expect(await rowNamed(workbook, '培训人数')).toMatchObject({ status: 'scored', score: '6' });
    const national = await rowNamed(workbook, '课时成本');
    expect(national).toMatchObject({ status: 'judgement', question: 'reverse', score: null, facts: [] });
    expect(national.needs[0]).toMatch(/^本指标.*得8分；.*得7.5分/);
  });

  it.each([
    ['ratio', '9.2', '3.2', '8', '目标值÷实际值'],
    ['excess', '9', '3', '7.5', '1－超出部分÷目标值'],
  ] as const)('is scored by the formula chosen: %s', async (reverse, whole, goal, national, named) => {
    const workbook = openLayout(MISSED);
    got(await changeSettings(workbook, { reverse }));
    const row = await rowNamed(workbook, OUTPUT);
    expect(row).toMatchObject({ status: 'scored', score: whole });
    expect(row.steps.join()).toContain(named);
    expect(await rowNamed(workbook, '人均培训成本')).toMatchObject({ score: goal });
    expect(await rowNamed(workbook, '课时成本')).toMatchObject({ score: national, ruleSource: 'national' });
    expect((await rowNamed(workbook, '课时成本')).steps.join()).toContain(named);
  });

  it('twice missed costs everything by the excess, half by the quotient', async () => {
    const workbook = openLayout(MISSED.replaceAll('1000元', '1600元'));
    got(await changeSettings(workbook, { reverse: 'excess' }));
    expect(await rowNamed(workbook, '课时成本')).toMatchObject({ score: '0' });
    got(await changeSettings(workbook, { reverse: 'ratio' }));
    expect(await rowNamed(workbook, '课时成本')).toMatchObject({ score: '5' });
    // In the department's table half is below the 60 % that points begin with, and nothing is below it too.
    got(await changeSettings(workbook, { reverse: 'none' }));
    expect(await rowNamed(workbook, OUTPUT)).toMatchObject({ status: 'scored', score: '6' });
  });

  it('that was met needs no formula', async () => {
    const workbook = openLayout(MISSED.replaceAll('1000元', '700元'));
    expect(await rowNamed(workbook, '课时成本')).toMatchObject({ status: 'scored', score: '10' });
    expect(await rowNamed(workbook, OUTPUT)).toMatchObject({ status: 'scored', score: '10' });
  });
});

describe('a goal of a project form that prints no rule', () => {
  it.each([
    ['完工时间', '2023年12月底前', '2023年11月20日', 'scored', '10'],
    ['完工时间', '2023年12月底前', '2024年1月20日', 'judgement', null],
    ['课时成本', '≤800元', '300元', 'scored', '10'],
    ['安全事故数', '0起', '0起', 'scored', '10'],
    ['学员能力', '显著提升', '显著提升', 'judgement', null],
  ])('%s: %s, %s is %s', async (name, target, actual, status, score) => {
    const workbook = openLayout(`# national rule
## Sheet 项目
| 项目支出绩效自评表 | < | < | < | < | < |
| 项目名称 | 培训 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 课时 | 40课时 | 40课时 | 20 | |
| 产出指标 | 其他指标 | ${name} | ${target} | ${actual} | 10 | |
| 总分 | | | | | 30 | |
`);
    expect(await rowNamed(workbook, name)).toMatchObject({ status, score });
  });
});

describe('settings', () => {
  it('are kept in the workbook, each on its own', async () => {
    const workbook = openLayout(MISSED);
    got(await changeSettings(workbook, { nationalRule: false }));
    expect(await rowNamed(workbook, '课时')).toMatchObject({ status: 'no-rule', ruleSource: null });
    got(await changeSettings(workbook, { reverse: 'ratio' }));
    const copy = got(openXlsx(workbook.toBytes(), '副本.xlsx'));
    expect(got(await settingsOf(copy))).toEqual({ nationalRule: false, reverse: 'ratio' });
    got(await changeSettings(copy, { nationalRule: true, reverse: 'none' }));
    expect(got(await copy.snapshot()).store.has('settings')).toBe(false);
  });

  it('that are none of ours count as those it comes with', async () => {
    const workbook = openLayout(MISSED);
    for (const text of ['', '[]', 'null', '{"reverse":"both","nationalRule":"no"}', '{']) {
      got(await workbook.apply([{ kind: 'store', key: 'settings', text }]));
      expect(got(await settingsOf(workbook))).toEqual({ nationalRule: true, reverse: 'none' });
    }
  });
});
