// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportRules } from '../../src/app/rules.ts';
import { settingsOf } from '../../src/app/settings.ts';
import { TaskPane } from '../../src/taskpane/TaskPane.tsx';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from '../app/opened.ts';
import { click, draw, find, row, texts, until } from './screen.tsx';

const GOALS =
  '完成率60%以下不得分；60%-100%的，得分=完成率×本指标分值；100%-150%的，得满分；高于150%的，得一半分。综合得分=各产出指标单项得分合计。';
/** 88.65 % falls in the second band; the goals stand in two tables: 6×90%+4=9.4 by one, 8.8 by the other. */
const BOOK = `# a form with two tables of goals
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评分 | 评分依据 |
| 资产管理 | 固定资产利用率 | 2 | 固定资产利用率≥90%的，得2分；75%≤固定资产利用率＜90%的，得1.5分；固定资产利用率＜75%的，得0分。 | | 固定资产利用率为88.65%。 |
| 履职效能 | 部门整体绩效目标产出指标完成情况 | 10 | ${GOALS} | | |
| 管理 | 制度执行 | 3 | 视情况酌情打分 | | |
| 总分 | | 15 | | | |
## Sheet 机关
| 机关整体绩效目标完成情况表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 |
| 产出指标 | 培训人数 | 6 | 100人 | 90人 |
| 产出指标 | 检查户次 | 4 | 50户 | 50户 |
## Sheet 全部门
| 部门整体绩效目标完成情况表 | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 |
| 产出指标 | 培训人数 | 6 | 100人 | 80人 |
| 产出指标 | 检查户次 | 4 | 50户 | 50户 |
`;
const RATE = 3;
const OUTPUT = 4;
const DISCRETION = 5;

async function openPane(text = BOOK, language: 'zh' | 'en' = 'zh'): Promise<XlsxWorkbook> {
  const workbook = openLayout(text);
  await draw(<TaskPane workbook={workbook} language={language} />);
  await until(() => texts('header').length + texts('h1').length > 0);
  return workbook;
}

