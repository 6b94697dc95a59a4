import { describe, expect, it } from 'vitest';
import { enterFact } from '../../src/app/enter-fact.ts';
import { recalculate } from '../../src/app/recalculate.ts';
import { cellAt } from '../../src/core/grid/grid.ts';
import type { XlsxWorkbook } from '../../src/xlsx/workbook.ts';
import { got, openLayout, rowNamed } from './opened.ts';

// The national form prints no rule: goals in words are graded in thirds of which the best is 100%–80%.
const FORM = `# a goal in words
## Sheet 自评表
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 建设渠道长度 | 45公里 | 45公里 | 10 | | |
| 效益指标 | 社会效益指标 | 带动农户增收 | 效果明显 | 效果较好 | 7.5 | | |
| 总分 | | | | | 17.5 | | |
`;
const NAME = '带动农户增收';
const PLACE = { sheet: '自评表', row: 4, name: NAME };

async function answered(text: string): Promise<XlsxWorkbook> {
  const workbook = openLayout(FORM);
  got(await enterFact(workbook, PLACE, { text }));
  got(await recalculate(workbook));
  return workbook;
}

async function scoreCell(workbook: XlsxWorkbook): Promise<unknown> {
  const [grid] = got(await workbook.snapshot()).sheets;
  return grid && cellAt(grid, 3, 6).value;
}

describe('a graded standard', () => {
  it('asks for a grade and for points within it', async () => {
    const row = await rowNamed(openLayout(FORM), NAME);
    expect(row.status).toBe('judgement');
    expect(row.wanted).toMatchObject([
      { name: NAME, kind: 'points', unit: '分', value: null, asked: row.needs[0] },
    ]);
    expect(row.wanted[0]?.grades?.map(({ label, low, high }) => [label, low, high])).toEqual([
      ['达成预期指标', '6', '7.5'],
      ['部分达成预期指标并具有一定效果', '4.5', '6'],
      ['未达成预期指标且效果较差', '0', '4.5'],
    ]);
  });

  it.each([
    ['达成预期指标：6.5分', 6.5, '达成预期指标'],
    ['6.5分', 6.5, '达成预期指标'],
    ['6.5', 6.5, '达成预期指标'],
    ['得6.5分', 6.5, '达成预期指标'],
    ['部分达成预期指标并具有一定效果：5.9', 5.9, '部分达成预期指标并具有一定效果'],
    ['4.5分', 4.5, '部分达成预期指标并具有一定效果'],
    ['4.49分', 4.49, '未达成预期指标且效果较差'],
    ['0', 0, '未达成预期指标且效果较差'],
    // A share of the weight, as earlier versions asked for it: 7.5×90%=6.75.
    ['90%', 6.75, '达成预期指标'],
  ])('is answered by “%s”: %d points', async (text, points, grade) => {
    const workbook = await answered(text);
    expect(await scoreCell(workbook)).toBe(points);
    const row = await rowNamed(workbook, NAME);
    expect(row.explanation).toContain(`评定为“${grade}”`);
    expect(row.explanation).toContain(points === 0 ? '不得分' : `得${points}分`);
    expect(row.wanted).toMatchObject([{ value: `${grade}：${points}分`, certainty: 'entered' }]);
  });

  it.each([
    '120%',
    '-5%',
    '8',
    '-1分',
    '达成预期指标：5.9分',
    '部分达成预期指标并具有一定效果：6分',
    '优',
    '达成预期指标',
    '大约6分',
  ])('is not answered by “%s”, and says so', async (text) => {
    const workbook = await answered(text);
    expect(await scoreCell(workbook)).toBe(null);
    const row = await rowNamed(workbook, NAME);
    expect(row.status).toBe('judgement');
    expect(row.wanted[0]?.refused?.replace(/分$/, '')).toBe(text.replace(/分$/, ''));
    expect(row.explanation).toContain('不在各档范围内');
  });
});
