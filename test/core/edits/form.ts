import type { Book } from './apply.ts';
import { sheetOf } from './apply.ts';

export const SHEET = '自评表';

const HEADER = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分', '评分依据'];

/** Rows of the small form: a full score, a loss, one that asks, one without an own explanation cell in use. */
export const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['管理', '预算', '预算执行率', 5, '得分=预算执行率×分值。', null, '预算执行率72.52%。'],
  ['管理', '预算', '资产利用率', 2, '资产利用率≥90%的，得2分；低于90%的，不得分。', null, '资产利用率95%。'],
  ['管理', '采购', '合同备案', 3, '每有1项合同未备案扣1分，扣完为止。', null, null],
];

/** A form with an empty score column and a total that adds up by formula; F2 to F4 are the scores. */
export function smallForm(rows: typeof ROWS = ROWS): Book {
  const total = ['合计', null, null, '=SUM(D2:D4)', null, '=SUM(F2:F4)', null];
  return { sheets: [sheetOf(SHEET, [HEADER, ...rows, total])], store: new Map() };
}

/** A form of so many indicators, every one with figures in its basis. */
export function longForm(count: number): Book {
  const rows = Array.from({ length: count }, (_, i) => [
    `一级${String(Math.floor(i / 100))}`,
    `二级${String(Math.floor(i / 10))}`,
    `指标${String(i)}完成率`,
    2,
    `指标${String(i)}完成率≥90%的，得2分；75%≤指标${String(i)}完成率<90%的，得1分；指标${String(i)}完成率<75%的，不得分。`,
    null,
    `指标${String(i)}完成率${String(60 + (i % 40))}%。`,
  ]);
  return { sheets: [sheetOf(SHEET, [HEADER, ...rows])], store: new Map() };
}