const notices = () => texts('section[aria-label=提示]').join('');
const field = (label: string) => {
  const labelled = [...document.querySelectorAll('label')].find((each) => each.textContent.startsWith(label));
  const found = labelled?.querySelector('input, select') ?? document.querySelector(`[aria-label="${label}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`no field ${label}`);
};

async function set(label: string, value: string): Promise<void> {
  const control = field(label);
  const kind = control instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
    control.dispatchEvent(
      new Event(control instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
    );
  });
}

async function menu(name: string): Promise<void> {
  await click(find('button', '更多操作'));
  await click(find('[role=menuitem]', name));
}

const saveButton = () => find('button', '保存规则');
const isOff = (element: HTMLElement) => element instanceof HTMLButtonElement && element.disabled;

describe('the rule of a row', () => {
  it('is typed over, seen before it is saved, kept, and given back', async () => {
    const workbook = await openPane();
    await click(row(RATE));
    await click(find('button', '改写规则'));
    await until(() => texts('button').includes('保存规则'));
    // As it stands.
    expect(field('第 2 档下限').value).toBe('75');
    expect(field('第 2 档得分').value).toBe('1.5');
    expect(document.body.textContent).toContain('本行得 1.5 / 2 分。');
    await set('第 2 档得分', '1.8');
    expect(document.body.textContent).toContain('本行得 1.8 / 2 分。');
    expect((await rowNamed(workbook, '固定资产利用率')).score).toBe('1.5');
    await click(saveButton());
    await until(() => notices().includes('规则已保存'));
    expect(row(RATE).textContent).toContain('1.8 / 2');
    expect(document.body.textContent).toContain('您修改的规则');
    expect(await rowNamed(workbook, '固定资产利用率')).toMatchObject({ score: '1.8', ruleSource: 'own' });
    await click(find('button', '恢复原规则'));
    await until(() => notices().includes('已恢复原规则'));
    expect(row(RATE).textContent).toContain('1.5 / 2');
    expect(document.body.textContent).not.toContain('您修改的规则');
  });

  it('can’t be saved while a field is wrong, and says why', async () => {
    await openPane();
    await click(row(RATE));
    await click(find('button', '改写规则'));
    await until(() => texts('button').includes('保存规则'));
    for (const [label, value, reason] of [
      ['第 2 档得分', '2.5', '超过了分值'],
      ['第 2 档得分', '', '请填好'],
      ['第 2 档得分', '一分半', '不是数字'],
      ['第 2 档得分', '-1', '负数'],
    ] as const) {
      await set(label, value);
      expect(field(label).getAttribute('aria-invalid')).toBe('true');
      expect(texts('[role=status]').join()).toContain(reason);
      expect(isOff(saveButton())).toBe(true);
    }
    await set('第 2 档得分', '1');
    await set('第 2 档上限', '70');
    expect(texts('[role=status]').join()).toContain('上限须大于下限');
    await click(find('button', '取消'));
    expect(texts('button')).not.toContain('保存规则');
  });

  it('can be written where the standard leaves it to discretion', async () => {
    const workbook = await openPane();
    await click(row(DISCRETION));
    await click(find('button', '改写规则'));
    await until(() => texts('button').includes('保存规则'));
    await set('计分方式', 'deduction');
    expect(isOff(saveButton())).toBe(true);
    await set('什么情况', '制度未执行');
    await set('扣几分', '1');
    expect(document.body.textContent).toContain('制度未执行');
    await click(saveButton());
    await until(() => notices().includes('规则已保存'));
    expect(await rowNamed(workbook, '制度执行')).toMatchObject({ ruleSource: 'own', status: 'needs-input' });
  });

  it('tells that it no longer applies once the standard reads otherwise', async () => {
    const workbook = await openPane();
    await click(row(RATE));
    await click(find('button', '改写规则'));
    await until(() => texts('button').includes('保存规则'));
    await set('第 2 档得分', '1');
    await click(saveButton());
    await until(() => notices().includes('规则已保存'));
    got(
      await workbook.apply([
        {
          kind: 'value',
          sheet: '自评表',
          cell: 'D3',
          value: '固定资产利用率≥80%的，得2分；＜80%的，得0分。',
        },
      ]),
    );
    await menu('重新读取');
    await until(() => document.body.textContent.includes('不再适用'));
    expect(row(RATE).textContent).toContain('2 / 2');
    await click(find('button', '删除旧规则'));
    await until(() => !document.body.textContent.includes('不再适用'));
    expect(got(await workbook.snapshot()).store.has('rules')).toBe(false);
  });
});

describe('goals that stand in two tables', () => {
  it('are chosen by the title of the table, and chosen again', async () => {
    await openPane();
    await click(row(OUTPUT));
    expect(row(OUTPUT).textContent).toContain('需判断');
    await click(find('button', '机关整体绩效目标完成情况表（机关!A2:E4）'));
    await until(() => notices().includes('选择已记住'));
    expect(row(OUTPUT).textContent).toContain('9.4 / 10');
    await click(find('button', '部门整体绩效目标完成情况表（全部门!A2:E4）'));
    await until(() => row(OUTPUT).textContent.includes('8.8 / 10'));
    await click(find('button', '重新选择'));
    await until(() => row(OUTPUT).textContent.includes('需判断'));
  });
});

describe('a missed goal for which less is better', () => {
  it('waits for a formula, which is chosen on the spot and holds for all', async () => {
    const workbook = await openPane(BOOK.replaceAll('100人 | 90人', '≤100元 | 125元'));
    await click(row(OUTPUT));
    await click(find('button', '机关整体绩效目标完成情况表（机关!A2:E4）'));
    // 100÷125=80 % of 6 and 4, or 1－25÷100=75 %.
    await until(() => document.body.textContent.includes('得8.8分；1－超出部分÷目标值，得8.5分'));
    await click(find('button', '完成率＝1－超出部分÷目标值'));
    await until(() => row(OUTPUT).textContent.includes('8.5 / 10'));
    expect(got(await settingsOf(workbook)).reverse).toBe('excess');
  });
});

describe('the menu', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The next file that is asked for is this one. */
  function offer(text: string): void {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementationOnce(function (this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [{ text: () => Promise.resolve(text) }] });
      this.dispatchEvent(new Event('change'));
    });
  }

  it('takes a file of rules in, and refuses a wrong one with the place', async () => {
    const other = await openPane();
    await click(row(RATE));
    await click(find('button', '改写规则'));
    await until(() => texts('button').includes('保存规则'));
    await set('第 2 档得分', '1');
    await click(saveButton());
    await until(() => notices().includes('规则已保存'));
    const rules = got(await exportRules(other));
    await click(find('button', '恢复原规则'));
    await until(() => notices().includes('已恢复'));

    await menu('规则文件');
    offer(rules.replace('"0.75"', '"七五"'));
    await click(find('button', '导入'));
    await until(() => notices().includes('规则未采用：第 1 条规则的「rule.bands[1].interval.low」不是数字'));
    expect(row(RATE).textContent).toContain('1.5 / 2');
    offer(rules);
    await click(find('button', '导入'));
    await until(() => notices().includes('已导入 1 条规则，用在本表 1 行。'));
    expect(row(RATE).textContent).toContain('1 / 2');
  });

  it('changes the settings kept in the workbook', async () => {
    const workbook = await openPane();
    await menu('设置');
    await until(() => texts('label').includes('完成率＝目标值÷实际值'));
    await click(find('input[type=radio][value=excess]', ''));
    await until(() => notices().includes('设置已保存'));
    await click(find('input[role=switch]', ''));
    await vi.waitFor(async () => {
      expect(got(await settingsOf(workbook))).toEqual({ nationalRule: false, reverse: 'excess' });
    });
    await click(find('section[aria-label=设置] button', '关闭'));
    expect(texts('section[aria-label=设置]')).toEqual([]);
  });

  it('says what a column is, one role for one column', async () => {
    const workbook = await openPane();
    await menu('表头识别有误');
    await until(() => texts('section[aria-label=表头和各列]').length > 0);
    expect(field('F 列「评分依据」是什么').value).toBe('basis');
    await set('E 列「自评分」是什么', 'basis');
    expect(field('F 列「评分依据」是什么').value).toBe('');
    await set('F 列「评分依据」是什么', 'evidence');
    await set('E 列「自评分」是什么', 'selfScore');
    await click(find('section[aria-label=表头和各列] button', '保存'));
    await until(() => notices().includes('已按您指出的重新识别'));
    expect(await rowNamed(workbook, '固定资产利用率')).toMatchObject({ status: 'needs-input' });
    await until(() => texts('button').includes('恢复自动识别'));
    await click(find('button', '恢复自动识别'));
    await until(() => notices().includes('已恢复自动识别'));
    expect(await rowNamed(workbook, '固定资产利用率')).toMatchObject({ status: 'scored' });
  });
});

describe('a workbook in which no form was found', () => {
  it('is read once she has pointed out the header', async () => {
    await openPane(`# odd words
## Sheet 考评
| 某局内部考评 | < | < | < |
| 大项 | 考评项 | 计值 | 如何计值 |
| 资产管理 | 固定资产利用率 | 3 | 固定资产利用率≥90%的，得3分；＜90%的，得0分。 |
`);
    await click(find('button', '指出表头'));
    await until(() => texts('button').includes('按这一行读'));
    await set('行号', '3');
    await click(find('button', '按这一行读'));
    await until(() => texts('[role=alert]').join('').includes('第 3 行不能当表头'));
    await set('行号', '2');
    await click(find('button', '按这一行读'));
    await until(() => texts('button').includes('保存'));
    expect(isOff(find('button', '保存'))).toBe(true);
    for (const [label, role] of [
      ['B 列「考评项」是什么', 'indicator'],
      ['C 列「计值」是什么', 'weight'],
      ['D 列「如何计值」是什么', 'criterion'],
    ] as const) {
      await set(label, role);
    }
    await click(find('button', '保存'));
    await until(() => texts('header').length > 0);
    expect(texts('header')[0]).toContain('已识别 1 个指标');
  });
});

describe('in English', () => {
  it('a rule is changed in English, the standard’s own words aside', async () => {
    await openPane(BOOK, 'en');
    await click(row(RATE));
    await click(find('button', 'Change the rule'));
    await until(() => texts('button').includes('Save the rule'));
    expect(document.body.textContent).toContain('This row: 1.5 of 2 points.');
  });
});
