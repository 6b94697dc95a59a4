import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { recalculate } from '../../src/app/recalculate.ts';
import type { Recalculation } from '../../src/app/recalculate.ts';
import type { AssessedIndicator } from '../../src/core/assessment.ts';
import type { Edit } from '../../src/core/edits/edit.ts';
import { readFactSheet, type FactLine, type FactSheet } from '../../src/core/facts/tables/fact-sheet.ts';
import type { Grid } from '../../src/core/grid/grid.ts';
import type { Result } from '../../src/core/problem.ts';
import { openXlsx, type XlsxWorkbook } from '../../src/xlsx/workbook.ts';

/** The form in the sample of Guangzhou's commerce bureau. */
export const FORM = '部门整体支出绩效自评表';

/** Rows of its indicators, as the sheet shows them. */
export const CARRIED_OVER = 19; // 结转结余率: ≤10% 2分, ≤20% 1分, ≤30% 0.5分, above 0分
export const INTENTION = 26; // 采购意向公开合规性: 采购意向100%公开的得满分 (0.5), 否则不得分
export const INTENTION_TIME = 27; // 采购意向公开合规性: 符合规定的，得满分 (1.5), 否则不得分
export const PURCHASE_RULES = 28; // 采购内控制度建设: 建立制度，得1分，否则不得分
export const ASSETS_IN_USE = 38; // 固定资产利用率: ≥90% 2分, ≥75% 1.5分, ≥60% 1分, below 0分

/** A value that is there, or the test fails with the problem's code. */
export function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The Guangzhou form as it was handed in: the basis beside every score is written. */
export function handedIn(): XlsxWorkbook {
  return open(new Uint8Array(readFileSync('assets/samples/guangzhou-commerce-2023.xlsx')));
}

/** The same form before anybody has written a basis: every figure has to be asked for. */
export async function unwritten(): Promise<XlsxWorkbook> {
  const workbook = handedIn();
  const edits = Array.from({ length: 28 }, (_, i): Edit => {
    return { kind: 'value', sheet: FORM, cell: `J${String(13 + i)}`, value: null };
  });
  ok(await workbook.apply(edits));
  return workbook;
}

export function open(bytes: Uint8Array): XlsxWorkbook {
  return ok(openXlsx(bytes, '自评表.xlsx'));
}

/** The file as another program saves it, with a sheet renamed. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(workbook.replaceAll(from, to));
  return zipSync(parts);
}

export async function gridsOf(workbook: XlsxWorkbook): Promise<readonly Grid[]> {
  return ok(await workbook.snapshot()).sheets;
}

export async function factSheetOf(workbook: XlsxWorkbook): Promise<FactSheet> {
  const facts = readFactSheet(await gridsOf(workbook));
  if (!facts) throw new Error('no fact sheet');
  return facts;
}

/** The line of the fact sheet about that row of the form whose fact has this in its name. */
export async function lineOf(workbook: XlsxWorkbook, row: number, words: string): Promise<FactLine> {
  const { lines } = await factSheetOf(workbook);
  const line = lines.find((each) => each.row === row && each.name.includes(words));
  if (!line) throw new Error(`no line for ${words} in row ${String(row)}`);
  return line;
}

/** What a person types into a cell of the fact sheet. */
export async function type(workbook: XlsxWorkbook, cell: string, value: string | number): Promise<void> {
  const { grid } = await factSheetOf(workbook);
  ok(await workbook.apply([{ kind: 'value', sheet: grid.sheet, cell, value }]));
}

export async function recalculated(workbook: XlsxWorkbook): Promise<Recalculation> {
  return ok(await recalculate(workbook));
}

/** The indicator that begins in that row of the form. */
export function indicatorIn({ assessment }: Recalculation, row: number): AssessedIndicator {
  const indicators = assessment.sheets.flatMap(({ forms }) => forms.flatMap((form) => form.indicators));
  const found = indicators.find((each) => each.row === row);
  if (!found) throw new Error(`no indicator in row ${String(row)}`);
  return found;
}
