import { describe, expect, it } from 'vitest';
import { recalculate } from '../../src/app/recalculate.ts';
import { undo } from '../../src/app/undo.ts';
import { cellAt } from '../../src/core/grid/grid.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got, openLayout } from './opened.ts';

const RATE = '得分=预算执行率×分值。';

/** 90%×10=9 and 100%×5=5, in all 14 of 15; 80%×20=16. Scores in column E, from row 3. */
const form = (first: string, second: string, basis = '预算执行率80%') => `# sums
## Sheet 自评表
| 部门整体支出绩效自评表 | < | < | < | < | < |
| 一级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 评分依据 |
| 投入 | 指标甲 | 10 | ${RATE} | | 预算执行率90% |
| 投入 | 指标乙 | 5 | ${RATE} | | 预算执行率100% |
| ${first} | | ${second} | | | |
| 产出 | 指标丙 | 20 | ${RATE} | | ${basis} |
| 小计 | | 20 | | | |
| 总分 | | 35 | | | |
`;

async function scores(workbook: XlsxWorkbook): Promise<readonly unknown[]> {
  const { sheets } = got(await workbook.snapshot());
  return [2, 3, 4, 5, 6, 7].map((row) => sheets[0] && cellAt(sheets[0], row, 4).value);
}

describe('subtotal rows', () => {
  it('get the sum of the rows above them, and give it back', async () => {
    const workbook = openLayout(form('小计', '15'));
    const done = got(await recalculate(workbook));
    expect(await scores(workbook)).toEqual([9, 5, 14, 16, 16, 30]);
    got(await undo(workbook, done));
    expect(await scores(workbook)).toEqual([null, null, null, null, null, null]);
  });

  it('add up what stands in their column; what the standards give goes beside', async () => {
    const workbook = openLayout(
      form('小计', '15').replace('| 5 | ' + RATE + ' | |', '| 5 | ' + RATE + ' | 4 |'),
    );
    const done = got(await recalculate(workbook));
    // Hers: 4 of 5 where the standard gives 5.
    expect(await scores(workbook)).toEqual([9, 4, 13, 16, 16, 29]);
    const { sheets } = got(await workbook.snapshot());
    const beside = [3, 4, 6, 7].map((row) => sheets[0] && cellAt(sheets[0], row, 6).value);
    expect(beside).toEqual([5, 14, null, 30]);
    got(await undo(workbook, done));
    expect(await scores(workbook)).toEqual([null, 4, null, null, null, null]);
  });

  it('stay empty where the weights say that they sum something else', async () => {
    const workbook = openLayout(form('小计', '12'));
    got(await recalculate(workbook));
    expect((await scores(workbook))[2]).toBe(null);
  });

  it('stay empty while one of their rows has no score', async () => {
    const workbook = openLayout(form('小计', '15', ''));
    got(await recalculate(workbook));
    expect(await scores(workbook)).toEqual([9, 5, 14, null, null, null]);
  });
});
