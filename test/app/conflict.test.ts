import { describe, expect, it } from 'vitest';
import { enterFact } from '../../src/app/enter-fact.ts';
import { recalculate } from '../../src/app/recalculate.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from './opened.ts';

// 318.74÷312.00=102.16%: two whole points above, 3.5−2×0.5=2.5; 95.75% as written gives full marks.
const FORM = `# a rate that its own figures contradict
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < | < |
| 一级指标 | 三级指标 | 指标解释 | 评分标准 | 分值 | 自评得分 | 评分依据 |
| 过程 | 公用经费控制率 | 公用经费控制率=（实际支出公用经费总额÷预算安排公用经费总额）×100%。 | 公用经费控制率100%以下（含）得满分，每超过1%扣0.5分，扣完为止。 | 3.5 | | 预算安排公用经费总额312.00万元，实际支出公用经费总额318.74万元，公用经费控制率95.75%。 |
| 总分 | | | | 3.5 | | |
`;
const NAME = '公用经费控制率';
const SETTLING = '公用经费控制率以何为准';

async function enter(
  workbook: XlsxWorkbook,
  name: string,
  entry: Parameters<typeof enterFact>[2],
): Promise<void> {
  got(await enterFact(workbook, { sheet: '自评表', row: 3, name }, entry));
  got(await recalculate(workbook));
}

describe('a figure that is told in two ways', () => {
  it('is asked about with both values and what each of them gives', async () => {
    const row = await rowNamed(openLayout(FORM), NAME);
    expect(row).toMatchObject({ status: 'judgement', question: 'figures-differ' });
    expect(row.needs).toEqual([
      '公用经费控制率写作95.75%，得3.5分；按算式为102.16%，得2.5分；请确认以哪个为准',
    ]);
    expect(row.wanted[0]).toMatchObject({
      name: SETTLING,
      kind: 'which',
      value: null,
      options: [
        { value: '写明的数', figure: '95.75%' },
        { value: '算出的数', figure: null },
      ],
    });
  });

  it.each([
    ['写明的数', '3.5', '公用经费控制率95.75%'],
    ['算出的数', '2.5', '公用经费控制率=318.74万元÷312.00万元=102.16%'],
  ])('is settled by saying “%s”, and can be settled otherwise', async (said, score, because) => {
    const workbook = openLayout(FORM);
    await enter(workbook, SETTLING, { text: said === '写明的数' ? '算出的数' : '写明的数' });
    await enter(workbook, SETTLING, { text: said });
    const row = await rowNamed(workbook, NAME);
    expect(row).toMatchObject({ status: 'scored', score });
    expect(row.explanation).toContain(because);
    expect(row.wanted[0]).toMatchObject({ name: SETTLING, value: said, certainty: 'entered' });
  });

  it('is settled by confirming the one or the other', async () => {
    const stated = openLayout(FORM);
    await enter(stated, NAME, { confirmed: true });
    expect(await rowNamed(stated, NAME)).toMatchObject({ status: 'scored', score: '3.5' });
    const worked = openLayout(FORM);
    await enter(worked, '实际支出公用经费总额', { confirmed: true });
    expect(await rowNamed(worked, NAME)).toMatchObject({ status: 'judgement' });
    await enter(worked, '预算安排公用经费总额', { confirmed: true });
    expect(await rowNamed(worked, NAME)).toMatchObject({ status: 'scored', score: '2.5' });
  });

  it('is asked about still where all of it is confirmed', async () => {
    const workbook = openLayout(FORM);
    for (const name of [NAME, '实际支出公用经费总额', '预算安排公用经费总额'])
      await enter(workbook, name, { confirmed: true });
    expect(await rowNamed(workbook, NAME)).toMatchObject({ status: 'judgement' });
    await enter(workbook, SETTLING, { text: '写明的数' });
    expect(await rowNamed(workbook, NAME)).toMatchObject({ status: 'scored', score: '3.5' });
  });
});
