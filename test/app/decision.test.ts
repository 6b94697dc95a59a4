import { describe, expect, it } from 'vitest';
import { enterFact } from '../../src/app/enter-fact.ts';
import { makeFactSheet } from '../../src/app/fact-sheet.ts';
import { inspect } from '../../src/app/inspect.ts';
import { recalculate } from '../../src/app/recalculate.ts';
import type { AssessedForm } from '../../src/core/assessment.ts';
import { cellAt } from '../../src/core/grid/grid.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from './opened.ts';

// Three rows that are left to a person (points of any amount, one of two, a grade), one that is worked out: 90%×10=9.
const form = (score = '') => `# left to judge
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 评分依据 |
| 投入 | 预算执行率 | 10 | 得分=预算执行率×分值。 | | 预算执行率90% |
| 过程 | 工作质量 | 5 | 根据工作完成质量酌情打分。 | ${score} | 质量较好 |
| 过程 | 支付进度 | 6 | 支付率60%以下的得2分；支付率60%-100%的得6分。 | | 支付率60% |
| 效益 | 生态改善 | 6 | 效果显著得6分，效果较好得4-5分，效果一般得2-3分，效果不明显不得分。 | | |
| 总分 | | 27 | | | |
`;
const [QUALITY, PAYMENT, ECOLOGY] = ['工作质量', '支付进度', '生态改善'];
const ROWS: Readonly<Record<string, number>> = { [QUALITY]: 4, [PAYMENT]: 5, [ECOLOGY]: 6 };

async function enter(workbook: XlsxWorkbook, name: string, text: string, fact = '判定得分'): Promise<void> {
  got(await enterFact(workbook, { sheet: '自评表', row: ROWS[name] ?? 0, name: fact }, { text }));
  got(await recalculate(workbook));
}

async function type(workbook: XlsxWorkbook, cell: string, value: number | string): Promise<void> {
  got(await workbook.apply([{ kind: 'value', sheet: '自评表', cell, value }]));
  got(await recalculate(workbook));
}

async function formIn(workbook: XlsxWorkbook): Promise<AssessedForm> {
  const [sheet] = got(await inspect(workbook)).sheets;
  return sheet!.forms[0]!;
}

async function content(workbook: XlsxWorkbook, row: number, column: number): Promise<unknown> {
  const [grid] = got(await workbook.snapshot()).sheets;
  return grid && cellAt(grid, row - 1, column).value;
}

describe('a row that is left to judge', () => {
  it('asks for points between nothing and its weight, or for one of those that the standard gives', async () => {
    const workbook = openLayout(form());
    const wanted = async (name: string) =>
      (await rowNamed(workbook, name)).wanted.flatMap(
        (fact) => fact.grades?.map(({ label, low, high }) => `${fact.name} ${label} ${low}-${high}`) ?? [],
      );
    expect(await wanted(QUALITY)).toEqual(['根据工作完成质量酌情打分  0-5']);
    expect(await wanted(PAYMENT)).toEqual(['判定得分  6-6', '判定得分  2-2']);
    expect((await wanted(ECOLOGY)).map((text) => text.split(' ').slice(1).join(' '))).toEqual([
      '效果显著 6-6',
      '效果较好 4-5',
      '效果一般 2-3',
      '效果不明显 0-0',
    ]);
  });

  it('is closed by points given in the pane; the score is told as hers', async () => {
    const workbook = openLayout(form());
    await enter(workbook, PAYMENT, '6分');
    const row = await rowNamed(workbook, PAYMENT);
    expect(row).toMatchObject({
      status: 'scored',
      decided: true,
      score: '6',
      certainty: 'entered',
      needs: [],
    });
    expect(row.explanation).toBe(
      '支付率正好60%，60%以下和60%-100%两档都可适用，得分由填报人判定，得满分6分。',
    );
    expect(await content(workbook, 5, 4)).toBe(6);
  });

  it('is closed by a score that she typed into its cell; nothing is changed there, and the total has it', async () => {
    const workbook = openLayout(form());
    await type(workbook, 'E4', 4.5);
    await type(workbook, 'E5', 6);
    await type(workbook, 'E6', 4.5);
    for (const name of [QUALITY, PAYMENT, ECOLOGY])
      expect(await rowNamed(workbook, name)).toMatchObject({ status: 'scored', decided: true });
    // 9+4.5+6+4.5=24.
    expect((await formIn(workbook)).total).toMatchObject({ score: '24' });
    expect(await content(workbook, 7, 4)).toBe(24);
    expect(await content(workbook, 6, 4)).toBe(4.5);
    const [grid] = got(await workbook.snapshot()).sheets;
    expect(grid?.marks).toEqual({ lost: ['E3', 'E4', 'E6'], open: [] });
  });

  it('keeps such a score out of the fact sheet, and changes it in its cell', async () => {
    const workbook = openLayout(form());
    await type(workbook, 'E5', 2);
    expect(got(await makeFactSheet(workbook)).facts.map(({ name }) => name)).not.toContain('判定得分');
    await enter(workbook, PAYMENT, '6分');
    expect(await content(workbook, 5, 4)).toBe(6);
    expect((await rowNamed(workbook, PAYMENT)).wanted).toContainEqual(
      expect.objectContaining({
        name: '判定得分',
        value: '6分',
        place: { sheet: '自评表', cell: 'E5', quote: '6' },
      }),
    );
  });

  it.each([
    [PAYMENT, 'E5', 4],
    [ECOLOGY, 'E6', 5.5],
    [QUALITY, 'E4', 5.5],
    [QUALITY, 'E4', -1],
  ])(
    'stays open where the score typed is none that the standard allows: %s %s %d',
    async (name, cell, score) => {
      const workbook = openLayout(form());
      await type(workbook, cell, score);
      const row = await rowNamed(workbook, name);
      expect(row).toMatchObject({ status: 'judgement', decided: false, score: null });
      expect(row.wanted).toContainEqual(
        expect.objectContaining({ name: '判定得分', value: null, refused: `${String(score)}分` }),
      );
      expect(await content(workbook, ROWS[name] ?? 0, 4)).toBe(score);
    },
  );

  it('is not closed by a formula that fills its cell', async () => {
    const workbook = openLayout(form('=C4'));
    expect(await rowNamed(workbook, QUALITY)).toMatchObject({ status: 'judgement', decided: false });
  });
});

describe('a row whose standard was not understood', () => {
  const UNREAD = `# not understood
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 评分依据 |
| 投入 | 工作质量 | 5 | 每优于上年同期水平一档加权折算后视同得基准分的若干。 | 5 | |
| 总分 | | 5 | | | |
`;
  it('is closed by points given in the pane, not by what stood in the cell before', async () => {
    const workbook = openLayout(UNREAD);
    expect(await rowNamed(workbook, QUALITY)).toMatchObject({ status: 'not-understood', decided: false });
    got(await enterFact(workbook, { sheet: '自评表', row: 3, name: '判定得分' }, { text: '4分' }));
    expect(await rowNamed(workbook, QUALITY)).toMatchObject({
      status: 'scored',
      decided: true,
      score: '4',
      explanation: '评分标准未能完全读懂，得分由填报人判定，得4分。',
    });
  });
});
