import { ExcelHost } from '../excel-host/host.ts';
import { bookOfFixture } from '../excel-host/load.ts';
import { sheetBy } from '../excel-host/model.ts';
import { attach } from '../excel-host/node.ts';
import type { FixtureSheet } from '../fixtures/workbook.ts';

const BANDS = '1.结转结余率≤10%的，得2分；\n2.10%<结转结余率≤20%的，得1分；\n3.结转结余率>20%的，得0分。';
const USE =
  '1.固定资产利用率≥90%的，得2分；\n2.90%>固定资产利用率≥75%的，得1.5分；\n3.75%>固定资产利用率≥60%的，得1分；\n4.固定资产利用率<60%的，得0分。';
/** A standard that asks for one rate. */
export const RATE = '得分=部门预算资金支出率×本指标分值。';

/** One row falls in a lower band, one is scored in full, one has no figure. */
export const FORM: FixtureSheet = {
  name: '自评表',
  cells: {
    A1: '部门整体支出绩效自评表',
    A2: '部门名称',
    B2: '某市商务局',
    A4: '一级指标',
    B4: '三级指标',
    C4: '分值',
    D4: '评分标准',
    E4: '自评分',
    F4: '评分依据',
    A5: '预算执行',
    B5: '结转结余率',
    C5: 2,
    D5: BANDS,
    F5: '本年度结转结余率为0.44%。',
    A6: '资产管理',
    B6: '固定资产利用率',
    C6: 2,
    D6: USE,
    F6: '我部门固定资产利用率为88.65%。',
    A7: '预算执行',
    B7: '部门预算资金支出率',
    C7: 5,
    D7: RATE,
    A8: '总分',
    C8: 9,
    E8: { formula: '=SUM(E5:E7)', value: 0 },
  },
};

/** From here on Excel has these sheets open. */
export function openInExcel(...sheets: readonly FixtureSheet[]): ExcelHost {
  const host = new ExcelHost(bookOfFixture({ name: '自评表.xlsx', sheets }));
  attach(host);
  return host;
}

/** What stands in a cell of the form's sheet. */
export function contentOf(host: ExcelHost, cell: string) {
  return sheetBy(host.book, '自评表').cells.get(cell)?.content ?? '';
}
